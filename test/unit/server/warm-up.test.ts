import { expect, test } from '@jest/globals';

import { createSchema } from '../../../src/api/schema/create-schema.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { PAGE_OPERATIONS } from '../../../src/server/pages/page-operations.js';
import { readSampleQueries } from '../../../src/server/read-sample-queries.js';
import { warmUp } from '../../../src/server/warm-up.js';
import { makeCompiler } from '../../helpers/compile-query.js';

const api = { schema: createSchema(coreOntology), compiler: makeCompiler() };

test('what the pages ask and offer is planned, one after another', async () => {
  const samples = await readSampleQueries('seed/queries');
  const operations = [
    ...PAGE_OPERATIONS,
    ...samples.map(({ query }) => ({ query, variables: {} })),
  ];
  const texts: string[] = [];
  const errors: unknown[] = [];
  const plan = ({ text }: { readonly text: string }): Promise<void> => {
    texts.push(text);
    return Promise.resolve();
  };
  const onError = (error: unknown): void => void errors.push(error);
  await warmUp({ api, store: { plan }, operations, onError }).done;
  expect(errors).toEqual([]);
  expect(new Set(texts).size).toBe(operations.length);
});

test('it ends when it is stopped, at the first failure, and passes over what does not fit the schema', async () => {
  const errors: unknown[] = [];
  const texts: string[] = [];
  const failing = new Error('away');
  const operations = [{ query: '{ nothingOfThisName }', variables: {} }, ...PAGE_OPERATIONS];
  const plan = ({ text }: { readonly text: string }): Promise<void> => {
    texts.push(text);
    return Promise.reject(failing);
  };
  const onError = (error: unknown): void => void errors.push(error);
  await warmUp({ api, store: { plan }, operations, onError }).done;
  expect(errors).toEqual([failing]);
  expect(texts).toHaveLength(1);
  const stopped = warmUp({ api, store: { plan }, operations, onError });
  stopped.stop();
  await stopped.done;
  expect(texts).toHaveLength(1);
});

test('where the engine plans in no time nothing is compiled', async () => {
  const compiler = makeCompiler();
  await warmUp({
    api: { ...api, compiler },
    store: {},
    operations: PAGE_OPERATIONS,
    onError: () => undefined,
  }).done;
  expect(compiler.cacheFigures.misses).toBe(0);
});
