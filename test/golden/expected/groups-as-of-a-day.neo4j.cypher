CALL () {
  MATCH (n0:Event)
  CALL (n0) { CALL (n0) { MATCH (n0)<-[:SUBJECT]-(n7) WHERE n7.predicate = 'STATUS' AND n7.live = true AND (n7.validFirst IS NULL OR n7.validFirst <= $p.p0) AND (n7.validLast IS NULL OR n7.validLast >= $p.p0) AND NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(xn7) WHERE xn7.predicate = 'STATUS' AND xn7.live = true AND (xn7.validFirst IS NULL OR xn7.validFirst <= $p.p0) AND (xn7.validLast IS NULL OR xn7.validLast >= $p.p0) AND xn7.value <> n7.value } RETURN head(collect(n7.shownStatus)) AS s6 } CALL (n0) { MATCH (n0)<-[:SUBJECT]-(n9) WHERE n9.predicate = 'DATE' AND n9.live = true AND (n9.validFirst IS NULL OR n9.validFirst <= $p.p0) AND (n9.validLast IS NULL OR n9.validLast >= $p.p0) AND NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(xn9) WHERE xn9.predicate = 'DATE' AND xn9.live = true AND (xn9.validFirst IS NULL OR xn9.validFirst <= $p.p0) AND (xn9.validLast IS NULL OR xn9.validLast >= $p.p0) AND (xn9.dateFirst > n9.dateFirst OR xn9.dateLast < n9.dateLast OR (xn9.dateFirst = n9.dateFirst AND xn9.dateLast = n9.dateLast AND xn9.value < n9.value)) } RETURN head(collect(n9.shownEdtf)) AS s8 } RETURN head(collect(s6)) AS v1, head(collect(s8)) AS v3 }
  WITH v1 AS k2, CASE WHEN v3 >= '0' AND v3 < ':' AND substring(v3, 4, 1) = '-' AND substring(v3, 5, 2) >= '01' AND substring(v3, 5, 2) <= '12' AND NOT substring(v3, 0, 7) CONTAINS 'X' THEN substring(v3, 0, 7) END AS k4, count(*) AS g5
  WITH k2, k4, g5 ORDER BY g5 DESC, k2 IS NULL, k2, k4 IS NULL, k4 LIMIT $p.p1
  RETURN collect([k2, k4, g5]) AS f0
}
CALL () {
  MATCH (n10:Person) WHERE n10.id = $p.p3
  CALL (n10) {
    MATCH (n10)<-[r12:SUBJECT|OBJECT]-(n12) WHERE n12.reportedOn < $p.p2
    CALL (n12) { RETURN size(reduce(a = [], s IN [e IN n12.saidFor WHERE e < $p.p2 AND substring(e, 11) >= $p.p2 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)) AS v14 }
    WITH n12.predicate AS k13, v14 AS k15, count(*) AS g16, max(v14) AS g17
    WITH k13, k15, g16, g17 ORDER BY g16 DESC, k13, k15 LIMIT $p.p4
    RETURN collect([k13, k15, g16, g17]) AS c11
  }
  CALL (n10) {
    MATCH (n10)<-[r20:MENTIONS]-(n20) WHERE n20.reportedOn < $p.p2
    MATCH (n20)<-[r21:HAS_PASSAGE]-(n21)
    OPTIONAL MATCH (n21)-[r22:PUBLISHED_BY]->(n22)
    WITH n22.name AS k23, count(*) AS g24, min(n22.nameSort) AS o25, min(n22.id) AS o26
    WITH k23, g24, o25, o26 ORDER BY g24 DESC, k23 IS NULL, o25, o26 LIMIT $p.p5
    RETURN collect([k23, g24]) AS c19
  }
  CALL (n10) {
    MATCH (n10)<-[:SUBJECT|OBJECT]-(r28)-[:SUBJECT|OBJECT]->(n28) WHERE any(e IN r28.saidFor WHERE e < $p.p2 AND substring(e, 11) >= $p.p2)
    WITH r28.predicate AS k29, CASE WHEN r28.subjectId = n10.id THEN 'OUT' ELSE 'IN' END AS k30, count(*) AS g31
    WITH k29, k30, g31 ORDER BY g31 DESC, k29, k30 LIMIT $p.p6
    RETURN collect([k29, k30, g31]) AS c27
  }
  CALL (n10) {
    MATCH (n10)<-[:SUBJECT]-(r33)-[:OBJECT]->(n33) WHERE r33.predicate = 'HOLDS_STANCE_ON' AND any(e IN r33.saidFor WHERE e < $p.p2 AND substring(e, 11) >= $p.p2)
    CALL (r33) { RETURN (any(e IN r33.saidFor WHERE e < $p.p2 AND substring(e, 11) >= $p.p2) AND any(e IN r33.saidAgainst WHERE e < $p.p2 AND substring(e, 11) >= $p.p2) OR (EXISTS { MATCH (r33)-[r36:CONTRADICTS]-(n36) WHERE r36.rule <> 'CHANGED_OVER_TIME' AND any(e IN r36.said WHERE e < $p.p2 AND substring(e, 11) >= $p.p2 AND any(f IN r36.said WHERE f < $p.p2 AND substring(f, 11) >= $p.p2 AND substring(f, 22) <> substring(e, 22))) })) AS v35 }
    WITH r33.stanceLevel AS k34, v35 AS k37, n33.type AS k38, count(*) AS g39
    WITH k34, k37, k38, g39 ORDER BY g39 DESC, k34 IS NULL, k34, k37, k38 LIMIT $p.p7
    RETURN collect([k34, k37, k38, g39]) AS c32
  }
  RETURN collect([c11, COUNT { MATCH (n10)<-[r18:SUBJECT|OBJECT]-(n18) WHERE n18.reportedOn < $p.p2 }, c19, c27, c32]) AS f1
}
RETURN f0 AS f0, f1 AS f1
