CALL () {
  MATCH (n0:`Claim`) WHERE n0.`id` IS NOT NULL AND n0.`origin` = $p.p0
  WITH n0 ORDER BY n0.`id` LIMIT $p.p1
  CALL (n0) {
    MATCH (n0)-[r1:`SUBJECT`]->(n1)
    RETURN collect([n1.`type`, n1.`name`]) AS c1
  }
  CALL (n0) {
    MATCH (n0)-[r2:`OBJECT`]->(n2)
    RETURN collect([n2.`type`, n2.`name`]) AS c2
  }
  RETURN collect([n0.`predicate`, c1, c2, n0.`sourceNote`, n0.`independentSources`, COUNT { (n0)<-[:`ASSERTS`]-() }]) AS f0
}
CALL () {
  MATCH (n4:`Claim`) WHERE n4.`origin` = $p.p0 RETURN count(n4) AS f1
}
CALL () {
  MATCH (n5:`Claim`) WHERE n5.`id` IS NOT NULL AND n5.`origin` = $p.p2
  WITH n5 ORDER BY n5.`id` LIMIT $p.p4
  CALL (n5) {
    MATCH (n5)-[r6:`SUBJECT`]->(n6)
    RETURN collect([n6.`type`, n6.`name`]) AS c6
  }
  CALL (n5) {
    MATCH (n5)-[r7:`OBJECT`]->(n7)
    RETURN collect([n7.`type`, n7.`name`]) AS c7
  }
  CALL (n5) {
    MATCH (n5)<-[r8:`ASSERTS`]-(n8)
    WITH r8, n8 ORDER BY n8.`id` LIMIT $p.p3
    CALL (n8) {
      MATCH (n8)-[r9:`EVIDENCED_BY`]->(n9)
      WITH r9, n9 ORDER BY r9.`key`, n9.`id`
      RETURN collect([r9.`quote`]) AS c9
    }
    CALL (n8) {
      MATCH (n8)-[r10:`CODED_IN`]->(n10)
      RETURN collect([n10.`coderType`]) AS c10
    }
    RETURN collect([c9, c10]) AS c8
  }
  RETURN collect([n5.`predicate`, c6, c7, c8]) AS f2
}
CALL () {
  MATCH (n11:`Claim`) WHERE n11.`origin` = $p.p2 RETURN count(n11) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
