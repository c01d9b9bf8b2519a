import { type ChangeDescription, describeChange } from '../load/describe-change.js';
import type { UnitChange } from '../load/load-unit.js';
import type { GraphStore } from '../store/port.js';
import { rehearse } from '../store/rehearse.js';
import { joinSteps, type LoadStep } from './load-paths.js';
import type { LoadSettings, LoadSummary } from './load-sources.js';

/** What a load would do. */
export interface LoadDiff extends Omit<LoadSummary, 'outcomes'> {
  /** One for each transaction that would change something, in their order. */
  readonly changes: readonly ChangeDescription[];
  /** Ids of reports and registries that are there as they are. */
  readonly unchanged: readonly string[];
}

/**
 * Loads, tells what changes, and takes it all back: whatever a load would refuse, and files that build on each other, come
 * out as they would. Nothing is written that anybody else could see; other loads wait until it is done.
 * @param load - the load, on the store it is given
 */
export function diffLoad(
  store: GraphStore,
  load: (
    rehearsal: GraphStore,
    settings: Required<Pick<LoadSettings, 'onChange'>>,
  ) => AsyncIterable<LoadStep>,
): Promise<LoadDiff> {
  return rehearse(store, async (rehearsal) => {
    const changes: UnitChange[] = [];
    const onChange = (change: UnitChange): void => void changes.push(change);
    const { outcomes, ...rest } = await joinSteps(load(rehearsal, { onChange }));
    const descriptions: ChangeDescription[] = [];
    for (const change of changes) {
      descriptions.push(await describeChange((statement) => rehearsal.read(statement), change));
    }
    return {
      ...rest,
      changes: descriptions,
      unchanged: outcomes.filter(({ change }) => change === 'UNCHANGED').map(({ id }) => id),
    };
  });
}
