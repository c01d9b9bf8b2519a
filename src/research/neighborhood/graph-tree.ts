import type { Reference } from '../../compile/research-field.js';

/** Entities and the relations between them, each once. */
export interface GraphTree {
  readonly nodes: readonly GraphNodeTree[];
  readonly edges: readonly GraphEdgeTree[];
  readonly omittedNodes: number;
}

export interface GraphNodeTree {
  readonly id: string;
  readonly entity: Reference;
  readonly label: string;
  readonly type: string;
  /** Null where the graph has no seeds. */
  readonly distance: number | null;
  readonly degree: number;
  readonly shown: number;
  readonly omitted: number;
}

export interface GraphEdgeTree {
  readonly id: string;
  readonly claim: Reference;
  readonly predicate: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly source: Reference;
  readonly target: Reference;
  /** Null where it was not asked for. */
  readonly weight: number | null;
  readonly quote: string | null;
}
