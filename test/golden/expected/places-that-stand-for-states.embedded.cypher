CALL () {
  MATCH (n0:Organization) WHERE n0.nameSort IS NOT NULL AND n0.id IS NOT NULL AND 0 < COUNT { MATCH (n0)<-[r1:MENTIONS]-(n1) WHERE r1.metonym = $p0 }
  WITH n0 ORDER BY n0.nameSort, n0.id LIMIT $p1
  CALL (n0) {
    MATCH (n0)<-[r2:MENTIONS]-(n2) WHERE r2.metonym = $p2
    WITH r2, n2 ORDER BY r2.key, n2.id LIMIT $p3
    CALL (r2) {
      MATCH (n3:Place) WHERE n3.id = r2.literalId
      RETURN collect([n3.name]) AS c3
    }
    CALL (n2) {
      MATCH (n2)<-[r4:HAS_PASSAGE]-(n4)
      RETURN collect([n4.name]) AS c4
    }
    RETURN collect([c3, c4, n2.text, r2.surface]) AS c2
  }
  RETURN collect([c2, n0.name]) AS f0
}
CALL () {
  MATCH (n5:State) WHERE n5.nameSort IS NOT NULL AND n5.id IS NOT NULL
  WITH n5 ORDER BY n5.nameSort, n5.id LIMIT $p4
  CALL (n5) {
    MATCH (n5)<-[r6:MENTIONS]-(n6) WHERE r6.metonym = $p5
    WITH r6, n6 ORDER BY r6.key, n6.id LIMIT $p6
    CALL (r6) {
      MATCH (n7:Place) WHERE n7.id = r6.literalId
      RETURN collect([n7.name]) AS c7
    }
    CALL (n6) {
      MATCH (n6)<-[r8:HAS_PASSAGE]-(n8)
      RETURN collect([n8.name]) AS c8
    }
    RETURN collect([c7, c8, n6.text, r6.surface]) AS c6
  }
  RETURN collect([c6, COUNT { MATCH (n5)<-[r9:MENTIONS]-(n9) WHERE r9.metonym = $p5 }, n5.name]) AS f1
}
RETURN f0 AS f0, f1 AS f1
