import { createHash } from 'node:crypto';

import type {
  CodedAssertion,
  CodedClaim,
  CodedEntity,
  CodedFact,
  CodedRegistry,
  CodedReport,
} from '../../src/report/coded-report.js';

/** A row of a made-up report: a claim, and what differs from the defaults (own voice, positive, certain). */
export type AssertionInput = Partial<Omit<CodedAssertion, 'id' | 'claim'>> & {
  readonly claim: CodedClaim;
};

export interface ReportInput {
  readonly id: string;
  readonly entities?: readonly CodedEntity[];
  readonly uses?: readonly string[];
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly rows: readonly AssertionInput[];
}

const SENTENCE = 'Nobody knows what was said there.';

/** A report in checked form, as `checkFile` gives it: one sentence, which every row quotes. */
export function makeCodedReport(input: ReportInput): CodedReport {
  const { id, entities = [], uses = [], publisher = null, publishedAt = null, rows } = input;
  const text = `${SENTENCE}\n`;
  const passage = `${id}.s01`;
  return {
    kind: 'report',
    file: `${id}.yaml`,
    source: `made: ${JSON.stringify(input)}`,
    text,
    report: {
      ...{ id, title: `Report ${id}`, sourceUrl: null, publisher, authors: [], language: 'en' },
      ...{ genre: 'NEWS_REPORT', publishedAt, publishedPrecision: 'DAY', dating: null },
      ...{ retrievedAt: null, licence: null, coverage: 'FULL', revisionOf: null, keepText: true },
      sha256: createHash('sha256').update(text).digest('hex'),
      lengthCodePoints: Array.from(text).length,
    },
    coding: { coder: 'a coder', coderType: 'HUMAN', codebookVersion: '1.0.0', tool: null },
    passages: [
      {
        id: passage,
        key: 's01',
        index: 1,
        paragraph: 1,
        start: 0,
        end: SENTENCE.length,
        text: SENTENCE,
      },
    ],
    mentions: [],
    citations: [],
    entities,
    uses,
    assertions: rows.map((row, index) => makeAssertion(`${id}.r${String(index)}`, passage, row)),
    contrasts: [],
    judgements: [],
  };
}

function makeAssertion(id: string, passage: string, row: AssertionInput): CodedAssertion {
  const evidence = { passage, quote: 'what was said', start: 13, end: 26, role: 'SUPPORT' };
  return {
    ...{ id, origin: 'REPORT', kind: 'RELATION', polarity: 'POSITIVE', certainty: 'CERTAIN' },
    ...{ reporterCommitment: 'COMMITTED', modality: null, tense: 'ACTUAL', aspect: null },
    ...{ quotation: 'NONE', inference: 'NONE', note: null, attribution: [], evidence: [evidence] },
    ...{ expressedIn: null, supersedes: [] },
    ...row,
  };
}

/** A claim with a relation; `value` and stance are for `makeValueClaim` and `makeStanceClaim`. */
export function makeClaim(
  subject: string,
  predicate: string,
  object: string,
  rest: Partial<CodedClaim> = {},
): CodedClaim {
  return {
    ...{ predicate, subject, object, value: null, stance: null, stanceLevel: null },
    ...{ condition: null, qualifiers: {}, validFrom: null, validTo: null },
    ...rest,
  };
}

export function makeValueClaim(
  subject: string,
  predicate: string,
  value: string,
  rest: Partial<CodedClaim> = {},
): CodedClaim {
  return { ...makeClaim(subject, predicate, '', rest), object: null, value };
}

const LEVELS = ['REJECTS', 'RESERVATIONS', 'NEUTRAL', 'QUALIFIED', 'SUPPORTS'];

export function makeStanceClaim(
  subject: string,
  object: string,
  stance: number,
  rest: Partial<CodedClaim> = {},
): CodedClaim {
  const stanceLevel = LEVELS[stance + 2] ?? null;
  return makeClaim(subject, 'HOLDS_STANCE_ON', object, { stance, stanceLevel, ...rest });
}

export function makeEntity(id: string, type: string, rest: Partial<CodedEntity> = {}): CodedEntity {
  const own = { id, type, name: `Name of ${id}`, aliases: [], description: null };
  return { ...own, identifiers: [], properties: {}, ...rest };
}

export function makeCodedRegistry(
  id: string,
  entities: readonly CodedEntity[],
  facts: readonly CodedFact[] = [],
): CodedRegistry {
  const source = `made: ${JSON.stringify({ entities, facts })}`;
  return { kind: 'registry', file: `${id}.yaml`, id, source, entities, facts, judgements: [] };
}
