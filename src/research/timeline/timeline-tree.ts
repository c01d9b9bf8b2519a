import type { Reference } from '../../compile/research-field.js';
import type { ConnectionTree } from '../page.js';

/** A page of a timeline, with what is true of the whole of it. */
export interface TimelineTree extends ConnectionTree<TimelineEntryTree> {
  readonly groups: readonly TimelineGroupTree[];
  readonly conflicts: readonly TimelineConflictTree[];
  readonly conflictCount: number;
  /** Null where it was not asked for. */
  readonly undatedCount: number | null;
}

export interface TimelineEntryTree {
  readonly event: Reference;
  readonly placement: string;
  /** EDTF; null without date. */
  readonly span: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly precision: string | null;
  readonly dates: readonly Reference[];
  readonly follows: readonly TimelineStepTree[];
  readonly involved: readonly TimelineInvolvementTree[];
  readonly gapBefore: TimelineGapTree | null;
}

export interface TimelineStepTree {
  readonly event: Reference;
  readonly claim: Reference;
}

export interface TimelineInvolvementTree {
  readonly entity: Reference;
  readonly predicate: string;
  readonly claim: Reference;
}

/** Days in a row. */
export interface TimelineGapTree {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export interface TimelineGroupTree {
  /** Null for events without date. */
  readonly span: string | null;
  readonly count: number;
  readonly entries: readonly TimelineEntryTree[];
}

export interface TimelineConflictTree {
  readonly rule: string;
  readonly detail: string;
  readonly events: readonly Reference[];
  readonly claims: readonly Reference[];
}
