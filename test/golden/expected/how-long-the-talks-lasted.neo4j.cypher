MATCH (n0:Event) WHERE n0.id = $p.p0
CALL (n0) {
  MATCH (n0)<-[r1:SUBJECT]-(n1) WHERE n1.value IS NOT NULL AND n1.predicate = $p.p1
  WITH r1, n1 ORDER BY n1.id LIMIT $p.p2
  CALL (n1) {
    MATCH (n1)<-[r2:ASSERTS]-(n2)
    WITH r2, n2 ORDER BY n2.id LIMIT $p.p3
    CALL (n2) {
      MATCH (n2)-[r3:ATTRIBUTED_TO]->(n3)
      WITH r3, n3 ORDER BY r3.level, r3.key, n3.id
      RETURN collect([r3.cue, n3.name, r3.type]) AS c3
    }
    CALL (n2) {
      MATCH (n2)-[r4:EVIDENCED_BY]->(n4)
      WITH r4, n4 ORDER BY r4.key, n4.id
      RETURN collect([r4.quote]) AS c4
    }
    CALL (n2) {
      MATCH (n2)-[r5:REPORTED_IN]->(n5)
      RETURN collect([n5.id, n5.name]) AS c5
    }
    RETURN collect([c3, n2.certainty, c4, c5, n2.reporterCommitment]) AS c2
  }
  RETURN collect([c2, n1.contested, COUNT { (n1)-[:CONTRADICTS]-() }, n1.independentSources, n1.value]) AS c1
}
RETURN collect([c1, n0.name]) AS f0
