import { setImmediate } from 'node:timers/promises';

import type { Ontology } from '../ontology/ontology.js';
import type { CheckContext } from '../report/check-file.js';
import type { CodedRegistry } from '../report/coded-report.js';
import { buildRegistryIndex } from '../report/registry-index.js';
import { checkFoundFile, type FoundOut } from './check-found-file.js';
import type { FileChecker } from './file-checker.js';
import type { FoundFile } from './find-source-files.js';

/** Checks on this thread, file by file, in the time that a store takes to answer. */
export class LocalChecker implements FileChecker {
  readonly #ontology: Ontology;
  #registries: readonly CodedRegistry[] = [];
  #isClosed = false;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  useRegistries(registries: readonly CodedRegistry[]): void {
    this.#registries = registries;
  }

  async check(files: readonly FoundFile[]): Promise<readonly (FoundOut | null)[]> {
    const context = { ontology: this.#ontology, registry: buildRegistryIndex(this.#registries) };
    const checked: (FoundOut | null)[] = [];
    for (const found of files) {
      // whoever writes goes first
      await setImmediate();
      if (this.#isClosed) break;
      checked.push(tryCheck(found, context));
    }
    return checked;
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }
}

/** Null where checking fails: whoever loads the file meets the same failure where it can be told. */
function tryCheck(found: FoundFile, context: CheckContext): FoundOut | null {
  try {
    return checkFoundFile(found, context);
  } catch {
    return null;
  }
}
