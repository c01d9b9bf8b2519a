import { beforeAll, expect, test } from '@jest/globals';
import { type DocumentNode, getOperationAST, parse, validate } from 'graphql';

import { createSchema } from '../../src/api/schema/create-schema.js';
import { type CompiledOperation, Compiler } from '../../src/compile/compile-operation.js';
import { DEFAULT_QUERY_LIMITS } from '../../src/compile/limits.js';
import type { ShortcutMode } from '../../src/compile/shortcut-mode.js';
import type { DegreeStatistics, Statistics } from '../../src/compile/statistics.js';
import { ParleyError } from '../../src/errors/parley-error.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeHistory } from './operations/memory-graph.js';
import { Random } from './operations/random.js';
import { makeRandomHistory } from './operations/random-history.js';
import { ValuePool } from './operations/random-input.js';
import {
  ANY_SIZE,
  makeRandomOperation,
  type OperationSize,
  SMALL_SIZE,
} from './operations/random-operation.js';

const COUNTS = { embedded: 300, neo4j: 50 };
const GIVEN_COUNT = process.env['PARLEY_TEST_OPERATIONS'];
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);

const HOSTILE: readonly unknown[] = [
  ...['', '"', '\\', '\u0000', '\u001f', '\u007f', '\u2028\u2029', '</script>', 'a\tb\nc'],
  ...['\ud83d\ude00', '\ud83d', 'x\ude00', '\ufeff', '__proto__', 'toJSON', '42', 'null'],
  ...[0, -0, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, NaN, Infinity, true, null],
];

const schema = createSchema(coreOntology);
const history = makeRandomHistory(coreOntology, new Random(7));
const pool = new ValuePool(history);

interface Operation {
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

function makeOperation(seed: number, size: OperationSize): Operation | null {
  const { query, variables } = makeRandomOperation(schema, pool, new Random(seed), size);
  const document = parse(query);
  return validate(schema, document).length > 0 ? null : { query, document, variables };
}

/** Null where the operation is refused. */
function compile(
  { query, document, variables }: Operation,
  shortcuts: ShortcutMode,
  statistics?: Statistics,
): CompiledOperation | null {
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) return null;
  // invented figures make lists out to be longer than they are
  const limits =
    statistics === undefined
      ? DEFAULT_QUERY_LIMITS
      : { ...DEFAULT_QUERY_LIMITS, rows: Infinity, values: Infinity };
  const compiler = new Compiler({
    ...{ schema, ontology: coreOntology, limits, shortcuts },
    publicUrl: 'http://localhost',
    seal: (text) => text.length.toString().padStart(16, '0'),
  });
  if (statistics !== undefined) compiler.useStatistics(statistics);
  try {
    return compiler.compile({ document, textKey: query, operation, variables });
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}

/** Figures of no graph at all: what is chosen by them may be slow, never wrong. */
function inventStatistics(random: Random): Statistics {
  const degrees = (): DegreeStatistics => ({
    nodes: 1 + random.below(50),
    greatest: 1 + random.below(1000),
    squares: 1 + random.below(100_000),
  });
  const labels = [...coreOntology.types.keys()].map((name) => [name, random.below(100)] as const);
  const relationships = [...coreOntology.types.values()]
    .flatMap(({ links }) => links)
    .flatMap(({ path }) => (path.kind === 'relationship' ? path.types : []))
    .map((type) => {
      const isWorldRelation = coreOntology.relations.has(type);
      const count = random.below(1000);
      return [type, { isWorldRelation, count, out: degrees(), in: degrees() }] as const;
    });
  return { isKnown: true, labels: new Map(labels), relationships: new Map(relationships) };
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

/** Sizes by turns: a server plans what is large for seconds, so it is asked little of it. */
const SIZES: Readonly<Record<keyof typeof COUNTS, readonly OperationSize[]>> = {
  embedded: [ANY_SIZE],
  neo4j: [ANY_SIZE, ...Array.from({ length: 5 }, () => SMALL_SIZE)],
};

describeStores('answers written as text', (open, engine) => {
  const sizes = SIZES[engine];
  const count = GIVEN_COUNT === undefined ? COUNTS[engine] : Number(GIVEN_COUNT);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await writeHistory(store, history, coreOntology);
  });

  const read = async ({ statement }: CompiledOperation): Promise<readonly Row[]> =>
    statement === null ? [] : store.read(statement);

  test('are the bytes of JSON.stringify, whatever the values and whoever shares nodes', async () => {
    let compared = 0;
    let shared = 0;
    for (let seed = FIRST_SEED; compared < count; seed += 1) {
      const size = sizes[compared % sizes.length];
      invariant(size !== undefined, 'there is a size');
      const operation = makeOperation(seed, size);
      const tree = operation === null ? null : compile(operation, 'never');
      if (operation === null || tree === null) continue;
      const random = new Random(seed);
      const records = await read(tree);
      const { written } = answer(tree, records);
      const invented = inventStatistics(random);
      for (const form of [compile(operation, 'always'), compile(operation, 'auto', invented)]) {
        invariant(form !== null, 'an operation is refused in all its forms or none');
        const outcome = answer(form, await read(form));
        expect({ seed, ...outcome }).toEqual({ seed, written, built: written });
        if ((form.plan.tables ?? []).length > 0) shared += 1;
      }
      for (const spoilt of Array.from({ length: 5 }, () => spoilRecords(records, random))) {
        const outcome = answer(tree, spoilt);
        expect({ seed, text: outcome.written }).toEqual({ seed, text: outcome.built });
      }
      compared += 1;
    }
    expect(shared).toBeGreaterThan(count / 10);
  }, 900_000);
});
