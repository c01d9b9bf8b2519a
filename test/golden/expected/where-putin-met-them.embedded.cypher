MATCH (n0:Person) WHERE n0.id = $p0
CALL (n0) {
  MATCH (n0)-[r1:MET_WITH]-(n1)
  WITH r1, n1 ORDER BY n1.nameSort, n1.id, r1.claimId LIMIT $p1
  CALL (r1) {
    MATCH (n2:Event) WHERE n2.id = r1.eventId
    CALL (n2) {
      MATCH (n2)-[r3:TOOK_PLACE_AT]->(n3)
      WITH r3, n3 ORDER BY n3.nameSort, n3.id, r3.claimId LIMIT $p2
      CALL (r3) {
        MATCH (n4:Claim) WHERE n4.id = r3.claimId
        CALL (n4) {
          MATCH (n4)<-[r5:ASSERTS]-(n5)
          WITH r5, n5 ORDER BY n5.id LIMIT $p3
          CALL (n5) {
            MATCH (n5)-[r6:ATTRIBUTED_TO]->(n6)
            WITH r6, n6 ORDER BY r6.level, r6.key, n6.id
            RETURN collect([r6.cue, r6.scope, n6.name, r6.type]) AS c6
          }
          CALL (n5) {
            MATCH (n5)-[r7:EVIDENCED_BY]->(n7)
            WITH r7, n7 ORDER BY r7.key, n7.id
            RETURN collect([r7.quote]) AS c7
          }
          CALL (n5) {
            MATCH (n5)-[r8:REPORTED_IN]->(n8)
            RETURN collect([n8.id, n8.name]) AS c8
          }
          RETURN collect([c6, c7, c8]) AS c5
        }
        RETURN collect([c5, n4.independentSources, n4.origin]) AS c4
      }
      RETURN collect([c4, n3.name, n3.placeType]) AS c3
    }
    RETURN collect([n2.name, c3]) AS c2
  }
  RETURN collect([c2, n1.name]) AS c1
}
RETURN collect([c1]) AS f0
