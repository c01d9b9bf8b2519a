CALL () {
  MATCH (n0:`Assertion`) WHERE n0.`id` IS NOT NULL AND (EXISTS { MATCH (n0)-[r1:`REPORTED_IN`]->(n1) WHERE n1.`id` = $p0 } AND EXISTS { MATCH (n0)-[r2:`ATTRIBUTED_TO`]->(n2) WHERE (r2.`scope` = $p1 AND (n2.`id` = $p2 AND NOT coalesce(r2.`type` = $p3, false))) })
  WITH n0 ORDER BY n0.`id` LIMIT $p4
  CALL (n0) {
    MATCH (n0)-[r3:`ASSERTS`]->(n3)
    CALL (n3) {
      MATCH (n3)-[r4:`SUBJECT`]->(n4)
      RETURN collect([n4.`type`, n4.`name`]) AS c4
    }
    CALL (n3) {
      MATCH (n3)-[r5:`OBJECT`]->(n5)
      RETURN collect([n5.`type`, n5.`name`]) AS c5
    }
    RETURN collect([n3.`predicate`, c4, c5, n3.`value`, n3.`stance`]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r6:`ATTRIBUTED_TO`]->(n6)
    WITH r6, n6 ORDER BY r6.`level`, r6.`key`, n6.`id`
    RETURN collect([r6.`level`, r6.`cue`, r6.`scope`, n6.`type`, n6.`name`, r6.`type`]) AS c6
  }
  CALL (n0) {
    MATCH (n0)-[r7:`EVIDENCED_BY`]->(n7)
    WITH r7, n7 ORDER BY r7.`key`, n7.`id`
    RETURN collect([r7.`role`, r7.`quote`]) AS c7
  }
  RETURN collect([n0.`id`, n0.`reporterCommitment`, c3, c6, c7]) AS f0
}
CALL () {
  MATCH (n8:`Assertion`) WHERE (EXISTS { MATCH (n8)-[r9:`REPORTED_IN`]->(n9) WHERE n9.`id` = $p0 } AND EXISTS { MATCH (n8)-[r10:`ATTRIBUTED_TO`]->(n10) WHERE (r10.`scope` = $p1 AND (n10.`id` = $p2 AND NOT coalesce(r10.`type` = $p3, false))) }) RETURN count(n8) AS f1
}
CALL () {
  MATCH (n11:`Assertion`) WHERE n11.`id` IS NOT NULL AND (EXISTS { MATCH (n11)-[r12:`REPORTED_IN`]->(n12) WHERE n12.`id` = $p5 } AND EXISTS { MATCH (n11)-[r13:`ATTRIBUTED_TO`]->(n13) WHERE (r13.`scope` = $p6 AND (n13.`id` = $p7 AND NOT coalesce(r13.`type` = $p8, false))) })
  WITH n11 ORDER BY n11.`id` LIMIT $p9
  CALL (n11) {
    MATCH (n11)-[r14:`ASSERTS`]->(n14)
    CALL (n14) {
      MATCH (n14)-[r15:`SUBJECT`]->(n15)
      RETURN collect([n15.`type`, n15.`name`]) AS c15
    }
    CALL (n14) {
      MATCH (n14)-[r16:`OBJECT`]->(n16)
      RETURN collect([n16.`type`, n16.`name`]) AS c16
    }
    RETURN collect([n14.`predicate`, c15, c16, n14.`value`, n14.`stance`]) AS c14
  }
  CALL (n11) {
    MATCH (n11)-[r17:`ATTRIBUTED_TO`]->(n17)
    WITH r17, n17 ORDER BY r17.`level`, r17.`key`, n17.`id`
    RETURN collect([r17.`level`, r17.`cue`, r17.`scope`, n17.`type`, n17.`name`, r17.`type`]) AS c17
  }
  CALL (n11) {
    MATCH (n11)-[r18:`EVIDENCED_BY`]->(n18)
    WITH r18, n18 ORDER BY r18.`key`, n18.`id`
    RETURN collect([r18.`role`, r18.`quote`]) AS c18
  }
  RETURN collect([n11.`id`, n11.`reporterCommitment`, c14, c17, c18]) AS f2
}
CALL () {
  MATCH (n19:`Assertion`) WHERE (EXISTS { MATCH (n19)-[r20:`REPORTED_IN`]->(n20) WHERE n20.`id` = $p5 } AND EXISTS { MATCH (n19)-[r21:`ATTRIBUTED_TO`]->(n21) WHERE (r21.`scope` = $p6 AND (n21.`id` = $p7 AND NOT coalesce(r21.`type` = $p8, false))) }) RETURN count(n19) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
