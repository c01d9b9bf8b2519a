import { type MembershipEnds, readMemberships } from '../../compile/cypher/stance-statements.js';
import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import { refuseArgument } from '../arguments.js';
import { byGrade, listReadings, type StanceReading } from './list-readings.js';
import type { StanceClaim } from './stance-claim.js';

/** An actor that reports say is a member of a group. */
export interface Membership {
  readonly member: string;
  /** Sort key. */
  readonly memberName: string;
  readonly group: string;
  /** The claim that says so; the one with the least id where there are several. */
  readonly claim: string;
}

const MOST_MEMBERSHIPS = 1_000;

/** The groups of some members, or the members of some groups: of one step, not of groups of groups. */
export async function findMemberships(
  of: MembershipEnds,
  read: StatementReader,
  call: ResearchCall,
): Promise<readonly Membership[]> {
  if (of.ids.length === 0) return [];
  const rows = await read(readMemberships(of, MOST_MEMBERSHIPS + 1, call.time));
  if (rows.length > MOST_MEMBERSHIPS) {
    refuseArgument(
      call,
      `These groups have more than ${String(MOST_MEMBERSHIPS)} members together`,
      'Name fewer “actors”, or leave out “inherit”.',
    );
  }
  return rows.map((row) => ({
    member: String(row['member']),
    memberName: String(row['memberName']),
    group: String(row['groupId']),
    claim: String(row['claim']),
  }));
}

/**
 * The readings of an actor's position: its own; where nobody gives any, those of the groups that it is a member of, each
 * marked with the membership. `stancesOf` gives the claims of an actor on the target in hand.
 */
export function inheritReadings(
  actor: string,
  memberships: readonly Membership[],
  stancesOf: (actor: string) => readonly StanceClaim[],
): readonly StanceReading[] {
  const own = listReadings(stancesOf(actor));
  if (own.length > 0) return own;
  return memberships
    .filter(({ member }) => member === actor)
    .flatMap(({ group, claim }) => listReadings(stancesOf(group), claim))
    .sort(byGrade);
}
