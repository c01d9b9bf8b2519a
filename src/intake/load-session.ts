import { ClaimMemory } from '../load/claim-memory.js';
import { FreshLoader } from '../load/fresh-loader.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { checkStoredRegistries } from './check-stored-registries.js';

/**
 * What loads that follow each other on one store need not find out again. Registries are read again once some are loaded;
 * those that another process loads meanwhile are not seen.
 */
export class LoadSession {
  #registries: readonly CodedRegistry[] | null = null;
  #freshLoader: FreshLoader | null = null;

  /** Knows what the reports loaded so far had to do with. */
  freshLoader(store: GraphStore, ontology: Ontology): FreshLoader {
    this.#freshLoader ??= new FreshLoader(store, new ClaimMemory(ontology));
    return this.#freshLoader;
  }

  /** The registries in the store, read again from the files they came from. */
  async readRegistries(store: GraphStore, ontology: Ontology): Promise<readonly CodedRegistry[]> {
    this.#registries ??= await checkStoredRegistries(store, ontology);
    return this.#registries;
  }

  /** To be called whenever registries may have been loaded. */
  forgetRegistries(): void {
    this.#registries = null;
  }
}
