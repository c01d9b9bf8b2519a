import type { ResearchField } from '../compile/research-field.js';
import { computeContentHash } from '../load/content-hash.js';
import { codebookField } from '../research/codebook/codebook-field.js';
import { contradictionsField } from '../research/contradictions/contradictions-field.js';
import { identityCandidatesField } from '../research/identity/identity-candidates-field.js';
import { graphField } from '../research/neighborhood/graph-field.js';
import { neighborhoodField } from '../research/neighborhood/neighborhood-field.js';
import { networkField } from '../research/network/network-field.js';
import { pathsField } from '../research/paths/paths-field.js';
import { searchField } from '../research/search/search-field.js';
import { sourceTreeField } from '../research/source-tree/source-tree-field.js';
import { stanceClustersField } from '../research/stances/stance-clusters-field.js';
import { stanceMatrixField } from '../research/stances/stance-matrix-field.js';
import { stanceSeriesField } from '../research/stances/stance-series-field.js';
import { stancesField } from '../research/stances/stances-field.js';
import { createStatisticsField } from '../research/statistics/statistics-field.js';
import { timelineField } from '../research/timeline/timeline-field.js';
import { CodebookResolver } from './resolvers/codebook-resolver.js';
import { ContradictionsResolver } from './resolvers/contradictions-resolver.js';
import { createGraphResolver } from './resolvers/graph-resolver.js';
import { IdentityCandidatesResolver } from './resolvers/identity-candidates-resolver.js';
import { createNeighborhoodResolver } from './resolvers/neighborhood-resolver.js';
import { NetworkResolver } from './resolvers/network-resolver.js';
import { createPathsResolver } from './resolvers/paths-resolver.js';
import { createSearchResolver } from './resolvers/search-resolver.js';
import { SourceTreeResolver } from './resolvers/source-tree-resolver.js';
import { StanceClustersResolver } from './resolvers/stance-clusters-resolver.js';
import { StanceMatrixResolver } from './resolvers/stance-matrix-resolver.js';
import { StanceSeriesResolver } from './resolvers/stance-series-resolver.js';
import { createStancesResolver } from './resolvers/stances-resolver.js';
import { StatisticsResolver } from './resolvers/statistics-resolver.js';
import { TimelineResolver } from './resolvers/timeline-resolver.js';
import type { DeclaredTypes } from './schema/declare-types.js';
import type { GeneratedClass } from './schema/define-class.js';

/** A research field: what computes it, and the class that declares it in the schema. */
interface ResearchEntry {
  readonly field: ResearchField;
  /** Some take filters that are made from the ontology. */
  readonly resolver: (types: DeclaredTypes) => GeneratedClass;
}

/** All research fields by their name in the schema. */
export const RESEARCH_ENTRIES: Readonly<Record<string, ResearchEntry>> = {
  codebook: { field: codebookField, resolver: () => CodebookResolver },
  contradictions: { field: contradictionsField, resolver: () => ContradictionsResolver },
  graph: { field: graphField, resolver: createGraphResolver },
  identityCandidates: {
    field: identityCandidatesField,
    resolver: () => IdentityCandidatesResolver,
  },
  neighborhood: { field: neighborhoodField, resolver: createNeighborhoodResolver },
  search: { field: searchField, resolver: createSearchResolver },
  stanceClusters: { field: stanceClustersField, resolver: () => StanceClustersResolver },
  stanceMatrix: { field: stanceMatrixField, resolver: () => StanceMatrixResolver },
  stanceSeries: { field: stanceSeriesField, resolver: () => StanceSeriesResolver },
  stances: { field: stancesField, resolver: createStancesResolver },
  network: { field: networkField, resolver: () => NetworkResolver },
  paths: { field: pathsField, resolver: createPathsResolver },
  sourceTree: { field: sourceTreeField, resolver: () => SourceTreeResolver },
  statistics: {
    field: createStatisticsField((read) => computeContentHash({ read })),
    resolver: () => StatisticsResolver,
  },
  timeline: { field: timelineField, resolver: () => TimelineResolver },
};

/** What the compiler needs of them. */
export const RESEARCH_FIELDS: ReadonlyMap<string, ResearchField> = new Map(
  Object.entries(RESEARCH_ENTRIES).map(([name, { field }]) => [name, field]),
);
