CALL () {
  MATCH (n0:`Event`) WHERE n0.`id` = $p.p3
  CALL (n0) {
    MATCH (n0)<-[r1:`SUBJECT`]-(n1) WHERE n1.`value` IS NOT NULL AND n1.`predicate` = $p.p0
    WITH r1, n1 ORDER BY n1.`id` LIMIT $p.p2
    CALL (n1) {
      MATCH (n1)<-[r3:`ASSERTS`]-(n3)
      WITH r3, n3 ORDER BY n3.`id` LIMIT $p.p1
      CALL (n3) {
        MATCH (n3)-[r4:`REPORTED_IN`]->(n4)
        RETURN collect([n4.`id`, n4.`name`]) AS c4
      }
      CALL (n3) {
        MATCH (n3)-[r5:`ATTRIBUTED_TO`]->(n5)
        WITH r5, n5 ORDER BY r5.`level`, r5.`key`, n5.`id`
        RETURN collect([r5.`type`, r5.`cue`, n5.`type`, n5.`name`]) AS c5
      }
      CALL (n3) {
        MATCH (n3)-[r6:`EVIDENCED_BY`]->(n6)
        WITH r6, n6 ORDER BY r6.`key`, n6.`id`
        RETURN collect([r6.`quote`]) AS c6
      }
      RETURN collect([c4, n3.`certainty`, n3.`reporterCommitment`, c5, c6]) AS c3
    }
    RETURN collect([n1.`value`, n1.`contested`, n1.`independentSources`, COUNT { (n1)-[:`CONTRADICTS`]-() }, c3]) AS c1
  }
  RETURN collect([n0.`name`, c1]) AS f0
}
RETURN f0 AS f0
