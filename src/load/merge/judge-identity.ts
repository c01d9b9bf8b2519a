import * as loading from '../../compile/cypher/load-statements.js';
import { ParleyError } from '../../errors/parley-error.js';
import type { EnumValue } from '../../ontology/enum.js';
import type { Judgement } from '../../ontology/enums/discourse-enums.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { GraphStore, StoreTransaction } from '../../store/port.js';
import { NO_CHANGE } from '../diff-graph.js';
import { DEFAULT_CONTRADICTIONS } from '../find-contradictions.js';
import type { NodeElement } from '../graph-elements.js';
import { type Read, text, toNodes } from '../read-graph.js';
import { takeTime, writeDerivedState } from '../write-change.js';
import { drawChange } from './draw-change.js';
import { drawJudgement, eraseJudgement, toJudgementId } from './judgement-links.js';
import { listTexts } from './own-form.js';
import { readEntities } from './read-identity-group.js';
import { settleEntities } from './settle-entities.js';

export interface IdentityJudgement {
  readonly a: string;
  readonly b: string;
  readonly judgement: EnumValue<typeof Judgement>;
  /** Reasons, for those who come after; must not be empty. */
  readonly why: string;
  /** Who decides: a name that others know. */
  readonly decidedBy: string;
}

export interface JudgeOptions {
  /** Clock of `decidedAt`; the system's by default. */
  readonly now?: () => Date;
  /** As for loading; 30 by default. */
  readonly stanceWindowDays?: number;
}

/** A judgement by hand that another one took the place of, or that was withdrawn. */
export interface FormerJudgement {
  readonly judgement: EnumValue<typeof Judgement>;
  readonly why: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What became of two entities that were judged. */
export interface JudgementOutcome {
  readonly a: string;
  readonly b: string;
  /** Null after it was withdrawn. */
  readonly judgement: EnumValue<typeof Judgement> | null;
  /** The entity that stands for each now; the same one where they are one. */
  readonly canonical: { readonly a: string; readonly b: string };
  /** All ids that lead to the canonical entity of `a`, its own left out, in order. */
  readonly mergedIds: readonly string[];
  /** What was judged of them by hand before; null if nothing was. */
  readonly former: FormerJudgement | null;
}

/**
 * Judges by hand whether two entities are one, in place of what was judged of them by hand before. POSITIVE merges them, with all
 * that is joined to either; no stored assertion changes, and `withdrawJudgement` gives back the graph as it was.
 *
 * @throws ParleyError INPUT_REFUSED if an entity is not there, types differ, the judgement contradicts others (they are named), or
 * there is no reason; store errors
 */
export async function judgeIdentity(
  store: GraphStore,
  ontology: Ontology,
  judgement: IdentityJudgement,
  options: JudgeOptions = {},
): Promise<JudgementOutcome> {
  const [a, b] = orderPair(judgement.a, judgement.b);
  for (const [name, value] of Object.entries({ why: judgement.why, by: judgement.decidedBy })) {
    if (value.trim() === '') throw refuse(`A judgement needs “${name}”.`, 'Say it in a few words.');
  }
  return write(store, ontology, options, async (transaction, decidedAt) => {
    await requireBoth(transaction, [a, b]);
    const id = toJudgementId(a, b);
    const { judgement: verdict, why, decidedBy } = judgement;
    const node: NodeElement = {
      id,
      type: 'Judgement',
      properties: { id, type: 'Judgement', a, b, judgement: verdict, why, decidedBy, decidedAt },
    };
    const former = await replaceJudgement(transaction, id, node, ontology);
    await eraseJudgement(transaction, [a, b]);
    await drawJudgement(transaction, node);
    return { a, b, judgement: verdict, former };
  });
}

/**
 * Takes back what was judged by hand of two entities: the graph is as if it had not been.
 * @throws ParleyError INPUT_REFUSED if nothing was; store errors
 */
export async function withdrawJudgement(
  store: GraphStore,
  ontology: Ontology,
  pair: { readonly a: string; readonly b: string },
  options: JudgeOptions = {},
): Promise<JudgementOutcome> {
  const [a, b] = orderPair(pair.a, pair.b);
  return write(store, ontology, options, async (transaction) => {
    const id = toJudgementId(a, b);
    const former = await replaceJudgement(transaction, id, null, ontology);
    if (former === null) {
      throw refuse(
        `Nobody has judged ${a} and ${b} by hand.`,
        'What a file judges is taken back in the file.',
      );
    }
    await eraseJudgement(transaction, [a, b]);
    return { a, b, judgement: null, former };
  });
}

type Judged = Pick<JudgementOutcome, 'a' | 'b' | 'judgement' | 'former'>;

function write(
  store: GraphStore,
  ontology: Ontology,
  options: JudgeOptions,
  work: (transaction: StoreTransaction, now: string) => Promise<Judged>,
): Promise<JudgementOutcome> {
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } = options;
  const clock = (options.now?.() ?? new Date()).toISOString();
  return store.write(async (transaction) => {
    const now = await takeTime(transaction, clock);
    const judged = await work(transaction, now);
    const touched = await settleEntities(transaction, [judged.a, judged.b], { ontology });
    await writeDerivedState(transaction, touched, {
      ontology,
      now,
      contradictions: { stanceWindowDays },
    });
    return describe(transaction, judged);
  });
}

async function describe(transaction: StoreTransaction, judged: Judged): Promise<JudgementOutcome> {
  const read: Read = (statement) => transaction.run(statement);
  const nodes = new Map(
    (await readEntities(read, [judged.a, judged.b])).map((one) => [one.id, one]),
  );
  const standing = (id: string): string => String(nodes.get(id)?.properties['canonicalId'] ?? id);
  const canonical = { a: standing(judged.a), b: standing(judged.b) };
  const [first] = await readEntities(read, [canonical.a]);
  return { ...judged, canonical, mergedIds: listTexts(first?.properties['mergedIds']) };
}

function orderPair(a: string, b: string): readonly [a: string, b: string] {
  if (a === b) throw refuse(`${a} is itself.`, 'Name two entities.');
  return a < b ? [a, b] : [b, a];
}

async function requireBoth(transaction: StoreTransaction, pair: readonly string[]): Promise<void> {
  const known = await readEntities((statement) => transaction.run(statement), pair);
  const missing = pair.find((id) => !known.some((node) => node.id === id));
  if (missing === undefined) return;
  throw refuse(
    `There is no entity ${missing}.`,
    'Load the file that declares it, or correct the id.',
  );
}

/** Writes, changes or removes the judgement by hand; the one that was there before. */
async function replaceJudgement(
  transaction: StoreTransaction,
  id: string,
  wanted: NodeElement | null,
  ontology: Ontology,
): Promise<FormerJudgement | null> {
  const [before] = toNodes(await transaction.run(loading.readNodesById('Judgement', [id])));
  const nodes = {
    created: wanted !== null && before === undefined ? [wanted] : [],
    changed: wanted !== null && before !== undefined ? [{ before, after: wanted }] : [],
    removed: wanted === null && before !== undefined ? [before] : [],
  };
  await drawChange(transaction, { ...NO_CHANGE, nodes }, ontology);
  if (before === undefined) return null;
  const { judgement, why, decidedBy, decidedAt } = before.properties;
  return {
    judgement: judgement as FormerJudgement['judgement'],
    ...{ why: text(why), decidedBy: text(decidedBy), decidedAt: text(decidedAt) },
  };
}

function refuse(message: string, hint: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', message, { hint });
}
