import { coreOntology } from '../../src/ontology/core-ontology.js';
import type {
  GraphEdge,
  GraphNode,
  MemoryGraph,
  Properties,
} from '../property/operations/memory-graph.js';

function node(type: string, id: string, properties: Properties): GraphNode {
  const name = properties['name'];
  const sortKey = typeof name === 'string' ? { nameSort: name } : {};
  return {
    id,
    labels: coreOntology.labelsOf(type),
    properties: { ...properties, ...sortKey, id, type },
  };
}

function entity(type: string, id: string, name: string, properties: Properties = {}): GraphNode {
  return node(type, id, { aliases: [], identifiers: [], ...properties, name });
}

function claim(id: string, predicate: string, properties: Properties = {}): GraphNode {
  const defaults = { origin: 'REPORT', contested: false, independentSources: 1, rank: 'NORMAL' };
  return node('Claim', id, { ...defaults, predicate, ...properties });
}

function assertion(id: string, properties: Properties = {}): GraphNode {
  return node('Assertion', id, {
    ...{ kind: 'RELATION', polarity: 'POSITIVE', certainty: 'CERTAIN', tense: 'ACTUAL' },
    ...{ reporterCommitment: 'COMMITTED', quotation: 'NONE', inference: 'NONE' },
    recordedAt: '2025-12-04T00:00:00.000Z',
    ...properties,
  });
}

function edge(from: string, type: string, to: string, properties: Properties = {}): GraphEdge {
  return { from, type, to, properties };
}

const nodes: readonly GraphNode[] = [
  entity('Person', 'per-ann', 'Ann', { aliases: ['Annie'], identifiers: ['wikidata|Q1|true'] }),
  entity('Person', 'per-bob', 'Bob', { description: 'A guest.' }),
  entity('Person', 'per-cy', 'Cy'),
  entity('Organization', 'org-gazette', 'The Gazette', { orgType: 'NEWS_OUTLET' }),
  entity('ActorGroup', 'rep#unspecified', 'unspecified', { specificity: 'UNNAMED' }),
  entity('State', 'sta-north', 'North'),
  entity('Place', 'plc-hall', 'Old Hall', { placeType: 'BUILDING_COMPLEX' }),
  entity('Event', 'ev-talks', 'Talks', { contexts: ['DIPLOMATIC'], startsOn: '2025-12-02' }),
  entity('Event', 'ev-later', 'Later talks', { contexts: [] }),
  entity('Instrument', 'ins-draft', 'Draft', { instrumentType: 'DRAFT' }),
  entity('Proposition', 'prp-cease', 'a ceasefire', { propositionKind: 'DEMAND' }),
  claim('c-met', 'MET_WITH', { contested: true, independentSources: 2, eventId: 'ev-talks' }),
  claim('c-met-2', 'MET_WITH'),
  claim('c-host', 'PARTICIPATED_IN', { role: 'HOST' }),
  claim('c-guest', 'PARTICIPATED_IN', { role: 'VISITOR' }),
  claim('c-stance', 'HOLDS_STANCE_ON', {
    ...{ stance: 1, stanceLevel: 'QUALIFIED', conditionId: 'prp-cease' },
  }),
  claim('c-hours', 'DURATION', { value: 'PT5H' }),
  claim('c-more-hours', 'DURATION', { value: 'PT9H', contested: true }),
  claim('c-seat', 'LOCATED_IN', { origin: 'REGISTRY', sourceNote: 'a map' }),
  node('Report', 'rep', {
    ...{ name: 'Talks end', title: 'Talks end', language: 'en', genre: 'NEWS_REPORT' },
    ...{ publishedAt: '2025-12-03', publishedPrecision: 'DAY', coverage: 'FULL', sha256: 'x' },
    ...{ lengthCodePoints: 40, recordedAt: '2025-12-04T00:00:00.000Z', languageSort: 'en' },
  }),
  node('Passage', 'rep.s01', { index: 1, paragraph: 1, start: 0, end: 12, text: 'Ann met Bob.' }),
  node('Passage', 'rep.s02', {
    index: 2,
    paragraph: 1,
    start: 13,
    end: 30,
    text: 'The Hall says no.',
  }),
  assertion('rep.a1', { role: 'HOST' }),
  assertion('rep.a2', { polarity: 'NEGATIVE', certainty: 'PROBABLE' }),
  assertion('rep.a3', { quotation: 'DIRECT' }),
];

const edges: readonly GraphEdge[] = [
  edge('per-ann', 'MET_WITH', 'per-bob', { claimId: 'c-met', eventId: 'ev-talks' }),
  edge('per-bob', 'MET_WITH', 'per-cy', { claimId: 'c-met-2' }),
  edge('per-ann', 'PARTICIPATED_IN', 'ev-talks', { claimId: 'c-host', role: 'HOST' }),
  edge('per-bob', 'PARTICIPATED_IN', 'ev-talks', { claimId: 'c-guest', role: 'VISITOR' }),
  edge('per-ann', 'HOLDS_STANCE_ON', 'ins-draft', {
    ...{ claimId: 'c-stance', value: 1, level: 'QUALIFIED', conditionId: 'prp-cease' },
  }),
  edge('sta-north', 'LOCATED_IN', 'plc-hall', { claimId: 'c-seat' }),
  ...Object.entries({
    'c-met': ['per-ann', 'per-bob'],
    'c-met-2': ['per-bob', 'per-cy'],
    'c-host': ['per-ann', 'ev-talks'],
    'c-guest': ['per-bob', 'ev-talks'],
    'c-stance': ['per-ann', 'ins-draft'],
    'c-hours': ['ev-talks'],
    'c-more-hours': ['ev-talks'],
    'c-seat': ['sta-north', 'plc-hall'],
  }).flatMap(([id, [subject = '', object]]) => [
    edge(id, 'SUBJECT', subject),
    ...(object === undefined ? [] : [edge(id, 'OBJECT', object)]),
  ]),
  edge('c-hours', 'CONTRADICTS', 'c-more-hours', {
    ...{ key: 'FUNCTIONAL_VALUES', rule: 'FUNCTIONAL_VALUES', detail: 'PT5H, PT9H' },
  }),
  edge('c-met', 'CONTRADICTS', 'c-met', {
    ...{ key: 'ASSERTED_AND_DENIED', rule: 'ASSERTED_AND_DENIED', detail: 'rep.a1, rep.a2' },
  }),
  edge('rep', 'PUBLISHED_BY', 'org-gazette'),
  edge('rep', 'HAS_PASSAGE', 'rep.s01'),
  edge('rep', 'HAS_PASSAGE', 'rep.s02'),
  edge('rep', 'CITES', 'rep#unspecified', { key: '1', type: 'UNSPECIFIED', quote: 'says' }),
  edge('rep.s01', 'MENTIONS', 'per-ann', {
    ...{ key: '00000000', surface: 'Ann', start: 0, end: 3, form: 'NAME', metonym: false },
  }),
  edge('rep.s02', 'MENTIONS', 'sta-north', {
    ...{ key: '00000013', surface: 'The Hall', start: 13, end: 21, form: 'NAME', metonym: true },
    literalId: 'plc-hall',
  }),
  ...(['a1', 'a2', 'a3'] as const).flatMap((id) => [
    edge(`rep.${id}`, 'REPORTED_IN', 'rep'),
    edge(`rep.${id}`, 'ASSERTS', id === 'a3' ? 'c-stance' : 'c-met'),
  ]),
  edge('rep.a1', 'EVIDENCED_BY', 'rep.s01', {
    ...{ key: '00000000', quote: 'Ann met Bob', start: 0, end: 11, role: 'SUPPORT' },
  }),
  edge('rep.a1', 'ATTRIBUTED_TO', 'org-gazette', {
    ...{ key: '1', level: 1, type: 'OUTLET', cue: 'reports', scope: 'CLOSED' },
  }),
  edge('rep.a1', 'ATTRIBUTED_TO', 'per-bob', {
    ...{ key: '2', level: 2, type: 'NAMED_PERSON', scope: 'OPEN' },
  }),
  edge('rep.a2', 'ATTRIBUTED_TO', 'rep#unspecified', {
    ...{ key: '1', level: 1, type: 'UNSPECIFIED', cue: 'says', scope: 'CLOSED' },
  }),
  edge('rep.a1', 'CONTRASTS_WITH', 'rep.a2', { key: '1', cue: 'yet' }),
  edge('rep.a3', 'SUPERSEDES', 'rep.a2', { reason: 'CORRECTION' }),
  edge('per-ann', 'SAME_AS', 'per-cy', {
    ...{ key: '1', judgement: 'UNSURE', score: 0.5, why: 'never equated' },
  }),
];

/** A report on a meeting, small enough to be known by heart. */
export const API_GRAPH: MemoryGraph = { nodes, edges };
