import { getOperationAST, parse } from 'graphql';

import { createConfiguredApi, openStore } from '../src/app.js';
import type { CompiledOperation } from '../src/compile/compile-operation.js';
import { createLogger } from '../src/observe/logger.js';
import { DEFAULT_SIZE } from './generate-graph.js';
import { copyGraph, prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { type Shape, SHAPES } from './shapes.js';

/** CPU of each stage of a warm request, in one process and without HTTP. */
const graph = await copyGraph(await prepareGraph('default', DEFAULT_SIZE), 'stages');
const store = await openStore({ PARLEY_DATA: graph });
const logger = createLogger({ logLevel: 'warn', logFormat: 'json' });
const api = await createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger);
const lines = [
  '| shape | compile | store | build | stringify | write | whole operation |',
  '|---|--:|--:|--:|--:|--:|--:|',
];
for (const shape of SHAPES) lines.push(await measureStages(shape));
await store.close();
process.stdout.write(`${lines.join('\n')}\n`);

async function measureStages({ name, query, makeVariables }: Shape): Promise<string> {
  const count = { point: 600, nested: 120, list: 40 }[name] ?? 50;
  const random = makeRandom(3);
  const inputs = Array.from({ length: count }, () => makeVariables(random));
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined)
    throw new Error('The query has one operation.');
  const warmUp = { point: 2_000, nested: 100, list: 40 }[name] ?? 50;
  for (let i = 0; i < warmUp; i += 1) await api.execute(query, makeVariables(random));
  let compiled: readonly CompiledOperation[] = [];
  const compile = await measureCpu(count, () => {
    compiled = inputs.map((variables) =>
      api.compiler.compile({ document, textKey: query, operation, variables }),
    );
  });
  const records: (readonly Readonly<Record<string, unknown>>[])[] = [];
  const read = await measureCpu(count, async () => {
    for (const { statement } of compiled) {
      if (statement !== null) records.push(await store.read(statement));
    }
  });
  let answers: readonly unknown[] = [];
  const build = await measureCpu(count, () => {
    answers = compiled.map((one, index) => one.read(records[index] ?? []).fields);
  });
  const stringify = await measureCpu(count, () => {
    for (const answer of answers) JSON.stringify(answer);
  });
  const write = await measureCpu(count, () => {
    for (const [index, one] of compiled.entries()) one.write(records[index] ?? []);
  });
  const whole = await measureCpu(count, async () => {
    for (const variables of inputs) await api.execute(query, variables);
  });
  const cells = [compile, read, build, stringify, write, whole].map(
    (value) => `${value.toFixed(0)} µs`,
  );
  return `| ${[name, ...cells].join(' | ')} |`;
}

/** Microseconds of CPU for each of `count` things done by `work`, all threads together. */
async function measureCpu(count: number, work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
