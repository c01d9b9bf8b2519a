CALL () {
  MATCH (n0:Instrument) WHERE n0.id = $p.p1
  CALL (n0) { MATCH (n0)<-[:SUBJECT]-(n2) WHERE n2.predicate = 'POINT_COUNT' AND any(e IN n2.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(xn2) WHERE xn2.predicate = 'POINT_COUNT' AND any(e IN xn2.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0) AND xn2.value <> n2.value } RETURN head(collect(n2.shownPointCount)) AS s1 }
  CALL (n0) {
    MATCH (n0)<-[r3:SUBJECT]-(n3) WHERE n3.value IS NOT NULL AND (n3.reportedOn < $p.p0 AND n3.predicate = $p.p2)
    WITH r3, n3 ORDER BY n3.id LIMIT $p.p3
    RETURN collect([size(reduce(a = [], s IN [e IN n3.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), n3.value]) AS c3
  }
  CALL (n0) {
    MATCH (n0)<-[:OBJECT]-(r4)-[:SUBJECT]->(n4) WHERE r4.predicate = 'HOLDS_STANCE_ON' AND any(e IN r4.saidFor WHERE e < $p.p0 AND substring(e, 11) >= $p.p0)
    WITH r4, n4 ORDER BY n4.nameSort, n4.id, r4.id LIMIT $p.p4
    RETURN collect([n4.name, r4.stance]) AS c4
  }
  RETURN collect([c3, s1, c4]) AS f0
}
CALL () {
  MATCH (n5:Instrument) WHERE n5.id = $p.p6
  CALL (n5) { MATCH (n5)<-[:SUBJECT]-(n7) WHERE n7.predicate = 'POINT_COUNT' AND any(e IN n7.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5) AND NOT EXISTS { MATCH (n5)<-[:SUBJECT]-(xn7) WHERE xn7.predicate = 'POINT_COUNT' AND any(e IN xn7.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5) AND xn7.value <> n7.value } RETURN head(collect(n7.shownPointCount)) AS s6 }
  CALL (n5) {
    MATCH (n5)<-[r8:SUBJECT]-(n8) WHERE n8.value IS NOT NULL AND (n8.reportedOn < $p.p5 AND n8.predicate = $p.p7)
    WITH r8, n8 ORDER BY n8.id LIMIT $p.p8
    RETURN collect([size(reduce(a = [], s IN [e IN n8.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5 AND size(e) > 22 | substring(e, 22)] | CASE WHEN s IN a THEN a ELSE a + [s] END)), n8.value]) AS c8
  }
  CALL (n5) {
    MATCH (n5)<-[:OBJECT]-(r9)-[:SUBJECT]->(n9) WHERE r9.predicate = 'HOLDS_STANCE_ON' AND any(e IN r9.saidFor WHERE e < $p.p5 AND substring(e, 11) >= $p.p5)
    WITH r9, n9 ORDER BY n9.nameSort, n9.id, r9.id LIMIT $p.p9
    RETURN collect([n9.name, r9.stance]) AS c9
  }
  RETURN collect([c8, s6, c9]) AS f1
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
