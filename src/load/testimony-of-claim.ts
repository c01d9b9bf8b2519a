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

/** Everyone who ever supported the claim, superseded assertions too, retracted ones not. */
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
    .filter((one) => one.polarity === polarity && !one.isRetracted)
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

/** Without those that are silent; distinct and in order, so that the order of loading does not matter. */
function pack(
  voices: readonly Voice[],
  valueOf: (voice: Voice) => StoredValue | undefined,
): string[] {
  const packed = voices.flatMap((voice) => {
    const value = valueOf(voice);
    return value === undefined || typeof value === 'object'
      ? []
      : [packTestimony(voice.from, voice.until, String(value))];
  });
  return [...new Set(packed)].sort();
}
