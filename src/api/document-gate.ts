import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  validate,
} from 'graphql';

import { exceeded, type QueryLimits } from '../compile/limits.js';
import { checkDocument } from '../compile/selection/check-document.js';
import { measureIntrospection } from '../compile/selection/introspection-sizes.js';
import { ParleyError } from '../errors/parley-error.js';
import { BoundedCache } from '../util/bounded-cache.js';
import { toGraphQLError } from './format-error.js';

/** Mistakes shown at once: to find the like of a misspelt type takes a third of a millisecond. */
const MAX_ERRORS = 5;

/** Characters of the documents kept; their trees take some fifty times as many bytes. */
const KEPT_CHARACTERS = 1_000_000;

/** GraphQL's own bound on the comparison of fields, which ours should be reached before. */
const ABORTED = 'Validation aborted.';

/**
 * Decides which documents may be compiled: first by the limits, then by GraphQL's rules, each document once. Apollo's
 * document store as well, so that only documents that passed are kept, and those within bounds.
 */
export class DocumentGate {
  readonly #verdicts = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  readonly #kept = new BoundedCache<DocumentNode>(KEPT_CHARACTERS, ({ loc }) => loc?.end ?? 0);
  readonly #check: (document: DocumentNode) => void;
  readonly #limits: QueryLimits;

  constructor(
    readonly schema: GraphQLSchema,
    limits: QueryLimits,
  ) {
    const sizes = measureIntrospection(schema);
    this.#limits = limits;
    this.#check = (document) => {
      checkDocument(document, limits, sizes);
    };
  }

  /** What is wrong with a document, as a client should see it; empty if nothing is. */
  problemsOf(document: DocumentNode): readonly GraphQLError[] {
    const known = this.#verdicts.get(document);
    if (known !== undefined) return known;
    const found = this.#examine(document);
    this.#verdicts.set(document, found);
    return found;
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#kept.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    if (this.problemsOf(document).length === 0) this.#kept.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.#kept.delete(key);
    return Promise.resolve();
  }

  #examine(document: DocumentNode): readonly GraphQLError[] {
    try {
      this.#check(document);
    } catch (error) {
      if (error instanceof ParleyError) return [toGraphQLError(error)];
      throw error;
    }
    const found = validate(this.schema, document, specifiedRules, { maxErrors: MAX_ERRORS });
    return found.map((error) => this.#toClientError(error));
  }

  #toClientError(error: GraphQLError): GraphQLError {
    if (error.message === ABORTED) {
      const { merges } = this.#limits;
      return toGraphQLError(exceeded(this.#limits, 'merges', merges + 1, 'The document'));
    }
    return new GraphQLError(error.message, {
      ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
      ...(error.source === undefined ? {} : { source: error.source }),
      ...(error.positions === undefined ? {} : { positions: error.positions }),
      extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  }
}
