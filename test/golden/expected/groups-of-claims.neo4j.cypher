CALL () {
  MATCH (n0:Assertion)
  CALL (n0) { MATCH (n0)-[r11:REPORTED_IN]->(n11) MATCH (n11)-[r12:PUBLISHED_BY]->(n12) RETURN head(collect(n12.name)) AS v1, head(collect(n12.nameSort)) AS v7, head(collect(n12.id)) AS v9 }
  CALL (n0) { MATCH (n0)-[r13:REPORTED_IN]->(n13) RETURN head(collect(n13.publishedAt)) AS v5 }
  WITH v1 AS k2, n0.certainty AS k3, count(*) AS g4, min(v5) AS g6, min(v7) AS o8, min(v9) AS o10 WHERE g4 >= $p.p0
  WITH k2, k3, g4, g6, o8, o10 ORDER BY g4 DESC, k2 IS NULL, o8, k3 IS NULL, k3, o10 LIMIT $p.p1
  RETURN collect([k2, k3, g4, g6]) AS f0
}
CALL () {
  MATCH (n14:Claim) WHERE n14.independentSources IS NOT NULL AND n14.id IS NOT NULL AND n14.origin = $p.p2
  WITH n14 ORDER BY n14.independentSources DESC, n14.id LIMIT $p.p3
  RETURN collect([n14.independentSources, n14.predicate]) AS f1
}
CALL () {
  MATCH (n15:Claim) WHERE n15.origin = $p.p2
  CALL (n15) { MATCH (n15)-[r21:SUBJECT]->(n21) RETURN head(collect(n21.id)) AS v18 }
  WITH n15.predicate AS k16, count(*) AS g17, count(DISTINCT v18) AS g19, max(n15.independentSources) AS g20
  WITH k16, g17, g19, g20 ORDER BY g17 DESC, k16 IS NULL, k16 LIMIT $p.p4
  RETURN collect([k16, g17, g19, g20]) AS f2
}
CALL () {
  MATCH (n22:Claim) WHERE n22.origin = $p.p2
  CALL (n22) { MATCH (n22)-[r28:SUBJECT]->(n28) RETURN head(collect(n28.id)) AS v23 }
  WITH v23 AS k24, n22.contested AS k25, count(*) AS g26
  WITH k24, k25, g26 ORDER BY k25 IS NULL, k25 DESC, k24 IS NULL, k24, g26 DESC LIMIT $p.p5
  CALL (k24) {
    MATCH (n27:Entity) WHERE n27.id = k24
    RETURN collect([n27.type, n27.name]) AS c27
  }
  RETURN collect([k24, k25, g26, c27]) AS f3
}
CALL () {
  MATCH (n29:Claim) WHERE n29.origin = $p.p2
  RETURN count(n29) AS f4
}
CALL () {
  MATCH (n30:Event)
  WITH CASE WHEN n30.edtf >= '0' AND n30.edtf < ':' AND substring(n30.edtf, 4, 1) = '-' AND substring(n30.edtf, 5, 2) >= '01' AND substring(n30.edtf, 5, 2) <= '12' AND NOT substring(n30.edtf, 0, 7) CONTAINS 'X' THEN substring(n30.edtf, 0, 7) END AS k31, count(*) AS g32
  WITH k31, g32 ORDER BY k31 IS NULL, k31, g32 DESC LIMIT $p.p6
  RETURN collect([k31, g32]) AS f5
}
CALL () {
  MATCH (n33:Event)
  WITH substring(n33.startsOn, 0, 4) AS k34, n33.eventKind AS k35, count(*) AS g36
  WITH k34, k35, g36 ORDER BY g36 DESC, k34 IS NULL, k34, k35 IS NULL, k35 LIMIT $p.p7
  RETURN collect([k34, k35, g36]) AS f6
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3, f4 AS f4, f5 AS f5, f6 AS f6
