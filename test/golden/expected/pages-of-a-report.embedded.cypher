MATCH (n0:Report) WHERE n0.id = $p0
CALL (n0) {
  MATCH (n0)<-[r1:REPORTED_IN]-(n1)
  WITH r1, n1 ORDER BY n1.id LIMIT $p1
  RETURN collect([n1.id]) AS c1
}
CALL (n0) {
  MATCH (n0)-[r2:CITES]->(n2)
  WITH r2, n2 ORDER BY r2.key, n2.id
  RETURN collect([r2.quote, n2.type, n2.name, r2.type]) AS c2
}
CALL (n0) {
  MATCH (n0)-[r3:HAS_PASSAGE]->(n3)
  WITH r3, n3 ORDER BY n3.index, n3.id
  CALL (n3) {
    MATCH (n3)<-[r4:EVIDENCED_BY]-(n4)
    WITH r4, n4 ORDER BY n4.id
    RETURN collect([n4.id]) AS c4
  }
  CALL (n3) {
    MATCH (n3)-[r5:MENTIONS]->(n5)
    WITH r5, n5 ORDER BY r5.key, n5.id
    RETURN collect([r5.`end`, n5.type, n5.id, r5.start, r5.surface]) AS c5
  }
  RETURN collect([c4, n3.index, c5, n3.paragraph, n3.text]) AS c3
}
CALL (n0) {
  MATCH (n0)-[r6:PUBLISHED_BY]->(n6)
  RETURN collect([n6.name]) AS c6
}
RETURN collect([c1, COUNT { (n0)<-[:REPORTED_IN]-() }, c2, c3, n0.publishedAt, n0.publishedPrecision, c6, n0.sha256, n0.title, n0.id]) AS f0
