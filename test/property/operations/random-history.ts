import { isKeptOnceGone } from '../../../src/load/edge-shapes.js';
import type { PropertyDeclaration } from '../../../src/ontology/declaration.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import { sortKeyOf } from '../../../src/ontology/sort-key.js';
import { saidName } from '../../../src/ontology/testimony.js';
import {
  type GraphEdge,
  type GraphNode,
  type MemoryGraph,
  type Properties,
  type RecordedGraph,
  textOf,
} from './memory-graph.js';
import type { Random } from './random.js';
import { makeRandomGraph } from './random-graph.js';

/** When random graphs were changed; what was there before the first of them always was. */
const RECORDED_TIMES = [
  '2025-12-01T10:00:00.000Z',
  '2025-12-02T00:00:00.000Z',
  '2025-12-03T08:30:00.000Z',
];

/** Chances of a version to lack something, or to say something else. */
const CHANCES = { node: 0.06, entity: 0.12, edge: 0.12, change: 0.3 };

/** What follows from the proposition of a claim, or is its identity. */
const LASTING_OF_CLAIM: ReadonlySet<string> = new Set([
  ...['id', 'type', 'predicate', 'value', 'stance', 'stanceLevel', 'conditionId'],
  ...['validFrom', 'validTo', 'edtf'],
]);
/** Relationships that two nodes have or have not, as long as both are there. */
const LASTING_EDGES: ReadonlySet<string> = new Set([
  ...['SUBJECT', 'OBJECT', 'HAS_PASSAGE', 'REPORTED_IN', 'CODED_IN'],
]);
/** What claims and reports keep besides what the ontology declares. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  Claim: ['live', 'quotedOn', 'codedOn', 'registryNote', 'saidFor', 'saidAgainst'],
};

/**
 * What a store held at several times of recording, in their order, the last one being what it holds now: of everything in
 * one random graph each lacks a part, with all that could not be without it, and what is not of the world says other things.
 */
export function makeRandomHistory(ontology: Ontology, random: Random): readonly RecordedGraph[] {
  const graph = forgetJudgements(makeRandomGraph(ontology, random), random);
  const maker = new VersionMaker(graph, ontology, random);
  return RECORDED_TIMES.map((time) => ({ time, graph: maker.make() }));
}

/** Without what was judged of some entities: judgements are not remembered, so only these may come and go. */
function forgetJudgements({ nodes, edges }: MemoryGraph, random: Random): MemoryGraph {
  const forgotten = new Set(nodes.filter(() => random.hasChance(0.6)).map(({ id }) => id));
  const isJudged = ({ type, from, to }: GraphEdge): boolean =>
    type === 'SAME_AS' && (forgotten.has(from) || forgotten.has(to));
  return { nodes, edges: edges.filter((edge) => !isJudged(edge)) };
}

class VersionMaker {
  /** For each node the ids of those without which it cannot be. */
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  readonly #ids: ReadonlySet<string>;
  /** What is there at all times: what entities name, and what is judged to be the same, since neither is remembered. */
  readonly #lasting: ReadonlySet<string>;

  constructor(
    readonly full: MemoryGraph,
    readonly ontology: Ontology,
    readonly random: Random,
  ) {
    this.#ids = new Set(full.nodes.map(({ id }) => id));
    this.#needs = this.#findNeeds();
    this.#lasting = this.#findLasting();
  }

  make(): MemoryGraph {
    const missing = this.#pickMissing();
    const isThere = ({ from, to, properties }: GraphEdge): boolean =>
      ![from, to, textOf(properties, 'claimId') ?? ''].some((id) => missing.has(id));
    return {
      nodes: this.full.nodes
        .filter(({ id }) => !missing.has(id))
        .map((node) => (this.#mayChange(node) ? this.#change(node) : node)),
      edges: this.full.edges.filter((edge) => isThere(edge) && !this.#isLacking(edge)),
    };
  }

  #layerOf({ properties }: GraphNode): string | undefined {
    return this.ontology.types.get(textOf(properties, 'type') ?? '')?.layer;
  }

  #pickMissing(): ReadonlySet<string> {
    const missing = new Set<string>();
    for (const node of this.full.nodes) {
      if (this.#lasting.has(node.id)) continue;
      const isEntity = this.#layerOf(node) === 'world';
      if (this.random.hasChance(isEntity ? CHANCES.entity : CHANCES.node)) missing.add(node.id);
    }
    for (let size = -1; size !== missing.size;) {
      size = missing.size;
      for (const [id, needed] of this.#needs) {
        if (needed.some((one) => missing.has(one))) missing.add(id);
      }
    }
    return missing;
  }

  #findLasting(): ReadonlySet<string> {
    const entities = this.full.nodes.filter((node) => this.#layerOf(node) === 'world');
    const lasting = new Set<string>();
    const add = (id: string): void => {
      if (lasting.has(id)) return;
      lasting.add(id);
      this.#needs.get(id)?.forEach(add);
    };
    for (const { id } of entities) this.#needs.get(id)?.forEach(add);
    for (const { from, to } of this.full.edges.filter(({ type }) => type === 'SAME_AS')) {
      [from, to].forEach(add);
    }
    return lasting;
  }

  #findNeeds(): ReadonlyMap<string, readonly string[]> {
    const needs = new Map<string, string[]>();
    const typeOf = new Map(
      this.full.nodes.map(({ id, properties }) => [id, textOf(properties, 'type') ?? '']),
    );
    for (const { id, properties } of this.full.nodes) {
      const named = Object.values(properties).filter(
        (value): value is string =>
          typeof value === 'string' && value !== id && this.#ids.has(value),
      );
      needs.set(id, named);
    }
    for (const { type, from, to, properties } of this.full.edges) {
      if (this.#isNeeded(typeOf.get(from), type, 'out')) needs.get(from)?.push(to);
      if (this.#isNeeded(typeOf.get(to), type, 'in')) needs.get(to)?.push(from);
      // a mention that names a place literally
      const literal = textOf(properties, 'literalId');
      if (literal !== null) needs.get(from)?.push(literal);
    }
    return needs;
  }

  /** Whether every node of a type has exactly one such relationship. */
  #isNeeded(nodeType = '', edgeType: string, direction: 'out' | 'in'): boolean {
    return (this.ontology.types.get(nodeType)?.links ?? []).some(
      ({ path, shape, nullable }) =>
        path.kind === 'relationship' &&
        path.direction === direction &&
        path.types.includes(edgeType) &&
        shape === 'one' &&
        !nullable,
    );
  }

  #isLacking({ type, from, to }: GraphEdge): boolean {
    if (!isKeptOnceGone(type) || LASTING_EDGES.has(type)) return false;
    const [near = '', far = ''] = [from, to].map((id) => id.replace(/#.*/, ''));
    const isNeeded = [...this.ontology.types.keys()].some(
      (name) =>
        (name.toLowerCase() === near && this.#isNeeded(name, type, 'out')) ||
        (name.toLowerCase() === far && this.#isNeeded(name, type, 'in')),
    );
    return !isNeeded && this.random.hasChance(CHANCES.edge);
  }

  #mayChange(node: GraphNode): boolean {
    return this.#layerOf(node) !== 'world' && this.random.hasChance(CHANCES.change);
  }

  /** Some of its properties as another node of its kind has them; of lists the beginning, since their order is not remembered. */
  #change(node: GraphNode): GraphNode {
    const { type, predicate } = node.properties;
    const alike = this.full.nodes.filter(
      ({ properties }) => properties['type'] === type && properties['predicate'] === predicate,
    );
    const other = this.random.pick(alike);
    const properties: Record<string, unknown> = { ...node.properties };
    for (const [name, ...companions] of this.random.sample(this.#changeable(node), 3)) {
      const value = node.properties[name];
      if (Array.isArray(value)) {
        properties[name] = value.slice(0, this.random.below(value.length + 1));
      } else {
        for (const one of [name, ...companions]) properties[one] = other.properties[one];
      }
    }
    const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
    return { ...node, properties: Object.fromEntries(kept) as Properties };
  }

  /** Names of properties that may change, each with those that change with it. */
  #changeable({ properties }: GraphNode): readonly (readonly [string, ...string[]])[] {
    const typeName = textOf(properties, 'type') ?? '';
    const declared = this.ontology.types.get(typeName)?.properties ?? [];
    const predicate = this.ontology.predicates.get(textOf(properties, 'predicate') ?? '');
    const open = (predicate?.qualifiers ?? []).filter(({ use }) => use !== 'identifying');
    // of the others nobody speaks
    const spoken = open
      .map(({ qualifier }) => qualifier.name)
      .filter((name) => saidName(name) in properties);
    // a claim is known as soon as what asserts it, so days of reports stay
    const isOpen = ({ name, computed, type }: PropertyDeclaration): boolean =>
      computed === undefined &&
      !(type.kind === 'scalar' && type.name === 'ID') &&
      !(typeName === 'Claim' && LASTING_OF_CLAIM.has(name)) &&
      name !== 'reportedOn' &&
      (!this.ontology.qualifiers.has(name) || spoken.includes(name));
    return [
      ...declared
        .filter(isOpen)
        .map((one): readonly [string, string] => [one.name, sortKeyOf(one)]),
      ...[...(KEPT[typeName] ?? []), ...spoken.map(saidName)].map((name): readonly [string] => [
        name,
      ]),
    ];
  }
}
