MATCH (n0:Person) WHERE n0.id = $p0
CALL (n0) {
  MATCH (n0)<-[r2:SUBJECT|OBJECT]-(n2)
  WITH n2.predicate AS k3, count(*) AS g4
  WITH k3, g4 ORDER BY g4 DESC, k3 LIMIT $p1
  RETURN collect([k3, g4]) AS c1
}
CALL (n0) {
  MATCH (n0)<-[r6:MENTIONS]-(n6)
  MATCH (n6)<-[r9:HAS_PASSAGE]-(n9)
  WITH r6.surface AS k7, count(*) AS g8, count(DISTINCT n9.id) AS g10, min(r6.key + ' ' + n6.id) AS o11
  WITH k7, g8, g10, o11 ORDER BY g8 DESC, o11 LIMIT $p2
  RETURN collect([k7, g8, g10]) AS c5
}
CALL (n0) {
  MATCH (n0)-[r13:MET_WITH]-(n13)
  MATCH (n14:Claim) WHERE n14.id = r13.claimId
  WITH n14.contested AS k15, n14.origin AS k16, count(*) AS g17, count(DISTINCT n13.id) AS g18
  WITH k15, k16, g17, g18 ORDER BY g17 DESC, k15, k16 LIMIT $p3
  RETURN collect([k15, k16, g17, g18]) AS c12
}
CALL (n0) {
  MATCH (n0)-[r20]-(n20) WHERE r20.claimId IS NOT NULL
  WITH type(r20) AS k21, CASE WHEN startNode(r20).id = n0.id THEN 'OUT' ELSE 'IN' END AS k22, n20.type AS k23, count(*) AS g24
  WITH k21, k22, k23, g24 ORDER BY g24 DESC, k21, k22, k23 LIMIT $p4
  RETURN collect([k21, k22, k23, g24]) AS c19
}
CALL (n0) {
  MATCH (n0)-[r26:HOLDS_STANCE_ON]->(n26)
  WITH r26.level AS k27, count(*) AS g28, min(r26.value) AS g29
  WITH k27, g28, g29 ORDER BY g28 DESC, k27 IS NULL, k27 LIMIT $p5
  RETURN collect([k27, g28, g29]) AS c25
}
RETURN collect([c1, c5, c12, COUNT { (n0)-[:MET_WITH]-() }, n0.name, c19, c25]) AS f0
