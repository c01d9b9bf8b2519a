CALL () {
  MATCH (n0:Actor) WHERE n0.nameSort IS NOT NULL AND n0.id IS NOT NULL AND (0 < COUNT { MATCH (n0)-[r1:HOLDS_STANCE_ON]->(n1) WHERE (r1.value < $p0 AND n1.type IN $p1) } AND n0.type IN $p2)
  WITH n0 ORDER BY n0.nameSort, n0.id LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r2:HOLDS_STANCE_ON]->(n2) WHERE (r2.value < $p4 AND NOT coalesce(n2.type IN $p5, false))
    WITH r2, n2 ORDER BY n2.nameSort, n2.id, r2.claimId LIMIT $p6
    RETURN collect([n2.type, n2.name, r2.value]) AS c2
  }
  RETURN collect([n0.type, n0.name, c2]) AS f0
}
CALL () {
  MATCH (n3:Actor) WHERE (0 < COUNT { MATCH (n3)-[r4:HOLDS_STANCE_ON]->(n4) WHERE (r4.value < $p0 AND n4.type IN $p1) } AND n3.type IN $p2)
  RETURN count(n3) AS f1
}
RETURN f0 AS f0, f1 AS f1
