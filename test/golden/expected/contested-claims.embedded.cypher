CALL () {
  MATCH (n0:Claim) WHERE n0.id IS NOT NULL AND 0 < COUNT { MATCH (n0)-[r1:CONTRADICTS]-(n1) }
  WITH n0 ORDER BY n0.id LIMIT $p0
  CALL (n0) {
    MATCH (n0)<-[r2:ASSERTS]-(n2)
    WITH r2, n2 ORDER BY n2.id LIMIT $p1
    RETURN collect([n2.id, n2.polarity, n2.role]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:CONTRADICTS]-(n3)
    WITH r3, n3 ORDER BY r3.key, n3.id LIMIT $p2
    RETURN collect([r3.detail, n3.role, n3.value, r3.rule]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:OBJECT]->(n4)
    RETURN collect([n4.name]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r5:SUBJECT]->(n5)
    RETURN collect([n5.name]) AS c5
  }
  RETURN collect([c2, n0.contested, c3, c4, n0.predicate, n0.role, c5, n0.value]) AS f0
}
CALL () {
  MATCH (n6:Claim) WHERE 0 < COUNT { MATCH (n6)-[r7:CONTRADICTS]-(n7) }
  RETURN count(n6) AS f1
}
RETURN f0 AS f0, f1 AS f1
