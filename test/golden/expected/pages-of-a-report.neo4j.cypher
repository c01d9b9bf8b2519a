CALL () {
  MATCH (n0:`Report`) WHERE n0.`id` = $p.p1
  CALL (n0) {
    MATCH (n0)-[r1:`PUBLISHED_BY`]->(n1)
    RETURN collect([n1.`name`]) AS c1
  }
  CALL (n0) {
    MATCH (n0)-[r2:`CITES`]->(n2)
    WITH r2, n2 ORDER BY r2.`key`, n2.`id`
    RETURN collect([r2.`type`, r2.`quote`, n2.`type`, n2.`name`]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:`HAS_PASSAGE`]->(n3)
    WITH r3, n3 ORDER BY n3.`index`, n3.`id`
    CALL (n3) {
      MATCH (n3)-[r4:`MENTIONS`]->(n4)
      WITH r4, n4 ORDER BY r4.`key`, n4.`id`
      RETURN collect([r4.`surface`, r4.`start`, r4.`end`, n4.`type`, n4.`id`]) AS c4
    }
    CALL (n3) {
      MATCH (n3)<-[r5:`EVIDENCED_BY`]-(n5)
      WITH r5, n5 ORDER BY n5.`id`
      RETURN collect([n5.`id`]) AS c5
    }
    RETURN collect([n3.`index`, n3.`paragraph`, n3.`text`, c4, c5]) AS c3
  }
  CALL (n0) {
    MATCH (n0)<-[r6:`REPORTED_IN`]-(n6)
    WITH r6, n6 ORDER BY n6.`id` LIMIT $p.p0
    RETURN collect([n6.`id`]) AS c6
  }
  RETURN collect([n0.`title`, c1, n0.`publishedAt`, n0.`publishedPrecision`, n0.`sha256`, n0.`id`, c2, c3, c6, COUNT { (n0)<-[:`REPORTED_IN`]-() }]) AS f0
}
RETURN f0 AS f0
