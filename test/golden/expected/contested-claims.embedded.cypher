CALL () {
  MATCH (n0:`Claim`) WHERE n0.`id` IS NOT NULL AND EXISTS { MATCH (n0)-[r1:`CONTRADICTS`]-(n1) }
  WITH n0 ORDER BY n0.`id` LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r2:`SUBJECT`]->(n2)
    RETURN collect([n2.`type`, n2.`name`]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:`OBJECT`]->(n3)
    RETURN collect([n3.`type`, n3.`name`]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:`CONTRADICTS`]-(n4)
    WITH r4, n4 ORDER BY r4.`key`, n4.`id` LIMIT $p0
    RETURN collect([r4.`rule`, r4.`detail`, n4.`value`, n4.`role`]) AS c4
  }
  CALL (n0) {
    MATCH (n0)<-[r5:`ASSERTS`]-(n5)
    WITH r5, n5 ORDER BY n5.`id` LIMIT $p1
    RETURN collect([n5.`id`, n5.`polarity`, n5.`role`]) AS c5
  }
  RETURN collect([n0.`predicate`, c2, c3, n0.`value`, n0.`role`, n0.`contested`, c4, c5]) AS f0
}
CALL () {
  MATCH (n6:`Claim`) WHERE EXISTS { MATCH (n6)-[r7:`CONTRADICTS`]-(n7) } RETURN count(n6) AS f1
}
RETURN f0 AS f0, f1 AS f1
