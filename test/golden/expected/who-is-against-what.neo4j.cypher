CALL () {
  MATCH (n0:`Claim`) WHERE (n0.`predicate` = $p.p0 AND n0.`stance` < $p.p1)
  CALL (n0) { MATCH (n0)-[r2:`SUBJECT`]->(n2) RETURN head(collect(n2.`nameSort`)) AS s1 }
  WITH n0, s1 ORDER BY n0.`stance` IS NULL, n0.`stance`, s1 IS NULL, s1, n0.`id` LIMIT $p.p3
  CALL (n0) {
    MATCH (n0)-[r3:`SUBJECT`]->(n3)
    RETURN collect([n3.`type`, n3.`name`]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:`OBJECT`]->(n4)
    RETURN collect([n4.`type`, n4.`name`, n4.`propositionKind`, n4.`text`]) AS c4
  }
  CALL (n0) {
    MATCH (n0)<-[r5:`ASSERTS`]-(n5)
    WITH r5, n5 ORDER BY n5.`id` LIMIT $p.p2
    CALL (n5) {
      MATCH (n5)-[r6:`REPORTED_IN`]->(n6)
      RETURN collect([n6.`name`]) AS c6
    }
    CALL (n5) {
      MATCH (n5)-[r7:`ATTRIBUTED_TO`]->(n7)
      WITH r7, n7 ORDER BY r7.`level`, r7.`key`, n7.`id`
      RETURN collect([r7.`level`, n7.`type`, n7.`name`, r7.`type`]) AS c7
    }
    CALL (n5) {
      MATCH (n5)-[r8:`EVIDENCED_BY`]->(n8)
      WITH r8, n8 ORDER BY r8.`key`, n8.`id`
      RETURN collect([r8.`quote`]) AS c8
    }
    RETURN collect([n5.`id`, c6, c7, c8]) AS c5
  }
  RETURN collect([n0.`stance`, n0.`stanceLevel`, n0.`wants`, n0.`contested`, n0.`independentSources`, c3, c4, c5]) AS f0
}
CALL () {
  MATCH (n9:`Claim`) WHERE (n9.`predicate` = $p.p0 AND n9.`stance` < $p.p1) RETURN count(n9) AS f1
}
RETURN f0 AS f0, f1 AS f1
