import type { Reference } from '../../compile/research-field.js';
import type { PathFilterName, StepDirectionName, WeaknessName } from './path-enums.js';

/** What `paths` answers. */
export interface PathsTree {
  readonly chains: readonly ChainTree[];
  readonly hasMore: boolean;
  readonly searchedLength: number;
  readonly isCutShort: boolean;
  readonly nearestMiss: NearestMissTree | null;
}

/** One way from an entity to another. */
export interface ChainTree {
  readonly length: number;
  readonly entities: readonly Reference[];
  readonly steps: readonly ChainStepTree[];
  readonly weakestLink: WeakestLinkTree;
}

export interface ChainStepTree {
  readonly relation: string;
  readonly direction: StepDirectionName;
  readonly from: Reference;
  readonly to: Reference;
  readonly claim: Reference;
  readonly isBackgroundFact: boolean;
  /** Empty where they were not asked for. */
  readonly quotes: readonly ChainQuoteTree[];
  readonly otherClaims: readonly Reference[];
  readonly otherClaimCount: number;
}

export interface ChainQuoteTree {
  readonly quote: string;
  readonly assertion: Reference;
  readonly passage: Reference;
}

export interface WeakestLinkTree {
  readonly step: number;
  readonly relation: string;
  readonly rule: WeaknessName;
}

export interface NearestMissTree {
  readonly chain: ChainTree;
  readonly cutBy: readonly PathFilterName[];
}
