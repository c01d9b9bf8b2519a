import type { ContradictionOptions } from '../../load/find-contradictions.js';
import type { Read } from '../../load/read-graph.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import type { VerifyFinding } from './finding.js';

/** What one part of the graph was found to be. */
export interface Inspection {
  readonly findings: readonly VerifyFinding[];
  /** Mends what can be mended of it, in the transaction in which it was inspected; null if there is nothing to mend. */
  readonly repair: ((transaction: StoreTransaction) => Promise<void>) | null;
}

export const SOUND: Inspection = { findings: [], repair: null };

export interface InspectionContext {
  readonly ontology: Ontology;
  readonly contradictions: ContradictionOptions;
}

/** A way through the whole graph, a bounded part at a time; `inspect` may run again for the same part. */
export interface Stage<Part> {
  readonly name: string;
  readonly parts: (read: Read) => AsyncGenerator<Part>;
  readonly sizeOf: (part: Part) => number;
  readonly inspect: (read: Read, part: Part) => Promise<Inspection>;
}
