CALL () {
  MATCH (n0:`Instrument`) WHERE n0.`id` = $p.p8
  CALL (n0) {
    MATCH (n0)-[r1:`HAS_PROVISION`]->(n1)
    WITH r1, n1 ORDER BY n1.`nameSort`, n1.`id`, r1.`claimId` LIMIT $p.p4
    CALL (n1) {
      MATCH (n1)-[r2:`OBLIGES`]->(n2)
      WITH r2, n2 ORDER BY n2.`nameSort`, n2.`id`, r2.`claimId` LIMIT $p.p0
      RETURN collect([n2.`type`, n2.`name`]) AS c2
    }
    CALL (n1) {
      MATCH (n1)-[r3:`PROTECTS`]->(n3)
      WITH r3, n3 ORDER BY n3.`nameSort`, n3.`id`, r3.`claimId` LIMIT $p.p1
      RETURN collect([n3.`type`, n3.`name`]) AS c3
    }
    CALL (n1) {
      MATCH (n1)-[r4:`CONCERNS`]->(n4)
      WITH r4, n4 ORDER BY n4.`nameSort`, n4.`id`, r4.`claimId` LIMIT $p.p2
      RETURN collect([n4.`category`]) AS c4
    }
    CALL (r1) {
      MATCH (n5:`Claim`) WHERE n5.id = r1.`claimId`
      CALL (n5) {
        MATCH (n5)<-[r6:`ASSERTS`]-(n6)
        WITH r6, n6 ORDER BY n6.`id` LIMIT $p.p3
        CALL (n6) {
          MATCH (n6)-[r7:`REPORTED_IN`]->(n7)
          RETURN collect([n7.`name`]) AS c7
        }
        CALL (n6) {
          MATCH (n6)-[r8:`ATTRIBUTED_TO`]->(n8)
          WITH r8, n8 ORDER BY r8.`level`, r8.`key`, n8.`id`
          RETURN collect([r8.`type`, r8.`cue`, n8.`type`, n8.`name`]) AS c8
        }
        CALL (n6) {
          MATCH (n6)-[r9:`EVIDENCED_BY`]->(n9)
          WITH r9, n9 ORDER BY r9.`key`, n9.`id`
          RETURN collect([r9.`quote`]) AS c9
        }
        RETURN collect([n6.`id`, n6.`inference`, c7, c8, c9]) AS c6
      }
      RETURN collect([c6]) AS c5
    }
    RETURN collect([r1.`number`, n1.`name`, n1.`text`, c2, c3, c4, c5]) AS c1
  }
  CALL (n0) {
    MATCH (n0)<-[r11:`SUBJECT`]-(n11) WHERE n11.`value` IS NOT NULL AND n11.`predicate` = $p.p5
    WITH r11, n11 ORDER BY n11.`id` LIMIT $p.p7
    CALL (n11) {
      MATCH (n11)-[r12:`CONTRADICTS`]-(n12)
      WITH r12, n12 ORDER BY r12.`key`, n12.`id` LIMIT $p.p6
      RETURN collect([r12.`rule`, r12.`detail`, n12.`value`, n12.`validFrom`]) AS c12
    }
    RETURN collect([n11.`value`, n11.`validFrom`, n11.`validTo`, n11.`contested`, n11.`independentSources`, c12]) AS c11
  }
  RETURN collect([n0.`name`, n0.`pointCount`, c1, COUNT { (n0)-[:`HAS_PROVISION`]->() }, c11]) AS f0
}
RETURN f0 AS f0
