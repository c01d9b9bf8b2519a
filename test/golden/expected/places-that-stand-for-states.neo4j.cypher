CALL () {
  MATCH (n0:`State`) WHERE n0.`nameSort` IS NOT NULL AND n0.`id` IS NOT NULL
  WITH n0 ORDER BY n0.`nameSort`, n0.`id` LIMIT $p.p2
  CALL (n0) {
    MATCH (n0)<-[r1:`MENTIONS`]-(n1) WHERE r1.`metonym` = $p.p0
    WITH r1, n1 ORDER BY r1.`key`, n1.`id` LIMIT $p.p1
    CALL (r1) {
      MATCH (n2:`Place`) WHERE n2.id = r1.`literalId`
      RETURN collect([n2.`name`]) AS c2
    }
    CALL (n1) {
      MATCH (n1)<-[r3:`HAS_PASSAGE`]-(n3)
      RETURN collect([n3.`name`]) AS c3
    }
    RETURN collect([r1.`surface`, c2, c3, n1.`text`]) AS c1
  }
  RETURN collect([n0.`name`, c1, COUNT { MATCH (n0)<-[r4:`MENTIONS`]-(n4) WHERE r4.`metonym` = $p.p0 }]) AS f0
}
CALL () {
  MATCH (n5:`Organization`) WHERE n5.`nameSort` IS NOT NULL AND n5.`id` IS NOT NULL AND EXISTS { MATCH (n5)<-[r6:`MENTIONS`]-(n6) WHERE r6.`metonym` = $p.p3 }
  WITH n5 ORDER BY n5.`nameSort`, n5.`id` LIMIT $p.p6
  CALL (n5) {
    MATCH (n5)<-[r7:`MENTIONS`]-(n7) WHERE r7.`metonym` = $p.p4
    WITH r7, n7 ORDER BY r7.`key`, n7.`id` LIMIT $p.p5
    CALL (r7) {
      MATCH (n8:`Place`) WHERE n8.id = r7.`literalId`
      RETURN collect([n8.`name`]) AS c8
    }
    CALL (n7) {
      MATCH (n7)<-[r9:`HAS_PASSAGE`]-(n9)
      RETURN collect([n9.`name`]) AS c9
    }
    RETURN collect([r7.`surface`, c8, c9, n7.`text`]) AS c7
  }
  RETURN collect([n5.`name`, c7]) AS f1
}
RETURN f0 AS f0, f1 AS f1
