import { type LoadBatch, type LoadOptions, loadStepwise } from '../load/load-files.js';
import type { LoadOutcome } from '../load/load-outcome.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';

/** A file that is right in itself and does not fit what is in the graph (an id declared elsewhere …). */
export interface Misfit {
  readonly file: string;
  readonly message: string;
  readonly hint: string | null;
}

export interface FittingLoad {
  readonly outcomes: readonly LoadOutcome[];
  readonly misfits: readonly Misfit[];
  /** The registries do not fit, so nothing was loaded: the reports were checked against what is not there. */
  readonly areRegistriesRefused: boolean;
  /** Names of files that were not come to before the signal. */
  readonly pending: readonly string[];
}

/** Loads what fits of a batch, the registries together and then each report by itself. */
export async function loadFitting(
  store: GraphStore,
  ontology: Ontology,
  batch: LoadBatch,
  options: LoadOptions,
): Promise<FittingLoad> {
  const outcomes: LoadOutcome[] = [];
  const misfits: Misfit[] = [];
  const pending = new Set([...batch.registries, ...batch.reports].map(({ file }) => file));
  const summarize = (areRegistriesRefused: boolean): FittingLoad => ({
    ...{ outcomes, misfits, areRegistriesRefused },
    pending: [...pending],
  });
  if (options.signal?.aborted ?? false) return summarize(false);
  for await (const step of loadStepwise(store, ontology, batch, options)) {
    outcomes.push(...step.outcomes);
    for (const file of step.files) pending.delete(file);
    if (step.refusal !== null) {
      const { message, hint = null } = step.refusal;
      misfits.push(...step.files.map((file) => ({ file, message, hint })));
      if (step.hasRegistries) return summarize(true);
    }
  }
  return summarize(false);
}
