import type { Diagnostic } from '../errors/diagnostic.js';
import { shortenMiddle } from '../util/shorten-middle.js';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from './diagnostic-codes.js';

const MOST_PROBLEMS = 500;
/** Code points; messages quote the file, which may hold anything. */
const LONGEST_MESSAGE = 300;
const LONGEST_HINT_LINE = 1_000;
/** Characters that the searches for hints on one file may go through: some half a second. */
const MOST_COMPARED = 3_000_000;
const CONTROL = /[\p{Cc}\p{Cs}]/gu;

/** Where and what: `offset` counts UTF-16 units of the file. */
export interface Problem {
  readonly at: { readonly offset: number };
  readonly message: string;
  /** Falls back to the cure of the table. */
  readonly hint?: string | null;
}

/** The diagnostics of one file while it is checked. */
export class Problems {
  private readonly found: Diagnostic[] = [];
  private readonly seen = new Set<string>();
  private readonly lineStarts: readonly number[];
  private errors = 0;
  private compared = 0;

  /** @param text - what the offsets of problems count in */
  constructor(
    readonly file: string,
    text: string,
  ) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** True once so many were found that the search for hints is not worth its time. */
  get isFull(): boolean {
    return this.found.length >= MOST_PROBLEMS;
  }

  /** Whether one more search for a hint, through so many characters, is worth its time; those that are not have the usual cure. */
  maySearch(characters: number): boolean {
    if (this.isFull || this.compared + characters > MOST_COMPARED) return false;
    this.compared += characters;
    return true;
  }

  get errorCount(): number {
    return this.errors;
  }

  add(code: DiagnosticCode, problem: Problem): void {
    const entry = DIAGNOSTIC_CODES[code];
    if (entry.severity === 'error') this.errors += 1;
    if (this.found.length > MOST_PROBLEMS) return;
    const isLast = this.found.length === MOST_PROBLEMS;
    const { line, column } = this.locate(problem.at.offset);
    const diagnostic: Diagnostic = {
      severity: isLast ? 'error' : entry.severity,
      code: isLast ? 'TOO_MANY_PROBLEMS' : code,
      file: this.file,
      line,
      column,
      message: isLast
        ? `more than ${String(MOST_PROBLEMS)} problems`
        : tidy(problem.message, LONGEST_MESSAGE),
      hint: isLast ? DIAGNOSTIC_CODES.TOO_MANY_PROBLEMS.cure : tidyHint(problem.hint ?? entry.cure),
    };
    const key = JSON.stringify([
      diagnostic.line,
      diagnostic.column,
      diagnostic.code,
      diagnostic.message,
    ]);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.found.push(diagnostic);
  }

  /** In the order of the file. */
  list(): readonly Diagnostic[] {
    return this.found
      .map((diagnostic, index) => ({ diagnostic, index }))
      .sort(
        (a, b) =>
          a.diagnostic.line - b.diagnostic.line ||
          a.diagnostic.column - b.diagnostic.column ||
          a.index - b.index,
      )
      .map(({ diagnostic }) => diagnostic);
  }

  private locate(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

function tidyHint(hint: string): string {
  return hint
    .split('\n')
    .map((line) => tidy(line, LONGEST_HINT_LINE))
    .join('\n');
}

/** On one line, not too long, and without characters that a terminal would obey. */
function tidy(text: string, longest: number): string {
  return shortenMiddle(text, longest).replace(/\s/g, ' ').replace(CONTROL, '\ufffd');
}
