import type { CodedPassage } from '../report/coded-report.js';
import { type CodedRow, NOT_GIVEN } from './coded-row.js';
import type { PairedRows, RowPair } from './pair-rows.js';

/** Something on which two coders do not agree, with the sentence it comes from. */
export interface Disagreement {
  readonly kind: 'ONLY_A' | 'ONLY_B' | 'DIFFERS';
  /** Key of the sentence (`s01`) and its words, A's where the two quote different ones; null for a row without words. */
  readonly sentence: string | null;
  readonly text: string | null;
  readonly predicate: string;
  readonly subject: string;
  /** Object or value. */
  readonly object: string;
  /** Null where a coder has no such row. */
  readonly rows: { readonly a: RowWords | null; readonly b: RowWords | null };
  /** Of DIFFERS: the fields that differ; `evidence` where the two quote no word in common. */
  readonly differences: readonly Difference[];
}

export interface RowWords {
  readonly id: string;
  readonly sentence: string | null;
  readonly quotes: readonly string[];
}

export interface Difference {
  readonly field: string;
  readonly a: string;
  readonly b: string;
}

/** All disagreements in the order of the text; what stands in no sentence comes last. Pure. */
export function listDisagreements(
  { pairs, onlyA, onlyB }: PairedRows,
  passages: readonly CodedPassage[],
): readonly Disagreement[] {
  const textOf = new Map(passages.map(({ key, text }) => [key, text]));
  const placeOf = new Map(passages.map(({ key, index }) => [key, index]));
  const place = ({ sentence }: Disagreement): number =>
    placeOf.get(sentence ?? '') ?? Number.MAX_SAFE_INTEGER;
  const describe = (row: CodedRow, rest: Pick<Disagreement, 'kind' | 'rows' | 'differences'>) => {
    const { sentence, predicate, subject, object } = row;
    const words = sentence === null ? null : (textOf.get(sentence) ?? null);
    return { sentence, text: words, predicate, subject, object, ...rest };
  };
  const found: readonly Disagreement[] = [
    ...onlyA.map((row) =>
      describe(row, { kind: 'ONLY_A', rows: { a: toWords(row), b: null }, differences: [] }),
    ),
    ...onlyB.map((row) =>
      describe(row, { kind: 'ONLY_B', rows: { a: null, b: toWords(row) }, differences: [] }),
    ),
    ...pairs
      .map((pair) => ({ pair, differences: listDifferences(pair) }))
      .filter(({ differences }) => differences.length > 0)
      .map(({ pair: { a, b }, differences }) =>
        describe(a, { kind: 'DIFFERS', rows: { a: toWords(a), b: toWords(b) }, differences }),
      ),
  ];
  return [...found].sort((one, other) => place(one) - place(other));
}

function toWords({ id, sentence, quotes }: CodedRow): RowWords {
  return { id, sentence, quotes };
}

function listDifferences({ a, b, overlap }: RowPair): readonly Difference[] {
  const fields = [...a.fields].flatMap(([field, value]): readonly Difference[] => {
    const other = b.fields.get(field) ?? NOT_GIVEN;
    return other === value ? [] : [{ field, a: value, b: other }];
  });
  const hasQuotes = a.spans.length + b.spans.length > 0;
  if (overlap > 0 || !hasQuotes) return fields;
  return [...fields, { field: 'evidence', a: printQuotes(a), b: printQuotes(b) }];
}

function printQuotes({ quotes }: CodedRow): string {
  return quotes.length === 0 ? NOT_GIVEN : quotes.map((quote) => `“${quote}”`).join(' ');
}
