import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { CodedRegistry } from '../report/coded-report.js';
import type { FoundOut } from './check-found-file.js';
import type { CheckAnswer, CheckRequest } from './check-worker.js';
import type { FileChecker } from './file-checker.js';
import type { FoundFile } from './find-source-files.js';

/** A thread, with those who wait for what it was asked. */
interface CheckThread {
  readonly worker: Worker;
  readonly waiting: Map<number, (foundOut: FoundOut | null) => void>;
}

/**
 * Checks and plans on threads of its own, against the core ontology. A thread that fails is not replaced: what it was asked is left to whoever
 * loads, which meets the same failure where it can be told.
 */
export class ThreadedChecker implements FileChecker {
  #threads: readonly CheckThread[];
  #registries: readonly CodedRegistry[] = [];
  #count = 0;

  /** @param size - how many threads, one at least */
  constructor(size: number) {
    this.#threads = Array.from({ length: size }, () => this.#start());
  }

  useRegistries(registries: readonly CodedRegistry[]): void {
    if (registries === this.#registries) return;
    this.#registries = registries;
    for (const { worker } of this.#threads) post(worker, { kind: 'registries', registries });
  }

  check(files: readonly FoundFile[]): Promise<readonly (FoundOut | null)[]> {
    return Promise.all(files.map((found) => this.#check(found)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #check(found: FoundFile): Promise<FoundOut | null> {
    const [first, ...others] = this.#threads;
    if (first === undefined) return Promise.resolve(null);
    const { worker, waiting } = others.reduce(
      (least, thread) => (thread.waiting.size < least.waiting.size ? thread : least),
      first,
    );
    const id = (this.#count += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post(worker, { kind: 'file', id, found });
    });
  }

  #start(): CheckThread {
    const thread: CheckThread = { worker: startWorker(), waiting: new Map() };
    thread.worker.on('message', ({ id, foundOut }: CheckAnswer) => {
      thread.waiting.get(id)?.(foundOut);
      thread.waiting.delete(id);
    });
    // an error ends the thread, too
    thread.worker.on('error', () => undefined);
    thread.worker.on('exit', () => {
      this.#threads = this.#threads.filter((other) => other !== thread);
      for (const resolve of thread.waiting.values()) resolve(null);
    });
    return thread;
  }
}

function post(worker: Worker, request: CheckRequest): void {
  worker.postMessage(request);
}

/** Where the program runs from its TypeScript sources, a thread has to be told how to read them. */
function startWorker(): Worker {
  const ending = extname(import.meta.url);
  const { href } = new URL(`./check-worker${ending}`, import.meta.url);
  if (ending === '.js') return new Worker(new URL(href));
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${href}'); })`;
  return new Worker(code, { eval: true });
}
