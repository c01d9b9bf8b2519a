import type { TextQuery, WordPattern } from '../../compile/text-query.js';
import { invariant } from '../../util/invariant.js';

/** What words of queries may not hold: Lucene's operators, or anything its parser parts words at. */
const SIGNS = /[\s+\-&|!(){}[\]^"~*?:\\/.#@<>]/;

/**
 * A query in the syntax of Lucene's classic parser. Scores come out as the sums of weights: a pattern between slashes and a beginning
 * score their boost, whatever the text; a boost of 0 matches without scoring.
 */
export function printTextQuery({ clauses, phrases }: TextQuery): string {
  return [
    ...clauses.map((alternatives) => `+(${alternatives.map(printPattern).join(' ')})`),
    ...phrases.map((words) => `+"${words.map(checkWord).join(' ')}"^0`),
  ].join(' ');
}

function printPattern({ kind, text, edits, weight }: WordPattern): string {
  const word = checkWord(text);
  switch (kind) {
    case 'word':
      return `/${word}/^${String(weight)}`;
    case 'beginning':
      return `${word}*^${String(weight)}`;
    case 'similar':
      invariant(weight === 0, 'Lucene scores similar words by their rarity');
      return `${word}~${String(edits)}^0`;
  }
}

function checkWord(word: string): string {
  invariant(word !== '' && !SIGNS.test(word), 'words of queries are folded');
  return word;
}
