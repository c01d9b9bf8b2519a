import type { Ontology } from '../../../src/ontology/ontology.js';
import { shownName } from '../../../src/ontology/testimony.js';
import {
  type GraphEdge,
  type GraphNode,
  type MemoryGraph,
  type Properties,
  type RecordedGraph,
  textOf,
} from './memory-graph.js';

export interface PastTime {
  readonly validAt?: string | null;
  readonly reportedBefore?: string | null;
  readonly recordedAt?: string | null;
}

/**
 * The graph as it would have been: what was recorded or what reports brought later, or what was not valid, is taken out, claims
 * and entities say what they said, world relations are those of the claims that held. Reading it as it is answers any `asOf`.
 */
export function makePastGraph(
  history: readonly RecordedGraph[],
  ontology: Ontology,
  time: PastTime,
): MemoryGraph {
  const { validAt = null, reportedBefore = null, recordedAt = null } = time;
  // ISO 8601 has several ways to write one instant
  const instant = recordedAt === null ? Infinity : Date.parse(recordedAt);
  const last = history.findLast((one) => Date.parse(one.time) <= instant) ?? history[0];
  if (last === undefined) throw new Error('Nothing was ever recorded.');
  return validAt === null && reportedBefore === null && recordedAt === null
    ? last.graph
    : new Past(last.graph, ontology, { validAt, reportedBefore }).make();
}

class Past {
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(
    readonly graph: MemoryGraph,
    readonly ontology: Ontology,
    readonly time: { readonly validAt: string | null; readonly reportedBefore: string | null },
  ) {
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  }

  make(): MemoryGraph {
    const kept = this.graph.nodes.filter((node) => this.#isReported(node) && this.#isValid(node));
    const ids = new Set(kept.map(({ id }) => id));
    const edges = this.graph.edges.filter(
      (edge) =>
        ids.has(edge.from) &&
        ids.has(edge.to) &&
        !('claimId' in edge.properties) &&
        (edge.type !== 'CONTRADICTS' || this.#isOpposed(edge)),
    );
    const nodes = kept.map((node) => this.#retell(node));
    const claims = nodes.filter((node) => node.properties['type'] === 'Claim');
    return { nodes, edges: [...edges, ...claims.flatMap((claim) => this.#relate(claim))] };
  }

  #isReported({ properties }: GraphNode): boolean {
    const { reportedBefore } = this.time;
    const on = textOf(properties, 'reportedOn');
    return reportedBefore === null || on === null || on < reportedBefore;
  }

  #isValid({ properties }: GraphNode): boolean {
    const { validAt } = this.time;
    if (validAt === null) return true;
    const [first, last] = [textOf(properties, 'validFirst'), textOf(properties, 'validLast')];
    return (first === null || first <= validAt) && (last === null || last >= validAt);
  }

  /** Values of those who had spoken and had not been corrected. */
  #heard(list: Properties[string] | undefined): readonly string[] {
    const { reportedBefore } = this.time;
    return ((list ?? []) as readonly string[]).flatMap((entry) => {
      const [from = '', until = '', ...rest] = entry.split('/');
      const counts = reportedBefore !== null && from < reportedBefore && reportedBefore <= until;
      return counts ? [rest.join('/')] : [];
    });
  }

  #isInForce(claim: GraphNode): boolean {
    const { live, saidFor } = claim.properties;
    const stands =
      this.time.reportedBefore === null ? live === true : this.#heard(saidFor).length > 0;
    return stands && this.#isValid(claim);
  }

  #isOpposed({ properties }: GraphEdge): boolean {
    if (this.time.reportedBefore === null) return true;
    return new Set(this.#heard(properties['said'])).size > 1;
  }

  #retell(node: GraphNode): GraphNode {
    const changes =
      node.properties['type'] === 'Claim' ? this.#retellClaim(node) : this.#retellEntity(node);
    const entries = Object.entries({ ...node.properties, ...changes });
    const properties = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    return { ...node, properties: properties as Properties };
  }

  #retellClaim({ id, properties }: GraphNode): Record<string, unknown> {
    const { validAt, reportedBefore } = this.time;
    if (validAt === null && reportedBefore === null) return {};
    const contested = this.#isContested(id, properties);
    if (reportedBefore === null) return { contested };
    const isBefore = (name: string): boolean => {
      const day = textOf(properties, name);
      return day !== null && day < reportedBefore;
    };
    const origin = isBefore('quotedOn') ? 'REPORT' : isBefore('codedOn') ? 'CODING' : 'REGISTRY';
    const sources = this.#heard(properties['saidFor']).filter((source) => source !== '');
    return {
      contested,
      origin,
      sourceNote: origin === 'REGISTRY' ? properties['registryNote'] : undefined,
      independentSources: new Set(sources).size,
      ...Object.fromEntries(
        [...this.ontology.qualifiers.values()].map(({ name, type }) => {
          const list = properties[`${name}Said`];
          if (list === undefined) return [name, properties[name]];
          const values = new Set(this.#heard(list));
          const [value] = values.size === 1 ? values : [];
          const isNumber = type.kind === 'scalar' && type.name === 'Int';
          return [name, value === undefined || !isNumber ? value : Number(value)];
        }),
      ),
    };
  }

  #isContested(id: string, { saidFor, saidAgainst }: Properties): boolean {
    const isDenied = this.#heard(saidFor).length > 0 && this.#heard(saidAgainst).length > 0;
    return (
      isDenied ||
      this.graph.edges.some((edge) => {
        if (edge.type !== 'CONTRADICTS' || (edge.from !== id && edge.to !== id)) return false;
        const other = this.#nodes.get(edge.from === id ? edge.to : edge.from);
        const isChange = edge.properties['rule'] === 'CHANGED_OVER_TIME';
        return !isChange && other !== undefined && this.#isValid(other) && this.#isOpposed(edge);
      })
    );
  }

  #retellEntity({ id, properties }: GraphNode): Record<string, unknown> {
    const declared = this.ontology.types.get(textOf(properties, 'type') ?? '')?.properties ?? [];
    return Object.fromEntries(
      declared.flatMap(({ name, projectedFrom }) => {
        if (projectedFrom === undefined) return [];
        const deciding = this.#decide(this.#claimsOf(id, projectedFrom));
        return [[name, deciding?.properties[shownName(name)]]];
      }),
    );
  }

  #claimsOf(subject: string, predicate: string): readonly GraphNode[] {
    return this.graph.edges
      .filter(({ type, to }) => type === 'SUBJECT' && to === subject)
      .flatMap(({ from }) => this.#nodes.get(from) ?? [])
      .filter((claim) => claim.properties['predicate'] === predicate && this.#isInForce(claim));
  }

  /** The claim with the value of all; of dates the one that lies within all others, the least text of several. */
  #decide(claims: readonly GraphNode[]): GraphNode | undefined {
    const read = ({ properties }: GraphNode, name: string): string =>
      textOf(properties, name) ?? '';
    if (claims.every(({ properties }) => properties['dateFirst'] === undefined)) {
      const values = new Set(claims.map((claim) => read(claim, 'value')));
      return values.size === 1 ? claims[0] : undefined;
    }
    return claims
      .filter((one) =>
        claims.every(
          (other) =>
            read(other, 'dateFirst') <= read(one, 'dateFirst') &&
            read(one, 'dateLast') <= read(other, 'dateLast'),
        ),
      )
      .sort((a, b) => (read(a, 'value') < read(b, 'value') ? -1 : 1))[0];
  }

  /** The relation that a claim draws while it holds. */
  #relate(claim: GraphNode): readonly GraphEdge[] {
    const { properties, id } = claim;
    const ends = ['predicate', 'subjectId', 'objectId'].map((name) => textOf(properties, name));
    const [type = null, from = null, to = null] = ends;
    if (type === null || from === null || to === null) return [];
    if (!this.#isInForce(this.#nodes.get(id) ?? claim)) return [];
    const qualifiers = [...this.ontology.qualifiers.keys()].map((name) => [name, properties[name]]);
    const own = {
      ...(Object.fromEntries(qualifiers) as Properties),
      ...{ claimId: id, value: properties['stance'], level: properties['stanceLevel'] },
      conditionId: properties['conditionId'],
    };
    const kept = Object.entries(own).filter(([, value]) => value !== undefined);
    return [{ type, from, to, properties: Object.fromEntries(kept) as Properties }];
  }
}
