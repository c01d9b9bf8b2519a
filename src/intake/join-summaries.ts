import type { LoadSummary } from './load-sources.js';

/** What became of nothing. */
export const EMPTY_SUMMARY: LoadSummary = {
  outcomes: [],
  diagnostics: [],
  refused: [],
  misfits: [],
  stale: [],
  pending: [],
};

/** What became of the files of several loads, in their order. */
export function joinSummaries(...parts: readonly LoadSummary[]): LoadSummary {
  return {
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
    refused: parts.flatMap(({ refused }) => refused),
    misfits: parts.flatMap(({ misfits }) => misfits),
    stale: parts.flatMap(({ stale }) => stale),
    pending: parts.flatMap(({ pending }) => pending),
  };
}
