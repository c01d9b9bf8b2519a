import type { Saying } from './saying.js';
import type { Leaning } from './source-tree.js';

/** One source leaning on another in one assertion. */
export interface LeaningStep {
  readonly kind: Leaning['kind'];
  readonly from: string;
  readonly to: string;
  readonly assertion: string;
  /** The words that say so; null if none do. */
  readonly cue: string | null;
  readonly isOpen: boolean;
}

/**
 * A report leans on the source it names first, that one on the next it names, and so on; in its own voice it leans on its
 * publisher. An outlet that reports name leans on its own reports, if these say it on the word of others alone. Pure.
 */
export function listSteps(sayings: readonly Saying[]): readonly LeaningStep[] {
  const steps = sayings.flatMap(({ chain, ...saying }) =>
    chain.length === 0 ? listOwnVoice(saying) : listChain(saying.id, saying.reportId, chain),
  );
  return [...steps, ...listOwnReports(sayings, steps)];
}

function listChain(
  assertion: string,
  reportId: string,
  chain: Saying['chain'],
): readonly LeaningStep[] {
  return chain.map(({ source, cue, isOpen }, index) => {
    const from = chain[index - 1]?.source ?? reportId;
    return { kind: 'ATTRIBUTION', from, to: source, assertion, cue, isOpen };
  });
}

function listOwnVoice({
  id,
  reportId,
  publisher,
}: Pick<Saying, 'id' | 'reportId' | 'publisher'>): readonly LeaningStep[] {
  if (publisher === null) return [];
  const step = { from: reportId, to: publisher, assertion: id, cue: null, isOpen: false };
  return [{ kind: 'OWN_VOICE', ...step }];
}

function listOwnReports(
  sayings: readonly Saying[],
  steps: readonly LeaningStep[],
): readonly LeaningStep[] {
  const speaking = new Set(steps.flatMap(({ kind, to }) => (kind === 'OWN_VOICE' ? [to] : [])));
  const named = new Set(steps.flatMap(({ kind, to }) => (kind === 'ATTRIBUTION' ? [to] : [])));
  return sayings.flatMap(({ id, reportId, publisher }): readonly LeaningStep[] => {
    if (publisher === null || speaking.has(publisher) || !named.has(publisher)) return [];
    const step = { from: publisher, to: reportId, assertion: id, cue: null, isOpen: false };
    return [{ kind: 'OWN_REPORT', ...step }];
  });
}
