CALL () {
  MATCH (n0:Assertion)
  MATCH (n0)-[r1:REPORTED_IN]->(n1)
  OPTIONAL MATCH (n1)-[r2:PUBLISHED_BY]->(n2)
  WITH n2.name AS k3, n0.certainty AS k4, count(*) AS g5, min(n1.publishedAt) AS g6, min(n2.nameSort) AS o7, min(n2.id) AS o8 WHERE g5 >= $p.p0
  WITH k3, k4, g5, g6, o7, o8 ORDER BY g5 DESC, k3 IS NULL, o7, k4, o8 LIMIT $p.p1
  RETURN collect([k3, k4, g5, g6]) AS f0
}
CALL () {
  MATCH (n9:Claim) WHERE n9.independentSources IS NOT NULL AND n9.id IS NOT NULL AND n9.origin = $p.p2
  WITH n9 ORDER BY n9.independentSources DESC, n9.id LIMIT $p.p3
  RETURN collect([n9.independentSources, n9.predicate]) AS f1
}
CALL () {
  MATCH (n10:Claim) WHERE n10.origin = $p.p2
  MATCH (n10)-[r13:SUBJECT]->(n13)
  WITH n10.predicate AS k11, count(*) AS g12, count(DISTINCT n13.id) AS g14, max(n10.independentSources) AS g15
  WITH k11, g12, g14, g15 ORDER BY g12 DESC, k11 LIMIT $p.p4
  RETURN collect([k11, g12, g14, g15]) AS f2
}
CALL () {
  MATCH (n16:Claim) WHERE n16.origin = $p.p2
  MATCH (n16)-[r17:SUBJECT]->(n17)
  WITH n17.id AS k18, n16.contested AS k19, count(*) AS g20
  WITH k18, k19, g20 ORDER BY k19 DESC, k18, g20 DESC LIMIT $p.p5
  CALL (k18) {
    MATCH (n21:Entity) WHERE n21.id = k18
    RETURN collect([n21.type, n21.name]) AS c21
  }
  RETURN collect([k18, k19, g20, c21]) AS f3
}
CALL () {
  MATCH (n22:Claim) WHERE n22.origin = $p.p2
  RETURN count(n22) AS f4
}
CALL () {
  MATCH (n23:Event)
  WITH CASE WHEN n23.edtf >= '0' AND n23.edtf < ':' AND substring(n23.edtf, 4, 1) = '-' AND substring(n23.edtf, 5, 2) >= '01' AND substring(n23.edtf, 5, 2) <= '12' AND NOT substring(n23.edtf, 0, 7) CONTAINS 'X' THEN substring(n23.edtf, 0, 7) END AS k24, count(*) AS g25
  WITH k24, g25 ORDER BY k24 IS NULL, k24, g25 DESC LIMIT $p.p6
  RETURN collect([k24, g25]) AS f5
}
CALL () {
  MATCH (n26:Event)
  WITH substring(n26.startsOn, 0, 4) AS k27, n26.eventKind AS k28, count(*) AS g29
  WITH k27, k28, g29 ORDER BY g29 DESC, k27 IS NULL, k27, k28 IS NULL, k28 LIMIT $p.p7
  RETURN collect([k27, k28, g29]) AS f6
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3, f4 AS f4, f5 AS f5, f6 AS f6
