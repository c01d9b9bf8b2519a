/** What a question takes its variables from: entities and claims of one graph. */
export interface ResearchPlace {
  readonly person: string;
  readonly other: string;
  readonly target: string;
  readonly targets: readonly string[];
  readonly claim: string;
  readonly report: string;
}

export interface ResearchQuestion {
  readonly name: string;
  /** Takes members of a place as variables of their names. */
  readonly query: string;
  readonly takes: readonly (keyof ResearchPlace)[];
}

const STANCE = 'status stance readings { claim { id } assertions { id } }';
const NETWORK = `edgeCount communityCount
  nodes { entity { name } degree weightedDegree betweenness community }
  edges { weight source { name } target { name } assertions { id } }`;
const PICTURE =
  'nodes { id label type degree omitted } edges { id predicate sourceId targetId weight quote }';

/** Each research field once, and those that depend on what is asked more often. */
export const RESEARCH_QUESTIONS: readonly ResearchQuestion[] = [
  {
    name: 'paths',
    query: `query ($person: ID!, $other: ID!) { paths(from: $person, to: $other) {
      chains { steps { relation to { name } claim { contested } quotes { quote } } weakestLink { rule } } } }`,
    takes: ['person', 'other'],
  },
  {
    name: 'neighborhood, two levels of 10',
    query: `query ($person: ID!) { neighborhood(of: [$person], depth: 2, limitPerNode: 10) { ${PICTURE} } }`,
    takes: ['person'],
  },
  {
    name: 'graph, the first 200 persons',
    query: `{ graph(where: {type: {in: [Person]}}, first: 200, limitPerNode: 20) { omittedNodes ${PICTURE} } }`,
    takes: [],
  },
  {
    name: 'timeline of a person',
    query: `query ($person: ID!) { timeline(involving: [$person]) { totalCount conflictCount
      nodes { placement span event { name } gapBefore { days } } } }`,
    takes: ['person'],
  },
  {
    name: 'stances of an actor',
    query: `query ($person: ID!) { stances(where: {actors: [$person]}) {
      totalCount nodes { target { name } ${STANCE} } } }`,
    takes: ['person'],
  },
  {
    name: 'stanceMatrix of the targets',
    query: `query ($targets: [ID!]!) { stanceMatrix(targets: $targets) { rows { actor { name } cells { ${STANCE} } } } }`,
    takes: ['targets'],
  },
  {
    name: 'stanceSeries',
    query: `query ($person: ID!, $target: ID!) { stanceSeries(actor: $person, target: $target) {
      changeCount points { publishedAt change ${STANCE} } } }`,
    takes: ['person', 'target'],
  },
  {
    name: 'stanceClusters of the targets',
    query: `query ($targets: [ID!]!) { stanceClusters(targets: $targets) {
      rule clusters { congruence actors { name } positions { target { name } least greatest } } } }`,
    takes: ['targets'],
  },
  {
    name: 'contradictions of a person',
    query: `query ($person: ID!) { contradictions(where: {involving: [$person]}) {
      totalCount nodes { rule detail sides { says assertions { id } } } } }`,
    takes: ['person'],
  },
  {
    name: 'all contradictions',
    query: `{ contradictions { totalCount nodes { rule detail sides { says assertions { id } } } } }`,
    takes: [],
  },
  ...['CO_PARTICIPATION', 'STANCE_CONGRUENCE', 'STANCE_CONFLICT', 'CO_MENTION', 'ATTRIBUTION'].map(
    (kind) => ({
      name: `network ${kind}`,
      query: `{ network(kind: ${kind}) { ${NETWORK} } }`,
      takes: [],
    }),
  ),
  {
    name: 'sourceTree of a claim',
    query: `query ($claim: ID!) { sourceTree(claims: [$claim]) { independentSources
      sources { kind isIndependent source { name } } leanings { kind fromId toId } } }`,
    takes: ['claim'],
  },
  {
    name: 'identityCandidates of a person',
    query: `query ($person: ID!) { identityCandidates(of: [$person]) { nodes { score a { id } b { id } } } }`,
    takes: ['person'],
  },
  {
    name: 'report with its coverage',
    query: `query ($report: ID!) { report(id: $report) { coveredShare uncovered { text start }
      passages { text mentions { surface } assertions { id } } } }`,
    takes: ['report'],
  },
  {
    name: 'codebook',
    query: `{ codebook { version types { name count } predicates { name count } rules { name count } } }`,
    takes: [],
  },
  {
    name: 'statistics',
    query: `{ statistics { types { name count } predicates { name count } reports { report { id } } sources { source { name } } } }`,
    takes: [],
  },
];
