import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { getOperationAST, parse, validate } from 'graphql';

import type { Api } from '../api/create-api.js';
import type { GraphStore } from '../store/port.js';
import type { KnownOperation } from './pages/page-operations.js';

export interface WarmUp {
  readonly api: Pick<Api, 'schema' | 'compiler'>;
  readonly store: Pick<GraphStore, 'plan'>;
  /** Those that clients are likely to begin with. */
  readonly operations: readonly KnownOperation[];
  /** The first that fails ends it: what does not answer now need not be asked again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Has the store plan known operations one after another, so that the first visitor does not wait for it: on Neo4j a new
 * statement costs a tenth of a second and more. In the background, until it is stopped; where the engine plans in no time,
 * nothing happens.
 */
export function warmUp({ api, store, operations, onError }: WarmUp): {
  readonly stop: () => void;
  readonly done: Promise<void>;
} {
  const controller = new AbortController();
  const { signal } = controller;
  const run = async (): Promise<void> => {
    try {
      for (const { query, variables } of operations) {
        await nextTurn();
        if (signal.aborted) return;
        const document = parse(query);
        const operation = getOperationAST(document);
        if (operation === null || operation === undefined) continue;
        // a sample of the operator's own may be for another version
        if (validate(api.schema, document).length > 0) continue;
        const textKey = createHash('sha256').update(query).digest('hex');
        const { statement } = api.compiler.compile({ document, textKey, operation, variables });
        if (statement !== null) await store.plan?.(statement, { signal });
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
  };
  return {
    stop: () => {
      controller.abort();
    },
    done: store.plan === undefined ? Promise.resolve() : run(),
  };
}
