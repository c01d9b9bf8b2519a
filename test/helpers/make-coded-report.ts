import { createHash } from 'node:crypto';

import type {
  CodedAssertion,
  CodedClaim,
  CodedEntity,
  CodedFact,
  CodedPassage,
  CodedRegistry,
  CodedReport,
} from '../../src/report/coded-report.js';
import { invariant } from '../../src/util/invariant.js';

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
  /** Each holds `what was said`; one unless given. */
  readonly sentences?: readonly string[];
  readonly rows: readonly AssertionInput[];
}

const SENTENCE = 'Nobody knows what was said there.';

/** A report in checked form, as `checkFile` gives it: rows quote its sentences in turn. */
export function makeCodedReport(input: ReportInput): CodedReport {
  const { id, entities = [], uses = [], publisher = null, publishedAt = null, rows } = input;
  const { sentences = [SENTENCE] } = input;
  const text = `${sentences.join(' ')}\n`;
  const passages = makePassages(id, sentences);
  return {
    kind: 'report',
    file: `${id}.yaml`,
    source: `made: ${JSON.stringify(input)}`,
    text,
    report: {
      ...{ id, title: `Report ${id}`, sourceUrl: null, publisher, authors: [], language: 'en' },
      ...{ genre: 'NEWS_REPORT', publishedAt, publishedPrecision: 'DAY', dating: null },
      ...{ retrievedAt: null, licence: null, coverage: 'FULL', revisionOf: null, keepText: true },
      codingOf: null,
      sha256: createHash('sha256').update(text).digest('hex'),
      lengthCodePoints: Array.from(text).length,
    },
    coding: { coder: 'a coder', coderType: 'HUMAN', codebookVersion: '1.0.0', tool: null },
    passages,
    mentions: [],
    citations: [],
    entities,
    uses,
    assertions: rows.map((row, index) => {
      const passage = passages[index % passages.length];
      invariant(passage !== undefined, 'a report has a sentence');
      return makeAssertion(`${id}.r${String(index)}`, passage, row);
    }),
    contrasts: [],
    judgements: [],
  };
}

function makePassages(report: string, sentences: readonly string[]): readonly CodedPassage[] {
  let start = 0;
  return sentences.map((text, place) => {
    const index = place + 1;
    const key = `s${String(index).padStart(2, '0')}`;
    const end = start + text.length;
    const passage = { id: `${report}.${key}`, key, index, paragraph: 1, start, end, text };
    start = end + 1;
    return passage;
  });
}

const QUOTE = 'what was said';

function makeAssertion(id: string, passage: CodedPassage, row: AssertionInput): CodedAssertion {
  const start = passage.start + passage.text.indexOf(QUOTE);
  const span = { start, end: start + QUOTE.length };
  const evidence = { passage: passage.id, quote: QUOTE, ...span, role: 'SUPPORT' };
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
