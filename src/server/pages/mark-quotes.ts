import { type Markup, markup } from './markup.js';

/** A passage with its place in the text, in code points. */
export interface MarkedPassage {
  readonly start: number;
  readonly text: string;
}

/** Words of the text to be marked, in code points of the text, end exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly role: string;
}

/** The passage with its quoted words in `<mark>`; where quotes overlap, the mark carries the roles of all. */
export function markQuotes(passage: MarkedPassage, spans: readonly MarkedSpan[]): Markup {
  const letters = Array.from(passage.text);
  const bounded = spans.map(({ start, end, role }) => ({
    start: Math.max(0, start - passage.start),
    end: Math.min(letters.length, end - passage.start),
    role: role.toLowerCase(),
  }));
  const edges = bounded.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, letters.length, ...edges])]
    .filter((cut) => cut >= 0 && cut <= letters.length)
    .sort((a, b) => a - b);
  const stretches = cuts.slice(0, -1).map((from, index) => {
    const words = letters.slice(from, cuts[index + 1]).join('');
    const roles = bounded.filter(({ start, end }) => start <= from && from < end);
    if (roles.length === 0) return words;
    const names = [...new Set(roles.map(({ role }) => role))].join(' ');
    return markup`<mark class="${names}">${words}</mark>`;
  });
  return markup`${stretches}`;
}
