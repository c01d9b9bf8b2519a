import { type AskableApi, askApi } from './ask-api.js';

interface Count {
  readonly totalCount: number;
}

/** What the first page shows of the graph at the moment. */
export interface LandingFacts {
  /** Latest first. */
  readonly reports: Count & { readonly nodes: readonly LandingReport[] };
  readonly assertions: Count;
  readonly claims: Count;
  readonly contested: Count;
  readonly entities: Count;
}

export interface LandingReport {
  readonly id: string;
  readonly name: string;
  readonly publishedAt: string | null;
  readonly publisher: { readonly name: string } | null;
}

export const LANDING_PAGE_QUERY = `query LandingPage {
  reports(first: 20, sort: [{publishedAt: DESC}]) { totalCount nodes { id name publishedAt publisher { name } } }
  assertions(first: 1) { totalCount }
  claims(first: 1) { totalCount }
  contested: claims(first: 1, where: {contested: {eq: true}}) { totalCount }
  entities(first: 1) { totalCount }
}`;

export function readLandingPage(api: AskableApi): Promise<LandingFacts> {
  return askApi<LandingFacts>(api, LANDING_PAGE_QUERY);
}
