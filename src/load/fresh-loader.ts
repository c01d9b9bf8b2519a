import * as statements from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import type { GraphStore } from '../store/port.js';
import { applyChange } from './apply-change.js';
import type { ClaimMemory } from './claim-memory.js';
import type { UnitContext } from './load-unit.js';
import { nextTime } from './next-time.js';
import { isEntity } from './plan-entity.js';
import {
  addFreshReport,
  type FreshPlan,
  type FreshReport,
  planFreshReport,
} from './plan-fresh-report.js';
import type { LoadFile } from './plan-load.js';
import { type Read, text, textOrNull } from './read-graph.js';

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
    try {
      for (const report of reports) {
        if (signal?.aborted ?? false) break;
        const last = this.#last ?? null;
        const now = nextTime(last, clock());
        const context = { ontology, options: contradictions, released, now };
        const plan = await addFreshReport(report, this.#memory, context);
        this.#last = now;
        running.push(this.#write(plan, { ontology, last, now }));
        if (running.length < DEPTH) continue;
        const step = await running.shift();
        if (step !== undefined) yield step;
      }
      for (const step of running.splice(0)) yield await step;
    } finally {
      await Promise.allSettled(running);
    }
  }

  async #write(
    plan: FreshPlan,
    {
      ontology,
      last,
      now,
    }: Pick<UnitContext, 'ontology' | 'now'> & { readonly last: string | null },
  ): Promise<FreshStep> {
    const { file } = plan;
    try {
      await this.#store.write(async (transaction) => {
        const [row] = await transaction.run(statements.lockLoading());
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
    }
  }

  /** Whether a report and the entities it declares are new (not even history knows them), everything it uses is there, and nothing waits for it. */
  async #findFresh(read: Read, files: readonly LoadFile[]): Promise<(file: LoadFile) => boolean> {
    const ids = new Set(files.flatMap((file) => [...listOwnIds(file), ...file.plan.uses]));
    const [present, former, registries, open] = await Promise.all([
      read(statements.readPresentIds([...ids])),
      read(statements.readFormerEntities(files.flatMap(listOwnIds))),
      read(
        statements.readNodesById(
          'Registry',
          files.map(({ id }) => id),
        ),
      ),
      read(statements.readOpenReferencesTo(files.flatMap(listReferable))),
    ]);
    const known = new Set([...present, ...former, ...registries].map((row) => text(row['id'])));
    const awaited = new Set(open.map((row) => text((row['properties'] as { to?: unknown }).to)));
    const taken = new Map<string, string>();
    for (const file of files) {
      for (const id of listOwnIds(file)) if (!taken.has(id)) taken.set(id, file.file);
    }
    return (file) => {
      const own = listOwnIds(file);
      const { openEdges, edges, uses } = file.plan;
      return (
        file.kind === 'report' &&
        openEdges.length === 0 &&
        !edges.some(({ type }) => type === 'SAME_AS') &&
        new Set(own).size === own.length &&
        own.every((id) => !known.has(id) && taken.get(id) === file.file) &&
        uses.every((id) => known.has(id) || own.includes(id)) &&
        !listReferable(file).some((id) => awaited.has(id))
      );
    };
  }
}

export interface FreshContext extends Omit<UnitContext, 'now'> {
  readonly now: () => string;
  /** Begins no further transaction once aborted; what runs is told of. */
  readonly signal?: AbortSignal;
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
