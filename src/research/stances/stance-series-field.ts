import type { ResearchField } from '../../compile/research-field.js';
import { allInOrder } from '../../util/all-in-order.js';
import { requireNodes } from '../require-nodes.js';
import { makeSeries, SERIES_LIMITS } from './make-series.js';
import { readStances } from './read-stances.js';
import { SHOWN } from './show-stance.js';
import type { StanceSeriesTree } from './stance-tree.js';

/** Assertions looked at of one claim: all there may be, since those of one date are not side by side. */
const READ_ASSERTIONS = 10_000;

/** What reports say of one actor's position on one target, date by date. */
export const stanceSeriesField: ResearchField = {
  prepare(call) {
    const actor = String(call.arguments['actor']);
    const target = String(call.arguments['target']);
    return {
      objects: SERIES_LIMITS.points * SERIES_LIMITS.readings * SHOWN.assertions,
      read: async (read): Promise<StanceSeriesTree> => {
        const ends = { actors: [actor], targets: [target], begin: 'targets' } as const;
        const [, , claims] = await allInOrder([
          requireNodes(read, call, { label: 'Actor', ids: [actor] }),
          requireNodes(read, call, { label: 'Entity', ids: [target] }),
          readStances(read, call, ends, READ_ASSERTIONS),
        ]);
        return makeSeries(claims);
      },
    };
  },
};
