import type { GraphStore } from '../../store/port.js';

/** What the fields of mutations work with. */
export interface MutationTools {
  readonly store: GraphStore;
  /** As `PARLEY_STANCE_WINDOW_DAYS`; the loader's own where it is absent. */
  readonly stanceWindowDays?: number;
}
