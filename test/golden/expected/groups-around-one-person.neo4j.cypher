CALL () {
  MATCH (n0:Person) WHERE n0.id = $p.p0
  CALL (n0) {
    MATCH (n0)<-[r2:SUBJECT|OBJECT]-(n2)
    WITH n2.predicate AS k3, count(*) AS g4
    WITH k3, g4 ORDER BY g4 DESC, k3 IS NULL, k3 LIMIT $p.p1
    RETURN collect([k3, g4]) AS c1
  }
  CALL (n0) {
    MATCH (n0)<-[r6:MENTIONS]-(n6)
    CALL (n6) { MATCH (n6)<-[r12:HAS_PASSAGE]-(n12) RETURN head(collect(n12.id)) AS v9 }
    WITH r6.surface AS k7, count(*) AS g8, count(DISTINCT v9) AS g10, min(r6.key + ' ' + n6.id) AS o11
    WITH k7, g8, g10, o11 ORDER BY g8 DESC, k7 IS NULL, o11 LIMIT $p.p2
    RETURN collect([k7, g8, g10]) AS c5
  }
  CALL (n0) {
    MATCH (n0)-[r14:MET_WITH]-(n14)
    CALL (r14) { MATCH (n21:Claim) WHERE n21.id = r14.claimId RETURN head(collect(n21.contested)) AS v15, head(collect(n21.origin)) AS v17 }
    WITH v15 AS k16, v17 AS k18, count(*) AS g19, count(DISTINCT n14.id) AS g20
    WITH k16, k18, g19, g20 ORDER BY g19 DESC, k16 IS NULL, k16, k18 IS NULL, k18 LIMIT $p.p3
    RETURN collect([k16, k18, g19, g20]) AS c13
  }
  CALL (n0) {
    MATCH (n0)-[r23]-(n23) WHERE r23.claimId IS NOT NULL
    WITH type(r23) AS k24, CASE WHEN startNode(r23).id = n0.id THEN 'OUT' ELSE 'IN' END AS k25, n23.type AS k26, count(*) AS g27
    WITH k24, k25, k26, g27 ORDER BY g27 DESC, k24 IS NULL, k24, k25 IS NULL, k25, k26 IS NULL, k26 LIMIT $p.p4
    RETURN collect([k24, k25, k26, g27]) AS c22
  }
  CALL (n0) {
    MATCH (n0)-[r29:HOLDS_STANCE_ON]->(n29)
    WITH r29.level AS k30, count(*) AS g31, min(r29.value) AS g32
    WITH k30, g31, g32 ORDER BY g31 DESC, k30 IS NULL, k30 LIMIT $p.p5
    RETURN collect([k30, g31, g32]) AS c28
  }
  RETURN collect([c1, c5, c13, COUNT { (n0)-[:MET_WITH]-() }, n0.name, c22, c28]) AS f0
}
RETURN f0 AS f0
