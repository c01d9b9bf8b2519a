import { expect, test } from '@jest/globals';

import { diffLoad, type LoadDiff } from '../../src/intake/diff-load.js';
import { loadLines } from '../../src/intake/load-lines.js';
import { joinSteps } from '../../src/intake/load-paths.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { rehearse } from '../../src/store/rehearse.js';
import { describeStores } from '../helpers/open-test-stores.js';

const settings = { ontology: coreOntology };

const registry = {
  format: 'parley.registry/1',
  id: 'world',
  entities: {
    'per-ann': { type: 'Person', name: 'Ann Example' },
    'ins-plan': { type: 'Instrument', name: 'The Plan', instrumentType: 'PROPOSAL' },
    'org-post': { type: 'Organization', name: 'The Post', orgType: 'NEWS_OUTLET' },
  },
};

/** A report that counts the points of the plan. */
function makeReport(
  id: string,
  points: number,
  more: Readonly<Record<string, unknown>> = {},
): object {
  const text = `Ann Example wrote The Plan with ${String(points)} points.\n`;
  const { certainty = 'CERTAIN', ...header } = more;
  return {
    format: 'parley.report/1',
    report: {
      ...{ id, title: `Points of ${id}`, publisher: 'org-post', publishedAt: '2025-11-20' },
      ...{ language: 'en', genre: 'NEWS_REPORT', coverage: 'FULL', text },
      ...header,
    },
    use: ['per-ann', 'ins-plan'],
    code: {
      s01: [
        {
          ...{ id: 'a1', subject: 'ins-plan', POINT_COUNT: points, certainty },
          quote: `${String(points)} points`,
        },
      ],
    },
  };
}

async function* toLines(...files: readonly object[]): AsyncGenerator<string> {
  for (const file of files) {
    yield `${JSON.stringify(file)}\n`;
    await Promise.resolve();
  }
}

const load = (store: GraphStore, ...files: readonly object[]): ReturnType<typeof joinSteps> =>
  joinSteps(loadLines(store, toLines(...files), settings));

const diff = (store: GraphStore, ...files: readonly object[]): Promise<LoadDiff> =>
  diffLoad(store, (rehearsal, { onChange }) =>
    loadLines(rehearsal, toLines(...files), { ...settings, onChange }),
  );

const readState = async (store: GraphStore): Promise<unknown> => ({
  hash: await computeContentHash(store),
  times: await store.read({
    text: 'MATCH (n) WHERE n.recordedAt IS NOT NULL RETURN n.id AS id, n.recordedAt AS at ORDER BY n.id',
    parameters: {},
  }),
});

describeStores('a diff', (open) => {
  test('of files that build on each other, none of which is there', async () => {
    const store = await open();
    const before = await readState(store);
    const { changes, refused } = await diff(
      store,
      registry,
      makeReport('one', 28),
      makeReport('two', 19),
    );
    expect(refused).toEqual([]);
    expect(changes.map(({ files }) => files.map(({ id }) => id))).toEqual([
      ['world'],
      ['one'],
      ['two'],
    ]);
    const [world, one, two] = changes;
    expect(world?.entities.added.map(({ id }) => id)).toEqual(Object.keys(registry.entities));
    expect(one?.assertions.added).toMatchObject([
      { id: 'one.a1', polarity: 'POSITIVE', claim: { text: 'ins-plan POINT_COUNT 28' } },
    ]);
    expect(one?.entities.changed).toEqual([
      {
        ...{ id: 'ins-plan', type: 'Instrument', name: 'The Plan' },
        properties: [{ property: 'pointCount', before: null, after: 28 }],
      },
    ]);
    expect(two?.claims.added).toMatchObject([{ text: 'ins-plan POINT_COUNT 19' }]);
    const counts = ['ins-plan POINT_COUNT 19', 'ins-plan POINT_COUNT 28'].map((text) =>
      expect.objectContaining({ text }),
    );
    const both = expect.arrayContaining(counts);
    expect(two?.claims.contested).toEqual(both);
    expect(two?.contradictions.added).toMatchObject([{ rule: 'FUNCTIONAL_VALUES', between: both }]);
    expect(await readState(store)).toEqual(before);
  });

  test('of a changed report against the stored one, and of what is there as it is', async () => {
    const store = await open();
    await load(store, registry, makeReport('one', 28), makeReport('two', 19));
    const before = await readState(store);
    const same = await diff(store, registry, makeReport('one', 28));
    expect(same).toMatchObject({ changes: [], unchanged: ['world', 'one'] });

    const { changes } = await diff(store, makeReport('two', 28, { title: 'Corrected' }));
    expect(changes).toMatchObject([
      {
        headers: [
          { id: 'two', property: 'sha256' },
          { id: 'two', property: 'title', before: 'Points of two', after: 'Corrected' },
        ],
        claims: {
          removed: [{ text: 'ins-plan POINT_COUNT 19' }],
          contested: [],
          uncontested: [{ text: 'ins-plan POINT_COUNT 28' }],
        },
        contradictions: { added: [], removed: [{ rule: 'FUNCTIONAL_VALUES' }] },
      },
    ]);

    const [doubted] = (await diff(store, makeReport('two', 19, { certainty: 'POSSIBLE' }))).changes;
    expect(doubted?.assertions).toMatchObject({
      added: [],
      changed: [
        {
          id: 'two.a1',
          properties: [{ property: 'certainty', before: 'CERTAIN', after: 'POSSIBLE' }],
        },
      ],
      removed: [],
    });
    expect(await readState(store)).toEqual(before);
  });

  test('tells what would be refused, and goes on', async () => {
    const store = await open();
    await load(store, registry);
    const wrong = { ...makeReport('wrong', 28), use: ['per-nobody'] };
    const taken = makeReport('per-ann', 28);
    const { changes, refused, diagnostics } = await diff(
      store,
      wrong,
      taken,
      makeReport('right', 28),
    );
    expect(refused).toEqual(['-:1', '-:2']);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(changes.map(({ files }) => files.map(({ id }) => id))).toEqual([['right']]);
  });
});

describeStores('a rehearsal', (open) => {
  const write = (store: GraphStore, id: string): Promise<unknown> =>
    store.write((transaction) =>
      transaction.run({ text: 'CREATE (n:Secret) SET n.id = $id', parameters: { id } }),
    );
  const list = async (store: GraphStore): Promise<readonly unknown[]> => {
    const text = 'MATCH (n:Secret) RETURN n.id AS id ORDER BY n.id';
    return (await store.read({ text, parameters: {} })).map((row) => row['id']);
  };

  test('sees what it writes, forgets a part that fails, and leaves nothing', async () => {
    const store = await open();
    await write(store, 'before');
    const seen = await rehearse(store, async (rehearsal) => {
      await write(rehearsal, 'one');
      await expect(
        rehearsal.write(async (transaction) => {
          await transaction.run({ text: "CREATE (n:Secret {id: 'half'})", parameters: {} });
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');
      await write(rehearsal, 'two');
      return list(rehearsal);
    });
    expect(seen).toEqual(['before', 'one', 'two']);
    expect(await list(store)).toEqual(['before']);
  });

  test('leaves nothing when it fails, and lets others go on', async () => {
    const store = await open();
    const failing = rehearse(store, async (rehearsal) => {
      await write(rehearsal, 'one');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await write(store, 'after');
    expect(await list(store)).toEqual(['after']);
  });
});
