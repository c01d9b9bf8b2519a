import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedReport } from '../report/coded-report.js';
import { type CodedRow, listCodedRows, NOT_GIVEN } from './coded-row.js';
import { type Disagreement, listDisagreements } from './list-disagreements.js';
import { type Coefficients, computeCoefficients, type ValuePair } from './nominal-coefficients.js';
import { pairRows, type RowPair } from './pair-rows.js';

/** How far two codings of one text agree. A and B are the coders in the order given. */
export interface Agreement {
  readonly coders: { readonly a: CoderSide; readonly b: CoderSide };
  readonly sentences: number;
  /** Over all predicates that either uses. */
  readonly overall: PredicateAgreement;
  /** By predicate, in alphabetical order. */
  readonly predicates: readonly (PredicateAgreement & { readonly predicate: string })[];
  /** Of rows that both have. */
  readonly fields: readonly FieldAgreement[];
  /** Mean share of quoted words in common, over rows that both have and either quotes for; null where there are none. */
  readonly evidenceOverlap: number | null;
  readonly disagreements: readonly Disagreement[];
}

export interface CoderSide {
  readonly report: string;
  readonly coder: string | null;
  readonly rows: number;
}

export interface PredicateAgreement {
  /** A unit is a sentence and a predicate. Rows without words of the text stand in one unit more, the text as a whole. */
  readonly units: number;
  readonly rows: { readonly a: number; readonly b: number; readonly both: number };
  /** Whether the predicate is found in the unit at all. */
  readonly found: Coefficients;
  /** What is said with it there: all subjects and objects or values, which must be the same. */
  readonly said: Coefficients;
}

/** On a field of rows that both have: polarity, certainty, attribution … */
export interface FieldAgreement extends Coefficients {
  readonly field: string;
  readonly units: number;
}

/**
 * Compares two codings of one text. The unit is a sentence and a predicate: sentences are found by the same scanner for both, so
 * the units are the same whatever is coded, and none depends on another. Pure; the cost grows with sentences × predicates.
 *
 * @throws ParleyError INPUT_REFUSED if the texts are not the same
 */
export function compareCodings(a: CodedReport, b: CodedReport, ontology: Ontology): Agreement {
  refuseOtherText(a, b);
  const rows = { a: listCodedRows(a, ontology), b: listCodedRows(b, ontology) };
  const paired = pairRows(rows.a, rows.b);
  const predicates = [...new Set([...rows.a, ...rows.b].map(({ predicate }) => predicate))].sort();
  const units = listUnits(a, [...rows.a, ...rows.b]);
  const countBoth = (predicate: string): number =>
    paired.pairs.filter((pair) => pair.a.predicate === predicate).length;
  const judged = predicates.map((predicate) => {
    const own = {
      a: rows.a.filter((row) => row.predicate === predicate),
      b: rows.b.filter((row) => row.predicate === predicate),
    };
    const counts = { a: own.a.length, b: own.b.length, both: countBoth(predicate) };
    return { predicate, rows: counts, said: judgeUnits(units, own) };
  });
  const all = judged.flatMap(({ said }) => said);
  const counts = { a: rows.a.length, b: rows.b.length, both: paired.pairs.length };
  return {
    coders: { a: describeSide(a), b: describeSide(b) },
    sentences: a.passages.length,
    overall: measure(counts, all),
    predicates: judged.map((one) => ({ predicate: one.predicate, ...measure(one.rows, one.said) })),
    fields: compareFields(paired.pairs),
    evidenceOverlap: meanOverlap(paired.pairs),
    disagreements: listDisagreements(paired, a.passages),
  };
}

function refuseOtherText({ report: a }: CodedReport, { report: b }: CodedReport): void {
  if (a.sha256 === b.sha256) return;
  throw new ParleyError('INPUT_REFUSED', `${a.id} and ${b.id} do not code the same text.`, {
    hint: 'Both must have the text byte for byte: let both name one `textFile`.',
  });
}

function describeSide({ report, coding, assertions }: CodedReport): CoderSide {
  return { report: report.id, coder: coding.coder, rows: assertions.length };
}

/** Sentences, and the text as a whole if either has rows without words of it. */
function listUnits(
  { passages }: CodedReport,
  rows: readonly CodedRow[],
): readonly (string | null)[] {
  const sentences = passages.map(({ key }) => key);
  return rows.some(({ sentence }) => sentence === null) ? [...sentences, null] : sentences;
}

/** What each coder says in each unit; empty where nothing. */
function judgeUnits(
  units: readonly (string | null)[],
  rows: { readonly a: readonly CodedRow[]; readonly b: readonly CodedRow[] },
): readonly ValuePair[] {
  const [a, b] = [sayBySentence(rows.a), sayBySentence(rows.b)];
  return units.map((unit) => [a.get(unit) ?? '', b.get(unit) ?? '']);
}

function sayBySentence(rows: readonly CodedRow[]): ReadonlyMap<string | null, string> {
  const said = new Map<string | null, Set<string>>();
  for (const { sentence, subject, object } of rows) {
    const known = said.get(sentence) ?? new Set();
    said.set(sentence, known.add(JSON.stringify([subject, object])));
  }
  return new Map([...said].map(([sentence, values]) => [sentence, [...values].sort().join()]));
}

function measure(rows: PredicateAgreement['rows'], said: readonly ValuePair[]): PredicateAgreement {
  const found = said.map(([a, b]): ValuePair => [toFound(a), toFound(b)]);
  return {
    units: said.length,
    rows,
    found: computeCoefficients(found),
    said: computeCoefficients(said),
  };
}

function toFound(said: string): string {
  return said === '' ? 'absent' : 'present';
}

/** Fields in alphabetical order; those that neither coder ever gives are left out. */
function compareFields(pairs: readonly RowPair[]): readonly FieldAgreement[] {
  const values = new Map<string, ValuePair[]>();
  for (const { a, b } of pairs) {
    for (const [field, value] of a.fields) {
      const pair: ValuePair = [value, b.fields.get(field) ?? NOT_GIVEN];
      const known = values.get(field);
      if (known === undefined) values.set(field, [pair]);
      else known.push(pair);
    }
  }
  return [...values]
    .filter(([, given]) => given.some((pair) => pair.some((value) => value !== NOT_GIVEN)))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([field, given]) => ({ field, units: given.length, ...computeCoefficients(given) }));
}

function meanOverlap(pairs: readonly RowPair[]): number | null {
  const quoted = pairs.filter(({ a, b }) => a.spans.length + b.spans.length > 0);
  const sum = quoted.reduce((total, { overlap }) => total + overlap, 0);
  return quoted.length === 0 ? null : sum / quoted.length;
}
