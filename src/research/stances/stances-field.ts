import { type CompiledFilter, compileFilter } from '../../compile/compile-filter.js';
import {
  countStancePairs,
  readStancePairs,
  type StancePosition,
  type StanceScope,
} from '../../compile/cypher/stance-statements.js';
import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import { allInOrder } from '../../util/all-in-order.js';
import { groupBy } from '../../util/group-by.js';
import { invariant } from '../../util/invariant.js';
import { readList, readNumber } from '../arguments.js';
import { type ConnectionTree, toConnection } from '../page.js';
import { type Positions, usePositions } from '../positions.js';
import { requireNodes } from '../require-nodes.js';
import { findTargets, readTargetChoice, type TargetChoice } from './choose-targets.js';
import { judgeStance } from './judge-stance.js';
import { listReadings } from './list-readings.js';
import { listStanceRelations, readStances } from './read-stances.js';
import { SHOWN, showStance } from './show-stance.js';
import { keyOfPair } from './stance-claim.js';
import type { StanceTree } from './stance-tree.js';

/** Entries of a page where the client does not say, and at most. */
const PAGE = { default: 25, greatest: 100 };

/** What the list is sorted by. */
const POSITION = ['actorName', 'actor', 'targetName', 'target'] as const;

/** Targets of a filter at most. */
const MOST_TARGETS = 1_000;

interface StanceFilter {
  readonly actors: readonly string[] | null;
  readonly choice: TargetChoice | null;
  readonly claim: CompiledFilter | null;
}

interface Page {
  readonly filter: StanceFilter;
  readonly first: number;
  readonly positions: Positions<keyof StancePosition>;
  readonly isCounted: boolean;
}

/** Positions that somebody says something of, a page at a time. */
export const stancesField: ResearchField = {
  prepare(call) {
    const first = readNumber(call, 'first', call.arguments['first'] ?? PAGE.default, {
      from: 0,
      to: PAGE.greatest,
    });
    const page: Page = {
      filter: readFilter(call),
      first,
      positions: usePositions(call, 'stances', POSITION),
      isCounted: call.selects('totalCount'),
    };
    return {
      objects: first * SHOWN.readings * SHOWN.assertions,
      read: (read) => readPage(page, read, call),
    };
  },
};

function readFilter(call: ResearchCall): StanceFilter {
  const where = (call.arguments['where'] ?? {}) as Readonly<Record<string, unknown>>;
  const claim = call.ontology.types.get('Claim');
  invariant(claim !== undefined, 'the ontology has claims');
  return {
    actors: readList(call, 'actors', where['actors']),
    choice: readTargetChoice(call, where, MOST_TARGETS),
    claim: compileFilter(where['claim'], claim, 'c', call),
  };
}

async function readPage(
  { filter: { actors, choice, claim }, first, positions, isCounted }: Page,
  read: StatementReader,
  call: ResearchCall,
): Promise<ConnectionTree<StanceTree>> {
  const { after, encode } = positions;
  const [targets] = await allInOrder([
    choice === null ? null : findTargets(choice, read, call, MOST_TARGETS),
    actors === null ? null : requireNodes(read, call, { label: 'Actor', ids: actors }),
  ]);
  const scope: StanceScope = {
    predicates: listStanceRelations(call.ontology),
    actors,
    targets: targets?.ids ?? null,
    begin: 'actors',
    time: call.time,
  };
  const [rows, counted] = await Promise.all([
    read(readStancePairs(scope, claim, { after, limit: first + 1 })),
    isCounted ? read(countStancePairs(scope, claim)) : [],
  ]);
  const entries = await showPairs(rows.map(toPosition), scope, { read, call });
  const totalCount = isCounted ? Number(counted[0]?.['total'] ?? 0) : null;
  const shown = entries.map(({ pair, node }) => ({ cursor: encode(pair), node }));
  return toConnection(shown, { first, hasAfter: after !== null, totalCount });
}

function toPosition(row: Readonly<Record<string, unknown>>): StancePosition {
  const [actorName = '', actor = '', targetName = '', target = ''] = POSITION.map((key) =>
    String(row[key]),
  );
  return { actorName, actor, targetName, target };
}

/** Reads all that is said of each pair, whatever the filter: what it comes to must not depend on how it was found. */
async function showPairs(
  pairs: readonly StancePosition[],
  { actors }: StanceScope,
  { read, call }: { readonly read: StatementReader; readonly call: ResearchCall },
): Promise<readonly { readonly pair: StancePosition; readonly node: StanceTree }[]> {
  if (pairs.length === 0) return [];
  const claims = await readStances(read, call, {
    actors: [...new Set(pairs.map(({ actor }) => actor))],
    targets: [...new Set(pairs.map(({ target }) => target))],
    begin: actors === null ? 'targets' : 'actors',
  });
  const byPair = groupBy(claims, keyOfPair);
  return pairs.map((pair) => {
    const readings = listReadings(byPair.get(keyOfPair(pair)) ?? []);
    return { pair, node: showStance(pair, readings, judgeStance(readings)) };
  });
}
