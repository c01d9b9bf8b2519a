import * as statements from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';
import { closestName } from '../util/closest-name.js';
import type { GraphChange } from './diff-graph.js';
import { NO_CHANGE } from './diff-graph.js';
import { isKeptOnceGone } from './edge-shapes.js';
import { DEFAULT_CONTRADICTIONS } from './find-contradictions.js';
import type { GraphPart, NodeElement } from './graph-elements.js';
import { listTouchedClaims } from './list-touched-claims.js';
import { settleClaims } from './merge/settle-claims.js';
import { type Read, text } from './read-graph.js';
import { readStoredReport } from './read-stored-file.js';
import { takeTime, writeChange, writeDerivedState } from './write-change.js';

export interface Retraction {
  /** Id of the report. */
  readonly id: string;
  /** Why, for those who ask later: 1 to 1,000 characters. */
  readonly reason: string;
}

/** What a retraction did. */
export interface RetractionOutcome {
  readonly id: string;
  readonly reason: string;
  readonly retractedAt: string;
  /** Assertions that are retracted with the report. */
  readonly assertions: number;
  /** Claims that nothing holds up any more, and world relations that are no longer drawn. */
  readonly claimsFallen: number;
  readonly relationsRemoved: number;
}

export interface RetractOptions {
  /** Clock of what is recorded; the system's by default. */
  readonly now?: () => Date;
  /** As given when loading; 30 by default. */
  readonly stanceWindowDays?: number;
}

const MAX_REASON = 1_000;

/**
 * Takes back a report: it stays with its texts, assertions and evidence, marked with time and reason, but none of its assertions
 * counts any more: what only they hold up is no longer drawn, what they superseded stands again. Loading the report again,
 * changed or not, brings it back, unless the load is told to keep what is retracted. One transaction.
 *
 * @throws ParleyError INPUT_REFUSED: there is no such report, it is retracted already, or the reason is missing or too long
 */
export async function retractReport(
  store: GraphStore,
  ontology: Ontology,
  { id, reason: given }: Retraction,
  options: RetractOptions = {},
): Promise<RetractionOutcome> {
  const reason = checkReason(given);
  const { now = () => new Date(), stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } =
    options;
  return store.write(async (transaction) => {
    const read: Read = (statement) => transaction.run(statement);
    const retractedAt = await takeTime(transaction, now().toISOString());
    const stored = await readStanding(read, id);
    const change = planRetraction(stored, { retractedAt, retractionReason: reason });
    const settings = { ontology, now: retractedAt };
    const touched = await listTouchedClaims(read, change, { wanted: stored, stored });
    await writeChange(transaction, change, settings);
    const derived = await writeDerivedState(
      transaction,
      // of claims that became one by a merge, the one that stands
      await settleClaims(transaction, touched, ontology),
      { ...settings, contradictions: { stanceWindowDays } },
    );
    const assertions = stored.nodes.filter(({ type }) => type === 'Assertion').length;
    return { id, reason, retractedAt, assertions, ...countFallen(derived) };
  });
}

function checkReason(given: string): string {
  const reason = given.trim();
  if (reason === '') {
    throw refuse('A retraction needs a reason.', 'Say in a sentence why the report is taken back.');
  }
  const length = Array.from(reason).length;
  if (length > MAX_REASON) {
    throw refuse(`The reason has ${String(length)} characters; ${String(MAX_REASON)} are allowed.`);
  }
  return reason;
}

/** The stored report, if it is one and not retracted yet. */
async function readStanding(read: Read, id: string): Promise<GraphPart> {
  const stored = await readStoredReport(read, id, []);
  const report = stored.nodes.find((node) => node.id === id && node.type === 'Report');
  if (report === undefined) throw await refuseUnknown(read, id);
  const { retractedAt, retractionReason } = report.properties;
  if (retractedAt !== undefined) {
    throw refuse(
      `The report ${id} was retracted already, at ${text(retractedAt)}: ${String(retractionReason)}`,
      'Load its file again to bring it back.',
    );
  }
  return stored;
}

async function refuseUnknown(read: Read, id: string): Promise<ParleyError> {
  const rows = await read(statements.readIds('Report'));
  const close = closestName(
    id,
    rows.map((row) => text(row['id'])),
  );
  return refuse(
    `There is no report ${id}.`,
    close === null
      ? 'A report is named by its id: `report: {id: …}` in its file.'
      : `Did you mean ${close}?`,
  );
}

function planRetraction(
  stored: GraphPart,
  mark: { readonly retractedAt: string; readonly retractionReason: string },
): GraphChange {
  const changed = stored.nodes
    .filter(({ type }) => type === 'Report' || type === 'Assertion')
    .map((before) => ({
      before,
      after: { ...before, properties: { ...before.properties, ...mark } },
    }));
  return { ...NO_CHANGE, nodes: { ...NO_CHANGE.nodes, changed } };
}

function countFallen({
  nodes,
  edges,
}: GraphChange): Pick<RetractionOutcome, 'claimsFallen' | 'relationsRemoved'> {
  const isLive = ({ properties }: NodeElement): boolean => properties['live'] === true;
  return {
    claimsFallen: nodes.changed.filter(({ before, after }) => isLive(before) && !isLive(after))
      .length,
    relationsRemoved: edges.removed.filter(({ type }) => !isKeptOnceGone(type)).length,
  };
}

function refuse(message: string, hint?: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', message, hint === undefined ? {} : { hint });
}
