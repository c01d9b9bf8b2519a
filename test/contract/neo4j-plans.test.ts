import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver, type ResultSummary } from 'neo4j-driver';

import { compileWorstPlans } from '../../bench/compile-worst-plans.js';
import { generateGraph } from '../../bench/generate-graph.js';
import { printForNeo4j } from '../../src/compile/cypher/dialect.js';
import type { Statement } from '../../src/compile/statement.js';
import { toDriverParameters } from '../../src/store/neo4j/to-driver-parameters.js';
import type { MigratableStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { compileQuery, makeCompiler } from '../helpers/compile-query.js';
import { describeNeo4j } from '../helpers/open-test-stores.js';
import { readTestServer } from '../helpers/test-stores.js';

/** Half of the entities are persons. */
const SIZE = { entities: 4_000, relations: 4_000 };
const PERSONS = SIZE.entities / 2;
const EVENTS = SIZE.entities / 4;

/**
 * Two seconds are the bar on a machine that does nothing else (`npm run bench:limits -- <uri>` measures it); a busy one gets
 * more. A plan that explodes takes minutes.
 */
const PLANNED_WITHIN_MS = 20_000;

/** As for the server: pages are read in the order of indexes. */
const compiler = makeCompiler({}, 'auto', true);

describeNeo4j('what the server does for a statement', (open) => {
  let driver: Driver;
  let store: MigratableStore;

  beforeAll(async () => {
    store = await open();
    await generateGraph(store, SIZE);
    driver = openDriver();
    // the planner goes by counts that it takes now and then
    await driver.executeQuery('CALL db.resampleOutdatedIndexes()');
    await driver.executeQuery('CALL db.awaitIndexes(60)');
  }, 300_000);

  afterAll(() => driver.close());

  const profile = async (query: string, variables = {}): Promise<readonly string[]> => {
    const { statement } = compileQuery(query, variables, compiler);
    invariant(statement !== null, 'the query reads the graph');
    const { hits, operators } = await run(driver, statement);
    expect({ query, hits: hits < PERSONS ? 'few' : hits, operators }).toEqual({
      ...{ query, hits: 'few', operators },
    });
    return operators;
  };

  test.each([
    '{ persons(sort: [{name: ASC}]) { nodes { id name } } }',
    '{ persons(sort: [{name: DESC}]) { nodes { id name } } }',
    '{ persons(last: 10, sort: [{name: ASC}]) { nodes { id name } } }',
    '{ persons { nodes { id name } totalCount } }',
    '{ persons(sort: [{name: ASC}], where: {participatedIn: {some: {edge: {role: {eq: HOST}}}}}) { nodes { id } } }',
    '{ persons(sort: [{name: ASC}], where: {participatedIn: {some: {node: {id: {eq: "event-000700"}}}}}) { nodes { id } totalCount } }',
    '{ persons(where: {name: {eq: "Person abc"}}) { nodes { id } totalCount } }',
    '{ entities(where: {name: {eq: "Person abc"}}, sort: [{name: DESC}]) { nodes { id } totalCount } }',
    '{ persons(where: {name: {in: ["Person abc", "Person abd"]}}) { nodes { id } totalCount } }',
    '{ claims(where: {predicate: {eq: "MET_WITH"}}) { nodes { id } } }',
    '{ claims(where: {predicate: {eq: "MET_WITH"}}, last: 5) { nodes { id } } }',
    '{ claims(where: {subject: {id: {eq: "person-001500"}}}) { nodes { id } totalCount } }',
    '{ persons(where: {participatedIn: {some: {node: {participants: {some: {node: {id: {eq: "person-001500"}}}}}}}}) { totalCount } }',
    '{ person(id: "person-000700") { metWith { nodes { id } } participatedIn { totalCount } } }',
  ])('%s reads few records', async (query) => {
    expect(await profile(query)).not.toContain('NodeByLabelScan');
  });

  test.each([
    '{ events(sort: [{startsOn: ASC}]) { nodes { id startsOn } } }',
    '{ events(sort: [{startsOn: DESC}, {name: ASC}], first: 5) { nodes { id startsOn } } }',
  ])('%s reads no event without a day while there are others', async (query) => {
    const { statement } = compileQuery(query, {}, compiler);
    invariant(statement !== null, 'the query reads the graph');
    const { hits, operators } = await run(driver, statement);
    expect(operators).toContain('NodeIndexScan');
    expect(hits).toBeLessThan(EVENTS / 2);
  });

  test('a page after a cursor reads no more than the first', async () => {
    const { cursor } = await firstCursor(store);
    const query =
      'query ($after: String) { persons(sort: [{name: ASC}], after: $after) { nodes { id } } }';
    expect(await profile(query, { after: cursor })).toContain('NodeIndexSeek');
  });

  test('totals come from the count store, those of a node from its degree', async () => {
    const roots = await profile('{ entities { totalCount } actors { totalCount } }');
    expect(roots.filter((one) => one === 'NodeCountFromCountStore')).toHaveLength(2);
    const query = '{ person(id: "person-000000") { metWith { totalCount } } }';
    const operators = await profile(query);
    expect(operators.filter((one) => one.startsWith('Expand'))).toEqual([]);
  });
});

describeNeo4j('the worst operations within the limits', (open) => {
  let driver: Driver;
  beforeAll(async () => {
    await open();
    driver = openDriver();
  }, 120_000);
  afterAll(() => driver.close());

  test.each(compileWorstPlans())(
    '$name ($size) is planned in time',
    async ({ statement }) => {
      const { text, parameters } = statement;
      const started = performance.now();
      // by the driver, since the store gives up before an overlong plan is made
      await driver.executeQuery(`EXPLAIN ${printForNeo4j(text)}`, toDriverParameters(parameters));
      expect(performance.now() - started).toBeLessThan(PLANNED_WITHIN_MS);
    },
    60_000,
  );
});

function openDriver(): Driver {
  const server = readTestServer();
  invariant(server !== null, 'there is a test server');
  return neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
}

/** The cursor of a person in the middle of the list. */
async function firstCursor(store: MigratableStore): Promise<{ readonly cursor: string }> {
  const query =
    '{ persons(first: 1, sort: [{name: ASC}], where: {name: {gte: "Person i"}}) { edges { cursor } } }';
  const compiled = compileQuery(query, {}, compiler);
  invariant(compiled.statement !== null, 'the query reads the graph');
  const { fields } = compiled.read(await store.read(compiled.statement));
  const { persons } = fields as unknown as { persons: { edges: readonly { cursor: string }[] } };
  const [edge] = persons.edges;
  invariant(edge !== undefined, 'there is a person in the middle');
  return edge;
}

type Profile = Exclude<ResultSummary['profile'], false>;

async function run(
  driver: Driver,
  { text, parameters }: Statement,
): Promise<{ readonly hits: number; readonly operators: readonly string[] }> {
  const { summary } = await driver.executeQuery(
    `PROFILE ${printForNeo4j(text)}`,
    toDriverParameters(parameters),
  );
  const visit = (plan: Profile): readonly Profile[] => [plan, ...plan.children.flatMap(visit)];
  invariant(summary.profile !== false, 'a profile was asked for');
  const steps = visit(summary.profile);
  return {
    hits: steps.reduce((sum, { dbHits }) => sum + dbHits, 0),
    operators: steps.map(({ operatorType }) => operatorType.replace(/@.*$/, '')),
  };
}
