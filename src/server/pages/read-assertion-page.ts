import { type AskableApi, askApi } from './ask-api.js';
import { ATTRIBUTION_FIELDS, type ShownAttribution } from './attribution-words.js';
import { CLAIM_FIELDS, type ShownClaim } from './claim-words.js';

/** What the page of an assertion shows. */
export interface AssertionFacts {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  readonly polarity: string;
  readonly certainty: string;
  readonly reporterCommitment: string;
  readonly quotation: string;
  readonly inference: string;
  readonly note: string | null;
  readonly report: AssertionReport;
  readonly claim: ShownClaim & {
    readonly origin: string;
    readonly contested: boolean;
    readonly independentSources: number;
    readonly assertions: {
      readonly totalCount: number;
      readonly nodes: readonly SisterAssertion[];
    };
    readonly contradicts: { readonly nodes: readonly ShownContradiction[] };
  };
  readonly attribution: readonly ShownAttribution[];
  readonly evidence: readonly ShownEvidence[];
}

interface AssertionReport {
  readonly id: string;
  readonly name: string;
  readonly publishedAt: string | null;
  readonly sha256: string;
  readonly language: string;
  readonly publisher: { readonly name: string } | null;
}

interface SisterAssertion {
  readonly id: string;
  readonly polarity: string;
  readonly report: { readonly name: string };
}

/** A contradiction of the claim with itself has the same claim on both sides. */
interface ShownContradiction {
  readonly rule: string;
  readonly detail: string;
  readonly left: ContradictingClaim;
  readonly right: ContradictingClaim;
}

interface ContradictingClaim extends ShownClaim {
  readonly assertions: { readonly nodes: readonly { readonly id: string }[] };
}

export interface ShownEvidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly passage: { readonly id: string; readonly start: number; readonly text: string };
}

const OTHER_SIDE = `${CLAIM_FIELDS} assertions(first: 1) { nodes { id } }`;

const QUERY = `query AssertionPage($id: ID!) {
  assertion(id: $id) {
    id url kind polarity certainty reporterCommitment quotation inference note
    report { id name publishedAt sha256 language publisher { name } }
    claim {
      ${CLAIM_FIELDS} origin contested independentSources
      contradicts(first: 50) { nodes { rule detail left { ${OTHER_SIDE} } right { ${OTHER_SIDE} } } }
      assertions(first: 50) { totalCount nodes { id polarity report { name } } }
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
  const answer = await askApi<{ readonly assertion: AssertionFacts | null }>(api, QUERY, { id });
  return answer.assertion;
}
