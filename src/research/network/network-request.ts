import type { ResearchCall } from '../../compile/research-field.js';
import { readList, readNumber, refuseArgument } from '../arguments.js';
import type { NetworkCountName, NetworkKindName, NormalizationName } from './network-enums.js';
import { NETWORK_LIMITS } from './network-limits.js';

/** The arguments of `network`, checked. */
export interface NetworkRequest {
  readonly kind: NetworkKindName;
  readonly normalization: NormalizationName;
  readonly countPer: NetworkCountName;
  readonly minWeight: number;
  readonly actors: readonly string[] | null;
  readonly about: readonly string[] | null;
  readonly reports: readonly string[] | null;
  /** Edges shown. */
  readonly limit: number;
}

const WITHOUT_CONCEPTS: ReadonlySet<string> = new Set(['CO_MENTION', 'ATTRIBUTION']);

/** Throws ParleyError (ARGUMENT_INVALID) on arguments that are wrong, or do not go together. */
export function readNetworkRequest(call: ResearchCall): NetworkRequest {
  const given = call.arguments;
  const kind = given['kind'] as NetworkKindName;
  const normalization = given['normalization'] as NormalizationName;
  const readIds = (name: string): readonly string[] | null =>
    readList(call, name, given[name], NETWORK_LIMITS.ids);
  const about = readIds('about');
  if (about !== null && WITHOUT_CONCEPTS.has(kind)) {
    refuseArgument(
      call,
      `“about” does not go with ${kind}`,
      'It narrows events (CO_PARTICIPATION) and targets of stances.',
    );
  }
  checkNormalization(call, kind, normalization);
  const countPer = given['countPer'] as NetworkCountName;
  if (kind === 'CO_MENTION' && countPer === 'ONCE') {
    refuseArgument(
      call,
      'ONCE does not go with CO_MENTION',
      'Say where two must be named together: ASSERTION (one sentence), REPORT or DAY.',
    );
  }
  const minWeight = Number(given['minWeight']);
  if (!(minWeight >= 0)) refuseArgument(call, '“minWeight” must not be negative');
  return {
    ...{ kind, normalization, countPer, minWeight, about },
    actors: readIds('actors'),
    reports: readIds('reports'),
    limit: readNumber(call, 'limit', given['limit'], { from: 0, to: NETWORK_LIMITS.shownEdges }),
  };
}

function checkNormalization(
  call: ResearchCall,
  kind: NetworkKindName,
  normalization: NormalizationName,
): void {
  const isDirected = kind === 'ATTRIBUTION';
  if (normalization === 'NONE' || (normalization === 'ACTIVITY') === isDirected) return;
  refuseArgument(
    call,
    `The normalization ${normalization} does not go with ${kind}`,
    isDirected ? 'Use ACTIVITY or NONE.' : 'Use AVERAGE_ACTIVITY, JACCARD, COSINE or NONE.',
  );
}
