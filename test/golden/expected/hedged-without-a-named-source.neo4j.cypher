CALL () {
  MATCH (n0:`Assertion`) WHERE n0.`id` IS NOT NULL AND (EXISTS { MATCH (n0)-[r1:`ATTRIBUTED_TO`]->(n1) WHERE r1.`type` = $p.p0 } AND NOT EXISTS { MATCH (n0)-[r2:`ATTRIBUTED_TO`]->(n2) WHERE NOT coalesce(r2.`type` = $p.p1, false) })
  WITH n0 ORDER BY n0.`id` LIMIT $p.p2
  CALL (n0) {
    MATCH (n0)-[r3:`REPORTED_IN`]->(n3)
    RETURN collect([n3.`name`]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:`ASSERTS`]->(n4)
    CALL (n4) {
      MATCH (n4)-[r5:`SUBJECT`]->(n5)
      RETURN collect([n5.`type`, n5.`name`]) AS c5
    }
    CALL (n4) {
      MATCH (n4)-[r6:`OBJECT`]->(n6)
      RETURN collect([n6.`type`, n6.`name`]) AS c6
    }
    RETURN collect([n4.`predicate`, c5, c6, n4.`value`, n4.`independentSources`]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r7:`ATTRIBUTED_TO`]->(n7)
    WITH r7, n7 ORDER BY r7.`level`, r7.`key`, n7.`id`
    RETURN collect([r7.`type`, r7.`cue`, n7.`type`, n7.`name`]) AS c7
  }
  RETURN collect([n0.`id`, c3, c4, c7]) AS f0
}
CALL () {
  MATCH (n8:`Assertion`) WHERE (EXISTS { MATCH (n8)-[r9:`ATTRIBUTED_TO`]->(n9) WHERE r9.`type` = $p.p0 } AND NOT EXISTS { MATCH (n8)-[r10:`ATTRIBUTED_TO`]->(n10) WHERE NOT coalesce(r10.`type` = $p.p1, false) }) RETURN count(n8) AS f1
}
RETURN f0 AS f0, f1 AS f1
