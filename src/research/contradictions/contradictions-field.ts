import {
  type ContradictionFilter,
  type ContradictionPosition,
  countContradictions,
  readContradictions,
} from '../../compile/cypher/contradiction-statements.js';
import type { StatementTime } from '../../compile/cypher/statement-time.js';
import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import type { Ontology } from '../../ontology/ontology.js';
import { allInOrder } from '../../util/all-in-order.js';
import { readList, readNames, readNumber } from '../arguments.js';
import { type ConnectionTree, toConnection } from '../page.js';
import { type Positions, usePositions } from '../positions.js';
import { requireNodes } from '../require-nodes.js';
import { spansAround } from '../spans-around.js';
import type { ContradictionTree } from './contradiction-tree.js';
import { describeSides } from './describe-sides.js';
import { readSide } from './read-side.js';
import { SHOWN_ASSERTIONS, showSides } from './show-sides.js';

/** Entries of a page where the client does not say, and at most. */
const PAGE = { default: 25, greatest: 100 };

/** Sides of a pair, but for the values of a property, of which an enumeration has few. */
const SIDES = 2;

/** What the list is sorted by. */
const POSITION = ['subject', 'left', 'right', 'key'] as const;

/** Assertions of one claim that are looked at. */
const READ_ASSERTIONS = 1_000;

/** Pairs that the rules of contradiction have found, a page at a time. */
export const contradictionsField: ResearchField = {
  prepare(call) {
    const where = (call.arguments['where'] ?? {}) as Readonly<Record<string, unknown>>;
    const filter = readFilter(where, call);
    const first = readNumber(call, 'first', call.arguments['first'] ?? PAGE.default, {
      from: 0,
      to: PAGE.greatest,
    });
    const positions = usePositions(call, 'contradictions', POSITION);
    const isCounted = call.selects('totalCount');
    return {
      objects: first * SIDES * SHOWN_ASSERTIONS,
      read: async (read) => {
        const sought = [
          ...(filter.entities === null
            ? []
            : [requireNodes(read, call, { label: 'Entity', ids: filter.entities })]),
          ...(filter.reports === null
            ? []
            : [requireNodes(read, call, { label: 'Report', ids: filter.reports })]),
        ];
        await allInOrder(sought);
        return readPage({ filter, first, positions, isCounted }, read, call.ontology);
      },
    };
  },
};

function readFilter(
  where: Readonly<Record<string, unknown>>,
  call: ResearchCall,
): ContradictionFilter {
  const since = where['since'];
  return {
    rules: readList(call, 'rule', where['rule']),
    predicates: readNames(call, 'predicate', where['predicate'], call.ontology.predicates),
    entities: readList(call, 'involving', where['involving']),
    reports: readList(call, 'reports', where['reports']),
    since: typeof since === 'string' ? { day: since, spans: spansAround(since) } : null,
    time: call.time,
  };
}

interface Page {
  readonly filter: ContradictionFilter;
  readonly first: number;
  readonly positions: Positions<keyof ContradictionPosition>;
  readonly isCounted: boolean;
}

async function readPage(
  { filter, first, positions, isCounted }: Page,
  read: StatementReader,
  ontology: Ontology,
): Promise<ConnectionTree<ContradictionTree>> {
  const { after, encode } = positions;
  const properties = listComparable(ontology);
  const page = { after, limit: first + 1, assertions: READ_ASSERTIONS };
  const [rows, counted] = await Promise.all([
    read(readContradictions(filter, page, properties)),
    isCounted ? read(countContradictions(filter)) : [],
  ]);
  const entries = rows.map((row) => ({
    cursor: encode(row as Readonly<Record<keyof ContradictionPosition, unknown>>),
    node: toTree(row, properties, filter.time),
  }));
  const totalCount = isCounted ? Number(counted[0]?.['total'] ?? 0) : null;
  return toConnection(entries, { first, hasAfter: after !== null, totalCount });
}

/** Names of the properties whose values rules compare, in order. */
function listComparable(ontology: Ontology): readonly string[] {
  const names = [...ontology.predicates.values()].flatMap(({ qualifiers }) =>
    qualifiers.filter(({ use }) => use === 'comparable').map(({ qualifier }) => qualifier.name),
  );
  return [...new Set(names)].sort();
}

function toTree(
  row: Readonly<Record<string, unknown>>,
  properties: readonly string[],
  time: StatementTime,
): ContradictionTree {
  const left = readSide(String(row['left']), row['leftSide'] as readonly unknown[], properties);
  const right = readSide(String(row['right']), row['rightSide'] as readonly unknown[], properties);
  const [rule, key] = [String(row['rule']), String(row['key'])];
  const sides = showSides({ rule, key, left, right });
  // the stored one tells of today
  const past = time.asOf === null ? null : describeSides(rule, key, sides);
  const detail = past ?? String(row['detail']);
  const isReversed = sides[1] !== undefined && detail.startsWith(`${sides[1].says}, then `);
  return {
    rule,
    detail,
    predicate: left.predicate,
    subject: { id: left.subject },
    // a change begins with what was before
    sides: isReversed ? [...sides].reverse() : sides,
  };
}
