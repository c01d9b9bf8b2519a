import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import { allInOrder } from '../../util/all-in-order.js';
import { groupBy } from '../../util/group-by.js';
import { readList, refuseArgument } from '../arguments.js';
import { requireNodes } from '../require-nodes.js';
import { findTargets, requireTargetChoice, type TargetChoice } from './choose-targets.js';
import { findMemberships, inheritReadings, type Membership } from './inherit-stances.js';
import { judgeStance, type StanceJudgement } from './judge-stance.js';
import type { StanceReading } from './list-readings.js';
import { readStances } from './read-stances.js';
import { keyOfPair, type StanceClaim } from './stance-claim.js';

export const MATRIX_LIMITS = { actors: 100, targets: 100, cells: 5_000 } as const;

/** Which stances are laid out. */
export interface MatrixRequest {
  readonly choice: TargetChoice;
  /** Null means all who have a stance on a target. */
  readonly actors: readonly string[] | null;
  readonly inherits: boolean;
}

/** Positions of actors on targets, those that nobody speaks of among them. */
export interface Matrix {
  readonly targets: readonly string[];
  readonly rows: readonly { readonly actor: string; readonly cells: readonly MatrixCell[] }[];
  readonly omittedTargets: number;
  readonly omittedActors: number;
}

export interface MatrixCell {
  readonly target: string;
  readonly readings: readonly StanceReading[];
  readonly judgement: StanceJudgement;
}

/** Reads the arguments that all fields over a matrix share. */
export function readMatrixRequest(call: ResearchCall): MatrixRequest {
  const choice = requireTargetChoice(call, MATRIX_LIMITS.targets);
  const actors = readList(call, 'actors', call.arguments['actors'], MATRIX_LIMITS.actors);
  const cells = choice.kind === 'targets' ? choice.ids.length * (actors?.length ?? 0) : 0;
  if (cells > MATRIX_LIMITS.cells) {
    refuseArgument(
      call,
      `${String(cells)} cells are asked for; ${String(MATRIX_LIMITS.cells)} are allowed`,
      'Name fewer actors or targets.',
    );
  }
  return { choice, actors, inherits: call.arguments['inherit'] === true };
}

/** Reads the stances, and lays them out: targets in their order, actors as named, else by name. */
export async function readMatrix(
  { choice, actors, inherits }: MatrixRequest,
  read: StatementReader,
  call: ResearchCall,
): Promise<Matrix> {
  const [{ ids: targets, omitted }, given] = await allInOrder([
    findTargets(choice, read, call, MATRIX_LIMITS.targets),
    actors === null || !inherits ? [] : findMemberships({ end: 'member', ids: actors }, read, call),
    actors === null ? null : requireNodes(read, call, { label: 'Actor', ids: actors }),
  ]);
  const holders =
    actors === null ? null : [...new Set([...actors, ...given.map(({ group }) => group)])];
  const claims = await readStances(read, call, { actors: holders, targets, begin: 'targets' });
  const found = listHolders(claims);
  const memberships =
    actors === null && inherits
      ? await findMemberships({ end: 'group', ids: [...found.keys()] }, read, call)
      : given;
  const all = actors ?? sortActors(found, memberships);
  const most = Math.min(MATRIX_LIMITS.actors, Math.floor(MATRIX_LIMITS.cells / targets.length));
  const shown = all.slice(0, most);
  return {
    targets,
    rows: layOut(shown, targets, { claims, memberships }),
    omittedTargets: omitted,
    omittedActors: all.length - shown.length,
  };
}

/** Actors of whom somebody says something, with their sort keys. */
function listHolders(claims: readonly StanceClaim[]): ReadonlyMap<string, string> {
  return new Map(
    claims
      .filter(({ facts, voices }) => facts.length + voices.length > 0)
      .map(({ actor, actorName }) => [actor, actorName]),
  );
}

/** Holders and the members that may inherit of them, by name. */
function sortActors(
  holders: ReadonlyMap<string, string>,
  memberships: readonly Membership[],
): readonly string[] {
  const names = new Map(holders);
  for (const { member, memberName } of memberships) names.set(member, memberName);
  return [...names]
    .sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))
    .map(([id]) => id);
}

function layOut(
  actors: readonly string[],
  targets: readonly string[],
  known: { readonly claims: readonly StanceClaim[]; readonly memberships: readonly Membership[] },
): Matrix['rows'] {
  const claims = groupBy(known.claims, keyOfPair);
  return actors.map((actor) => ({
    actor,
    cells: targets.map((target): MatrixCell => {
      const stancesOf = (holder: string): readonly StanceClaim[] =>
        claims.get(keyOfPair({ actor: holder, target })) ?? [];
      const readings = inheritReadings(actor, known.memberships, stancesOf);
      return { target, readings, judgement: judgeStance(readings) };
    }),
  }));
}
