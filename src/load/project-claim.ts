import type { Ontology } from '../ontology/ontology.js';
import {
  type AssertionRecord,
  type ClaimRecord,
  isSupported,
  listLivePositive,
  listQualifierValues,
} from './claim-record.js';
import { compactProperties, type Properties } from './graph-elements.js';

/** Attribution types that name nobody: they never count as a source. */
const UNNAMED = new Set(['UNSPECIFIED', 'UNNAMED_OFFICIALS']);

/** Names of a claim's properties that its assertions decide, whatever the predicate; qualifiers come on top. */
const DECIDED = ['origin', 'sourceNote', 'contested', 'independentSources', 'live'] as const;

/**
 * The claim's node as its assertions and facts make it: origin, source note, whether it is live and contested, number of
 * independent sources, and qualifiers on which all that support it agree. The rest of `stored` stays. Pure.
 */
export function projectClaim(
  claim: ClaimRecord,
  stored: Properties,
  { isContested, ontology }: { readonly isContested: boolean; readonly ontology: Ontology },
): Properties {
  const qualifiers = ontology.predicates.get(claim.predicate)?.qualifiers ?? [];
  const open = qualifiers.filter(({ use }) => use !== 'identifying');
  const decided = new Set<string>([...DECIDED, ...open.map(({ qualifier }) => qualifier.name)]);
  const kept = Object.entries(stored).filter(([name]) => !decided.has(name));
  const origin = originOf(claim);
  return compactProperties({
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      open.map(({ qualifier: { name } }) => [name, agreedValue(listQualifierValues(claim, name))]),
    ),
    origin,
    sourceNote: origin === 'REGISTRY' ? firstNote(claim) : null,
    live: isSupported(claim),
    contested: isContested,
    independentSources: countIndependentSources(claim),
  });
}

/** REPORT if any report ever asserts or denies it in words, else CODING if coded, else REGISTRY. */
function originOf({ assertions }: ClaimRecord): 'REPORT' | 'CODING' | 'REGISTRY' {
  if (assertions.some(({ origin }) => origin === 'REPORT')) return 'REPORT';
  return assertions.length > 0 ? 'CODING' : 'REGISTRY';
}

/** Note of the registry with the least id, so that the order of loading does not matter. */
function firstNote({ facts }: ClaimRecord): string | null {
  const [first] = facts
    .map(({ registry, sourceNote }) => [registry, sourceNote] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  return first?.[1] ?? null;
}

/** The only value, null if there is none or several. */
export function agreedValue<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/**
 * Distinct outermost named sources of the live positive assertions. A coder's classification has none, and who announces
 * what is still to come (tense FUTURE) is no source for its having come about.
 */
export function countIndependentSources(claim: ClaimRecord): number {
  const sources = listLivePositive(claim)
    .filter(({ origin, properties }) => origin === 'REPORT' && properties['tense'] !== 'FUTURE')
    .map(sourceOf)
    .filter((source) => source !== null);
  return new Set(sources).size;
}

/** In its own voice a report speaks for its publisher, or for itself; null if only unnamed sources stand behind it. */
function sourceOf({ chain, publisher, reportId }: AssertionRecord): string | null {
  if (chain.length === 0) return publisher ?? reportId;
  return chain.find(({ type }) => !UNNAMED.has(type))?.source ?? null;
}
