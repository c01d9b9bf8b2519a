MATCH (n0:Entity) WHERE n0.id = $p.p0
CALL (n0) {
  MATCH (n0)<-[r1:SUBJECT|OBJECT]-(n1)
  WITH r1, n1 ORDER BY n1.id LIMIT $p.p1
  CALL (n1) {
    MATCH (n1)-[r2:OBJECT]->(n2)
    RETURN collect([n2.name]) AS c2
  }
  CALL (n1) {
    MATCH (n1)-[r3:SUBJECT]->(n3)
    RETURN collect([n3.name]) AS c3
  }
  RETURN collect([n1.contested, c2, n1.predicate, c3, n1.value]) AS c1
}
CALL (n0) {
  MATCH (n0)<-[r4:MENTIONS]-(n4)
  WITH r4, n4 ORDER BY r4.key, n4.id LIMIT $p.p2
  RETURN collect([r4.form, n4.id, r4.surface]) AS c4
}
CALL (n0) {
  MATCH (n0)-[r5]-(n5) WHERE r5.claimId IS NOT NULL
  WITH r5, n5 ORDER BY n5.id, r5.claimId LIMIT $p.p3
  CALL (r5) {
    MATCH (n6:Claim) WHERE n6.id = r5.claimId
    RETURN collect([n6.contested]) AS c6
  }
  RETURN collect([c6, CASE WHEN startNode(r5).id = n0.id THEN 'OUT' ELSE 'IN' END, n5.type, n5.name, type(r5), r5.role]) AS c5
}
RETURN collect([n0.type, c1, COUNT { (n0)<-[:SUBJECT|OBJECT]-() }, c4, COUNT { (n0)<-[:MENTIONS]-() }, n0.name, c5, COUNT { MATCH (n0)-[r7]-(n7) WHERE r7.claimId IS NOT NULL }]) AS f0
