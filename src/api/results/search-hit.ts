import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { defineEnum } from '../../ontology/enum.js';
import { Node } from '../../ontology/types/node.js';
import type { Match } from '../../research/search/rank-name.js';
import type {
  SearchHitTree,
  SnippetMatchTree,
  SnippetTree,
} from '../../research/search/search-tree.js';
import type { SearchFieldName } from '../../research/search/show-hit.js';
import { enumTypeOf } from '../schema/value-types.js';
import { defineFindings } from './define-findings.js';

const SearchMatch = enumTypeOf(
  defineEnum<Match>({
    name: 'SearchMatch',
    description: 'How a node was found; the order of hits.',
    values: {
      NAME: 'What is sought is the name, but for case, diacritics and script.',
      ALIAS: 'What is sought is an alias, but for case, diacritics and script.',
      PREFIX: 'Each word sought is a word of the name or of an alias, or the beginning of one.',
      TYPO: 'As PREFIX, with words that are spelled otherwise or mistyped.',
      TEXT: 'What is sought stands in the texts of the node together, not in one of its names.',
    },
  }),
);

const SearchField = enumTypeOf(
  defineEnum<SearchFieldName>({
    name: 'SearchField',
    description: 'Where a match stands.',
    values: {
      NAME: 'The name of an entity.',
      ALIAS: 'An alias of an entity.',
      TITLE: 'The headline of a report.',
      DESCRIPTION: 'The description of an entity.',
      WORDING: 'The wording of a proposition.',
      QUOTE: 'The words of a report that an assertion rests on.',
      PASSAGE: 'A sentence of a report.',
      REPORT_TEXT: 'The text of a report, where its licence lets it be kept whole.',
    },
  }),
);

@ObjectType({ description: 'Words of a snippet that match.' })
class SnippetMatch implements SnippetMatchTree {
  @Field(() => Int, {
    description: 'Offset of the first code point, from the beginning of the snippet’s text.',
  })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after the last code point.' })
  readonly end!: number;

  @Field(() => String, { description: 'The words, letter for letter.' })
  readonly text!: string;
}

@ObjectType({
  description:
    'The part of a text, some 240 characters, where most of what is sought stands together.',
})
class SearchSnippet implements SnippetTree {
  @Field(() => String, { description: 'The part, letter for letter.' })
  readonly text!: string;

  @Field(() => Int, {
    description:
      'Where the part begins in the whole text of the field (the name, the passage …), in Unicode code points.',
  })
  readonly start!: number;

  @Field(() => String, {
    description: 'The part with matches between ⟦ and ⟧, and … where the text goes on.',
  })
  readonly marked!: string;

  @Field(() => [SnippetMatch], {
    description: 'The matches in the part, in order; no two overlap.',
  })
  readonly matches!: readonly SnippetMatchTree[];
}

@ObjectType({ description: 'A node that a search found, with the text that shows why.' })
class SearchHit implements SearchHitTree {
  @Field(() => SearchMatch, { description: 'How it was found.' })
  readonly match!: string;

  @Field(() => SearchField, {
    description:
      'The field with the most of what is sought. Of TEXT hits other fields may hold the rest.',
  })
  readonly field!: string;

  @Field(() => Node, { description: 'The entity, report, passage or assertion.' })
  readonly node!: Reference;

  @Field(() => SearchSnippet, { description: 'The part of that field around the match.' })
  readonly snippet!: SnippetTree;
}

/** A page of hits. */
export const SearchHitConnection = defineFindings('SearchHit', () => SearchHit);
