import type { ParameterValue } from '../../../src/compile/statement.js';
import type { LinkDeclaration, PropertyDeclaration } from '../../../src/ontology/declaration.js';
import type { GraphEdge, GraphNode, MemoryGraph, Properties } from './memory-graph.js';

/** What a link leads to: the far node, and the edge where there is one. */
export interface Entry {
  readonly near: GraphNode | null;
  readonly node: GraphNode;
  readonly edge: GraphEdge | null;
}

/** A thing with properties and links: a node, or the edge of an entry. */
export interface Thing {
  readonly entry: Entry;
  readonly on: 'node' | 'edge';
}

/** Follows links in a graph in memory, the slow and obvious way. */
export class ReferenceLinks {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #edges: ReadonlyMap<string, readonly GraphEdge[]>;

  constructor(readonly graph: MemoryGraph) {
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const edges = new Map<string, GraphEdge[]>(graph.nodes.map(({ id }) => [id, []]));
    for (const edge of graph.edges) {
      edges.get(edge.from)?.push(edge);
      if (edge.to !== edge.from) edges.get(edge.to)?.push(edge);
    }
    this.#edges = edges;
  }

  nodeById(id: unknown, label: string): GraphNode | null {
    const node = this.#nodes.get(String(id));
    return node?.labels.includes(label) === true ? node : null;
  }

  nodesOf(label: string): readonly GraphNode[] {
    return this.graph.nodes.filter(({ labels }) => labels.includes(label));
  }

  /** In no particular order. */
  follow(link: LinkDeclaration, from: Thing): readonly Entry[] {
    return this.#followPath(link, from).filter(({ node }) => {
      const { fixed } = link;
      return (
        fixed === undefined || (node.properties[fixed.property] === undefined) === fixed.isNull
      );
    });
  }

  #followPath(link: LinkDeclaration, from: Thing): readonly Entry[] {
    const { path } = link;
    switch (path.kind) {
      case 'lookup': {
        const node = this.nodeById(propertiesOf(from)[path.key], link.target);
        return node === null ? [] : [{ near: null, node, edge: null }];
      }
      case 'end': {
        const { nullWhen } = link;
        const isNull =
          nullWhen !== undefined &&
          from.entry.edge?.properties[nullWhen.property] === nullWhen.equals;
        if (isNull) return [];
        const node = this.#end(from.entry, path.end);
        return node === undefined ? [] : [{ near: null, node, edge: null }];
      }
      case 'relationship': {
        const near = from.entry.node;
        return (this.#edges.get(near.id) ?? []).flatMap((edge) => {
          if (!isAlong(path, edge, near.id)) return [];
          const node = this.#nodes.get(edge.from === near.id ? edge.to : edge.from);
          return node === undefined ? [] : [{ near, node, edge }];
        });
      }
    }
  }

  #end(entry: Entry, end: 'from' | 'to' | 'far'): GraphNode | undefined {
    if (end === 'far') return entry.node;
    return this.#nodes.get((end === 'from' ? entry.edge?.from : entry.edge?.to) ?? '');
  }
}

function isAlong(
  path: Extract<LinkDeclaration['path'], { kind: 'relationship' }>,
  edge: GraphEdge,
  near: string,
): boolean {
  const isOfType =
    path.types.length === 0 ? 'claimId' in edge.properties : path.types.includes(edge.type);
  if (!isOfType) return false;
  if (path.direction === 'both') return true;
  return path.direction === 'out' ? edge.from === near : edge.to === near;
}

export function propertiesOf({ entry, on }: Thing): Properties {
  return on === 'node' ? entry.node.properties : (entry.edge?.properties ?? {});
}

/** A property as filters and answers see it; null where absent. */
export function valueOf(property: PropertyDeclaration, thing: Thing): ParameterValue {
  const { edge, near } = thing.entry;
  const kind = property.computed?.kind;
  if (kind === 'relationshipType') return edge?.type ?? null;
  if (kind === 'relationshipDirection') return edge?.from === near?.id ? 'OUT' : 'IN';
  return propertiesOf(thing)[property.name] ?? (property.list ? [] : null);
}
