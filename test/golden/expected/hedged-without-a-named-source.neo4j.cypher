CALL () {
  MATCH (n0:Assertion) WHERE n0.id IS NOT NULL AND (NOT EXISTS { MATCH (n0)-[r1:ATTRIBUTED_TO]->(n1) WHERE NOT coalesce(r1.type = $p.p0, false) } AND EXISTS { MATCH (n0)-[r2:ATTRIBUTED_TO]->(n2) WHERE r2.type = $p.p1 })
  WITH n0 ORDER BY n0.id LIMIT $p.p2
  CALL (n0) {
    MATCH (n0)-[r3:ATTRIBUTED_TO]->(n3)
    WITH r3, n3 ORDER BY r3.level, r3.key, n3.id
    RETURN collect([r3.cue, n3.name, r3.type]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:ASSERTS|CODED_AS]->(n4)
    CALL (n4) {
      MATCH (n4)-[r5:OBJECT]->(n5)
      RETURN collect([n5.name]) AS c5
    }
    CALL (n4) {
      MATCH (n4)-[r6:SUBJECT]->(n6)
      RETURN collect([n6.name]) AS c6
    }
    RETURN collect([n4.independentSources, c5, n4.predicate, c6, n4.value]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r7:REPORTED_IN]->(n7)
    RETURN collect([n7.name]) AS c7
  }
  RETURN collect([c3, c4, n0.id, c7]) AS f0
}
CALL () {
  MATCH (n8:Assertion) WHERE (NOT EXISTS { MATCH (n8)-[r9:ATTRIBUTED_TO]->(n9) WHERE NOT coalesce(r9.type = $p.p0, false) } AND EXISTS { MATCH (n8)-[r10:ATTRIBUTED_TO]->(n10) WHERE r10.type = $p.p1 })
  RETURN count(n8) AS f1
}
RETURN f0 AS f0, f1 AS f1
