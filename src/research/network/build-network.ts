import type { NetworkScope } from '../../compile/cypher/network-statements.js';
import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import { refuseArgument } from '../arguments.js';
import { listStanceRelations } from '../stances/read-stances.js';
import { NETWORK_LIMITS } from './network-limits.js';
import type { NetworkRequest } from './network-request.js';
import { divisorOf } from './normalize-tie.js';
import type { Occurrence } from './occurrence.js';
import { activityOf } from './profile.js';
import { readAffiliated, readMentioned } from './read-occurrences.js';
import { readReporting } from './read-reporting.js';
import type { Tie } from './tie.js';
import { agree, oppose, tieActors } from './tie-actors.js';
import { tieSources } from './tie-sources.js';

/** A tie with its weight. */
export interface WeightedTie extends Tie {
  readonly weight: number;
}

/** A network before it is measured. */
export interface BuiltNetwork {
  /** By source, then target. */
  readonly ties: readonly WeightedTie[];
  /** How much each actor was linked with, tied or not. */
  readonly activities: ReadonlyMap<string, number>;
}

interface Source {
  readonly request: NetworkRequest;
  readonly call: ResearchCall;
  readonly scope: NetworkScope;
}

const NARROW = 'Narrow it by `actors`, `about` or `reports`.';

/** Reads what ties actors, and weighs it. Throws ParleyError (ARGUMENT_INVALID) if that is more than the limits allow. */
export async function buildNetwork(
  request: NetworkRequest,
  call: ResearchCall,
  read: StatementReader,
): Promise<BuiltNetwork> {
  const { actors, reports, about } = request;
  const scope = { actors, reports, about, time: call.time, limit: NETWORK_LIMITS.records + 1 };
  const source = { request, call, scope };
  return request.kind === 'ATTRIBUTION' ? buildDirected(source, read) : buildShared(source, read);
}

async function buildShared(source: Source, read: StatementReader): Promise<BuiltNetwork> {
  const { request, call } = source;
  const occurrences = await readOccurrences(source, read);
  const isTied = request.kind === 'STANCE_CONFLICT' ? oppose : agree;
  const tied = tieActors(occurrences, isTied, NETWORK_LIMITS.pairs);
  if (tied === null) {
    refuseArgument(
      call,
      `What is shared makes more than ${String(NETWORK_LIMITS.pairs)} pairs of actors`,
      NARROW,
    );
  }
  const { ties, profiles } = tied;
  const activities = new Map([...profiles].map(([id, profile]) => [id, activityOf(profile)]));
  const { normalization } = request;
  const weighted = ties.map((tie): WeightedTie => {
    const [a, b] = [profiles.get(tie.source), profiles.get(tie.target)];
    const isPlain = normalization === 'ACTIVITY' || a === undefined || b === undefined;
    return { ...tie, weight: isPlain ? tie.count : tie.count / divisorOf(normalization, a, b) };
  });
  return { ties: weighted, activities };
}

async function buildDirected(
  { request, call, scope }: Source,
  read: StatementReader,
): Promise<BuiltNetwork> {
  const { reportings, records } = await readReporting({ scope, countPer: request.countPer }, read);
  refuseTooMany(call, records);
  const all = tieSources(reportings);
  const { actors } = scope;
  const ties = all.filter(
    ({ source, target }) => actors === null || (actors.includes(source) && actors.includes(target)),
  );
  const activities = new Map<string, number>();
  const add = (id: string, count: number): void => {
    activities.set(id, (activities.get(id) ?? 0) + count);
  };
  for (const { source, target, count } of ties) {
    add(source, count);
    add(target, 0);
  }
  const weighted = ties.map((tie): WeightedTie => {
    const divisor = request.normalization === 'NONE' ? 1 : (activities.get(tie.source) ?? 1);
    return { ...tie, weight: tie.count / divisor };
  });
  return { ties: weighted, activities };
}

async function readOccurrences(
  { request, call, scope }: Source,
  read: StatementReader,
): Promise<readonly Occurrence[]> {
  const { kind, countPer } = request;
  const source = { scope, countPer };
  const haveSides = kind !== 'CO_PARTICIPATION';
  const names = haveSides ? listStanceRelations(call.ontology) : ['PARTICIPATED_IN'];
  const { occurrences, records } =
    kind === 'CO_MENTION'
      ? await readMentioned(call.ontology.concreteTypesOf('Actor'), source, read)
      : await readAffiliated({ names, haveSides }, source, read);
  refuseTooMany(call, records);
  return occurrences;
}

function refuseTooMany(call: ResearchCall, records: number): void {
  if (records <= NETWORK_LIMITS.records) return;
  refuseArgument(
    call,
    `The network would rest on more than ${String(NETWORK_LIMITS.records)} assertions or mentions`,
    NARROW,
  );
}
