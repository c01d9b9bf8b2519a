CALL () {
  MATCH (n0:`Entity`) WHERE n0.`id` = $p.p3
  CALL (n0) {
    MATCH (n0)-[r1]-(n1) WHERE r1.claimId IS NOT NULL
    WITH r1, n1 ORDER BY n1.`id`, r1.`claimId` LIMIT $p.p0
    CALL (r1) {
      MATCH (n2:`Claim`) WHERE n2.id = r1.`claimId`
      RETURN collect([n2.`contested`]) AS c2
    }
    RETURN collect([type(r1), CASE WHEN startNode(r1).id = n0.id THEN 'OUT' ELSE 'IN' END, r1.`role`, n1.`type`, n1.`name`, c2]) AS c1
  }
  CALL (n0) {
    MATCH (n0)<-[r4:`SUBJECT`|`OBJECT`]-(n4)
    WITH r4, n4 ORDER BY n4.`id` LIMIT $p.p1
    CALL (n4) {
      MATCH (n4)-[r5:`SUBJECT`]->(n5)
      RETURN collect([n5.`type`, n5.`name`]) AS c5
    }
    CALL (n4) {
      MATCH (n4)-[r6:`OBJECT`]->(n6)
      RETURN collect([n6.`type`, n6.`name`]) AS c6
    }
    RETURN collect([n4.`predicate`, c5, c6, n4.`value`, n4.`contested`]) AS c4
  }
  CALL (n0) {
    MATCH (n0)<-[r8:`MENTIONS`]-(n8)
    WITH r8, n8 ORDER BY r8.`key`, n8.`id` LIMIT $p.p2
    RETURN collect([r8.`surface`, r8.`form`, n8.`id`]) AS c8
  }
  RETURN collect([n0.`type`, n0.`name`, c1, COUNT { MATCH (n0)-[r3]-(n3) WHERE r3.claimId IS NOT NULL }, c4, COUNT { (n0)<-[:`SUBJECT`|`OBJECT`]-() }, c8, COUNT { (n0)<-[:`MENTIONS`]-() }]) AS f0
}
RETURN f0 AS f0
