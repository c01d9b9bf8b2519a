CALL () {
  MATCH (n0:Assertion) WHERE n0.id IN $p0
  CALL (n0) {
    MATCH (n0)-[r1:ATTRIBUTED_TO]->(n1)
    WITH r1, n1 ORDER BY r1.level, r1.key, n1.id
    RETURN collect([n1.name, r1.type]) AS c1
  }
  CALL (n0) {
    MATCH (n0)-[r2:EVIDENCED_BY]->(n2)
    WITH r2, n2 ORDER BY r2.key, n2.id
    RETURN collect([r2.quote, r2.role]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:REPORTED_IN]->(n3)
    RETURN collect([n3.name]) AS c3
  }
  RETURN collect([n0.id, c1, c2, c3]) AS f0
}
CALL () {
  MATCH (n4:Claim) WHERE n4.id IN $p1
  CALL (n4) {
    MATCH (n4)-[r5:OBJECT]->(n5)
    RETURN collect([n5.name]) AS c5
  }
  RETURN collect([n4.id, c5]) AS f1
}
CALL () {
  MATCH (n6:Assertion) WHERE n6.id IN $p2
  RETURN collect([n6.id]) AS f2
}
CALL () {
  MATCH (n7:Entity) WHERE n7.id IN $p3
  RETURN collect([n7.id, n7.type, n7.name]) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
