CALL () {
  MATCH (n0:Claim) WHERE (n0.predicate = $p0 AND n0.stance < $p1)
  CALL (n0) { MATCH (n0)-[r2:SUBJECT]->(n2) RETURN head(collect(n2.nameSort)) AS s1 }
  WITH n0, s1 ORDER BY n0.stance IS NULL, n0.stance, s1 IS NULL, s1, n0.id LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r3:ASSERTS]-(n3)
    WITH r3, n3 ORDER BY n3.id LIMIT $p3
    CALL (n3) {
      MATCH (n3)-[r4:ATTRIBUTED_TO]->(n4)
      WITH r4, n4 ORDER BY r4.level, r4.key, n4.id
      RETURN collect([r4.level, n4.name, r4.type]) AS c4
    }
    CALL (n3) {
      MATCH (n3)-[r5:EVIDENCED_BY]->(n5)
      WITH r5, n5 ORDER BY r5.key, n5.id
      RETURN collect([r5.quote]) AS c5
    }
    CALL (n3) {
      MATCH (n3)-[r6:REPORTED_IN]->(n6)
      RETURN collect([n6.name]) AS c6
    }
    RETURN collect([c4, c5, n3.id, c6]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r7:OBJECT]->(n7)
    RETURN collect([n7.type, n7.name, n7.propositionKind, n7.text]) AS c7
  }
  CALL (n0) {
    MATCH (n0)-[r8:SUBJECT]->(n8)
    RETURN collect([n8.type, n8.name]) AS c8
  }
  RETURN collect([c3, n0.contested, n0.independentSources, c7, n0.stance, n0.stanceLevel, c8, n0.wants]) AS f0
}
CALL () {
  MATCH (n9:Claim) WHERE (n9.predicate = $p0 AND n9.stance < $p1)
  RETURN count(n9) AS f1
}
RETURN f0 AS f0, f1 AS f1
