import type { CodedPassage } from './coded-report.js';
import { PassageSearch } from './passage-search.js';
import { type PassageSpan, scanPassages } from './text/scan-passages.js';

/** The passages of a text, by key. */
export interface PassageBook {
  /** False where the text could not be had: quotes are then taken as they are, since that problem is told already. */
  readonly isKnown: boolean;
  readonly text: string;
  readonly spans: readonly PassageSpan[];
  readonly passages: readonly CodedPassage[];
  readonly byKey: ReadonlyMap<string, CodedPassage>;
  readonly search: PassageSearch;
}

/** Cuts the text into passages `<report>.s01`, `<report>.s02` … */
export function buildPassageBook(reportId: string, known: string | null): PassageBook {
  const text = known ?? '';
  const spans = scanPassages(text);
  const passages = spans.map((span, index): CodedPassage => {
    const key = `s${String(index + 1).padStart(2, '0')}`;
    const { paragraph, start, end } = span;
    return {
      id: `${reportId}.${key}`,
      key,
      index: index + 1,
      paragraph,
      start,
      end,
      text: span.text,
    };
  });
  return {
    isKnown: known !== null,
    text,
    spans,
    passages,
    byKey: new Map(passages.map((passage) => [passage.key, passage])),
    search: new PassageSearch(passages),
  };
}

/** Stands in for a passage of a text that could not be had. */
export function standInPassage(key: string): CodedPassage {
  return { id: key, key, index: 1, paragraph: 1, start: 0, end: 0, text: '' };
}
