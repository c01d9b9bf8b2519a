CALL () {
  MATCH (n0:Report) WHERE n0.id = $p.p0
  CALL (n0) {
    MATCH (n0)<-[r1:REPORTED_IN]-(n1)
    WITH r1, n1 ORDER BY n1.id LIMIT $p.p1
    RETURN collect([n1.id]) AS c1
  }
  CALL (n0) {
    MATCH (n0)-[r3:CITES]->(n3)
    WITH r3, n3 ORDER BY r3.key, n3.id
    RETURN collect([r3.quote, n3.type, n3.name, r3.type]) AS c3
  }
  CALL (n0) {
    MATCH (n0)-[r4:HAS_PASSAGE]->(n4)
    WITH r4, n4 ORDER BY n4.index, n4.id
    CALL (n4) {
      MATCH (n4)<-[r5:EVIDENCED_BY]-(n5)
      WITH r5, n5 ORDER BY n5.id
      RETURN collect([n5.id]) AS c5
    }
    CALL (n4) {
      MATCH (n4)-[r6:MENTIONS]->(n6)
      WITH r6, n6 ORDER BY r6.key, n6.id
      RETURN collect([r6.`end`, n6.type, n6.id, r6.start, r6.surface]) AS c6
    }
    RETURN collect([c5, n4.index, c6, n4.paragraph, n4.text]) AS c4
  }
  CALL (n0) {
    MATCH (n0)-[r7:PUBLISHED_BY]->(n7)
    RETURN collect([n7.name]) AS c7
  }
  RETURN collect([c1, COUNT { (n0)<-[:REPORTED_IN]-() }, c3, c4, n0.publishedAt, n0.publishedPrecision, c7, n0.sha256, n0.title, n0.id]) AS f0
}
RETURN f0 AS f0
