import { ParleyError } from '../errors/parley-error.js';
import { type LoadBatch, loadCoded } from '../load/load-files.js';
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
}

/** Loads a batch; if a file of it does not fit, the registries together and then each report by itself. */
export async function loadFitting(
  store: GraphStore,
  ontology: Ontology,
  batch: LoadBatch,
  onProgress?: (line: string) => void,
): Promise<FittingLoad> {
  const load = (part: LoadBatch): Promise<readonly LoadOutcome[]> =>
    loadCoded(store, ontology, part, {
      onProgress: ({ done, total, outcomes }) =>
        onProgress?.(`loaded ${String(done)}/${String(total)} ${outcomes.at(-1)?.file ?? ''}`),
    });
  try {
    return { outcomes: await load(batch), misfits: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const outcomes: LoadOutcome[] = [];
  const misfits: Misfit[] = [];
  const parts: readonly LoadBatch[] = [
    { registries: batch.registries, reports: [] },
    ...batch.reports.map((report) => ({ registries: [], reports: [report] })),
  ];
  for (const part of parts) {
    try {
      outcomes.push(...(await load(part)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      for (const { file } of [...part.registries, ...part.reports]) {
        misfits.push({ file, message: error.message, hint: error.hint ?? null });
      }
    }
  }
  return { outcomes, misfits };
}

function isRefusal(error: unknown): error is ParleyError {
  return error instanceof ParleyError && error.code === 'INPUT_REFUSED';
}
