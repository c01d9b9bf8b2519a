// Claims that a rule sets against each other, with both sides.
MATCH (a:Claim)-[pair:CONTRADICTS]->(b:Claim)
MATCH (subject:Entity {id: a.subjectId})
RETURN pair.rule AS rule, subject.name AS subject, a.predicate AS predicate,
       coalesce(a.value, a.objectId) AS left, coalesce(b.value, b.objectId) AS right, pair.detail AS detail
ORDER BY rule, subject, predicate, left, right;
