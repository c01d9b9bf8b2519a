import { expect, test } from '@jest/globals';

import type { ParameterValue } from '../../src/compile/statement.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { isHistoryName } from '../../src/ontology/recorded.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeStanceClaim,
  makeValueClaim,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const registry = makeCodedRegistry(
  'actors',
  [
    makeEntity('per-a', 'Person', { aliases: ['A'], description: 'A person.' }),
    makeEntity('per-b', 'Person', {
      identifiers: [{ scheme: 'url', value: 'https://example.org/b', verified: true }],
    }),
    makeEntity('org-x', 'Organization', { properties: { orgType: 'NEWS_OUTLET' } }),
    makeEntity('ev-1', 'Event', { properties: { contexts: ['DIPLOMACY'] } }),
    makeEntity('plc-1', 'Place', { properties: { latitude: 46.5, disputed: false } }),
  ],
  [{ claim: makeClaim('org-x', 'SEATED_AT', 'plc-1'), sourceNote: 'a handbook' }],
);

/** A report with something of everything that is stored. */
const report: CodedReport = {
  ...makeCodedReport({
    id: 'r1',
    uses: ['per-a', 'per-b', 'org-x', 'ev-1', 'plc-1'],
    entities: [makeEntity('prp-1', 'Proposition'), makeEntity('prp-2', 'Proposition')],
    publisher: 'org-x',
    publishedAt: '2020-12',
    rows: [
      {
        claim: makeStanceClaim('per-a', 'prp-1', 1, { condition: 'prp-2', validFrom: '2020' }),
        attribution: [
          { level: 1, source: 'org-x', type: 'OUTLET', cue: 'according to', scope: 'OPEN' },
          { level: 2, source: null, type: 'UNSPECIFIED', cue: 'reportedly', scope: 'CLOSED' },
        ],
        note: 'a remark',
        expressedIn: 'ev-1',
        supersedes: [
          { assertion: 'r1.r1', reason: 'CORRECTION' },
          { assertion: 'r9.r1', reason: 'CORRECTION' },
        ],
      },
      { claim: makeClaim('per-a', 'PARTICIPATED_IN', 'ev-1', { qualifiers: { role: 'HOST' } }) },
      { claim: makeValueClaim('ev-1', 'DATE', '2020-12-02') },
      { claim: makeValueClaim('ev-1', 'DATE', '2020-12-02'), polarity: 'NEGATIVE' },
    ],
  }),
  citations: [{ source: 'org-x', type: 'OUTLET', quote: 'Nobody knows', start: 0, end: 12 }],
  contrasts: [{ left: 'r1.r2', right: 'r1.r3', cue: 'yet' }],
  judgements: [{ a: 'per-a', b: 'per-b', judgement: 'UNSURE', why: 'never equated' }],
  mentions: [
    {
      ...{ entity: 'per-a', passage: 'r1.s01', surface: 'Nobody', start: 0, end: 6, form: 'NAME' },
      ...{ metonym: true, literalId: 'plc-1' },
    },
  ],
};

const NOT_CONTENT = new Set([
  ...['recordedAt', 'decidedAt'],
  ...['search', 'searchNames', 'searchOrder'],
]);

interface Place {
  /** Statement without its effect: finds one node or relationship as `x`. */
  readonly match: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly properties: Readonly<Record<string, ParameterValue>>;
}

async function listPlaces(store: GraphStore): Promise<readonly Place[]> {
  const nodes = await store.read({
    text: 'MATCH (n) WHERE NOT (n:Migration OR n:ParleyTestMarker) RETURN n.id AS id, properties(n) AS properties ORDER BY n.id',
    parameters: {},
  });
  const edges = await store.read({
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS properties ORDER BY a.id, b.id, type(r)',
    parameters: {},
  });
  return [
    ...nodes.map((row) => ({
      match: 'MATCH (x) WHERE x.id = $id',
      parameters: { id: String(row['id']) },
      properties: row['properties'] as Place['properties'],
    })),
    ...edges.map((row) => ({
      match: `MATCH (a)-[x:${String(row['type'])}]->(b) WHERE a.id = $a AND b.id = $b`,
      parameters: { a: String(row['a']), b: String(row['b']) },
      properties: row['properties'] as Place['properties'],
    })),
  ];
}

function alter(value: ParameterValue): ParameterValue {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [...(value as string[]), 'more'] : `${value as string}!`;
}

async function write(
  store: GraphStore,
  text: string,
  parameters: Place['parameters'],
): Promise<void> {
  await store.write((transaction) => transaction.run({ text, parameters }));
}

describeStores('the content hash', (open) => {
  test('moves with each stored property and back with it, but not with times of recording and folded texts', async () => {
    const store = await open();
    await loadCoded(store, coreOntology, { registries: [registry], reports: [report] });
    const before = await computeContentHash(store);
    const places = await listPlaces(store);
    const seen = new Set<string>();
    for (const { match, parameters, properties } of places) {
      for (const [name, value] of Object.entries(properties)) {
        // One node of a type stands for all: a property of a type is changed once.
        const kind = `${(properties['type'] as string | undefined) ?? match}.${name}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        const put = (next: ParameterValue): Promise<void> => {
          const changed =
            name === 'id' ? { id: next === value ? alter(value) : value } : parameters;
          return write(store, `${match} SET x.${name} = $next`, { ...changed, next });
        };
        await put(alter(value));
        const moved = (await computeContentHash(store)) !== before;
        expect([kind, moved]).toEqual([kind, !NOT_CONTENT.has(name) && !isHistoryName(name)]);
        await put(value);
      }
    }
    expect(await computeContentHash(store)).toBe(before);
    expect(seen.size).toBeGreaterThan(120);
  }, 120_000);

  test('moves with a node or relationship that is gone, and with a retraction, whatever its time', async () => {
    const store = await open();
    await loadCoded(store, coreOntology, { registries: [registry], reports: [report] });
    const before = await computeContentHash(store);
    const retract = 'MATCH (x:Assertion) WHERE x.id = $id SET x.retractedAt = $at';
    const hashes = [];
    for (const at of ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']) {
      await write(store, retract, { id: 'r1.r0', at });
      hashes.push(await computeContentHash(store));
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(before);
    await write(store, 'MATCH (x:Assertion) WHERE x.id = $id REMOVE x.retractedAt', {
      id: 'r1.r0',
    });
    expect(await computeContentHash(store)).toBe(before);
    await write(store, 'MATCH (:Passage)-[x:MENTIONS]->(:Entity) DELETE x', {});
    const less = await computeContentHash(store);
    expect(less).not.toBe(before);
    await write(store, 'MATCH (x:CodingRun) DETACH DELETE x', {});
    expect(await computeContentHash(store)).not.toBe(less);
  });
});

describeStores('verification', (open, engine) => {
  const TAMPERINGS: readonly (readonly [code: string, text: string])[] = [
    ['TEXT_HASH_DIFFERS', "MATCH (x:Report) SET x.sha256 = 'none'"],
    ['PASSAGE_DIFFERS', "MATCH (x:Passage) SET x.text = 'Nobody knows.'"],
    ['QUOTE_DIFFERS', "MATCH (:Assertion)-[x:EVIDENCED_BY]->(:Passage) SET x.quote = 'words'"],
    ['QUOTE_DIFFERS', 'MATCH (:Assertion)-[x:EVIDENCED_BY]->(:Passage) SET x.start = 14'],
    ['QUOTE_DIFFERS', 'MATCH (:Assertion)-[x:EVIDENCED_BY]->(:Passage) SET x.end = 9000'],
    ['QUOTE_DIFFERS', "MATCH (:Report)-[x:CITES]->(:Source) SET x.quote = 'words'"],
    ['MENTION_DIFFERS', "MATCH (:Passage)-[x:MENTIONS]->(:Entity) SET x.surface = 'nobody'"],
    ['EVIDENCE_MISSING', 'MATCH (:Assertion)-[x:EVIDENCED_BY]->(:Passage) DELETE x'],
    ['CLAIM_DIFFERS', 'MATCH (x:Claim) SET x.contested = true'],
    ['CLAIM_DIFFERS', 'MATCH (x:Claim) SET x.independentSources = 7'],
    ['CLAIM_END_DIFFERS', 'MATCH (:Claim)-[x:SUBJECT]->(:Entity) DELETE x'],
    ['PROJECTION_DIFFERS', "MATCH (x:Event) SET x.edtf = '1999'"],
    ['CONTRADICTION_DIFFERS', 'MATCH (:Claim)-[x:CONTRADICTS]->(:Claim) DELETE x'],
    ['RELATION_MISSING', 'MATCH (:Entity)-[x:SEATED_AT]->(:Entity) DELETE x'],
    ['RELATION_MISSING', 'MATCH (:Entity)-[x:HOLDS_STANCE_ON]->(:Entity) SET x.value = 2'],
    ['RELATION_STRAY', "MATCH (:Entity)-[x:SEATED_AT]->(:Entity) SET x.claimId = 'clm-none'"],
    [
      'RELATION_STRAY',
      "MATCH (a:Person) WHERE a.id = 'per-a' MATCH (b:Person) WHERE b.id = 'per-b' CREATE (a)-[:ADVISES]->(b)",
    ],
  ];

  test('finds what was tampered with, and nothing in a sound store', async () => {
    // the server reads the same statements more slowly: every fifth will do
    const tamperings = TAMPERINGS.filter((_, index) => engine === 'embedded' || index % 5 === 0);
    for (const [code, text] of tamperings) {
      const store = await open();
      await loadCoded(store, coreOntology, { registries: [registry], reports: [report] });
      expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
      await write(store, text, {});
      const codes = (await verifyStore(store, coreOntology, { isQuick: true })).map(
        (finding) => finding.code,
      );
      expect([text, codes]).toEqual([text, expect.arrayContaining([code])]);
    }
  }, 60_000);

  test('checks quotes against passages where the text is not kept', async () => {
    const store = await open();
    const closed = { ...report, report: { ...report.report, keepText: false } };
    await loadCoded(store, coreOntology, { registries: [registry], reports: [closed] });
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    await write(store, "MATCH (:Assertion)-[x:EVIDENCED_BY]->(:Passage) SET x.quote = 'words'", {});
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toMatchObject(
      Array.from({ length: 4 }, () => ({ code: 'QUOTE_DIFFERS' })),
    );
  });
});
