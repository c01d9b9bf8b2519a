import type { Reference } from '../../compile/research-field.js';
import type { EnumValue } from '../../ontology/enum.js';
import type {
  StanceChange,
  StanceClusterRule,
  StanceStatus,
} from '../../ontology/enums/stance-enums.js';

/** What readings come to, and the readings. */
export interface StanceGroundsTree {
  readonly status: EnumValue<typeof StanceStatus>;
  /** Null where there is not one grade. */
  readonly stance: number | null;
  readonly conditions: readonly Reference[];
  readonly wants: readonly string[];
  readonly independentSources: number;
  readonly readings: readonly StanceReadingTree[];
  readonly readingCount: number;
}

/** What is said of one actor's position on one target. */
export interface StanceTree extends StanceGroundsTree {
  readonly actor: Reference;
  readonly target: Reference;
  readonly isInherited: boolean;
}

/** One grade, asserted or denied, with everyone who does so. */
export interface StanceReadingTree {
  readonly holder: Reference;
  readonly membership: Reference | null;
  readonly claim: Reference;
  readonly polarity: string;
  readonly stance: number | null;
  readonly level: string;
  readonly condition: Reference | null;
  readonly wants: readonly string[];
  readonly assertions: readonly Reference[];
  readonly assertionCount: number;
  readonly independentSources: number;
  readonly isBackgroundFact: boolean;
}

/** What limits have cut from a matrix. */
export interface MatrixOmissionsTree {
  readonly omittedTargets: number;
  readonly omittedActors: number;
}

export interface StanceMatrixTree extends MatrixOmissionsTree {
  readonly columns: readonly { readonly target: Reference }[];
  readonly rows: readonly StanceRowTree[];
}

export interface StanceRowTree {
  readonly actor: Reference;
  /** One for each column, in their order. */
  readonly cells: readonly StanceTree[];
}

export interface StanceSeriesTree {
  readonly points: readonly StancePointTree[];
  readonly changeCount: number;
  /** Of the earliest dates, beyond the limit. */
  readonly omittedPoints: number;
}

/** What reports of one date say. */
export interface StancePointTree extends StanceGroundsTree {
  /** EDTF; null where unknown. */
  readonly publishedAt: string | null;
  readonly reports: readonly Reference[];
  readonly change: EnumValue<typeof StanceChange>;
  readonly changedFrom: number | null;
  readonly isOrderCertain: boolean;
}

export interface StanceClustersTree extends MatrixOmissionsTree {
  readonly rule: EnumValue<typeof StanceClusterRule>;
  readonly clusters: readonly StanceClusterTree[];
  readonly ungraded: readonly Reference[];
}

export interface StanceClusterTree {
  readonly actors: readonly Reference[];
  /** Of its least congruent pair, from 0 to 1; null where it is one actor alone. */
  readonly congruence: number | null;
  readonly positions: readonly ClusterPositionTree[];
}

export interface ClusterPositionTree {
  readonly target: Reference;
  readonly least: number;
  readonly greatest: number;
  readonly holders: number;
}
