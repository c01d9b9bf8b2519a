// Who met whom, at which event, how many independent sources say so, and one quote.
MATCH (a:Actor)-[met:MET_WITH]->(b:Actor)
MATCH (claim:Claim {id: met.claimId})
OPTIONAL MATCH (event:Event {id: met.eventId})
CALL (claim) {
  MATCH (claim)<-[:ASSERTS]-(:Assertion {polarity: 'POSITIVE'})-[evidence:EVIDENCED_BY]->(:Passage)
  WITH evidence ORDER BY evidence.key LIMIT 1
  RETURN collect(evidence.quote) AS quotes
}
RETURN a.name AS actor, b.name AS met, event.name AS event, claim.independentSources AS sources, head(quotes) AS quote
ORDER BY sources DESC, actor, met;
