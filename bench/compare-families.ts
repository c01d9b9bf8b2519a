import type { BenchServer } from './bench-server.js';
import { readDatabaseCpu } from './database-cpu.js';
import { duel, type Duellist, medianWall, type Side } from './duel.js';
import type { Family, FamilyName } from './families.js';
import { countOf, type GraphSize } from './generate-graph.js';
import { PEER_QUESTIONS } from './peer-questions.js';
import { makeRandom } from './random.js';
import { geometricMeanOf, quantileOf } from './statistics.js';

/** The two servers over one database. */
export interface Contest {
  readonly ours: BenchServer;
  readonly peer: BenchServer;
  readonly size: GraphSize;
}

type Answer = Readonly<Record<string, unknown>>;

const CHECKS = 8;
/** How far into a root list the page of the family `deep page` lies. */
const DEPTH = 0.75;

export interface FamilyFigures {
  readonly name: string;
  /** Null where the peer has the right answer. */
  readonly flaw: string | null;
  readonly ours: Side;
  readonly peer: Side | null;
}

/** Checks that both answer alike, then asks both by turns. A family that the peer fails is asked of us alone. */
export async function compareFamily(
  { ours, peer, size }: Contest,
  family: Family & { readonly name: FamilyName },
): Promise<FamilyFigures> {
  const question = PEER_QUESTIONS[family.name];
  const random = makeRandom(5);
  const makeVariables = (): object => family.makeVariables(random, size);
  const after = family.name === 'deep page' ? await findCursors(ours, size, DEPTH) : null;
  const mine: Duellist = {
    server: ours,
    makeBody: (variables) =>
      toBody(family.query, { ...variables, ...(after === null ? {} : { after: after.ours }) }),
  };
  const other: Duellist = {
    server: peer,
    makeBody: (variables) =>
      toBody(question.query, { ...variables, ...(after === null ? {} : { after: after.peer }) }),
  };
  const flaw = await findFlaw({ mine, other, makeVariables }, question.toAnswer);
  const { name } = family;
  const readCpu = (): number | null => readDatabaseCpu(process.env['NEO4J_DIR']);
  if (flaw !== null) {
    const [alone] = await duel([mine, mine], makeVariables, readCpu);
    return { name, flaw, ours: alone, peer: null };
  }
  const [one, two] = await duel([mine, other], makeVariables, readCpu);
  return { name, flaw, ours: one, peer: two };
}

const toBody = (query: string, variables: object): string => JSON.stringify({ query, variables });

/** What is wrong with the peer's answers; null if nothing is. Throws if our own server fails. */
async function findFlaw(
  {
    mine,
    other,
    makeVariables,
  }: { readonly mine: Duellist; readonly other: Duellist; readonly makeVariables: () => object },
  toAnswer: (answer: Answer) => Answer,
): Promise<string | null> {
  for (let i = 0; i < CHECKS; i += 1) {
    const variables = makeVariables();
    const wanted = readAnswer(await mine.server.ask(mine.makeBody(variables)));
    if (wanted.error !== null) throw new Error(wanted.error);
    const started = performance.now();
    const got = readAnswer(await other.server.ask(other.makeBody(variables)));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (got.error !== null) return `fails after ${seconds} s: ${got.error}`;
    if (JSON.stringify(toAnswer(got.data)) !== JSON.stringify(wanted.data)) {
      return `another answer for ${JSON.stringify(variables)}`;
    }
    if (performance.now() - started > 10_000) break;
  }
  return null;
}

function readAnswer(text: string): { readonly data: Answer; readonly error: string | null } {
  const { data, errors } = JSON.parse(text) as {
    readonly data?: Answer;
    readonly errors?: readonly { readonly message: string }[];
  };
  return { data: data ?? {}, error: errors?.[0]?.message.slice(0, 150) ?? null };
}

/**
 * Where both servers go on after this share of all persons by name: our cursor, found by paging, and the number of rows
 * that the peer is to leave out (its cursors are such numbers too, and slower).
 */
export async function findCursors(
  ours: BenchServer,
  size: GraphSize,
  depth: number,
): Promise<{ readonly ours: string; readonly peer: number }> {
  const rank = Math.round(countOf('Person', size) * depth);
  let after: string | null = null;
  for (let done = 0; done < rank;) {
    const first = Math.min(5_000, rank - done);
    const answer = readAnswer(await ours.ask(toBody(WALK, { first, after })));
    const { pageInfo } = answer.data['persons'] as { pageInfo: { endCursor: string } };
    after = pageInfo.endCursor;
    done += first;
  }
  return { ours: after ?? '', peer: rank };
}

const WALK = `query Walk($first: Int, $after: String) {
  persons(first: $first, after: $after, sort: [{name: ASC}]) { pageInfo { endCursor } } }`;

export function printFamilies(all: readonly FamilyFigures[]): readonly string[] {
  return [
    '| family | ours p50 | p99 | first | peer p50 | p99 | first | wall | server CPU: ours | peer | ratio | database CPU ratio |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...all.map(printRow),
    ...printMeans(all.flatMap(({ ours, peer }) => (peer === null ? [] : [{ ours, peer }]))),
    ...all.flatMap(({ name, flaw }) => (flaw === null ? [] : [`- ${name}: the peer ${flaw}`])),
  ];
}

function printRow({ name, ours, peer }: FamilyFigures): string {
  const cells = [name, ...printWall(ours)];
  if (peer === null)
    return `| ${[...cells, 'fails, see below', '', '', '–', toMs(ours.cpu), '', '–', '–'].join(' | ')} |`;
  const database =
    ours.databaseCpu === null || peer.databaseCpu === null
      ? '–'
      : toRatio(peer.databaseCpu / ours.databaseCpu);
  return `| ${[
    ...cells,
    ...printWall(peer),
    `**${toRatio(medianWall(peer) / medianWall(ours))}**`,
    ...[toMs(ours.cpu), toMs(peer.cpu), toRatio(peer.cpu / ours.cpu), database],
  ].join(' | ')} |`;
}

const printWall = (side: Side): readonly string[] => [
  ...[toMs(medianWall(side)), toMs(quantileOf(side.wall, 0.99)), toMs(side.first)],
];

function printMeans(
  pairs: readonly { readonly ours: Side; readonly peer: Side }[],
): readonly string[] {
  if (pairs.length === 0) return [];
  const wall = pairs.map(({ ours, peer }) => medianWall(peer) / medianWall(ours));
  const cpu = pairs.map(({ ours, peer }) => peer.cpu / ours.cpu);
  return [
    '',
    `Geometric mean of ${String(pairs.length)} families: wall ${toRatio(geometricMeanOf(wall))}, least ${toRatio(Math.min(...wall))}; server CPU ${toRatio(geometricMeanOf(cpu))}, least ${toRatio(Math.min(...cpu))}`,
  ];
}

const toMs = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`;

const toRatio = (ratio: number): string => `${ratio.toFixed(ratio < 100 ? 1 : 0)}×`;
