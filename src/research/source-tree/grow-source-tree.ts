import { findIndependentSource, isNamed } from '../../ontology/independent-source.js';
import { groupBy } from '../../util/group-by.js';
import { findEnds } from './find-ends.js';
import { type LeaningStep, listSteps } from './list-steps.js';
import type { Saying } from './saying.js';
import type { Leaning, SourceTree, TreeSource } from './source-tree.js';

/** What is shown of one tree, and assertions of one leaning. */
export const SHOWN = { sources: 200, leanings: 200, assertions: 5 } as const;

/**
 * Who leans on whom for one claim: reports first, then sources as they are met. Announcements and coders' classifications
 * are no sayings. Pure.
 */
export function growSourceTree(claim: string, all: readonly Saying[]): SourceTree {
  const sayings = all.filter(({ origin, tense }) => origin === 'REPORT' && tense !== 'FUTURE');
  const leanings = joinSteps(listSteps(sayings));
  const reports = new Set(sayings.map(({ reportId }) => reportId));
  const ids = [...new Set([...reports, ...leanings.flatMap(({ fromId, toId }) => [fromId, toId])])];
  const independent = new Set(sayings.map(findIndependentSource));
  const ends = findEnds(ids, leanings);
  const types = new Map(
    sayings.flatMap(({ chain }) => chain.map(({ source, type }) => [source, type])),
  );
  const sources = ids.map((id): TreeSource => {
    const type = types.get(id) ?? '';
    return {
      id,
      kind: reports.has(id) ? 'REPORT' : isNamed({ type }) ? 'NAMED' : 'UNNAMED',
      source: type === 'UNSPECIFIED' ? null : { id },
      isIndependent: independent.has(id),
      isOrigin: ends.some((end) => end.includes(id)),
    };
  });
  const unnamed = new Set(sources.filter(({ kind }) => kind === 'UNNAMED').map(({ id }) => id));
  return {
    claim: { id: claim },
    independentSources: sources.filter(({ isIndependent }) => isIndependent).length,
    origins: ends.filter((end) => end.some((id) => !unnamed.has(id))).length,
    sources: sources.slice(0, SHOWN.sources),
    leanings: leanings.slice(0, SHOWN.leanings),
  };
}

/** One leaning for all steps of a kind between the same two. */
function joinSteps(steps: readonly LeaningStep[]): readonly Leaning[] {
  const groups = groupBy(steps, ({ kind, from, to }) => JSON.stringify([kind, from, to]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const assertions = [...new Set(group.map(({ assertion }) => assertion))].sort();
    return [
      {
        kind: first.kind,
        fromId: first.from,
        toId: first.to,
        cues: [...new Set(group.flatMap(({ cue }) => cue ?? []))].sort(),
        isOpen: group.every(({ isOpen }) => isOpen),
        assertionCount: assertions.length,
        assertions: assertions.slice(0, SHOWN.assertions).map((id) => ({ id })),
      },
    ];
  });
}
