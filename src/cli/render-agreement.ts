import type { Agreement, CoderSide, PredicateAgreement } from '../agreement/compare-codings.js';
import type { Difference, Disagreement, RowWords } from '../agreement/list-disagreements.js';
import type { Coefficients } from '../agreement/nominal-coefficients.js';

const BOLD = '1';
const RED = '31';
const YELLOW = '33';

type Paint = (text: string, style: string) => string;

/** Agreement for a person: who coded, figures by predicate and by field, then every disagreement. */
export function renderAgreement(
  agreement: Agreement,
  { color }: { readonly color: boolean },
): string {
  const paint: Paint = (text, style) => (color ? `\u001b[${style}m${text}\u001b[0m` : text);
  const { coders, sentences, fields, disagreements } = agreement;
  const lines = [
    `A  ${describeCoder(coders.a)}`,
    `B  ${describeCoder(coders.b)}`,
    `   one text of ${count(sentences, 'sentence')}`,
    '',
    ...renderPredicates(agreement, paint),
    '',
    ...(fields.length === 0 ? ['no row is in both'] : renderFields(agreement, paint)),
    '',
    paint(
      disagreements.length === 0 ? 'no disagreement' : count(disagreements.length, 'disagreement'),
      BOLD,
    ),
    ...renderDisagreements(disagreements, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function describeCoder({ report, coder, rows }: CoderSide): string {
  return `${report}, ${coder === null ? 'coder not named' : `coded by ${coder}`}: ${count(rows, 'row')}`;
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function renderPredicates({ overall, predicates }: Agreement, paint: Paint): readonly string[] {
  const rowOf = (name: string, { units, rows, found, said }: PredicateAgreement) => [
    ...[name, String(units), String(rows.a), String(rows.b), String(rows.both)],
    ...[...printCoefficients(found), ...printCoefficients(said)],
  ];
  const head = ['predicate', 'units', 'A', 'B', 'both'];
  const columns = ['found', 'α', 'κ', 'said', 'α', 'κ'];
  const table = [
    [...head, ...columns],
    ...predicates.map((one) => rowOf(one.predicate, one)),
    rowOf('all', overall),
  ];
  return renderTable(table, paint);
}

function renderFields({ overall, fields, evidenceOverlap }: Agreement, paint: Paint) {
  const table = [
    [`of ${count(overall.rows.both, 'row')} in both`, 'rows', 'equal', 'α', 'κ'],
    ...fields.map(({ field, units, ...rest }) => [
      field,
      String(units),
      ...printCoefficients(rest),
    ]),
  ];
  const overlap = `quoted words in common: ${printShare(evidenceOverlap)}`;
  return [...renderTable(table, paint), overlap];
}

function printCoefficients({ agreement, alpha, kappa }: Coefficients): readonly string[] {
  return [printShare(agreement), printFigure(alpha), printFigure(kappa)];
}

function printShare(share: number | null): string {
  return share === null ? UNDEFINED : `${(share * 100).toFixed(0)} %`;
}

/** Not defined, as nothing varies. */
const UNDEFINED = '–';

function printFigure(figure: number | null): string {
  return figure === null ? UNDEFINED : figure.toFixed(3).replace('-', '−');
}

/** The first column to the left, figures to the right; a bold head. */
function renderTable(table: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table.map((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    const line = cells.join('  ').trimEnd();
    return index === 0 ? paint(line, BOLD) : line;
  });
}

/** Grouped by sentence, which they come in the order of. */
function renderDisagreements(
  disagreements: readonly Disagreement[],
  paint: Paint,
): readonly string[] {
  return disagreements.flatMap((one, index) => {
    const { sentence, text } = one;
    const isFirst = index === 0 || disagreements[index - 1]?.sentence !== sentence;
    const head = sentence === null ? '—  without words of the text' : `${sentence}  ${text ?? ''}`;
    return [...(isFirst ? [head] : []), ...renderOne(one, paint)];
  });
}

function renderOne({ kind, rows, differences, ...row }: Disagreement, paint: Paint) {
  const said = `${row.subject} ${row.predicate} ${row.object}`;
  switch (kind) {
    case 'ONLY_A':
      return [`   ${paint('only A', RED)}  ${said}${printQuotes(rows.a)}`];
    case 'ONLY_B':
      return [`   ${paint('only B', RED)}  ${said}${printQuotes(rows.b)}`];
    case 'DIFFERS':
      return [
        `   ${paint('differ', YELLOW)}  ${said}`,
        ...differences.map((one) => `           ${printDifference(one)}`),
      ];
  }
}

function printDifference({ field, a, b }: Difference): string {
  return `${field}: A ${a}, B ${b}`;
}

function printQuotes(words: RowWords | null): string {
  if (words === null || words.quotes.length === 0) return '';
  return `  ${words.quotes.map((quote) => `“${quote}”`).join(' ')}`;
}
