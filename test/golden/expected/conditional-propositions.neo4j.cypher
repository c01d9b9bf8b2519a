CALL () {
  MATCH (n0:Proposition) WHERE n0.nameSort IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { MATCH (n0)-[r1:CONDITIONAL_ON]->(n1) }
  WITH n0 ORDER BY n0.nameSort, n0.id LIMIT $p.p0
  CALL (n0) {
    MATCH (n0)-[r2:CONDITIONAL_ON]->(n2)
    WITH r2, n2 ORDER BY n2.nameSort, n2.id, r2.claimId LIMIT $p.p1
    CALL (r2) {
      MATCH (n3:Claim) WHERE n3.id = r2.claimId
      CALL (n3) {
        MATCH (n3)<-[r4:ASSERTS]-(n4)
        WITH r4, n4 ORDER BY n4.id LIMIT $p.p2
        CALL (n4) {
          MATCH (n4)-[r5:ATTRIBUTED_TO]->(n5)
          WITH r5, n5 ORDER BY r5.level, r5.key, n5.id
          RETURN collect([r5.level, r5.scope, n5.name, r5.type]) AS c5
        }
        CALL (n4) {
          MATCH (n4)-[r6:EVIDENCED_BY]->(n6)
          WITH r6, n6 ORDER BY r6.key, n6.id
          RETURN collect([r6.quote]) AS c6
        }
        RETURN collect([c5, c6, n4.modality]) AS c4
      }
      RETURN collect([c4]) AS c3
    }
    RETURN collect([c3, n2.name, n2.propositionKind]) AS c2
  }
  RETURN collect([c2, n0.name, n0.propositionKind]) AS f0
}
CALL () {
  MATCH (n7:Proposition) WHERE EXISTS { MATCH (n7)-[r8:CONDITIONAL_ON]->(n8) }
  RETURN count(n7) AS f1
}
RETURN f0 AS f0, f1 AS f1
