import { invariant } from '../../util/invariant.js';
import type { Token } from './tokenize.js';

/** One step from a quote to a text: a word of both, of the quote alone or of the text alone. */
export interface WordEdit {
  readonly kind: 'both' | 'quote' | 'text';
  readonly token: Token;
}

/** In a quote, passes over any words of the text. */
const GAP = '…';

/**
 * `alike`: one word for another that differs from it in case or ending only; `skip`: a word of the text under an omission.
 * In order of preference where the costs are equal.
 */
const STEPS = ['same', 'alike', 'skip', 'text', 'quote'] as const;
type Step = (typeof STEPS)[number];

const COSTS: Readonly<Record<Step, number>> = { same: 0, alike: 1, skip: 0, text: 1, quote: 2 };
const IMPOSSIBLE = 0xffff;

interface Table {
  readonly quote: readonly Token[];
  readonly text: readonly Token[];
  /** Cost of the first i words of the quote against the text up to j, at `i * (text.length + 1) + j`. */
  readonly costs: Uint16Array;
}

/**
 * The cheapest way to lay a quote along some stretch of a text. Where the quote begins or ends with words of its own, the words of the
 * text in their place stand beside them. Time and memory: the product of the two lengths.
 */
export function alignWords(quote: readonly Token[], text: readonly Token[]): readonly WordEdit[] {
  const table = fillTable(quote, text);
  const edits: WordEdit[] = [];
  let i = quote.length;
  const last = findCheapestEnd(table);
  let j = last;
  while (i > 0) {
    const step = chooseStep(table, i, j);
    edits.push(...describe(step, quote[i - 1], text[j - 1]));
    if (step !== 'quote') j--;
    if (step === 'same' || step === 'alike' || step === 'quote') i--;
  }
  edits.reverse();
  const before = countUnanswered(edits);
  const after = countUnanswered(edits.toReversed());
  return [
    ...text.slice(Math.max(0, j - before), j).map(toTextEdit),
    ...edits,
    ...text.slice(last, last + after).map(toTextEdit),
  ];
}

/** Words of the quote, up to the first that both have, without one of the text in their place. */
function countUnanswered(edits: readonly WordEdit[]): number {
  const shared = edits.findIndex((edit) => edit.kind === 'both');
  const stretch = shared < 0 ? edits : edits.slice(0, shared);
  const surplus = stretch.reduce((sum, edit) => sum + (edit.kind === 'quote' ? 1 : -1), 0);
  return Math.max(0, surplus);
}

function toTextEdit(token: Token): WordEdit {
  return { kind: 'text', token };
}

function describe(
  step: Step,
  own: Token | undefined,
  other: Token | undefined,
): readonly WordEdit[] {
  const ofQuote: readonly WordEdit[] =
    own === undefined ? [] : [{ kind: own.text === GAP ? 'both' : 'quote', token: own }];
  const ofText = other === undefined ? [] : [toTextEdit(other)];
  switch (step) {
    case 'same':
      return ofText.map(({ token }) => ({ kind: 'both', token }));
    case 'alike':
      return [...ofText, ...ofQuote];
    case 'skip':
      return [];
    case 'text':
      return ofText;
    case 'quote':
      return ofQuote;
  }
}

function fillTable(quote: readonly Token[], text: readonly Token[]): Table {
  const width = text.length + 1;
  const table: Table = { quote, text, costs: new Uint16Array((quote.length + 1) * width) };
  for (let i = 1; i <= quote.length; i++) {
    for (let j = 0; j < width; j++) {
      table.costs[i * width + j] = costOf(table, chooseStep(table, i, j), i, j);
    }
  }
  return table;
}

function chooseStep(table: Table, i: number, j: number): Step {
  let best: Step = 'same';
  let least = IMPOSSIBLE;
  for (const step of STEPS) {
    const cost = costOf(table, step, i, j);
    if (cost >= least) continue;
    best = step;
    least = cost;
  }
  return best;
}

/** What it costs to come to (i, j) by a step. */
function costOf(table: Table, step: Step, i: number, j: number): number {
  const own = table.quote[i - 1];
  const other = table.text[j - 1];
  invariant(own !== undefined, 'a step begins in the quote');
  const width = table.text.length + 1;
  const cost = (row: number, column: number): number =>
    (table.costs[row * width + column] ?? IMPOSSIBLE) + COSTS[step];
  if (step === 'quote') return cost(i - 1, j) - (own.text === GAP ? COSTS.quote : 0);
  if (other === undefined) return IMPOSSIBLE;
  switch (step) {
    case 'same':
      return own.text === other.text ? cost(i - 1, j - 1) : IMPOSSIBLE;
    case 'alike':
      return isAlike(own.text, other.text) ? cost(i - 1, j - 1) : IMPOSSIBLE;
    case 'skip':
      return own.text === GAP ? cost(i, j - 1) : IMPOSSIBLE;
    case 'text':
      return cost(i, j - 1);
  }
}

/** The same but for case, or with the same beginning of at least four letters. */
function isAlike(one: string, other: string): boolean {
  const left = one.toLowerCase();
  const right = other.toLowerCase();
  return left === right || (left.length > 3 && left.slice(0, 4) === right.slice(0, 4));
}

/** The column of the least cost in the last row, the first of equals. */
function findCheapestEnd(table: Table): number {
  const width = table.text.length + 1;
  const row = table.costs.subarray(table.quote.length * width);
  return row.indexOf(row.reduce((least, cost) => Math.min(least, cost), IMPOSSIBLE));
}
