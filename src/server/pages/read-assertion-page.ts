import { type AskableApi, askApi } from './ask-api.js';
import {
  ATTRIBUTION_FIELDS,
  type ShownAttribution,
  SPEAKING_REPORT_FIELDS,
  type SpeakingReport,
} from './attribution-words.js';
import { CLAIM_FIELDS, type ShownClaim } from './claim-words.js';

/** What the page of an assertion shows. */
export interface AssertionFacts {
  readonly id: string;
  readonly url: string;
  readonly polarity: string;
  readonly certainty: string;
  readonly reporterCommitment: string;
  readonly quotation: string;
  readonly inference: string;
  readonly note: string | null;
  readonly role: string | null;
  readonly extent: string | null;
  readonly side: string | null;
  readonly report: SpeakingReport & {
    readonly sha256: string;
    readonly language: string;
    /** Set where the assertion is of a second coding, which counts nowhere. */
    readonly codingOf: { readonly id: string } | null;
  };
  readonly claim: ShownClaim & {
    readonly origin: string;
    readonly contested: boolean;
    readonly independentSources: number;
    readonly assertions: ShownVoices;
    readonly contradicts: { readonly nodes: readonly ShownContradiction[] };
  };
  readonly attribution: readonly ShownAttribution[];
  readonly evidence: readonly ShownEvidence[];
}

/** Assertions of one claim, as far as a page lists them. */
export interface ShownVoices {
  readonly totalCount: number;
  readonly nodes: readonly ShownVoice[];
}

/** Who asserts or denies a claim, in which words. */
export interface ShownVoice {
  readonly id: string;
  readonly polarity: string;
  readonly retractedAt: string | null;
  readonly supersededBy: readonly { readonly later: { readonly retractedAt: string | null } }[];
  readonly role: string | null;
  readonly extent: string | null;
  readonly side: string | null;
  readonly attribution: readonly ShownAttribution[];
  readonly report: SpeakingReport;
  readonly evidence: readonly { readonly quote: string; readonly role: string }[];
}

/** A contradiction of the claim with itself has the same claim on both sides. */
export interface ShownContradiction {
  readonly rule: string;
  readonly detail: string;
  readonly left: ContradictingClaim;
  readonly right: ContradictingClaim;
}

export interface ContradictingClaim extends ShownClaim {
  readonly assertions: ShownVoices;
}

export interface ShownEvidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly passage: { readonly id: string; readonly start: number; readonly text: string };
}

const VOICES = `totalCount nodes {
  id polarity retractedAt supersededBy { later { retractedAt } } role extent side
  attribution { ${ATTRIBUTION_FIELDS} } report { ${SPEAKING_REPORT_FIELDS} } evidence { quote role }
}`;

const SIDE = `${CLAIM_FIELDS} assertions(first: 10) { ${VOICES} }`;

export const ASSERTION_PAGE_QUERY = `query AssertionPage($id: ID!) {
  assertion(id: $id) {
    id url polarity certainty reporterCommitment quotation inference note role extent side
    report { ${SPEAKING_REPORT_FIELDS} sha256 language codingOf { id } }
    claim {
      ${CLAIM_FIELDS} origin contested independentSources
      contradicts(first: 20) { nodes { rule detail left { ${SIDE} } right { ${SIDE} } } }
      assertions(first: 50) { ${VOICES} }
    }
    attribution { ${ATTRIBUTION_FIELDS} }
    evidence { quote start end role passage { id start text } }
  }
}`;

/** Null for an unknown id. */
export async function readAssertionPage(
  api: AskableApi,
  id: string,
): Promise<AssertionFacts | null> {
  const answer = await askApi<{ readonly assertion: AssertionFacts | null }>(
    api,
    ASSERTION_PAGE_QUERY,
    { id },
  );
  return answer.assertion;
}
