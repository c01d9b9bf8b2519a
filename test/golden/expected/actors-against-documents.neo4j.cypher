CALL () {
  MATCH (n0:`Actor`) WHERE n0.`nameSort` IS NOT NULL AND n0.`id` IS NOT NULL AND (n0.`type` IN $p.p0 AND EXISTS { MATCH (n0)-[r1:`HOLDS_STANCE_ON`]->(n1) WHERE (n1.`type` IN $p.p1 AND r1.`value` < $p.p2) })
  WITH n0 ORDER BY n0.`nameSort`, n0.`id` LIMIT $p.p6
  CALL (n0) {
    MATCH (n0)-[r2:`HOLDS_STANCE_ON`]->(n2) WHERE (NOT coalesce(n2.`type` IN $p.p3, false) AND r2.`value` < $p.p4)
    WITH r2, n2 ORDER BY n2.`nameSort`, n2.`id`, r2.`claimId` LIMIT $p.p5
    RETURN collect([r2.`value`, n2.`type`, n2.`name`]) AS c2
  }
  RETURN collect([n0.`type`, n0.`name`, c2]) AS f0
}
CALL () {
  MATCH (n3:`Actor`) WHERE (n3.`type` IN $p.p0 AND EXISTS { MATCH (n3)-[r4:`HOLDS_STANCE_ON`]->(n4) WHERE (n4.`type` IN $p.p1 AND r4.`value` < $p.p2) }) RETURN count(n3) AS f1
}
RETURN f0 AS f0, f1 AS f1
