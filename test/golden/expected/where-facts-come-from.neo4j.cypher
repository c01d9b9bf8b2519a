CALL () {
  MATCH (n0:Claim) WHERE n0.id IS NOT NULL AND n0.origin = $p.p0
  WITH n0 ORDER BY n0.id LIMIT $p.p1
  CALL (n0) {
    MATCH (n0)<-[r1:ASSERTS]-(n1)
    WITH r1, n1 ORDER BY n1.id LIMIT $p.p2
    CALL (n1) {
      MATCH (n1)-[r2:CODED_IN]->(n2)
      RETURN collect([n2.coderType]) AS c2
    }
    CALL (n1) {
      MATCH (n1)-[r3:EVIDENCED_BY]->(n3)
      WITH r3, n3 ORDER BY r3.key, n3.id
      RETURN collect([r3.quote]) AS c3
    }
    RETURN collect([c2, c3]) AS c1
  }
  CALL (n0) {
    MATCH (n0)-[r4:OBJECT]->(n4)
    RETURN collect([n4.name]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r5:SUBJECT]->(n5)
    RETURN collect([n5.name]) AS c5
  }
  RETURN collect([c1, c4, n0.predicate, c5]) AS f0
}
CALL () {
  MATCH (n6:Claim) WHERE n6.origin = $p.p0
  RETURN count(n6) AS f1
}
CALL () {
  MATCH (n7:Claim) WHERE n7.id IS NOT NULL AND n7.origin = $p.p3
  WITH n7 ORDER BY n7.id LIMIT $p.p4
  CALL (n7) {
    MATCH (n7)-[r8:OBJECT]->(n8)
    RETURN collect([n8.name]) AS c8
  }
  CALL (n7) {
    MATCH (n7)-[r9:SUBJECT]->(n9)
    RETURN collect([n9.name]) AS c9
  }
  RETURN collect([COUNT { (n7)<-[:ASSERTS]-() }, n7.independentSources, c8, n7.predicate, n7.sourceNote, c9]) AS f2
}
CALL () {
  MATCH (n10:Claim) WHERE n10.origin = $p.p3
  RETURN count(n10) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
