const CLAIM = `id predicate value stance origin sourceNote contested independentSources
  role eventId manner capacity issueId side number version wants extent description seenIn
  assertions(first: 20) { nodes { id report { id } supersededBy { later { id } } } }
  contradicts { nodes { rule other { id } } }`;

const PICTURE = `nodes { id degree shown distance }
  edges { id predicate sourceId targetId weight quote claim { contested assertions { totalCount } } }`;

const STANCE = `status stance conditions { id } wants independentSources readings {
  claim { id stanceLevel } polarity wants assertionCount independentSources isBackgroundFact assertions { id } }`;
const TIMELINE = `{ totalCount undatedCount conflicts { rule detail claims { id } } groups { span count }
  nodes { event { id } placement span dates { id } follows { claim { id } } involved { predicate claim { id } } gapBefore { days } } }`;

const CHAINS = `hasMore nearestMiss { cutBy } chains { entities { id } weakestLink { step rule } steps {
  relation direction otherClaimCount isBackgroundFact claim { id contested independentSources }
  quotes { quote assertion { id } passage { id } } } }`;

const NETWORK = `edgeCount communityCount modularity nodes { entity { id } activity weightedDegree betweenness community }
  edges { source { id } target { id } weight count shared { id } assertions { id } passages { id } groundCount }`;

const HITS =
  '{ totalCount nodes { match field node { __typename id } snippet { text start marked } } }';

const PAST = '(first: 500, asOf: $asOf';

/**
 * Everything that follows from who had said what; of entities only those of which something had been said. They take the
 * variables of `declareVariables`.
 */
export const TESTIMONY_QUESTIONS: readonly string[] = [
  `reports${PAST}) { totalCount nodes { id assertions { totalCount } revisions { id } } }`,
  `claims${PAST}) { totalCount nodes { ${CLAIM} } }`,
  `contested: claims${PAST}, where: {contested: {eq: true}}) { nodes { id } }
   strong: claims${PAST}, where: {independentSources: {gte: 2}, origin: {ne: REGISTRY}}) { nodes { id } }`,
  `entities${PAST}, where: {relations: {some: {}}}) { totalCount nodes {
     id mentions { totalCount } claims { totalCount }
     relations(first: 100) { totalCount nodes { predicate direction other { id } role extent value level claim { id } } } } }`,
  `events${PAST}, where: {claims: {some: {}}}, sort: [{startsOn: DESC}, {status: ASC}]) { nodes {
     id status edtf startsOn endsOn precision participants { edges { role node { id } claim { id } } } } }`,
  `instruments${PAST}, where: {claims: {some: {}}}) { nodes {
     id status pointCount stancesHeld { edges { value level wants node { id } } } } }`,
  `claims${PAST}) { byContested: groupBy(by: [{contested: VALUE}, {origin: VALUE}]) { keys count }
     byPredicate: groupBy(by: [{predicate: VALUE}], first: 100) { keys count max { independentSources } } }`,
  `contradictions(first: 100, asOf: $asOf) { totalCount nodes { rule detail predicate subject { id }
     sides { says assertionCount independentSources isBackgroundFact assertions { id } superseded { id } claim { id contested } } } }`,
  `neighborhood(of: $of, depth: 2, asOf: $asOf, where: {independentSources: {gte: 1}}) { ${PICTURE} }
   graph(where: {relations: {some: {}}}, first: 1000, limitPerNode: 10, asOf: $asOf) { omittedNodes ${PICTURE} }`,
  `stances(first: 100, asOf: $asOf) { totalCount nodes { actor { id } target { id } ${STANCE} } }
   rejected: stances(first: 100, asOf: $asOf, where: {claim: {stanceLevel: {in: [REJECTS, RESERVATIONS]}}}) { totalCount nodes { status } }`,
  `timeline(first: 100, groupBy: YEAR, asOf: $asOf) ${TIMELINE}
   near: timeline(involving: $of, from: "2020-01-01", asOf: $asOf) ${TIMELINE}`,
  `paths(from: $near, to: $far, longer: 2, limit: 20, asOf: $asOf) { ${CHAINS} }
   firm: paths(from: $near, to: $far, maxLength: 4, avoid: {inference: true, contested: true, registry: true}, asOf: $asOf) { ${CHAINS} }`,
  `met: network(kind: CO_PARTICIPATION, asOf: $asOf) { ${NETWORK} }
   agreed: network(kind: STANCE_CONGRUENCE, countPer: DAY, normalization: COSINE, asOf: $asOf) { ${NETWORK} }
   named: network(kind: CO_MENTION, countPer: ASSERTION, normalization: JACCARD, asOf: $asOf) { ${NETWORK} }
   told: network(kind: ATTRIBUTION, countPer: ASSERTION, asOf: $asOf) { ${NETWORK} }`,
];

/** Everything that a load may change of reports, their texts and assertions, and of what there is at all. */
export const RECORDED_QUESTIONS: readonly string[] = [
  `reports${PAST}, sort: [{publishedAt: DESC}, {language: ASC}]) { totalCount nodes {
     id name title publishedAt sha256 text coveredShare recordedAt retractedAt retractionReason publisher { id }
     revisionOf { id } revisions { id } cites { type quote source { id } } } }`,
  `reports${PAST}) { nodes { passages { id index start end text mentions { surface start entity { id } } }
     uncovered { text start passage { id } } } }`,
  `assertions${PAST}) { totalCount nodes { id polarity certainty tense quotation role recordedAt retractedAt
     report { id } claim { id predicate } } }`,
  `assertions${PAST}) { nodes { id attribution { level type cue scope source { id } }
     evidence { quote start end role passage { id text report { id } } } } }`,
  `assertions${PAST}) { nodes { id supersedes { reason earlier { id } } supersededBy { reason later { id } }
     expressedIn { id } codingRun { id coder recordedAt assertions { totalCount } } } }`,
  `denied: assertions${PAST}, where: {polarity: {eq: NEGATIVE}}) { nodes { id } }
   quoted: assertions${PAST}, where: {evidence: {some: {passage: {text: {contains: "asked"}}}}}) { nodes { id } }
   late: assertions(last: 3, asOf: $asOf, where: {report: {publishedAt: {gte: "2021"}}}, sort: [{recordedAt: ASC}]) { nodes { id } }`,
  `passages${PAST}, sort: [{start: DESC}]) { totalCount nodes { id text assertions { id } mentions { surface } } }
   groups: assertions${PAST}) { groupBy(by: [{report: {title: VALUE}}], first: 100) { keys count } }`,
  `stanceMatrix(targets: ["prp-1", "prp-2"], asOf: $asOf) { rows { actor { id } cells { ${STANCE} } } }
   stanceSeries(actor: "per-a", target: "prp-1", asOf: $asOf) { changeCount points {
     publishedAt change changedFrom reports { id publishedAt } ${STANCE} } }`,
  `entities${PAST}) { totalCount nodes { id name } }
   own: entity(id: "prp-r0-own", asOf: $asOf) { id claims { totalCount nodes { id } } }
   node(id: "r0.r0", asOf: $asOf) { __typename id ... on Assertion { polarity claim { id subject { id } } } }`,
  `said: search(text: "said", first: 100, asOf: $asOf) ${HITS}
   known: search(text: "knwn thre", first: 100, asOf: $asOf) ${HITS}
   asked: search(text: "\\"asked what was\\"", types: [Passage, Report], first: 100, asOf: $asOf) ${HITS}
   named: search(text: "r", first: 100, asOf: $asOf) ${HITS}
   translated: search(text: "nobody", language: "pt-BR", asOf: $asOf) ${HITS}
   titled: search(text: "report r1", first: 3, asOf: $asOf) ${HITS}
   own: search(text: "own", types: [Entity], asOf: $asOf) ${HITS}`,
];

/** The variables that a question takes: `$asOf`, and ids of entities that are always there. */
export function declareVariables(question: string): string {
  const taken = Object.entries({ asOf: 'AsOf', of: '[ID!]!', near: 'ID!', far: 'ID!' }).filter(
    ([name]) => name === 'asOf' || new RegExp(`\\$${name}\\b`).test(question),
  );
  return taken.map(([name, type]) => `$${name}: ${type}`).join(', ');
}
