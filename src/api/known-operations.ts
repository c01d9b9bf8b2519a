import type { DocumentNode, OperationDefinitionNode } from 'graphql';

import { BoundedCache } from '../util/bounded-cache.js';

/** What names an operation in a request. */
export interface OperationText {
  readonly query: string;
  /** Null if the document's only operation is meant. */
  readonly operationName: string | null;
}

/** An operation that has been parsed, validated and found in its document. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Key of the text in the plan cache. */
  readonly textKey: string;
}

/** Characters of the texts kept; what hangs on each takes some fifty times as many bytes. */
const KEPT_CHARACTERS = 500_000;

/** The operations answered last, by text and name: to parse and validate them again would find the same. */
export class KnownOperations {
  readonly #operations = new BoundedCache<KnownOperation>(
    KEPT_CHARACTERS,
    ({ document }) => document.loc?.end ?? 0,
  );

  find(text: OperationText): KnownOperation | undefined {
    return this.#operations.get(toKey(text));
  }

  remember(text: OperationText, operation: KnownOperation): void {
    this.#operations.set(toKey(text), operation);
  }
}

/** No valid document begins with a name and the character NUL. */
function toKey({ query, operationName }: OperationText): string {
  return operationName === null ? query : `${operationName}\u0000${query}`;
}
