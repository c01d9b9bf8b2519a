import {
  readClaimsOf,
  readEdgesOf,
  readEntityPage,
  readQuotesOf,
} from '../compile/cypher/export-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';
import type { Column, GraphColumns } from './graph-columns.js';

export type AttributeValue = string | number | boolean;

/** By column name, in the columns' order, without absent values. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface GraphNode {
  readonly id: string;
  readonly attributes: Attributes;
}

export interface GraphEdge {
  /** The claim's id: one edge per claim. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

export interface GraphSource {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly columns: GraphColumns;
}

const PAGE = 500;

/** All entities by id, a page at a time: memory does not grow with the graph. */
export async function* readNodes(source: GraphSource): AsyncGenerator<GraphNode> {
  for await (const page of readPages(source.store)) {
    for (const { id, entity } of page) {
      const { name, ...rest } = entity;
      yield { id, attributes: pick(source.columns.nodes, { ...rest, label: name }) };
    }
  }
}

/**
 * All world edges by subject and claim, a page of subjects at a time. `weight` is the number of independent sources, at
 * least 1; `quote` the first supporting quote (by assertion and offset), absent for background facts.
 */
export async function* readEdges(source: GraphSource): AsyncGenerator<GraphEdge> {
  const { store, ontology } = source;
  for await (const page of readPages(store)) {
    const subjects = page.map(({ id }) => id);
    const edges = (await store.read(
      readEdgesOf(subjects, ontology),
    )) as unknown as readonly StoredEdge[];
    for (let start = 0; start < edges.length; start += PAGE) {
      yield* await describeEdges(source, edges.slice(start, start + PAGE));
    }
  }
}

interface StoredEntity {
  readonly id: string;
  readonly entity: Readonly<Record<string, unknown>>;
}

interface StoredEdge {
  readonly predicate: string;
  readonly source: string;
  readonly target: string;
  readonly claimId: string;
  readonly edge: Readonly<Record<string, unknown>>;
}

interface StoredClaim {
  readonly id: string;
  readonly origin: string;
  readonly contested: boolean;
  readonly sources: number;
}

async function* readPages(store: GraphStore): AsyncGenerator<readonly StoredEntity[]> {
  let after = '';
  for (;;) {
    const page = (await store.read(
      readEntityPage(after, PAGE),
    )) as unknown as readonly StoredEntity[];
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}

async function describeEdges(
  { store, ontology, columns }: GraphSource,
  edges: readonly StoredEdge[],
): Promise<readonly GraphEdge[]> {
  const ids = edges.map(({ claimId }) => claimId);
  const [claimRows, quoteRows] = await Promise.all([
    store.read(readClaimsOf(ids)) as Promise<unknown>,
    store.read(readQuotesOf(ids)) as Promise<unknown>,
  ]);
  const claims = new Map((claimRows as readonly StoredClaim[]).map((claim) => [claim.id, claim]));
  const quotes = new Map<string, string>();
  for (const { id, quote } of quoteRows as readonly {
    readonly id: string;
    readonly quote: string;
  }[]) {
    if (!quotes.has(id)) quotes.set(id, quote);
  }
  return edges.map(({ claimId, predicate, source, target, edge }) => {
    const claim = claims.get(claimId);
    const attributes = pick(columns.edges, {
      ...edge,
      label: predicate,
      claimId,
      quote: quotes.get(claimId),
      weight: Math.max(1, claim?.sources ?? 1),
      origin: claim?.origin,
      contested: claim?.contested,
      symmetric: ontology.relations.get(predicate)?.symmetric ?? false,
    });
    return { id: claimId, source, target, attributes };
  });
}

function pick(columns: readonly Column[], values: Readonly<Record<string, unknown>>): Attributes {
  const attributes: Record<string, AttributeValue> = {};
  for (const { name } of columns) {
    const value = values[name];
    if (Array.isArray(value)) {
      if (value.length > 0) attributes[name] = value.join(' | ');
    } else if (isScalar(value)) attributes[name] = value;
  }
  return attributes;
}

function isScalar(value: unknown): value is AttributeValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
