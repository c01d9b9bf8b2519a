// Sources by how often reports lean on them, and how often only an open reading gives them the words.
MATCH (source:Source)<-[attribution:ATTRIBUTED_TO]-(assertion:Assertion)-[:ASSERTS]->(:Claim)
WHERE attribution.type <> 'UNSPECIFIED'
RETURN source.name AS source, count(*) AS assertions,
       sum(CASE attribution.scope WHEN 'OPEN' THEN 1 ELSE 0 END) AS open,
       count(DISTINCT assertion.reportId) AS reports
ORDER BY assertions DESC, source;
