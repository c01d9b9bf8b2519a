MATCH (n0:Instrument) WHERE n0.id = $p.p0
CALL (n0) {
  MATCH (n0)<-[r1:SUBJECT]-(n1) WHERE n1.value IS NOT NULL AND n1.predicate = $p.p1
  WITH r1, n1 ORDER BY n1.id LIMIT $p.p2
  CALL (n1) {
    MATCH (n1)-[r2:CONTRADICTS]-(n2)
    WITH r2, n2 ORDER BY r2.key, n2.id LIMIT $p.p3
    RETURN collect([r2.detail, n2.validFrom, n2.value, r2.rule]) AS c2
  }
  RETURN collect([n1.contested, c2, n1.independentSources, n1.validFrom, n1.validTo, n1.value]) AS c1
}
CALL (n0) {
  MATCH (n0)-[r3:HAS_PROVISION]->(n3)
  WITH r3, n3 ORDER BY n3.nameSort, n3.id, r3.claimId LIMIT $p.p4
  CALL (r3) {
    MATCH (n4:Claim) WHERE n4.id = r3.claimId
    CALL (n4) {
      MATCH (n4)<-[r5:ASSERTS]-(n5)
      WITH r5, n5 ORDER BY n5.id LIMIT $p.p5
      CALL (n5) {
        MATCH (n5)-[r6:ATTRIBUTED_TO]->(n6)
        WITH r6, n6 ORDER BY r6.level, r6.key, n6.id
        RETURN collect([r6.cue, n6.name, r6.type]) AS c6
      }
      CALL (n5) {
        MATCH (n5)-[r7:EVIDENCED_BY]->(n7)
        WITH r7, n7 ORDER BY r7.key, n7.id
        RETURN collect([r7.quote]) AS c7
      }
      CALL (n5) {
        MATCH (n5)-[r8:REPORTED_IN]->(n8)
        RETURN collect([n8.name]) AS c8
      }
      RETURN collect([c6, c7, n5.id, n5.inference, c8]) AS c5
    }
    RETURN collect([c5]) AS c4
  }
  CALL (n3) {
    MATCH (n3)-[r9:CONCERNS]->(n9)
    WITH r9, n9 ORDER BY n9.nameSort, n9.id, r9.claimId LIMIT $p.p6
    RETURN collect([n9.category]) AS c9
  }
  CALL (n3) {
    MATCH (n3)-[r10:OBLIGES]->(n10)
    WITH r10, n10 ORDER BY n10.nameSort, n10.id, r10.claimId LIMIT $p.p7
    RETURN collect([n10.name]) AS c10
  }
  CALL (n3) {
    MATCH (n3)-[r11:PROTECTS]->(n11)
    WITH r11, n11 ORDER BY n11.nameSort, n11.id, r11.claimId LIMIT $p.p8
    RETURN collect([n11.name]) AS c11
  }
  RETURN collect([c4, c9, n3.name, c10, c11, n3.text, r3.number]) AS c3
}
RETURN collect([c1, n0.name, n0.pointCount, c3, COUNT { (n0)-[:HAS_PROVISION]->() }]) AS f0
