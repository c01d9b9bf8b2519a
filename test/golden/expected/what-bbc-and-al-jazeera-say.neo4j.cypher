CALL () {
  MATCH (n2:Node) WHERE n2.id = $p.p3
  MATCH (n2)<-[r2:REPORTED_IN]-(n0:Assertion) WHERE EXISTS { MATCH (n0)-[r1:ATTRIBUTED_TO]->(n1) WHERE (r1.level = $p.p0 AND (n1.id = $p.p1 AND NOT coalesce(r1.type = $p.p2, false))) }
  WITH DISTINCT n0
  WITH n0 ORDER BY n0.id LIMIT $p.p4
  CALL (n0) {
    MATCH (n0)-[r3:ATTRIBUTED_TO]->(n3)
    WITH r3, n3 ORDER BY r3.level, r3.key, n3.id
    RETURN collect([r3.cue, r3.level, n3.name, r3.type]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:ASSERTS|CODED_AS]->(n4)
    CALL (n4) {
      MATCH (n4)-[r5:OBJECT]->(n5)
      RETURN collect([n5.name]) AS c5
    }
    CALL (n4) {
      MATCH (n4)-[r6:SUBJECT]->(n6)
      RETURN collect([n6.name]) AS c6
    }
    RETURN collect([c5, n4.predicate, c6, n4.value]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r7:EVIDENCED_BY]->(n7)
    WITH r7, n7 ORDER BY r7.key, n7.id
    RETURN collect([r7.quote]) AS c7
  }
  RETURN collect([c3, c4, c7, n0.id, n0.note]) AS f0
}
CALL () {
  MATCH (n10:Node) WHERE n10.id = $p.p3
  MATCH (n10)<-[r10:REPORTED_IN]-(n8:Assertion) WHERE EXISTS { MATCH (n8)-[r9:ATTRIBUTED_TO]->(n9) WHERE (r9.level = $p.p0 AND (n9.id = $p.p1 AND NOT coalesce(r9.type = $p.p2, false))) }
  WITH DISTINCT n8
  RETURN count(n8) AS f1
}
CALL () {
  MATCH (n13:Node) WHERE n13.id = $p.p8
  MATCH (n13)<-[r13:REPORTED_IN]-(n11:Assertion) WHERE EXISTS { MATCH (n11)-[r12:ATTRIBUTED_TO]->(n12) WHERE (r12.level = $p.p5 AND (n12.id = $p.p6 AND NOT coalesce(r12.type = $p.p7, false))) }
  WITH DISTINCT n11
  WITH n11 ORDER BY n11.id LIMIT $p.p9
  CALL (n11) {
    MATCH (n11)-[r14:ATTRIBUTED_TO]->(n14)
    WITH r14, n14 ORDER BY r14.level, r14.key, n14.id
    RETURN collect([r14.cue, r14.level, n14.name, r14.type]) AS c14
  }
  CALL (n11) {
    MATCH (n11)-[r15:ASSERTS|CODED_AS]->(n15)
    CALL (n15) {
      MATCH (n15)-[r16:OBJECT]->(n16)
      RETURN collect([n16.name]) AS c16
    }
    CALL (n15) {
      MATCH (n15)-[r17:SUBJECT]->(n17)
      RETURN collect([n17.name]) AS c17
    }
    RETURN collect([c16, n15.predicate, c17, n15.value]) AS c15
  }
  CALL (n11) {
    MATCH (n11)-[r18:EVIDENCED_BY]->(n18)
    WITH r18, n18 ORDER BY r18.key, n18.id
    RETURN collect([r18.quote]) AS c18
  }
  RETURN collect([c14, c15, c18, n11.id, n11.note]) AS f2
}
CALL () {
  MATCH (n21:Node) WHERE n21.id = $p.p8
  MATCH (n21)<-[r21:REPORTED_IN]-(n19:Assertion) WHERE EXISTS { MATCH (n19)-[r20:ATTRIBUTED_TO]->(n20) WHERE (r20.level = $p.p5 AND (n20.id = $p.p6 AND NOT coalesce(r20.type = $p.p7, false))) }
  WITH DISTINCT n19
  RETURN count(n19) AS f3
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2, f3 AS f3
