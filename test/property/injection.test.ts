import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import type { Statement } from '../../src/compile/statement.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { API_GRAPH } from '../contract/api-graph.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { listArgumentProbes, type Probe } from './injection/list-argument-probes.js';
import { writeGraph } from './operations/memory-graph.js';

/** Texts that end a string, a pattern, a statement, a JSON document or a Lucene query in one language or another. */
const HOSTILE = [
  `' OR 1=1 //`,
  `"}) DETACH DELETE n //`,
  '`}) RETURN n //',
  `\\`,
  `\\' OR true WITH n MATCH (m) DETACH DELETE m //`,
  '$p0',
  '${p}',
  '{{n}}',
  '*:* OR name:a~ AND (b [x TO y] ^2 \\',
  '/* */ --',
  'a\u0000b',
  '\n\r\t\u2028\u2029',
  '\ud83d\ude00\u202e\u0301',
  '\ud800',
  '__proto__',
  'constructor',
  'null',
  `"]}},{"eq":"x`,
  'x'.repeat(1_000),
] as const;

/** Errors that may stop a hostile text before the store: of GraphQL's types, and of arguments. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);

/** Neo4j plans each text anew, which takes a third of a second; these many are spread over all. */
const NEO4J_RUNS = 120;

describeStores('hostile texts', (open, engine) => {
  let api: Api;
  let probes: readonly Probe[];
  const statements: Statement[] = [];
  const bugs: unknown[] = [];

  beforeAll(async () => {
    const store = await open();
    await writeGraph(store, API_GRAPH);
    const read: GraphStore['read'] = (statement, options) => {
      statements.push(statement);
      return store.read(statement, options);
    };
    const watched: GraphStore = {
      capabilities: store.capabilities,
      read,
      write: (work) => store.write(work),
      findTexts: (query, options) => store.findTexts(query, options),
      ping: () => store.ping(),
      close: () => store.close(),
    };
    api = await createApi({
      store: watched,
      ontology: coreOntology,
      publicUrl: '',
      reportBug: (error) => bugs.push(error),
    });
    probes = listArgumentProbes(api.schema);
  }, 120_000);

  /** The statements that an operation came to, and why it was refused if it was. */
  async function ask(probe: Probe, text: string, isLiteral = false) {
    statements.length = 0;
    const value = probe.toVariable(text);
    const query = probe.query
      .replace(/^query [(].*?[)] /, '')
      .replace('$value', () => print(value));
    const { errors } = await (isLiteral ? api.execute(query) : api.execute(probe.query, { value }));
    return {
      texts: statements.map((statement) => statement.text),
      refusals: (errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
    };
  }

  /** What a hostile text did that it must not; null if nothing. */
  async function attack(probe: Probe, text: string, isLiteral: boolean): Promise<string | null> {
    const { texts, refusals } = await ask(probe, text, isLiteral);
    if (!refusals.every((code) => REFUSALS.has(code))) return `failed: ${refusals.join()}`;
    if (refusals.length > 0 && texts.length === 0) return null;
    if (probe.benign === null) return 'taken for a value of an enumeration';
    // some fields look an id up before they refuse it, and one too long for an id in fewer places
    const wanted = new Set((await ask(probe, probe.benign)).texts);
    const others = texts.filter((one) => !wanted.has(one));
    return others.length === 0 ? null : `another statement: ${others.join()}`;
  }

  test('reach every argument, and no statement text', async () => {
    const step = engine === 'neo4j' ? Math.ceil(probes.length / NEO4J_RUNS) : 1;
    const found: unknown[] = [];
    let reached = 0;
    for (let index = 0; index < probes.length; index += step) {
      const probe = probes[index];
      for (let turn = 0; turn < 3 && probe !== undefined; turn += 1) {
        const text = HOSTILE[(index * 3 + turn) % HOSTILE.length] ?? '';
        const harm = await attack(probe, text, turn === 0);
        if (statements.length > 0) reached += 1;
        if (harm !== null) found.push({ path: probe.path, query: probe.query, text, harm });
      }
    }
    expect(found).toEqual([]);
    expect(bugs).toEqual([]);
    // enumerations and dates refuse theirs
    const free = probes.filter(({ benign }) => benign === 'benign').length;
    expect(free).toBeGreaterThan(150);
    expect(reached).toBeGreaterThan(free / step);
  }, 900_000);
});

/** A value as it is written in a document. */
function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${print(member)}`);
  return `{ ${members.join(', ')} }`;
}
