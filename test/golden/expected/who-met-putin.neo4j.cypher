MATCH (n0:Person) WHERE n0.id = $p.p0
CALL (n0) {
  MATCH (n0)-[r1:MET_WITH]-(n1)
  WITH r1, n1 ORDER BY n1.nameSort, n1.id, r1.claimId LIMIT $p.p1
  CALL (r1) {
    MATCH (n2:Claim) WHERE n2.id = r1.claimId
    CALL (n2) {
      MATCH (n2)<-[r3:ASSERTS]-(n3)
      WITH r3, n3 ORDER BY n3.id LIMIT $p.p2
      CALL (n3) {
        MATCH (n3)-[r4:ATTRIBUTED_TO]->(n4)
        WITH r4, n4 ORDER BY r4.level, r4.key, n4.id
        RETURN collect([r4.cue, r4.level, r4.scope, n4.name, r4.type]) AS c4
      }
      CALL (n3) {
        MATCH (n3)-[r5:EVIDENCED_BY]->(n5)
        WITH r5, n5 ORDER BY r5.key, n5.id
        RETURN collect([r5.`end`, n5.text, r5.quote, r5.start]) AS c5
      }
      CALL (n3) {
        MATCH (n3)-[r6:REPORTED_IN]->(n6)
        CALL (n6) {
          MATCH (n6)-[r7:PUBLISHED_BY]->(n7)
          RETURN collect([n7.name]) AS c7
        }
        RETURN collect([n6.publishedAt, c7, n6.title]) AS c6
      }
      RETURN collect([c4, n3.certainty, c5, n3.polarity, c6, n3.reporterCommitment]) AS c3
    }
    RETURN collect([c3, n2.contested, n2.independentSources]) AS c2
  }
  CALL (n1) {
    MATCH (n1)-[r8:REPRESENTS]->(n8)
    WITH r8, n8 ORDER BY n8.nameSort, n8.id, r8.claimId LIMIT $p.p3
    RETURN collect([n8.name]) AS c8
  }
  RETURN collect([c2, r1.eventId, n1.type, n1.id, n1.name, c8]) AS c1
}
RETURN collect([n0.aliases, n0.identifiers, c1, COUNT { (n0)-[:MET_WITH]-() }, n0.name]) AS f0
