import fc from 'fast-check';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { GraphEdge, GraphNode, MemoryGraph, Properties } from '../operations/memory-graph.js';

/** Entities with the relations between them, and what holds each relation's claim up. */
export interface SmallWorld {
  readonly entities: readonly { readonly id: string; readonly type: string }[];
  readonly claims: readonly SmallClaim[];
}

export interface SmallClaim {
  readonly id: string;
  readonly predicate: string;
  readonly from: string;
  readonly to: string;
  readonly contested: boolean;
  readonly independentSources: number;
  readonly isFact: boolean;
  readonly said: readonly SmallAssertion[];
}

export interface SmallAssertion {
  readonly id: string;
  readonly polarity: string;
  readonly inference: string;
  readonly scope: string | null;
  readonly isRetracted: boolean;
  readonly isSuperseded: boolean;
}

export const SMALL_TYPES = ['Person', 'Event', 'State'] as const;
export const SMALL_RELATIONS = ['MET_WITH', 'PARTICIPATED_IN', 'REPRESENTS', 'LINKED_TO'] as const;
const MOST_ENTITIES = 8;

export const smallId = (index: number): string => `n${String(index)}`;

const assertion = fc.record({
  polarity: fc.constantFrom('POSITIVE', 'POSITIVE', 'POSITIVE', 'NEGATIVE'),
  inference: fc.constantFrom('NONE', 'NONE', 'STRONG', 'WEAK'),
  scope: fc.constantFrom(null, 'CLOSED', 'OPEN'),
  isRetracted: fc.constantFrom(false, false, false, true),
  isSuperseded: fc.constantFrom(false, false, false, true),
});

const relation = fc.record({
  predicate: fc.constantFrom(...SMALL_RELATIONS),
  ends: fc
    .tuple(fc.nat(MOST_ENTITIES - 1), fc.nat(MOST_ENTITIES - 1))
    .filter(([from, to]) => from !== to),
  contested: fc.boolean(),
  independentSources: fc.nat(3),
  isFact: fc.constantFrom(false, false, true),
  said: fc.array(assertion, { maxLength: 3 }),
});

/** Worlds of eight entities; each relation of them is held up by a fact or an assertion, as stored ones are. */
export const smallWorlds: fc.Arbitrary<SmallWorld> = fc
  .record({
    types: fc.array(fc.constantFrom(...SMALL_TYPES), {
      minLength: MOST_ENTITIES,
      maxLength: MOST_ENTITIES,
    }),
    relations: fc.array(relation, { minLength: 4, maxLength: 18 }),
  })
  .map(({ types, relations }) => ({
    entities: types.map((type, index) => ({ id: smallId(index), type })),
    claims: relations
      .map(({ ends: [from, to], said, ...rest }, index) => {
        const id = `c${String(index).padStart(2, '0')}`;
        const assertions = said.map((one, at) => ({ ...one, id: `${id}.${String(at)}` }));
        return { ...rest, id, from: smallId(from), to: smallId(to), said: assertions };
      })
      .filter(({ isFact, said }) => isFact || said.some(isLive)),
  }));

/** Whether an assertion holds its claim up. */
export const isLive = (one: Omit<SmallAssertion, 'id'>): boolean =>
  one.polarity === 'POSITIVE' && !one.isRetracted && !one.isSuperseded;

/** The world in the form of docs/GRAPH.md, as far as paths read it. */
export function toStoredGraph({ entities, claims }: SmallWorld): MemoryGraph {
  const nodes: GraphNode[] = entities.map(({ id, type }) =>
    makeNode(type, id, { name: id, nameSort: id, aliases: [], identifiers: [] }),
  );
  const edges: GraphEdge[] = [];
  nodes.push({ id: 'registry', labels: ['Registry'], properties: { id: 'registry' } });
  for (const { id, predicate, from, to, contested, independentSources, isFact, said } of claims) {
    nodes.push(makeNode('Claim', id, { predicate, contested, independentSources }));
    edges.push({ type: predicate, from, to, properties: { claimId: id } });
    if (isFact) edges.push({ type: 'STATES', from: 'registry', to: id, properties: { key: id } });
    for (const one of said) {
      const { polarity, inference, isRetracted, scope } = one;
      const retraction = isRetracted ? { retractedAt: '2026-01-01T00:00:00.000Z' } : {};
      const properties = { polarity, inference, tense: 'ACTUAL', ...retraction };
      nodes.push(makeNode('Assertion', one.id, properties));
      edges.push({ type: 'ASSERTS', from: one.id, to: id, properties: {} });
      if (scope !== null) {
        const attribution = { level: 1, key: '1', scope };
        edges.push({ type: 'ATTRIBUTED_TO', from: one.id, to: from, properties: attribution });
      }
      if (one.isSuperseded) {
        const newer = `${one.id}-newer`;
        nodes.push(makeNode('Assertion', newer, { polarity: 'NEGATIVE' }));
        edges.push({ type: 'SUPERSEDES', from: newer, to: one.id, properties: {} });
      }
    }
  }
  // an assertion and a claim are found by the label that all nodes have
  return {
    nodes: nodes.map((node) => ({ ...node, labels: [...new Set(['Node', ...node.labels])] })),
    edges,
  };
}

function makeNode(type: string, id: string, properties: Properties): GraphNode {
  return { id, labels: coreOntology.labelsOf(type), properties: { ...properties, id, type } };
}
