import { beforeAll, expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';

import { createSchema } from '../../src/api/schema/create-schema.js';
import type { CompiledOperation } from '../../src/compile/compile-operation.js';
import { ParleyError } from '../../src/errors/parley-error.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { makeCompiler } from '../helpers/compile-query.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeGraph } from './operations/memory-graph.js';
import { Random } from './operations/random.js';
import { makeRandomGraph } from './operations/random-graph.js';
import { ValuePool } from './operations/random-input.js';
import { makeRandomOperation } from './operations/random-operation.js';

const COUNTS = { embedded: 300, neo4j: 50 };
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);

const HOSTILE: readonly unknown[] = [
  ...['', '"', '\\', '\u0000', '\u001f', '\u007f', '\u2028\u2029', '</script>', 'a\tb\nc'],
  ...['\ud83d\ude00', '\ud83d', 'x\ude00', '\ufeff', '__proto__', 'toJSON', '42', 'null'],
  ...[0, -0, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, NaN, Infinity, true, null],
];

const schema = createSchema(coreOntology);
const graph = makeRandomGraph(coreOntology, new Random(7));
const pool = new ValuePool(graph);

/** Null where the operation is refused or reads nothing. */
function compileRandom(seed: number): CompiledOperation | null {
  const random = new Random(seed);
  const { query, variables } = makeRandomOperation(schema, pool, random);
  const document = parse(query);
  if (validate(schema, document).length > 0) return null;
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) return null;
  try {
    return makeCompiler().compile({ document, textKey: query, operation, variables });
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}

/** What `make` gives, or the name of what it throws: half surrogates cannot stand in an address. */
function outcomeOf(make: () => string | null): string | null {
  try {
    return make();
  } catch (error) {
    return `throws ${(error as Error).name}`;
  }
}

/** The answer both ways, as text. */
function answer(
  compiled: CompiledOperation,
  records: readonly Row[],
): { readonly written: string | null; readonly built: string | null } {
  const built = outcomeOf(() => {
    const { fields, isComplete } = compiled.read(records);
    return isComplete ? JSON.stringify(fields) : null;
  });
  return { written: outcomeOf(() => compiled.write(records)), built };
}

/** The same value with plain values replaced here and there. */
function spoil(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => spoil(item, random));
  return random.hasChance(0.3) ? random.pick(HOSTILE) : value;
}

function spoilRecords(records: readonly Row[], random: Random): readonly Row[] {
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, spoil(value, random)])),
  );
}

describeStores('answers written as text', (open, engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await writeGraph(store, graph);
  });

  test('are the bytes of JSON.stringify, whatever the values', async () => {
    let compared = 0;
    for (let seed = FIRST_SEED; compared < COUNTS[engine]; seed += 1) {
      const compiled = compileRandom(seed);
      if (compiled?.statement === null || compiled === null) continue;
      const records = await store.read(compiled.statement);
      const random = new Random(seed);
      const spoilt = Array.from({ length: 5 }, () => spoilRecords(records, random));
      for (const given of [records, ...spoilt]) {
        const { written, built } = answer(compiled, given);
        expect({ seed, text: written }).toEqual({ seed, text: built });
      }
      compared += 1;
    }
  }, 300_000);
});
