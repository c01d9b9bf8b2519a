import { ALWAYS, NEVER, packTestimony } from '../ontology/testimony.js';
import type { AssertionRecord, ClaimRecord, FactRecord } from './claim-record.js';
import type { Properties, StoredValue } from './graph-elements.js';
import { independentSourceOf } from './independent-source.js';

/** One who speaks for a claim or against it, and between which days. */
interface Voice {
  readonly from: string;
  readonly until: string;
  readonly properties: Properties;
  /** Id of the named source that counts; empty where none does. */
  readonly source: string;
}

/** Everyone who ever supported the claim, superseded assertions too; not those that are retracted or of second codings. */
export function listSupport(
  claim: ClaimRecord,
  valueOf: (voice: Voice) => StoredValue | undefined,
): string[] {
  const voices = [...listVoices(claim, 'POSITIVE'), ...claim.facts.map(toVoice)];
  return pack(voices, valueOf);
}

/** Everyone who ever denied it. */
export function listDenials(
  claim: ClaimRecord,
  valueOf: (voice: Voice) => StoredValue | undefined,
): string[] {
  return pack(listVoices(claim, 'NEGATIVE'), valueOf);
}

/** Values that those who support the claim give for a qualifier. */
export function listSaidValues(claim: ClaimRecord, qualifier: string): string[] {
  return listSupport(claim, ({ properties }) => properties[qualifier]);
}

/** The least day by which it was reported, asserted or denied, superseded or not. Null if never. */
export function firstReported(assertions: readonly AssertionRecord[]): string | null {
  const [first = null] = assertions.map(({ reportedOn }) => reportedOn).sort();
  return first;
}

function listVoices(claim: ClaimRecord, polarity: AssertionRecord['polarity']): readonly Voice[] {
  return claim.assertions
    .filter((one) => one.polarity === polarity && one.counts)
    .map((one) => ({
      from: one.reportedOn,
      until: one.supersededOn ?? NEVER,
      properties: one.properties,
      source: independentSourceOf(one) ?? '',
    }));
}

function toVoice({ properties }: FactRecord): Voice {
  return { from: ALWAYS, until: NEVER, properties, source: '' };
}

/**
 * Without those that are silent, and of those that say the same only who speaks while none of the others does: so the list
 * grows with the sources of a claim, not with its assertions. Distinct and in order, so that the order of loading does
 * not matter.
 */
function pack(
  voices: readonly Voice[],
  valueOf: (voice: Voice) => StoredValue | undefined,
): string[] {
  const times = new Map<string, { from: string; until: string }[]>();
  for (const voice of voices) {
    const value = valueOf(voice);
    if (value === undefined || typeof value === 'object') continue;
    const known = times.get(String(value));
    if (known === undefined) times.set(String(value), [voice]);
    else known.push(voice);
  }
  return [...times]
    .flatMap(([value, spans]) =>
      listOutermost(spans).map(({ from, until }) => packTestimony(from, until, value)),
    )
    .sort();
}

/** Those that lie within no other: by beginning, the longest of equals first, each ends after all before it. */
function listOutermost<T extends { readonly from: string; readonly until: string }>(
  spans: readonly T[],
): readonly T[] {
  let end = '';
  return [...spans]
    .sort((a, b) =>
      a.from === b.from ? compareDays(b.until, a.until) : compareDays(a.from, b.from),
    )
    .filter(({ until }) => {
      const isOutside = until > end;
      if (isOutside) end = until;
      return isOutside;
    });
}

function compareDays(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
