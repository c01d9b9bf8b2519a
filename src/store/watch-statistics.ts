import type { Statistics } from '../compile/statistics.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from './port.js';
import { readStatistics } from './read-statistics.js';

/** How often the totals are looked at, in milliseconds. */
const INTERVAL_MS = 60_000;
/** Share by which a total must have changed before everything is read again. */
const NOTABLE_CHANGE = 0.1;

interface Totals {
  readonly nodes: number;
  readonly relationships: number;
}

export interface StatisticsWatch {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  /** Gets the statistics, first soon after the start and then whenever the graph has grown or shrunk by a tenth. */
  readonly publish: (statistics: Statistics) => void;
  /** The store does not answer, or not in time; it is asked again later. */
  readonly onError: (error: unknown) => void;
  readonly intervalMs?: number;
}

/** Keeps statistics current in the background until it is stopped. Nothing waits for it; it keeps no process alive. */
export function watchStatistics(watch: StatisticsWatch): { readonly stop: () => void } {
  const { store, ontology, publish, onError } = watch;
  const controller = new AbortController();
  const { signal } = controller;
  let known: Totals | null = null;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const totals = await readTotals(store, signal);
      if (known === null || hasChanged(known, totals)) {
        const statistics = await readStatistics(store, ontology, { signal });
        if (signal.aborted) return;
        known = totals;
        publish(statistics);
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    if (signal.aborted) return;
    timer = setTimeout(() => void look(), watch.intervalMs ?? INTERVAL_MS).unref();
  };
  void look();
  return {
    stop: () => {
      controller.abort();
      clearTimeout(timer);
    },
  };
}

async function readTotals(store: GraphStore, signal: AbortSignal): Promise<Totals> {
  const text = `CALL () { MATCH (n:Node) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes AS nodes, relationships AS relationships`;
  const [record = {}] = await store.read({ text, parameters: {} }, { signal });
  return {
    nodes: Number(record['nodes']),
    relationships: Number(record['relationships']),
  };
}

function hasChanged(known: Totals, now: Totals): boolean {
  const differs = (before: number, after: number): boolean =>
    Math.abs(after - before) > NOTABLE_CHANGE * before;
  return differs(known.nodes, now.nodes) || differs(known.relationships, now.relationships);
}
