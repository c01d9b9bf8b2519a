import type { Ontology } from '../ontology/ontology.js';
import { ALWAYS, saidName } from '../ontology/testimony.js';
import {
  type AssertionRecord,
  type ClaimRecord,
  isSupported,
  listLivePositive,
  listQualifierValues,
} from './claim-record.js';
import { compactProperties, type Properties, type StoredValue } from './graph-elements.js';
import { independentSourceOf } from './independent-source.js';
import { firstReported, listDenials, listSaidValues, listSupport } from './testimony-of-claim.js';

/** Names of a claim's properties that its assertions decide, whatever the predicate; qualifiers come on top. */
const DECIDED = ['origin', 'sourceNote', 'contested', 'independentSources', 'live'] as const;

/** Names under which the claim keeps who spoke for it and against it. */
const TESTIMONY_NAMES = [
  ...['reportedOn', 'quotedOn', 'codedOn', 'registryNote'],
  ...['saidFor', 'saidAgainst'],
] as const;

/**
 * The claim's node as its assertions and facts make it: origin, source note, whether it is live and contested, number of
 * independent sources, and qualifiers on which all that support it agree. The rest of `stored` stays. Pure.
 */
export function projectClaim(
  claim: ClaimRecord,
  stored: Properties,
  { isContested, ontology }: { readonly isContested: boolean; readonly ontology: Ontology },
): Properties {
  const open = listOpenQualifiers(claim.predicate, ontology);
  const testimony = testimonyOf(claim, open);
  const origin = originOf(claim);
  return compactProperties({
    ...withoutDecided(claim, stored, ontology),
    ...Object.fromEntries(
      open.map((name) => [name, agreedValue(listQualifierValues(claim, name))]),
    ),
    ...testimony,
    origin,
    sourceNote: origin === 'REGISTRY' ? firstNote(claim) : null,
    live: isSupported(claim),
    contested: isContested,
    independentSources: countIndependentSources(claim),
  });
}

/** The claim's properties without what its assertions decide: what was claimed. Pure. */
export function withoutDecided(
  claim: { readonly predicate: string },
  stored: Properties,
  ontology: Ontology,
): Properties {
  const open = listOpenQualifiers(claim.predicate, ontology);
  const decided = new Set<string>([...DECIDED, ...TESTIMONY_NAMES, ...open, ...open.map(saidName)]);
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !decided.has(name)));
}

function listOpenQualifiers(predicate: string, ontology: Ontology): readonly string[] {
  return (ontology.predicates.get(predicate)?.qualifiers ?? [])
    .filter(({ use }) => use !== 'identifying')
    .map(({ qualifier }) => qualifier.name);
}

/** REPORT if any report ever asserts or denies it in words, else CODING if coded, else REGISTRY. */
function originOf(claim: ClaimRecord): 'REPORT' | 'CODING' | 'REGISTRY' {
  const assertions = listTelling(claim);
  if (assertions.some(({ origin }) => origin === 'REPORT')) return 'REPORT';
  return assertions.length > 0 ? 'CODING' : 'REGISTRY';
}

/**
 * The assertions that tell how the claim came to be known and by when, retracted and superseded ones among them. Second
 * codings tell it of claims that nobody else has: those would have no origin otherwise.
 */
function listTelling({ assertions, facts }: ClaimRecord): readonly AssertionRecord[] {
  const telling = assertions.filter(({ isSecondCoding }) => !isSecondCoding);
  return telling.length + facts.length > 0 ? telling : assertions;
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

/** Distinct outermost named sources of the live positive assertions. */
export function countIndependentSources(claim: ClaimRecord): number {
  const sources = listLivePositive(claim)
    .map(independentSourceOf)
    .filter((source) => source !== null);
  return new Set(sources).size;
}

/**
 * What the state of the claim at an earlier time follows from: who spoke for it and against it and between which days, and
 * by when it was first reported, in words or by a coder.
 */
function testimonyOf(
  claim: ClaimRecord,
  qualifiers: readonly string[],
): Readonly<Record<string, StoredValue | null>> {
  const { facts } = claim;
  const assertions = listTelling(claim);
  const ofOrigin = (wanted: 'REPORT' | 'CODING'): string | null =>
    firstReported(assertions.filter(({ origin }) => origin === wanted));
  return {
    reportedOn: facts.length > 0 ? ALWAYS : firstReported(assertions),
    quotedOn: ofOrigin('REPORT'),
    codedOn: ofOrigin('CODING'),
    registryNote: facts.length > 0 ? firstNote(claim) : null,
    saidFor: listSupport(claim, ({ source }) => source),
    saidAgainst: listDenials(claim, () => ''),
    ...Object.fromEntries(
      qualifiers.map((name) => {
        const said = listSaidValues(claim, name);
        return [saidName(name), said.length > 0 ? said : null];
      }),
    ),
  };
}
