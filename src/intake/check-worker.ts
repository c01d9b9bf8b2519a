import { parentPort } from 'node:worker_threads';

import { coreOntology } from '../ontology/core-ontology.js';
import type { CodedRegistry } from '../report/coded-report.js';
import { buildRegistryIndex } from '../report/registry-index.js';
import { checkFoundFile, type FoundOut } from './check-found-file.js';
import type { FoundFile } from './find-source-files.js';

/** What a thread of `ThreadedChecker` is asked. */
export type CheckRequest =
  | { readonly kind: 'registries'; readonly registries: readonly CodedRegistry[] }
  | { readonly kind: 'file'; readonly id: number; readonly found: FoundFile };

/** What it answers to a file. */
export interface CheckAnswer {
  readonly id: number;
  readonly foundOut: FoundOut | null;
}

let registry = buildRegistryIndex([]);

parentPort?.on('message', (request: CheckRequest) => {
  if (request.kind === 'registries') {
    registry = buildRegistryIndex(request.registries);
    return;
  }
  const { id, found } = request;
  const foundOut = checkFoundFile(found, { ontology: coreOntology, registry });
  const answer: CheckAnswer = { id, foundOut };
  parentPort?.postMessage(answer);
});
