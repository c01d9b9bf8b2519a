CALL () {
  MATCH (n0:`State`) WHERE n0.`id` = $p.p1
  CALL (n0) {
    MATCH (n0)<-[r1:`SPOKEN_BY`]-(n1) WHERE n1.id = ''
    CALL (r1) { MATCH (n3:`Claim`) WHERE n3.id = r1.`claimId` RETURN head(collect(n3.`role`)) AS s2 }
    WITH r1, n1, s2 ORDER BY s2 IS NULL, s2, n1.`id`, r1.`claimId` LIMIT $p.p0
    RETURN collect([s2, n1.`id`, r1.`claimId`]) AS c1
  }
  RETURN collect([c1, COUNT { MATCH (n0)<-[r4:`SPOKEN_BY`]-(n4) WHERE n4.id = '' }]) AS f0
}
CALL () {
  MATCH (n5:`Event`) WHERE n5.id = ''
  CALL (n5) { MATCH (n5)<-[r7:`PARTICIPATED_IN`]-(n7) RETURN count(n7) AS s6 }
  WITH n5, s6 ORDER BY s6 DESC, n5.`id` LIMIT $p.p2
  RETURN collect([n5.`id`]) AS f1
}
CALL () {
  MATCH (n8:`Person`) WHERE NOT EXISTS { MATCH (n8)-[r9:`MET_WITH`]-(n9) } RETURN count(n8) AS f2
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2
