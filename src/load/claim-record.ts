import type { Properties } from './graph-elements.js';

/** A stored claim with everything that speaks for or against it: what projections and contradictions are computed from. */
export interface ClaimRecord {
  readonly id: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
  readonly stance: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly assertions: readonly AssertionRecord[];
  readonly facts: readonly FactRecord[];
}

export interface AssertionRecord {
  readonly id: string;
  /** How many assertions it stands for; see `compactAssertions`. */
  readonly count: number;
  readonly reportId: string;
  readonly origin: 'REPORT' | 'CODING';
  readonly polarity: 'POSITIVE' | 'NEGATIVE';
  /** Of a second coding of a text: then it never counts. */
  readonly isSecondCoding: boolean;
  /** False where it is retracted, or of a second coding: then nobody speaks by it for the claim or against it. */
  readonly counts: boolean;
  /** Counts, and no assertion that is not retracted took its place. */
  readonly isLive: boolean;
  /** The day by which its report was published for certain; NEVER where that is not known. */
  readonly reportedOn: string;
  /** The day by which another assertion took its place; null if none has. */
  readonly supersededOn: string | null;
  /** Properties of the assertion, qualifiers among them. */
  readonly properties: Properties;
  /** Outermost first. */
  readonly chain: readonly { readonly source: string; readonly type: string }[];
  readonly publisher: string | null;
  /** EDTF; null where unknown. */
  readonly publishedAt: string | null;
}

/** A registry file stating the claim. */
export interface FactRecord {
  readonly registry: string;
  readonly sourceNote: string;
  readonly properties: Properties;
}

/** The live assertions of the claim itself (not of its denial). */
export function listLivePositive(claim: ClaimRecord): readonly AssertionRecord[] {
  return claim.assertions.filter(({ isLive, polarity }) => isLive && polarity === 'POSITIVE');
}

/** How many assertions these records stand for. */
export function countAssertions(records: readonly AssertionRecord[]): number {
  return records.reduce((sum, { count }) => sum + count, 0);
}

export function listLiveNegative(claim: ClaimRecord): readonly AssertionRecord[] {
  return claim.assertions.filter(({ isLive, polarity }) => isLive && polarity === 'NEGATIVE');
}

/** Whether something holds the claim up now: a live positive assertion or a registry fact. Only then it draws an edge. */
export function isSupported(claim: ClaimRecord): boolean {
  return claim.facts.length > 0 || listLivePositive(claim).length > 0;
}

/** Distinct values that those who support the claim give for a qualifier, in order. Silence is no value. */
export function listQualifierValues(
  claim: ClaimRecord,
  qualifier: string,
): readonly (string | number | boolean)[] {
  const values = [...listLivePositive(claim), ...claim.facts]
    .map(({ properties }) => properties[qualifier])
    .filter((value) => value !== undefined && !Array.isArray(value)) as (
    string | number | boolean
  )[];
  return [...new Set(values)].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
