import type { CodedPassage, CodedReport } from '../report/coded-report.js';
import { tokenize } from '../report/text/tokenize.js';
import { CodePointIndex } from '../text/code-points.js';

/** Words of one passage, one after another, that the coding does not use. Offsets are code points of the report's text. */
export interface UnusedWords {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  /** From the first of the words to the last, letter for letter. */
  readonly text: string;
}

export interface WordUse {
  /** Words that are used, of all words, by four digits; 1 for a text without words. */
  readonly coveredShare: number;
  readonly unused: readonly UnusedWords[];
}

type Words = Pick<CodedReport, 'passages' | 'assertions' | 'citations'>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Which words of a report its coding uses: those quoted as evidence in whatever role, those that attribute (a cue, wherever
 * it stands in the sentences quoted), and those that cite. A word is used if any part of it is. Pure.
 */
export function findUnusedWords(report: Words): WordUse {
  const used = listUsed(report);
  const unused: UnusedWords[] = [];
  let [count, usedCount] = [0, 0];
  for (const passage of report.passages) {
    const spans = used(passage);
    const words = listWords(passage).map((word) => ({
      word,
      isUsed: spans.some(({ start, end }) => start < word.end && word.start < end),
    }));
    count += words.length;
    usedCount += words.filter(({ isUsed }) => isUsed).length;
    for (const run of listRuns(words)) unused.push(toUnused(run, passage));
  }
  const share = count === 0 ? 1 : usedCount / count;
  return { coveredShare: Math.round(share * 10_000) / 10_000, unused };
}

function listUsed({ assertions, citations }: Words): (passage: CodedPassage) => readonly Span[] {
  const quotes = new Map<string, Span[]>();
  const cues = new Map<string, Set<string>>();
  for (const { evidence, attribution } of assertions) {
    for (const { passage, start, end } of evidence) {
      quotes.set(passage, [...(quotes.get(passage) ?? []), { start, end }]);
      const known = cues.get(passage) ?? new Set();
      for (const { cue } of attribution) if (cue !== null) known.add(cue);
      cues.set(passage, known);
    }
  }
  const cited = citations.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  return (passage) => [
    ...(quotes.get(passage.id) ?? []),
    ...[...(cues.get(passage.id) ?? [])].flatMap((cue) => findText(cue, passage)),
    ...cited,
  ];
}

function findText(cue: string, { text, start }: CodedPassage): readonly Span[] {
  const index = new CodePointIndex(text);
  const found: Span[] = [];
  for (let at = text.indexOf(cue); at >= 0 && cue !== ''; at = text.indexOf(cue, at + cue.length)) {
    found.push({
      start: start + index.toCodePoint(at),
      end: start + index.toCodePoint(at + cue.length),
    });
  }
  return found;
}

function listWords({ text, start }: CodedPassage): readonly Span[] {
  const index = new CodePointIndex(text);
  return tokenize(text)
    .filter(({ isWord }) => isWord)
    .map((word) => ({
      start: start + index.toCodePoint(word.start),
      end: start + index.toCodePoint(word.end),
    }));
}

/** Unused words that follow each other, as one span each time. */
function listRuns(
  words: readonly { readonly word: Span; readonly isUsed: boolean }[],
): readonly Span[] {
  const runs: Span[] = [];
  let isRunning = false;
  for (const { word, isUsed } of words) {
    const last = isRunning ? runs.pop() : undefined;
    if (last !== undefined) runs.push(isUsed ? last : { start: last.start, end: word.end });
    else if (!isUsed) runs.push(word);
    isRunning = !isUsed;
  }
  return runs;
}

function toUnused({ start, end }: Span, passage: CodedPassage): UnusedWords {
  const index = new CodePointIndex(passage.text);
  const from = index.toUtf16(start - passage.start);
  const to = index.toUtf16(end - passage.start);
  return { passage: passage.id, start, end, text: passage.text.slice(from, to) };
}
