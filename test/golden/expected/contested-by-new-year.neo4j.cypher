CALL () {
  MATCH (n0:Claim) WHERE (n0.reportedOn < $p.p0 AND (any(e IN n0.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND any(e IN n0.saidAgainst WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) OR (EXISTS { MATCH (n0)-[r2:CONTRADICTS]-(n2) WHERE r2.rule <> 'CHANGED_OVER_TIME' AND any(e IN r2.said WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND any(f IN r2.said WHERE f < $p.p0 AND substring(f, 11) >= $p.p0 AND substring(f, 22) <> substring(e, 22))) })) = $p.p1)
  WITH n0, size(reduce(a = [], s IN [e IN n0.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)) AS s1
  WITH n0, s1 ORDER BY s1 DESC, n0.predicate, n0.id LIMIT $p.p2
  CALL (n0) {
    MATCH (n0)-[r3:CONTRADICTS]-(n3) WHERE (n3.reportedOn < $p.p0 AND any(e IN r3.said WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND any(f IN r3.said WHERE f < $p.p0 AND substring(f, 11) >= $p.p0 AND substring(f, 22) <> substring(e, 22))))
    WITH r3, n3 ORDER BY r3.key, n3.id LIMIT $p.p3
    RETURN collect([r3.rule]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:OBJECT]->(n4)
    RETURN collect([n4.name]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r5:SUBJECT]->(n5)
    RETURN collect([n5.name]) AS c5
  }
  RETURN collect([c3, size(reduce(a = [], s IN [e IN n0.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), c4, n0.predicate, c5, n0.value]) AS f0
}
CALL () {
  MATCH (n6:Claim) WHERE (n6.reportedOn < $p.p0 AND (any(e IN n6.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND any(e IN n6.saidAgainst WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) OR (EXISTS { MATCH (n6)-[r7:CONTRADICTS]-(n7) WHERE r7.rule <> 'CHANGED_OVER_TIME' AND any(e IN r7.said WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND any(f IN r7.said WHERE f < $p.p0 AND substring(f, 11) >= $p.p0 AND substring(f, 22) <> substring(e, 22))) })) = $p.p1)
  RETURN count(n6) AS f1
}
CALL () {
  MATCH (n8:Claim) WHERE (n8.reportedOn < $p.p4 AND (any(e IN n8.saidFor WHERE e < $p.p4 AND substring(e, 11) >= $p.p4) AND any(e IN n8.saidAgainst WHERE e < $p.p4 AND substring(e, 11) >= $p.p4) OR (EXISTS { MATCH (n8)-[r9:CONTRADICTS]-(n9) WHERE r9.rule <> 'CHANGED_OVER_TIME' AND any(e IN r9.said WHERE e < $p.p4 AND substring(e, 11) >= $p.p4 AND any(f IN r9.said WHERE f < $p.p4 AND substring(f, 11) >= $p.p4 AND substring(f, 22) <> substring(e, 22))) })) = $p.p5)
  RETURN count(n8) AS f2
}
CALL () {
  MATCH (n10:Event) WHERE n10.id = $p.p7
  CALL (n10) { MATCH (n10)<-[:SUBJECT]-(n13) WHERE n13.predicate = 'DATE' AND any(e IN n13.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6) AND NOT EXISTS { MATCH (n10)<-[:SUBJECT]-(xn13) WHERE xn13.predicate = 'DATE' AND any(e IN xn13.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6) AND (xn13.dateFirst > n13.dateFirst OR xn13.dateLast < n13.dateLast OR (xn13.dateFirst = n13.dateFirst AND xn13.dateLast = n13.dateLast AND xn13.value < n13.value)) } RETURN head(collect(n13.shownStartsOn)) AS s11 }
  CALL (n10) { MATCH (n10)<-[:SUBJECT]-(n14) WHERE n14.predicate = 'STATUS' AND any(e IN n14.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6) AND NOT EXISTS { MATCH (n10)<-[:SUBJECT]-(xn14) WHERE xn14.predicate = 'STATUS' AND any(e IN xn14.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6) AND xn14.value <> n14.value } RETURN head(collect(n14.shownStatus)) AS s12 }
  CALL (n10) {
    MATCH (n10)<-[:OBJECT]-(r15)-[:SUBJECT]->(n15) WHERE r15.predicate = 'PARTICIPATED_IN' AND any(e IN r15.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6)
    WITH r15, n15, size(reduce(a = [], s IN [e IN r15.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)) AS s16
    WITH r15, n15, s16 ORDER BY s16 IS NULL, s16 DESC, n15.id, r15.id LIMIT $p.p8
    RETURN collect([size(reduce(a = [], s IN [e IN r15.saidFor WHERE e < $p.p6 AND substring(e, 11) >= $p.p6 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), n15.name, head([l IN [[e IN r15.roleSaid WHERE e < $p.p6 AND substring(e, 11) >= $p.p6 | substring(e, 22)]] WHERE all(x IN l WHERE x = head(l)) | head(l)])]) AS c15
  }
  RETURN collect([c15, s11, s12]) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
