import type { ResearchCall, ResearchField } from '../../compile/research-field.js';
import { readList, readNumber, refuseArgument } from '../arguments.js';
import { usePositions } from '../positions.js';
import { findHits } from './find-hits.js';
import { findTold } from './find-told.js';
import { readSearchText, type SearchText } from './read-search-text.js';

/** Hits of a page where the client does not say, and at most. */
const PAGE = { default: 10, greatest: 100 };

const WORDS = 32;
const LENGTH = 500;

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** Full-text search over names, descriptions, quotes, passages and reports, a page at a time. */
export const searchField: ResearchField = {
  prepare(call) {
    const { time } = call;
    const search = readText(call);
    const first = readNumber(call, 'first', call.arguments['first'] ?? PAGE.default, {
      from: 0,
      to: PAGE.greatest,
    });
    const request = {
      search,
      filter: { types: readTypes(call), language: readLanguage(call) },
      first,
      positions: usePositions(call, `search ${JSON.stringify(search)}`, ['key', 'id']),
      isCounted: call.selects('totalCount'),
    };
    return {
      objects: first,
      read: (read, _signal, findTexts) =>
        findHits(request, { read, findTexts: findTold(findTexts, read, time), time }),
    };
  },
};

function readText(call: ResearchCall): SearchText {
  const text = String(call.arguments['text']);
  if (text.length > LENGTH) {
    refuseArgument(call, `“text” may have at most ${String(LENGTH)} characters`);
  }
  const search = readSearchText(text);
  if (search.sequence.length === 0) {
    refuseArgument(call, '“text” has no word to search for', 'Words are of letters or digits.');
  }
  if (search.sequence.length > WORDS) {
    refuseArgument(call, `“text” may have at most ${String(WORDS)} words`);
  }
  return search;
}

function readTypes(call: ResearchCall): readonly string[] | null {
  const names = readList(call, 'types', call.arguments['types']);
  return names === null ? null : [...new Set(names.flatMap(call.ontology.concreteTypesOf))];
}

function readLanguage(call: ResearchCall): string | null {
  const language = call.arguments['language'];
  if (typeof language !== 'string') return null;
  if (!LANGUAGE.test(language)) {
    refuseArgument(call, '“language” must be a language tag', 'For instance `en` or `pt-BR`.');
  }
  return language;
}
