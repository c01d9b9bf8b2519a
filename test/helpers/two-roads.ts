import assert from 'node:assert/strict';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';

type Variables = Readonly<Record<string, unknown>>;

/** An API that answers from the plan where it can, and one that leaves all to graphql-js: both must say the same. */
export class TwoRoads {
  private constructor(
    readonly direct: Api,
    readonly executed: Api,
  ) {}

  static async open(store: GraphStore): Promise<TwoRoads> {
    const options = {
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error: unknown): never => {
        throw error;
      },
    };
    const direct = await createApi(options);
    const { documents, compiler } = direct;
    const executed = await createApi({ ...options, documents, compiler, isDirect: false });
    return new TwoRoads(direct, executed);
  }

  /** What the operation answers, without errors. */
  async ask<T>(query: string, variables: Variables = {}): Promise<T> {
    const result = await this.direct.execute(query, variables);
    assert.equal(result.errors, undefined);
    const other = await this.executed.execute(query, variables);
    assert.equal(JSON.stringify(other), JSON.stringify(result));
    return JSON.parse(JSON.stringify(result.data)) as T;
  }

  /** Message and hint of the first error. */
  async refusal(query: string): Promise<{ readonly message: unknown; readonly hint: unknown }> {
    const { data, errors } = await this.direct.execute(query);
    const other = await this.executed.execute(query);
    assert.equal(JSON.stringify(other), JSON.stringify({ errors, data }));
    const [error] = errors ?? [];
    return { message: error?.message, hint: error?.extensions?.['hint'] };
  }
}
