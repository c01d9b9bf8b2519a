CALL () {
  MATCH (n0:Event) WHERE n0.id = ''
  WITH n0, COUNT { (n0)<-[:PARTICIPATED_IN]-() } AS s1
  WITH n0, s1 ORDER BY s1 DESC, n0.id LIMIT $p0
  RETURN collect([n0.id]) AS f0
}
CALL () {
  MATCH (n2:Person) WHERE 0 = COUNT { MATCH (n2)-[r3:MET_WITH]-(n3) }
  RETURN count(n2) AS f1
}
CALL () {
  MATCH (n4:State) WHERE n4.id = $p1
  CALL (n4) {
    MATCH (n4)<-[r5:SPOKEN_BY]-(n5) WHERE n5.id = ''
    CALL (r5) { MATCH (n7:Claim) WHERE n7.id = r5.claimId RETURN head(collect(n7.role)) AS s6 }
    WITH r5, n5, s6 ORDER BY s6 IS NULL, s6, n5.id, r5.claimId LIMIT $p2
    RETURN collect([s6, n5.id, r5.claimId]) AS c5
  }
  RETURN collect([c5, COUNT { MATCH (n4)<-[r8:SPOKEN_BY]-(n8) WHERE n8.id = '' }]) AS f2
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2
