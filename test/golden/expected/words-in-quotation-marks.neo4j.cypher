CALL () {
  MATCH (n0:Assertion) WHERE n0.id IS NOT NULL AND EXISTS { MATCH (n0)-[r1:EVIDENCED_BY]->(n1) WHERE r1.role = $p.p0 }
  WITH n0 ORDER BY n0.id LIMIT $p.p1
  CALL (n0) {
    MATCH (n0)-[r2:ATTRIBUTED_TO]->(n2)
    WITH r2, n2 ORDER BY r2.level, r2.key, n2.id
    RETURN collect([r2.level, r2.scope, n2.name, r2.type]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:EVIDENCED_BY]->(n3)
    WITH r3, n3 ORDER BY r3.key, n3.id
    RETURN collect([n3.index, r3.quote, r3.role]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:EXPRESSED_IN]->(n4)
    CALL (n4) {
      MATCH (n4)-[r5:SPOKEN_BY]->(n5)
      WITH r5, n5 ORDER BY n5.nameSort, n5.id, r5.claimId LIMIT $p.p2
      RETURN collect([n5.name]) AS c5
    }
    RETURN collect([n4.name, c5]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r6:REPORTED_IN]->(n6)
    RETURN collect([n6.name]) AS c6
  }
  RETURN collect([c2, c3, c4, n0.id, n0.quotation, c6]) AS f0
}
CALL () {
  MATCH (n7:Assertion) WHERE EXISTS { MATCH (n7)-[r8:EVIDENCED_BY]->(n8) WHERE r8.role = $p.p0 }
  RETURN count(n7) AS f1
}
RETURN f0 AS f0, f1 AS f1
