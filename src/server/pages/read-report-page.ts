import { type AskableApi, askApi } from './ask-api.js';
import { ATTRIBUTION_FIELDS, type ShownAttribution } from './attribution-words.js';
import { CLAIM_FIELDS, type ShownClaim } from './claim-words.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the page of a report shows. */
export interface ReportFacts {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly sourceUrl: string | null;
  readonly language: string;
  readonly genre: string;
  readonly publishedAt: string | null;
  readonly dating: string | null;
  readonly licence: string | null;
  readonly coverage: string;
  readonly sha256: string;
  readonly lengthCodePoints: number;
  readonly publisher: Named | null;
  readonly authors: readonly Named[];
  /** Set for a second coding, which counts nowhere. */
  readonly codingOf: Named | null;
  readonly secondCodings: readonly Named[];
  readonly passages: readonly ReportPassage[];
  readonly assertions: {
    readonly totalCount: number;
    readonly nodes: readonly ReportAssertion[];
  };
}

export interface ReportPassage {
  readonly id: string;
  readonly index: number;
  readonly paragraph: number;
  readonly text: string;
}

export interface ReportAssertion {
  readonly id: string;
  readonly polarity: string;
  readonly claim: ShownClaim;
  readonly attribution: readonly ShownAttribution[];
  /** In text order. */
  readonly evidence: readonly {
    readonly start: number;
    readonly passage: { readonly id: string };
  }[];
}

/** Assertions on one page; a report with more says so and leads to the API. */
const ASSERTIONS = 500;

export const REPORT_PAGE_QUERY = `query ReportPage($id: ID!, $first: Int!) {
  report(id: $id) {
    id name url sourceUrl language genre publishedAt dating licence coverage sha256 lengthCodePoints
    publisher { id name }
    authors { id name }
    codingOf { id name }
    secondCodings { id name }
    passages { id index paragraph text }
    assertions(first: $first) {
      totalCount
      nodes {
        id polarity claim { ${CLAIM_FIELDS} } attribution { ${ATTRIBUTION_FIELDS} } evidence { start passage { id } }
      }
    }
  }
}`;

/** Null for an unknown id. */
export async function readReportPage(api: AskableApi, id: string): Promise<ReportFacts | null> {
  const answer = await askApi<{ readonly report: ReportFacts | null }>(api, REPORT_PAGE_QUERY, {
    id,
    first: ASSERTIONS,
  });
  return answer.report;
}
