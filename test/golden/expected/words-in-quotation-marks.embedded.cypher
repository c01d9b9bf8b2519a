CALL () {
  MATCH (n0:`Assertion`) WHERE n0.`id` IS NOT NULL AND EXISTS { MATCH (n0)-[r1:`EVIDENCED_BY`]->(n1) WHERE r1.`role` = $p0 }
  WITH n0 ORDER BY n0.`id` LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r2:`REPORTED_IN`]->(n2)
    RETURN collect([n2.`name`]) AS c2
  }
  CALL (n0) {
    MATCH (n0)-[r3:`EVIDENCED_BY`]->(n3)
    WITH r3, n3 ORDER BY r3.`key`, n3.`id`
    RETURN collect([r3.`role`, r3.`quote`, n3.`index`]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:`ATTRIBUTED_TO`]->(n4)
    WITH r4, n4 ORDER BY r4.`level`, r4.`key`, n4.`id`
    RETURN collect([r4.`level`, r4.`scope`, n4.`type`, n4.`name`, r4.`type`]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r5:`EXPRESSED_IN`]->(n5)
    CALL (n5) {
      MATCH (n5)-[r6:`SPOKEN_BY`]->(n6)
      WITH r6, n6 ORDER BY n6.`nameSort`, n6.`id`, r6.`claimId` LIMIT $p1
      RETURN collect([n6.`type`, n6.`name`]) AS c6
    }
    RETURN collect([n5.`name`, c6]) AS c5
  }
  RETURN collect([n0.`id`, n0.`quotation`, c2, c3, c4, c5]) AS f0
}
CALL () {
  MATCH (n7:`Assertion`) WHERE EXISTS { MATCH (n7)-[r8:`EVIDENCED_BY`]->(n8) WHERE r8.`role` = $p0 } RETURN count(n7) AS f1
}
RETURN f0 AS f0, f1 AS f1
