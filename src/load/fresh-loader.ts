import * as statements from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import type { GraphStore } from '../store/port.js';
import type { StopSignal } from '../util/stop-signal.js';
import { applyChange } from './apply-change.js';
import type { ClaimMemory } from './claim-memory.js';
import type { UnitContext } from './load-unit.js';
import { listBoundFiles } from './merge/list-bound-files.js';
import { nextTime } from './next-time.js';
import { isEntity } from './plan-entity.js';
import {
  addFreshReport,
  type FreshPlan,
  type FreshReport,
  planFreshReport,
} from './plan-fresh-report.js';
import type { LoadFile } from './plan-load.js';
import { type Read, text, textOrNull, toNodes } from './read-graph.js';

/** Transactions under way at a time: while one is written, the next is planned. */
const DEPTH = 2;

/** What became of an attempt to load a new report. */
export type FreshStep =
  | { readonly kind: 'loaded'; readonly file: LoadFile; readonly plan: FreshPlan }
  | { readonly kind: 'refused'; readonly file: LoadFile; readonly error: ParleyError }
  /** Somebody else loaded something meanwhile: to be tried again. */
  | { readonly kind: 'overtaken'; readonly file: LoadFile };

/**
 * Loads reports of which nothing is stored, each in one transaction that only writes. What they share with the stored ones
 * is read for many of them at once and kept (see `ClaimMemory`). Each load notes its time of recording, later than all
 * before it; where a transaction finds another time than that of the last load, somebody else has written, and nothing
 * that was known counts any more.
 */
export class FreshLoader {
  readonly #store: GraphStore;
  readonly #memory: ClaimMemory;
  /** Time of the last recording that memory knows of; undefined where it knows of nothing. */
  #last: string | null | undefined;

  constructor(store: GraphStore, memory: ClaimMemory) {
    this.#store = store;
    this.#memory = memory;
  }

  /** To be called when anything was loaded beside this. */
  forget(): void {
    this.#last = undefined;
    this.#memory.clear();
  }

  /** Tells reports that only add to the graph from all others, which this does not load. Reads what the former need. */
  async sort(
    files: readonly LoadFile[],
    { ontology }: UnitContext,
  ): Promise<{ readonly fresh: readonly FreshReport[]; readonly others: readonly LoadFile[] }> {
    const read: Read = (statement) => this.#store.read(statement);
    this.#memory.trim();
    if (this.#last === undefined) {
      const [row] = await read(statements.readLastRecording());
      this.#last = textOrNull(row?.['recordedAt']);
    }
    const isFresh = await this.#findFresh(read, files);
    const fresh = files.filter(isFresh).map((file) => planFreshReport(file, ontology));
    await this.#memory.recall(
      read,
      fresh.flatMap(({ claims }) => claims.flatMap(({ nodes }) => nodes)),
    );
    return { fresh, others: files.filter((file) => !isFresh(file)) };
  }

  /** Loads in the order given. After a step that is not `loaded` nothing that follows is: `forget`, and try again. */
  async *load(
    reports: readonly FreshReport[],
    { ontology, contradictions, released, now: clock, signal }: FreshContext,
  ): AsyncGenerator<FreshStep> {
    const running: Promise<FreshStep>[] = [];
    let turn = Promise.resolve();
    try {
      for (const report of reports) {
        if (signal?.aborted ?? false) break;
        const last = this.#last ?? null;
        const now = nextTime(last, clock());
        const context = { ontology, options: contradictions, released, now };
        const plan = await addFreshReport(report, this.#memory, context);
        this.#last = now;
        const before = turn;
        // two that ask a server for the lock at a time could get it in either order
        turn = new Promise((onLocked) => {
          const step = this.#write(plan, { ontology, last, now, turn: before, onLocked });
          // a store that goes away may fail the second before the first: its error waits until its turn
          step.catch(() => undefined);
          running.push(step);
        });
        if (running.length < DEPTH) continue;
        const step = await running.shift();
        if (step !== undefined) yield step;
      }
      for (let step = running.shift(); step !== undefined; step = running.shift()) yield await step;
    } finally {
      await Promise.allSettled(running);
    }
  }

  async #write(
    plan: FreshPlan,
    { ontology, last, now, turn, onLocked }: WriteContext,
  ): Promise<FreshStep> {
    const { file } = plan;
    try {
      await this.#store.write(async (transaction) => {
        await turn;
        const [row] = await transaction.run(statements.lockLoading());
        onLocked();
        if (textOrNull(row?.['recordedAt']) !== last) throw new Overtaken();
        await Promise.all([
          transaction.run(statements.noteRecording(now)),
          applyChange(transaction, plan.change, ontology),
        ]);
      });
      return { kind: 'loaded', file, plan };
    } catch (error) {
      if (error instanceof Overtaken) return { kind: 'overtaken', file };
      if (!(error instanceof ParleyError) || error.code !== 'INPUT_REFUSED') throw error;
      return { kind: 'refused', file, error };
    } finally {
      onLocked();
    }
  }

  async #findFresh(read: Read, files: readonly LoadFile[]): Promise<(file: LoadFile) => boolean> {
    const listPresent = async (
      label: string,
      ids: readonly string[],
    ): Promise<ReadonlySet<string>> => {
      const rows = await read(statements.readPresentIds(label, [...new Set(ids)]));
      return new Set(rows.map((row) => text(row['id'])));
    };
    const own = files.flatMap(listOwnIds);
    const [entities, nodes, registries, open, bound] = await Promise.all([
      listPresent(
        'Entity',
        files.flatMap(({ plan }) => plan.uses),
      ),
      // Entities that are history are among them.
      listPresent('Node', own),
      listPresent('Registry', own),
      read(statements.readOpenReferencesTo(files.flatMap(listReferable))),
      listBoundFiles(read, files),
    ]);
    const owners = new Map<string, LoadFile>();
    for (const file of [...files].reverse()) {
      for (const id of listOwnIds(file)) owners.set(id, file);
    }
    const surroundings: Surroundings = {
      entities,
      awaited: new Set(toNodes(open).map(({ properties }) => text(properties['to']))),
      isNew: (id, file) => !nodes.has(id) && !registries.has(id) && owners.get(id) === file,
    };
    return (file) => !bound.has(file.id) && isFresh(file, surroundings);
  }
}

/** What decides whether reports are fresh. */
interface Surroundings {
  /** Those of the entities used that are stored. */
  readonly entities: ReadonlySet<string>;
  /** Reports and assertions that references of other reports wait for. */
  readonly awaited: ReadonlySet<string>;
  /** Whether nothing stored, nor another of the reports, has the id. */
  readonly isNew: (id: string, file: LoadFile) => boolean;
}

/** Whether a report only adds to the graph: nothing of it is there, all it uses is, and nothing refers to it or is referred to by it. */
function isFresh(file: LoadFile, { entities, awaited, isNew }: Surroundings): boolean {
  const own = listOwnIds(file);
  const { openEdges, edges, uses } = file.plan;
  return (
    file.kind === 'report' &&
    openEdges.length === 0 &&
    !edges.some(({ type }) => type === 'SAME_AS') &&
    new Set(own).size === own.length &&
    own.every((id) => isNew(id, file)) &&
    uses.every((id) => entities.has(id) || own.includes(id)) &&
    !listReferable(file).some((id) => awaited.has(id))
  );
}

export interface FreshContext extends Omit<UnitContext, 'now'> {
  readonly now: () => string;
  /** Begins no further transaction once aborted; what runs is told of. */
  readonly signal?: StopSignal;
}

interface WriteContext extends Pick<UnitContext, 'ontology' | 'now'> {
  /** When the load before this one was recorded. */
  readonly last: string | null;
  /** When to ask for the lock: that load has it, or is over. */
  readonly turn: Promise<void>;
  readonly onLocked: () => void;
}

class Overtaken extends Error {}

/** Ids of the report and of what it declares. */
function listOwnIds({ id, plan }: LoadFile): readonly string[] {
  return [id, ...plan.nodes.filter(isEntity).map((node) => node.id)];
}

/** What other reports may refer to. */
function listReferable({ id, plan }: LoadFile): readonly string[] {
  return [id, ...plan.nodes.filter(({ type }) => type === 'Assertion').map((node) => node.id)];
}
