import type { ParameterValue } from '../../../src/compile/statement.js';
import { showValue } from '../../../src/load/show-value.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import type { Predicate } from '../../../src/ontology/predicate.js';
import {
  ALWAYS,
  NEVER,
  packTestimony,
  saidName,
  shownName,
} from '../../../src/ontology/testimony.js';
import {
  type GraphEdge,
  type GraphNode,
  type MemoryGraph,
  type Properties,
  textOf,
} from './memory-graph.js';
import type { Random } from './random.js';

/** Days on which things are said in random graphs, and by which they are asked for. */
export const TESTIMONY_DAYS = [
  '2025-11-20',
  '2025-12-01',
  '2025-12-05',
  '2025-12-31',
  '2026-01-10',
];

/** Adds to a random graph what claims keep of those who speak for them, and the days of whatever reports bring. */
export class RandomTestimony {
  constructor(
    readonly ontology: Ontology,
    readonly random: Random,
  ) {}

  /** What a claim keeps: random, but a qualifier with values no claim of its predicate is told apart by. */
  ofClaim(predicate: Predicate | undefined, properties: Properties): Properties {
    const { random } = this;
    const saidFor = this.#entries(() => random.pick(['', 'org-a', 'org-b', 'report#1']));
    const saidAgainst = random.hasChance(0.3) ? this.#entries(() => '') : [];
    const open = (predicate?.qualifiers ?? []).filter(({ use }) => use !== 'identifying');
    const said = open.flatMap(({ qualifier: { name } }): [string, readonly string[]][] => {
      const value = properties[name];
      if (value === undefined) return [];
      const other = name === 'number' ? 7 : value;
      return [
        [saidName(name), this.#entries(() => printPlain(random.pick([value, value, other])))],
      ];
    });
    const valid = random.hasChance(0.4) ? this.#validDays() : {};
    return {
      ...Object.fromEntries(said),
      ...{ saidFor, saidAgainst, live: random.hasChance(0.8), ...valid },
      ...(random.hasChance(0.5) ? { registryNote: 'a note' } : {}),
      ...(random.hasChance(0.6) ? { quotedOn: random.pick(TESTIMONY_DAYS) } : {}),
      ...(random.hasChance(0.3) ? { codedOn: random.pick(TESTIMONY_DAYS) } : {}),
      reportedOn:
        [...saidFor, ...saidAgainst].map((entry) => entry.slice(0, 10)).sort()[0] ?? ALWAYS,
    };
  }

  /** Entries of an edge that sets two sides against each other. */
  sides(): readonly string[] {
    return this.#entries(() => this.random.pick(['LEFT', 'RIGHT']));
  }

  /** What entities show of a value where the claim decides it. */
  shown(predicate: string, value: string): Properties {
    const projected = [...this.ontology.types.values()].flatMap(({ properties }) =>
      properties.filter(({ projectedFrom }) => projectedFrom === predicate),
    );
    const shown = projected.flatMap((property): [string, ParameterValue][] => {
      const one = showValue(value, property);
      return one === null ? [] : [[shownName(property.name), one]];
    });
    const isDate = this.ontology.valuePredicates.get(predicate)?.value.kind === 'edtf';
    const [from = value, to = from] = value.replace(/[~?%]/g, '').split('/');
    const bounds = { dateFirst: from.padEnd(10, '-01'), dateLast: endOf(to) };
    return { ...Object.fromEntries(shown), ...(isDate ? bounds : {}) };
  }

  #validDays(): Properties {
    const [first = '', last = ''] = this.random.sample(TESTIMONY_DAYS, 2);
    return this.random.pick<Properties>([
      { validFirst: first },
      { validLast: last },
      { validFirst: first, validLast: last },
    ]);
  }

  #entries(valueOf: () => string): readonly string[] {
    const count = 1 + this.random.below(3);
    return Array.from({ length: count }, () => {
      const [from = ALWAYS, until = NEVER] = this.random.sample(TESTIMONY_DAYS, 2);
      const isFact = this.random.hasChance(0.1);
      return packTestimony(
        isFact ? ALWAYS : from,
        this.random.hasChance(0.7) ? NEVER : until,
        valueOf(),
      );
    });
  }
}

const endOf = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** A plain value as claims and testimony keep it. */
export function printPlain(value: ParameterValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Days of reports, and of what they brought: an assertion makes its claim known, and holds while its claim does. */
export function addDays({ nodes, edges }: MemoryGraph, random: Random): MemoryGraph {
  const days = pickDays({ nodes, edges }, random);
  const claims = new Map(nodes.map((node) => [node.id, node]));
  const asserted = edges.filter(({ type }) => ['ASSERTS', 'CODED_AS'].includes(type));
  const firstDays = new Map<string, string>();
  for (const { from, to } of asserted) {
    const day = [days.get(from) ?? NEVER, firstDays.get(to) ?? NEVER].sort()[0] ?? NEVER;
    firstDays.set(to, day);
  }
  const claimOf = new Map(asserted.map(({ from, to }) => [from, to]));
  const dated = nodes.map((node) => {
    const { id, properties } = node;
    const reported = [days.get(id), firstDays.get(id), textOf(properties, 'reportedOn')];
    const [reportedOn] = reported.filter((day) => typeof day === 'string').sort();
    const claim = claims.get(claimOf.get(id) ?? '')?.properties ?? {};
    const added = [
      ['reportedOn', reportedOn],
      ...['validFirst', 'validLast'].map((name) => [name, claim[name] ?? properties[name]]),
    ].filter(([, value]) => value !== undefined);
    const all = { ...properties, ...(Object.fromEntries(added) as Properties) };
    return { ...node, properties: all };
  });
  return { nodes: dated, edges };
}

/** The day of each report and of what it brought, by id. */
function pickDays({ nodes, edges }: MemoryGraph, random: Random): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const typeOf = new Map(nodes.map(({ id, properties }) => [id, textOf(properties, 'type')]));
  for (const [id, type] of typeOf) {
    if (type === 'Report' || type === 'CodingRun') days.set(id, pickDay(random));
  }
  for (const { type, from, to } of edges) {
    if (type === 'REPORTED_IN') days.set(from, days.get(to) ?? NEVER);
    if (type === 'HAS_PASSAGE') days.set(to, days.get(from) ?? NEVER);
  }
  return days;
}

/** Claims carry the ids of their ends, which are not the same. */
export function withEnds(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): MemoryGraph {
  const endsOf = (end: string): ReadonlyMap<string, string> =>
    new Map(edges.filter(({ type }) => type === end).map(({ from, to }) => [from, to]));
  const [subjects, objects] = [endsOf('SUBJECT'), endsOf('OBJECT')];
  const isLoop = ({ type, from, to }: GraphEdge): boolean =>
    type === 'OBJECT' && subjects.get(from) === to;
  return {
    nodes: nodes.map((node) => {
      const [subjectId, objectId] = [subjects.get(node.id), objects.get(node.id)];
      const ends = {
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(objectId === undefined || objectId === subjectId ? {} : { objectId }),
      };
      return { ...node, properties: { ...node.properties, ...ends } };
    }),
    edges: edges.filter((edge) => !isLoop(edge)),
  };
}

function pickDay(random: Random): string {
  return random.hasChance(0.15) ? NEVER : random.pick(TESTIMONY_DAYS);
}
