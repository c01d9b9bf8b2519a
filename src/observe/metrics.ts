import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the process counts and `GET /metrics` shows (Prometheus text format). */
export interface Metrics {
  /** `route` is the pattern (`/report/:id`), never the address asked for. */
  observeRequest(route: string, method: string, status: number, seconds: number): void;
  observeStore(kind: 'read' | 'write', succeeded: boolean, seconds: number): void;
  /** A number that is read whenever the metrics are asked for. */
  addGauge(name: string, help: string, read: () => number): void;
  readonly contentType: string;
  print(): Promise<string>;
}

/** One set of metrics; each server has its own, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'parley_' });
  const requests = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const store = new Histogram({
    name: 'parley_store_duration_seconds',
    help: 'Time of reads (one statement) and writes (one transaction) of the graph database.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'parley_store_failures_total',
    help: 'Reads and writes of the graph database that failed.',
    labelNames: ['kind'],
    registers: [registry],
  });
  return {
    observeRequest: (route, method, status, seconds) => {
      requests.observe({ route, method, status: String(status) }, seconds);
    },
    observeStore: (kind, succeeded, seconds) => {
      store.observe({ kind }, seconds);
      if (!succeeded) failures.inc({ kind });
    },
    addGauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect(): void {
          this.set(read());
        },
      });
    },
    contentType: registry.contentType,
    print: () => registry.metrics(),
  };
}
