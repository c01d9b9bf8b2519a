CALL () {
  MATCH (n0:`Person`) WHERE n0.`id` = $p.p3
  CALL (n0) {
    MATCH (n0)-[r1:`MET_WITH`]-(n1)
    WITH r1, n1 ORDER BY n1.`nameSort`, n1.`id`, r1.`claimId` LIMIT $p.p2
    CALL (n1) {
      MATCH (n1)-[r2:`REPRESENTS`]->(n2)
      WITH r2, n2 ORDER BY n2.`nameSort`, n2.`id`, r2.`claimId` LIMIT $p.p0
      RETURN collect([n2.`type`, n2.`name`]) AS c2
    }
    CALL (r1) {
      MATCH (n3:`Claim`) WHERE n3.id = r1.`claimId`
      CALL (n3) {
        MATCH (n3)<-[r4:`ASSERTS`]-(n4)
        WITH r4, n4 ORDER BY n4.`id` LIMIT $p.p1
        CALL (n4) {
          MATCH (n4)-[r5:`ATTRIBUTED_TO`]->(n5)
          WITH r5, n5 ORDER BY r5.`level`, r5.`key`, n5.`id`
          RETURN collect([r5.`level`, r5.`type`, r5.`cue`, r5.`scope`, n5.`type`, n5.`name`]) AS c5
        }
        CALL (n4) {
          MATCH (n4)-[r6:`EVIDENCED_BY`]->(n6)
          WITH r6, n6 ORDER BY r6.`key`, n6.`id`
          RETURN collect([r6.`quote`, r6.`start`, r6.`end`, n6.`text`]) AS c6
        }
        CALL (n4) {
          MATCH (n4)-[r7:`REPORTED_IN`]->(n7)
          CALL (n7) {
            MATCH (n7)-[r8:`PUBLISHED_BY`]->(n8)
            RETURN collect([n8.`name`]) AS c8
          }
          RETURN collect([n7.`title`, c8, n7.`publishedAt`]) AS c7
        }
        RETURN collect([n4.`polarity`, n4.`certainty`, n4.`reporterCommitment`, c5, c6, c7]) AS c4
      }
      RETURN collect([n3.`independentSources`, n3.`contested`, c4]) AS c3
    }
    RETURN collect([r1.`eventId`, n1.`type`, n1.`id`, n1.`name`, c2, c3]) AS c1
  }
  RETURN collect([n0.`name`, n0.`aliases`, n0.`identifiers`, c1, COUNT { (n0)-[:`MET_WITH`]-() }]) AS f0
}
RETURN f0 AS f0
