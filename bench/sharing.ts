import { getOperationAST, parse } from 'graphql';

import { createSchema } from '../src/api/schema/create-schema.js';
import { openStore } from '../src/app.js';
import { Compiler } from '../src/compile/compile-operation.js';
import { DEFAULT_QUERY_LIMITS } from '../src/compile/limits.js';
import type { ShortcutMode } from '../src/compile/shortcut-mode.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import type { GraphStore } from '../src/store/port.js';
import { readStatistics } from '../src/store/read-statistics.js';
import { DEFAULT_SIZE, idOf } from './generate-graph.js';
import { copyGraph, prepareGraph } from './prepare-graph.js';
import { quantileOf } from './statistics.js';

/**
 * The tree against shared nodes, by turns, from the statement to the text of the answer: on the graph that `npm run bench`
 * writes, and on the server that NEO4J_BENCH_URI names, with the graph that `npm run bench:neo4j` writes.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 15);
const WARM_UP = 3;
const MODES: readonly ShortcutMode[] = ['never', 'always', 'auto'];

interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string | number>>;
}

const MET = `metWith(first: $b) { nodes { id name ... on Person {
  participatedIn(first: $c) { nodes { id name participants(first: $d) { nodes { id name } } } } } } }`;
const FROM_LIST = `query ($a: Int, $b: Int, $c: Int, $d: Int) { persons(first: $a) { nodes { id ${MET} } } }`;
const FROM_ONE = `query ($id: ID!, $b: Int, $c: Int, $d: Int) { person(id: $id) { id ${MET} } }`;

const listCase = (a: number, b: number, c: number, d: number): Case => ({
  name: [a, b, c, d].join(' × '),
  query: FROM_LIST,
  variables: { a, b, c, d },
});

const CASES: readonly Case[] = [
  {
    name: 'one person, 10 × 10 × 3',
    query: FROM_ONE,
    variables: { id: idOf('Person', 60), b: 10, c: 10, d: 3 },
  },
  {
    name: 'the greatest hub, 50 × 50 × 50',
    query: FROM_ONE,
    variables: { id: idOf('Person', 0), b: 50, c: 50, d: 50 },
  },
  listCase(50, 5, 5, 3),
  listCase(200, 10, 10, 3),
  {
    name: 'flat list, 200 × 10',
    query:
      '{ persons(first: 200) { nodes { id participatedIn(first: 10) { nodes { id name } } } } }',
    variables: {},
  },
];

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const schema = createSchema(coreOntology);
for (const open of [openEmbedded, openServer]) {
  const store = await open();
  if (store === null) continue;
  const compilers = await makeCompilers(store);
  write(`\n### ${store.capabilities.engine}\n`);
  write(
    '| question | tree | shared | chosen | tree ÷ chosen | tables chosen | read by tree | shared | answer |',
  );
  write('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const one of CASES) write(await measure(one, store, compilers));
  await store.close();
}

async function openEmbedded(): Promise<GraphStore> {
  const graph = await copyGraph(await prepareGraph('default', DEFAULT_SIZE), 'sharing');
  return openStore({ PARLEY_DATA: graph, PARLEY_STORE: 'embedded' });
}

async function openServer(): Promise<GraphStore | null> {
  const uri = process.env['NEO4J_BENCH_URI'];
  if (uri === undefined) return null;
  const user = process.env['NEO4J_BENCH_USER'] ?? 'neo4j';
  const password = process.env['NEO4J_BENCH_PASSWORD'] ?? 'parley-test';
  return openStore({
    ...{ PARLEY_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  });
}

async function makeCompilers(store: GraphStore): Promise<ReadonlyMap<ShortcutMode, Compiler>> {
  const statistics = await readStatistics(store, coreOntology);
  return new Map(
    MODES.map((shortcuts) => {
      const compiler = new Compiler({
        ...{ schema, ontology: coreOntology, limits: DEFAULT_QUERY_LIMITS, shortcuts },
        publicUrl: 'http://localhost',
        seal: () => '0'.repeat(16),
      });
      compiler.useStatistics(statistics);
      return [shortcuts, compiler];
    }),
  );
}

interface Run {
  readonly milliseconds: number;
  readonly answer: string;
  readonly tables: number;
  /** Characters of what the store gave, as JSON. */
  readonly read: number;
}

async function measure(
  one: Case,
  store: GraphStore,
  compilers: ReadonlyMap<ShortcutMode, Compiler>,
): Promise<string> {
  const runs = new Map<ShortcutMode, Run[]>(MODES.map((mode) => [mode, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [mode, compiler] of compilers) {
      const done = await runOnce(one, store, compiler);
      if (round >= WARM_UP) runs.get(mode)?.push(done);
    }
  }
  const answers = new Set([...runs.values()].flatMap((all) => all.map(({ answer }) => answer)));
  if (answers.size !== 1) throw new Error(`${one.name}: the forms answer differently.`);
  return printRow(
    one,
    MODES.map((mode) => summarize(runs.get(mode) ?? [])),
  );
}

interface Summary {
  readonly milliseconds: number;
  readonly last: Run;
}

function summarize(runs: readonly Run[]): Summary {
  const last = runs.at(-1);
  if (last === undefined) throw new Error('There are runs.');
  return { milliseconds: quantileOf(runs.map((run) => run.milliseconds)), last };
}

function printRow({ name }: Case, [tree, shared, chosen]: readonly Summary[]): string {
  if (tree === undefined || shared === undefined || chosen === undefined) return '';
  const kilobytes = (characters: number): string => `${(characters / 1024).toFixed(0)} KB`;
  const cells = [
    name,
    ...[tree, shared, chosen].map(({ milliseconds }) => `${milliseconds.toFixed(1)} ms`),
    `${(tree.milliseconds / chosen.milliseconds).toFixed(1)}×`,
    String(chosen.last.tables),
    ...[tree.last.read, shared.last.read, tree.last.answer.length].map(kilobytes),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function runOnce(
  { query, variables }: Case,
  store: GraphStore,
  compiler: Compiler,
): Promise<Run> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined)
    throw new Error('The query has one operation.');
  const started = performance.now();
  const compiled = compiler.compile({ document, textKey: query, operation, variables });
  if (compiled.statement === null) throw new Error('The query reads the graph.');
  const records = await store.read(compiled.statement);
  const answer = compiled.write(records);
  if (answer === null) throw new Error('The answer is whole.');
  const milliseconds = performance.now() - started;
  const tables = (compiled.plan.tables ?? []).length;
  return { milliseconds, answer, tables, read: JSON.stringify(records).length };
}
