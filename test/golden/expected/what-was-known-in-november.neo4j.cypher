CALL () {
  MATCH (n0:Instrument) WHERE n0.id = $p.p1
  CALL (n0) {
    MATCH (n0)<-[r1:SUBJECT]-(n1) WHERE n1.value IS NOT NULL AND (n1.reportedOn < $p.p0 AND n1.predicate = $p.p2)
    WITH r1, n1 ORDER BY n1.id LIMIT $p.p3
    RETURN collect([size(reduce(a = [], s IN [e IN n1.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), n1.value]) AS c1
  }
  CALL (n0) { MATCH (n0)<-[:SUBJECT]-(n3) WHERE n3.predicate = 'POINT_COUNT' AND any(e IN n3.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(xn3) WHERE xn3.predicate = 'POINT_COUNT' AND any(e IN xn3.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND xn3.value <> n3.value } RETURN head(collect(n3.shownPointCount)) AS s2 }
  CALL (n0) {
    MATCH (n0)<-[:OBJECT]-(r4)-[:SUBJECT]->(n4) WHERE r4.predicate = 'HOLDS_STANCE_ON' AND any(e IN r4.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0)
    WITH r4, n4 ORDER BY n4.nameSort, n4.id, r4.id LIMIT $p.p4
    RETURN collect([n4.type, n4.name, r4.stance]) AS c4
  }
  RETURN collect([c1, s2, c4]) AS f0
}
CALL () {
  MATCH (n5:Instrument) WHERE n5.id = $p.p6
  CALL (n5) {
    MATCH (n5)<-[r6:SUBJECT]-(n6) WHERE n6.value IS NOT NULL AND (n6.reportedOn < $p.p5 AND n6.predicate = $p.p7)
    WITH r6, n6 ORDER BY n6.id LIMIT $p.p8
    RETURN collect([size(reduce(a = [], s IN [e IN n6.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), n6.value]) AS c6
  }
  CALL (n5) { MATCH (n5)<-[:SUBJECT]-(n8) WHERE n8.predicate = 'POINT_COUNT' AND any(e IN n8.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5) AND NOT EXISTS { MATCH (n5)<-[:SUBJECT]-(xn8) WHERE xn8.predicate = 'POINT_COUNT' AND any(e IN xn8.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5) AND xn8.value <> n8.value } RETURN head(collect(n8.shownPointCount)) AS s7 }
  CALL (n5) {
    MATCH (n5)<-[:OBJECT]-(r9)-[:SUBJECT]->(n9) WHERE r9.predicate = 'HOLDS_STANCE_ON' AND any(e IN r9.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5)
    WITH r9, n9 ORDER BY n9.nameSort, n9.id, r9.id LIMIT $p.p9
    RETURN collect([n9.type, n9.name, r9.stance]) AS c9
  }
  RETURN collect([c6, s7, c9]) AS f1
}
CALL () {
  MATCH (n10:Instrument) WHERE n10.id = $p.p11
  CALL (n10) {
    MATCH (n10)<-[r11:SUBJECT]-(n11) WHERE n11.value IS NOT NULL AND ((n11.validFirst IS NULL OR n11.validFirst <= $p.p10) AND (n11.validLast IS NULL OR n11.validLast >= $p.p10) AND n11.predicate = $p.p12)
    WITH r11, n11 ORDER BY n11.id LIMIT $p.p13
    RETURN collect([n11.validFrom, n11.validTo, n11.value]) AS c11
  }
  RETURN collect([c11]) AS f2
}
CALL () {
  MATCH (n12:Report) WHERE n12.reportedOn < $p.p14
  WITH n12 ORDER BY n12.publishedAt IS NULL, n12.publishedAt, n12.id LIMIT $p.p15
  RETURN collect([n12.id, n12.publishedAt]) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
