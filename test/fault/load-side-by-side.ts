import { createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';

/** A file as `loadReport` takes it. */
export interface GivenSource {
  readonly name: string;
  readonly content: string;
}

const LOAD = `mutation ($source: [SourceFileInput!]) {
  loadReport(source: $source) { refused pending diagnostics { code message } }
}`;

interface Loaded {
  readonly refused: readonly string[];
  readonly pending: readonly string[];
  readonly diagnostics: readonly unknown[];
}

/**
 * Loads files by mutations, each by whichever writer is free, and gives what was not right, if anything. Writers share the
 * stores among them: several stores are several servers on one database.
 */
export async function loadSideBySide(
  stores: readonly GraphStore[],
  files: readonly GivenSource[],
  writers: number,
): Promise<readonly unknown[]> {
  const apis = await Promise.all(
    stores.map((store) =>
      createApi({
        ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
        reportBug: (error: unknown) => {
          throw error;
        },
      }),
    ),
  );
  const problems: unknown[] = [];
  let next = 0;
  const write = async (writer: number): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const answer = await apis[writer % apis.length]?.execute(LOAD, { source: [file] }, 'GRANTED');
      const loaded = answer?.data?.['loadReport'] as Loaded | null | undefined;
      const isRight = loaded?.refused.length === 0 && loaded.pending.length === 0;
      if (!isRight) problems.push(answer?.errors ?? loaded);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return problems;
}
