CALL () {
  MATCH (n0:Entity) WHERE n0.id = $p0
  CALL (n0) {
    MATCH (n0)<-[r1:SUBJECT|OBJECT]-(n1)
    WITH r1, n1 ORDER BY n1.id LIMIT $p1
    CALL (n1) {
      MATCH (n1)-[r2:OBJECT]->(n2)
      RETURN collect([n2.type, n2.name]) AS c2
    }
    CALL (n1) {
      MATCH (n1)-[r3:SUBJECT]->(n3)
      RETURN collect([n3.type, n3.name]) AS c3
    }
    RETURN collect([n1.contested, c2, n1.predicate, c3, n1.value]) AS c1
  }
  CALL (n0) {
    MATCH (n0)<-[r5:MENTIONS]-(n5)
    WITH r5, n5 ORDER BY r5.key, n5.id LIMIT $p2
    RETURN collect([r5.form, n5.id, r5.surface]) AS c5
  }
  CALL (n0) {
    MATCH (n0)-[r7]-(n7) WHERE r7.claimId IS NOT NULL
    WITH r7, n7 ORDER BY n7.id, r7.claimId LIMIT $p3
    CALL (r7) {
      MATCH (n8:Claim) WHERE n8.id = r7.claimId
      RETURN collect([n8.contested]) AS c8
    }
    RETURN collect([c8, CASE WHEN startNode(r7).id = n0.id THEN 'OUT' ELSE 'IN' END, n7.type, n7.name, type(r7), r7.role]) AS c7
  }
  RETURN collect([n0.type, c1, COUNT { (n0)<-[:SUBJECT|OBJECT]-() }, c5, COUNT { (n0)<-[:MENTIONS]-() }, n0.name, c7, COUNT { MATCH (n0)-[r9]-(n9) WHERE r9.claimId IS NOT NULL }]) AS f0
}
RETURN f0 AS f0
