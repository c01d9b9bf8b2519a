import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { checkSeed } from '../helpers/check-folder.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { readReference, type ReferenceAssertion } from '../helpers/read-reference.js';

const REPORT = 'moscow-talks';
const { assertions } = readReference();
/** Evidence quotes whose span is not the reference's: assertion id → why. */
const differing = parse(
  readFileSync('test/fixtures/reference-comparison/differing-quotes.yaml', 'utf8'),
) as Readonly<Record<string, string>>;

/** An assertion as both sides can be brought to it: everything spelt out. */
type Spelt = Readonly<Record<string, unknown>>;

const QUALIFIER_NAMES: Readonly<Record<string, string>> = {
  event: 'eventId',
  issue: 'issueId',
  seen_in: 'seenIn',
};

/** What the reference leaves out where it is the usual. */
const DEFAULTS = {
  ...{ stance: null, condition: null, modality: null, aspect: null, speech_act: null },
  ...{ polarity: 'POSITIVE', certainty: 'CERTAIN', reporter: 'COMMITTED', tense: 'ACTUAL' },
  ...{ quotation: 'NONE', inference: 'NONE', object: null, symmetric: false },
  ...{ attribution: [], qualifiers: {}, quoted_words: [] },
} as const;

function spellReference(written: ReferenceAssertion): Spelt {
  const one = { ...DEFAULTS, ...written };
  const { id, kind, predicate, stance, condition, polarity, certainty, modality, tense } = one;
  const { aspect, quotation, inference } = one;
  return {
    ...{ kind, predicate, stance, condition, polarity, certainty, modality, tense },
    ...{ aspect, quotation, inference, id: `${REPORT}.${id}` },
    ends: orderEnds([one.subject, one.object], one.symmetric),
    value: one.value === undefined ? null : String(one.value),
    qualifiers: Object.fromEntries(
      Object.entries(one.qualifiers)
        .filter(([, given]) => given !== null)
        .map(([name, given]) => [QUALIFIER_NAMES[name] ?? name, given]),
    ),
    reporterCommitment: one.reporter,
    expressedIn: one.speech_act,
    attribution: one.attribution.map(({ source, type, cue = null, scope = 'CLOSED' }) => ({
      ...{ source: source ?? `${REPORT}#unspecified`, type, cue, scope },
    })),
    wording: spansOf(one.quoted_words),
  };
}

function orderEnds(
  ends: readonly [string, string | null],
  isSymmetric: boolean,
): readonly unknown[] {
  return isSymmetric ? [...ends].sort() : ends;
}

function spansOf(quotes: ReferenceAssertion['evidence']): readonly string[] {
  return quotes.map(({ s, at: [start, end] }) => `${s} ${String(start)}–${String(end)}`).sort();
}

const ASSERTIONS =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[:ASSERTS]->(c:Claim) WHERE r.id = $report ' +
  'RETURN a.id AS id, properties(a) AS assertion, properties(c) AS claim ORDER BY a.id';
const CHAINS =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[t:ATTRIBUTED_TO]->(s:Source) WHERE r.id = $report ' +
  'RETURN a.id AS id, s.id AS source, t.type AS type, t.cue AS cue, t.scope AS scope ORDER BY a.id, t.level';
const EVIDENCE =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[e:EVIDENCED_BY]->(p:Passage) WHERE r.id = $report ' +
  'RETURN a.id AS id, p.id AS passage, e.start AS start, e.end AS end, e.role AS role ORDER BY a.id, e.key';
const SPEECH_ACTS =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[:EXPRESSED_IN]->(e:Event) WHERE r.id = $report ' +
  'RETURN a.id AS id, e.id AS event ORDER BY a.id';

interface StoredReport {
  readonly spelt: ReadonlyMap<string, Spelt>;
  /** `s01 12–40` of each SUPPORT quote. */
  readonly support: ReadonlyMap<string, readonly string[]>;
}

async function readStored(store: GraphStore): Promise<StoredReport> {
  const ask = (text: string): Promise<readonly Row[]> =>
    store.read({ text, parameters: { report: REPORT } });
  const chains = await ask(CHAINS);
  const evidence = await ask(EVIDENCE);
  const acts = new Map((await ask(SPEECH_ACTS)).map((row) => [row['id'], row['event']]));
  const spansIn = (id: unknown, role: string): readonly string[] =>
    evidence
      .filter((row) => row['id'] === id && row['role'] === role)
      .map((row) => {
        const passage = String(row['passage']).slice(REPORT.length + 1);
        return `${passage} ${String(row['start'])}–${String(row['end'])}`;
      })
      .sort();
  const rows = await ask(ASSERTIONS);
  const spelt = rows.map((row) => {
    const chain = chains.filter(({ id }) => id === row['id']);
    return [
      String(row['id']),
      {
        ...spellStored(row),
        expressedIn: acts.get(row['id']) ?? null,
        attribution: chain.map(({ source, type, cue, scope }) => ({ source, type, cue, scope })),
        wording: spansIn(row['id'], 'WORDING'),
      },
    ] as const;
  });
  return {
    spelt: new Map(spelt),
    support: new Map(rows.map(({ id }) => [String(id), spansIn(id, 'SUPPORT')])),
  };
}

function spellStored(row: Row): Spelt {
  const assertion = row['assertion'] as Readonly<Record<string, unknown>>;
  const claim = row['claim'] as Readonly<Record<string, unknown>>;
  const predicate = coreOntology.predicates.get(String(claim['predicate']));
  const qualifiers = (predicate?.qualifiers ?? []).map(({ qualifier: { name } }) => [
    name,
    assertion[name],
  ]);
  const isSymmetric = predicate?.kind === 'relation' && predicate.symmetric;
  const scalars = ['kind', 'polarity', 'certainty', 'reporterCommitment', 'modality', 'tense'];
  const more = ['aspect', 'quotation', 'inference'];
  return {
    id: assertion['id'],
    predicate: claim['predicate'],
    ends: orderEnds(
      [String(claim['subjectId']), (claim['objectId'] as string | undefined) ?? null],
      isSymmetric,
    ),
    value: claim['value'] ?? null,
    stance: claim['stance'] ?? null,
    condition: claim['conditionId'] ?? null,
    qualifiers: Object.fromEntries(qualifiers.filter(([, value]) => value !== undefined)) as Spelt,
    ...Object.fromEntries([...scalars, ...more].map((name) => [name, assertion[name] ?? null])),
  };
}

describeStores('the first report against its reference encoding', (open) => {
  let stored: StoredReport;

  beforeAll(async () => {
    const store = await open();
    await loadCoded(store, coreOntology, checkSeed());
    stored = await readStored(store);
  }, 60_000);

  test('is complete', () => {
    expect(assertions).toHaveLength(85);
    expect([...stored.spelt.keys()]).toEqual(
      expect.arrayContaining(assertions.map(({ id }) => `${REPORT}.${id}`)),
    );
  });

  test.each(assertions.map((one) => [one.id, one.predicate, one] as const))(
    '%s %s is the same in every part',
    (id, _predicate, reference) => {
      expect(stored.spelt.get(`${REPORT}.${id}`)).toEqual(spellReference(reference));
    },
  );

  describe('evidence', () => {
    const quotes = assertions.flatMap(({ id, evidence }) =>
      spansOf(evidence).map((span) => ({ id, span })),
    );
    const isEqual = ({ id, span }: (typeof quotes)[number]): boolean =>
      stored.support.get(`${REPORT}.${id}`)?.includes(span) === true;

    test('has the span of the reference in at least nine of ten quotes', () => {
      expect(quotes).toHaveLength(95);
      expect(quotes.filter(isEqual).length / quotes.length).toBeGreaterThanOrEqual(0.9);
    });

    test('differs only where a reason is given', () => {
      const others = quotes.filter((quote) => !isEqual(quote)).map(({ id }) => id);
      expect([...new Set(others)].sort()).toEqual(Object.keys(differing).sort());
    });

    test('has no quote more than the reference where the spans are equal', () => {
      const rest = assertions.filter(({ id }) => differing[id] === undefined);
      for (const { id, evidence } of rest) {
        expect([id, stored.support.get(`${REPORT}.${id}`)]).toEqual([id, spansOf(evidence)]);
      }
    });
  });
});
