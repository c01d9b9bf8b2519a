import type { SourceFile } from '../report/check-file.js';
import type { GraphStore } from '../store/port.js';
import { describePace, PaceMeter } from './describe-pace.js';
import { glimpseSource } from './glimpse-source.js';
import { EMPTY_SUMMARY } from './join-summaries.js';
import type { LoadStep } from './load-paths.js';
import { LoadSession } from './load-session.js';
import { type LoadSettings, loadSources } from './load-sources.js';
import { CHUNK } from './plan-chunks.js';
import { type Line, splitLines } from './split-lines.js';

/**
 * Loads JSON Lines: each line a report (with its text in it) or a registry, in the form of a file. Unlike files, lines are
 * loaded in their order: registries before the reports that use them, and an id that comes again is a new version.
 * Line 12 is called `-:12`.
 */
export async function* loadLines(
  store: GraphStore,
  input: AsyncIterable<Uint8Array | string>,
  settings: LoadSettings,
): AsyncGenerator<LoadStep> {
  const session = settings.session ?? new LoadSession();
  const pace = new PaceMeter(null);
  for await (const lines of splitLines(input)) {
    for (const batch of divide(lines)) {
      const summary = await loadSources(store, batch, {
        ...settings,
        session,
        onProgress: () => settings.onProgress?.(describePace(pace)),
      });
      pace.add(batch.length);
      yield { ...summary, unchanged: 0 };
      if (settings.signal?.aborted ?? false) return;
    }
  }
  yield { ...EMPTY_SUMMARY, unchanged: 0 };
}

/** Consecutive lines that may be loaded in any order: of one kind, no id twice, and not too many. */
function divide(lines: readonly Line[]): readonly (readonly SourceFile[])[] {
  const batches: SourceFile[][] = [];
  let batch: SourceFile[] = [];
  let ids = new Set<string>();
  let isOfRegistries = false;
  for (const { number, bytes } of lines) {
    const glimpse = glimpseSource(Buffer.from(bytes).toString('utf8'));
    const isNext =
      batch.length === CHUNK ||
      glimpse.isRegistry !== isOfRegistries ||
      glimpse.ids.some((id) => ids.has(id));
    if (isNext && batch.length > 0) batches.push(batch);
    if (isNext) [batch, ids] = [[], new Set()];
    isOfRegistries = glimpse.isRegistry;
    for (const id of glimpse.ids) ids.add(id);
    batch.push({ file: `-:${String(number)}`, bytes, readSibling: () => null });
  }
  return batch.length === 0 ? batches : [...batches, batch];
}
