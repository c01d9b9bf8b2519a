CALL () {
  MATCH (n0:Event) WHERE n0.id = ''
  CALL (n0) { MATCH (n0)<-[r2:PARTICIPATED_IN]-(n2) RETURN count(n2) AS s1 }
  WITH n0, s1 ORDER BY s1 DESC, n0.id LIMIT $p0
  RETURN collect([n0.id]) AS f0
}
CALL () {
  MATCH (n3:Person) WHERE NOT EXISTS { MATCH (n3)-[r4:MET_WITH]-(n4) } RETURN count(n3) AS f1
}
CALL () {
  MATCH (n5:State) WHERE n5.id = $p1
  CALL (n5) {
    MATCH (n5)<-[r6:SPOKEN_BY]-(n6) WHERE n6.id = ''
    CALL (r6) { MATCH (n8:Claim) WHERE n8.id = r6.claimId RETURN head(collect(n8.role)) AS s7 }
    WITH r6, n6, s7 ORDER BY s7 IS NULL, s7, n6.id, r6.claimId LIMIT $p2
    RETURN collect([s7, n6.id, r6.claimId]) AS c6
  }
  RETURN collect([c6, COUNT { MATCH (n5)<-[r9:SPOKEN_BY]-(n9) WHERE n9.id = '' }]) AS f2
}
RETURN f0 AS f0, f1 AS f1, f2 AS f2
