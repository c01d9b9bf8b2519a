import * as load from '../../compile/cypher/load-statements.js';
import * as statements from '../../compile/cypher/upkeep-statements.js';
import { type Change, haveEqualProperties, NO_CHANGE } from '../../load/diff-graph.js';
import type { NodeElement, Properties } from '../../load/graph-elements.js';
import {
  drawJudgement,
  eraseJudgement,
  HAND,
  toJudgementId,
} from '../../load/merge/judgement-links.js';
import { MERGED_ENTITY } from '../../load/merge/own-form.js';
import { readEntities } from '../../load/merge/read-identity-group.js';
import { type Read, text, toNodes, toProperties } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import { applyRepair } from './apply-repair.js';
import { found } from './finding.js';
import { type Inspection, SOUND, type Stage } from './inspection.js';

type Pair = readonly [a: string, b: string];

const PAGE = 200;

/** Whether each judgement made by hand is drawn between its entities as it was made. */
export function judgementStage(ontology: Ontology): Stage<readonly Pair[]> {
  return {
    name: 'judgements',
    async *parts(read) {
      for await (const page of readNodePages(read, 'Judgement', PAGE)) {
        yield page.map(({ id }) => toPair(id));
      }
      yield [...(await readLinks(read)).keys()].map(toPair);
    },
    sizeOf: ({ length }) => length,
    inspect: (read, pairs) => inspectPairs(read, pairs, ontology),
  };
}

function toPair(id: string): Pair {
  const [a = '', b = ''] = id.split('|');
  return [a, b];
}

/** What is drawn, by the judgement's id: people make them one by one, so there are not many. */
async function readLinks(read: Read): Promise<ReadonlyMap<string, Properties>> {
  const rows = await Promise.all(
    (['Entity', MERGED_ENTITY] as const).map((label) =>
      read(statements.readDrawnJudgements(label)),
    ),
  );
  const drawn = rows.flat().filter(({ key }) => key === HAND);
  return new Map(
    drawn.map(({ a, b, properties }) => [
      toJudgementId(text(a), text(b)),
      toProperties(properties),
    ]),
  );
}

async function inspectPairs(
  read: Read,
  pairs: readonly Pair[],
  ontology: Ontology,
): Promise<Inspection> {
  if (pairs.length === 0) return SOUND;
  const ids = pairs.map(([a, b]) => toJudgementId(a, b));
  const [stored, links, entities] = await Promise.all([
    read(load.readNodesById('Judgement', ids)),
    readLinks(read),
    readEntities(read, [...new Set(pairs.flat())]),
  ]);
  const nodes = new Map(toNodes(stored).map((node) => [node.id, node]));
  const there = new Set(entities.map(({ id }) => id));
  const wrong = pairs.flatMap((pair): readonly Wrong[] => {
    const id = toJudgementId(...pair);
    const before = nodes.get(id) ?? null;
    const link = links.get(id) ?? null;
    const after = before === null ? null : complete(before, pair, link);
    const isDrawn = pair.every((end) => there.has(end));
    return before !== null && after !== null && isRight({ before, after, link, isDrawn })
      ? []
      : [{ id, before, after }];
  });
  const mendable = wrong.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  return {
    findings: wrong.map(({ id, after }) =>
      found(after === null ? 'JUDGEMENT_DIFFERS' : 'JUDGEMENT_HALF', id, 'Judged by hand.'),
    ),
    repair: mendable.length === 0 ? null : (transaction) => redraw(transaction, mendable, ontology),
  };
}

function isRight({
  before,
  after,
  link,
  isDrawn,
}: Change<NodeElement> & {
  readonly link: Properties | null;
  readonly isDrawn: boolean;
}): boolean {
  const isLinkRight = !isDrawn || (link !== null && haveEqualProperties(link, linkOf(after)));
  return isLinkRight && haveEqualProperties(before.properties, after.properties);
}

interface Wrong {
  readonly id: string;
  /** Null where it is only drawn. */
  readonly before: NodeElement | null;
  /** Null where nobody can tell. */
  readonly after: NodeElement | null;
}

/** What a judgement says, on its node and on the link that is drawn. */
const SAID = ['judgement', 'why', 'decidedBy', 'decidedAt'] as const;

/** The judgement by what its node and its link say; null where they contradict each other, or neither says all. */
function complete(
  { id, properties }: NodeElement,
  [a, b]: Pair,
  link: Properties | null,
): NodeElement | null {
  const said: [string, string][] = [];
  for (const name of SAID) {
    const values = new Set([properties[name], link?.[name]].filter(isText));
    const [value] = values;
    if (values.size !== 1 || value === undefined) return null;
    said.push([name, value]);
  }
  const type = 'Judgement';
  return { id, type, properties: { id, type, a, b, ...Object.fromEntries(said) } };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function linkOf({ properties }: NodeElement): Properties {
  const said = SAID.map((name) => [name, properties[name] ?? ''] as const);
  return { key: HAND, ...Object.fromEntries(said) };
}

async function redraw(
  transaction: StoreTransaction,
  changed: readonly Change<NodeElement>[],
  ontology: Ontology,
): Promise<void> {
  await applyRepair(
    transaction,
    { ...NO_CHANGE, nodes: { ...NO_CHANGE.nodes, changed } },
    ontology,
  );
  for (const { after } of changed) {
    await eraseJudgement(transaction, toPair(after.id));
    await drawJudgement(transaction, after);
  }
}
