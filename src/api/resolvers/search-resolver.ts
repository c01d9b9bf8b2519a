import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';

import { searchedTypeOf } from '../../ontology/searched-type.js';
import type { ConnectionTree } from '../../research/page.js';
import type { SearchHitTree } from '../../research/search/search-tree.js';
import type { ApiContext } from '../api-context.js';
import { SearchHitConnection } from '../results/search-hit.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { enumTypeOf } from '../schema/value-types.js';

/** Full-text search. */
export function createSearchResolver({ where: { ontology } }: DeclaredTypes): GeneratedClass {
  const SearchedType = enumTypeOf(searchedTypeOf(ontology));

  @ArgsType()
  class SearchArguments {
    @Field(() => String, {
      description:
        'What to look for: 1 to 32 words, at most 500 characters. All words must be there, in any order; words “in quotation marks” must follow each other letter for letter.',
    })
    readonly text!: string;

    @Field(() => [SearchedType], {
      nullable: true,
      description: 'Only nodes of these types; all if absent.',
    })
    readonly types?: readonly string[];

    @Field(() => String, {
      nullable: true,
      description:
        'Only reports in this language (BCP 47; `pt` includes `pt-BR`), their passages and assertions. Entities are of no language and left out then.',
    })
    readonly language?: string;

    @Field(() => Int, {
      nullable: true,
      description: 'Number of hits, at most 100; 10 if absent.',
    })
    readonly first?: number;

    @Field(() => String, {
      nullable: true,
      description: 'Cursor: only hits after it, of the same text.',
    })
    readonly after?: string;

    @Field(() => asOfType(), {
      ...AS_OF_ARGUMENT,
      description:
        'The time as of which this field and everything below it is answered; today’s graph if not given. `reportedBefore` leaves out reports that were not out, with their passages and assertions; entities are found by the names they have today. `recordedAt` finds what was stored then by the words it had then, since corrected, removed or not, and shows them; who is who is today’s too.',
    })
    readonly asOf?: object;
  }

  @Resolver()
  class SearchResolver {
    @Query(() => SearchHitConnection, {
      description:
        'Full-text search over names, aliases, descriptions, quotes, passages and texts of reports. Case, diacritics and script make no difference (Cyrillic is read in Latin letters); a word finds longer ones that begin with it, from two letters on, other spellings of a name, and mistyped ones: one letter wrong from four letters on, two from eight, none in numbers and none after the sixteenth word. Order: exact name, exact alias, beginnings, other spellings, then texts: those with most of the words as they are typed first, then entities, quotes, passages and reports, the newest first. Of names that match, at most 500 are ranked, shorter ones first; others follow among the texts. For each word the 50 nearest mistyped forms count. Retracted and superseded assertions are found too. Empty: nobody used these words in what was loaded, or used others; it says nothing about the world. Cost: the number of nodes that have one of the words, from an index; with `reportedBefore` or `recordedAt` those of today are looked at until the page is full, first all whose names match (up to 500 that were there), and with `totalCount` each of them: as of a time before most was loaded, all.',
    })
    search(
      @Args(() => SearchArguments) _arguments: SearchArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionTree<SearchHitTree>> {
      return context.reading.answer<ConnectionTree<SearchHitTree>>(info);
    }
  }
  return SearchResolver;
}
