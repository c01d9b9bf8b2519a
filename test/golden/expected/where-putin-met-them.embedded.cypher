CALL () {
  MATCH (n0:`Person`) WHERE n0.`id` = $p3
  CALL (n0) {
    MATCH (n0)-[r1:`MET_WITH`]-(n1)
    WITH r1, n1 ORDER BY n1.`nameSort`, n1.`id`, r1.`claimId` LIMIT $p2
    CALL (r1) {
      MATCH (n2:`Event`) WHERE n2.id = r1.`eventId`
      CALL (n2) {
        MATCH (n2)-[r3:`TOOK_PLACE_AT`]->(n3)
        WITH r3, n3 ORDER BY n3.`nameSort`, n3.`id`, r3.`claimId` LIMIT $p1
        CALL (r3) {
          MATCH (n4:`Claim`) WHERE n4.id = r3.`claimId`
          CALL (n4) {
            MATCH (n4)<-[r5:`ASSERTS`]-(n5)
            WITH r5, n5 ORDER BY n5.`id` LIMIT $p0
            CALL (n5) {
              MATCH (n5)-[r6:`REPORTED_IN`]->(n6)
              RETURN collect([n6.`id`, n6.`name`]) AS c6
            }
            CALL (n5) {
              MATCH (n5)-[r7:`ATTRIBUTED_TO`]->(n7)
              WITH r7, n7 ORDER BY r7.`level`, r7.`key`, n7.`id`
              RETURN collect([r7.`cue`, r7.`scope`, n7.`type`, n7.`name`, r7.`type`]) AS c7
            }
            CALL (n5) {
              MATCH (n5)-[r8:`EVIDENCED_BY`]->(n8)
              WITH r8, n8 ORDER BY r8.`key`, n8.`id`
              RETURN collect([r8.`quote`]) AS c8
            }
            RETURN collect([c6, c7, c8]) AS c5
          }
          RETURN collect([n4.`origin`, n4.`independentSources`, c5]) AS c4
        }
        RETURN collect([n3.`name`, n3.`placeType`, c4]) AS c3
      }
      RETURN collect([n2.`name`, c3]) AS c2
    }
    RETURN collect([n1.`type`, n1.`name`, c2]) AS c1
  }
  RETURN collect([c1]) AS f0
}
RETURN f0 AS f0
