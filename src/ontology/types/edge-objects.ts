import { byKey, end, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { EdgeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import * as discourse from '../enums/discourse-enums.js';
import { MentionForm } from '../enums/report-enums.js';

/** An entity as one passage names it: (Passage)-[MENTIONS]→(Entity). */
@EdgeType({ description: 'An entity as one passage names it.', layer: 'source' })
export class Mention {
  @Property('String', { description: 'The words, letter for letter.' })
  readonly surface!: string;

  @Property('Int', { description: 'Offset of the first code point in the report’s text.' })
  readonly start!: number;

  @Property('Int', { description: 'Offset after the last code point.' })
  readonly end!: number;

  @Property(MentionForm, { description: 'Grammatical form of the mention.' })
  readonly form!: EnumValue<typeof MentionForm>;

  @Property('Boolean', {
    description:
      'The words name another thing that stands for the entity (a capital for its state).',
  })
  readonly metonym!: boolean;

  @Link('Place', byKey('literalId'), {
    description: 'The place a metonym literally names; null otherwise.',
    shape: 'one',
    nullable: true,
  })
  readonly literal!: unknown;

  @Link('Passage', end('from'), { description: 'The passage.', shape: 'one' })
  readonly passage!: unknown;

  @Link('Entity', end('to'), { description: 'The entity named.', shape: 'one' })
  readonly entity!: unknown;
}

/** The exact quoted words of a passage that support an assertion: (Assertion)-[EVIDENCED_BY]→(Passage). */
@EdgeType({
  description: 'The exact quoted words of a passage that support an assertion.',
  layer: 'discourse',
})
export class Evidence {
  @Property('String', { description: 'The words, letter for letter as the text has them.' })
  readonly quote!: string;

  @Property('Int', { description: 'Offset of the first code point in the report’s text.' })
  readonly start!: number;

  @Property('Int', { description: 'Offset after the last code point.' })
  readonly end!: number;

  @Property(discourse.EvidenceRole, {
    description:
      'SUPPORT: what carries the assertion. WORDING: words inside quotation marks. CUE: words that name the source.',
  })
  readonly role!: EnumValue<typeof discourse.EvidenceRole>;

  @Link('Passage', end('to'), { description: 'The passage quoted.', shape: 'one' })
  readonly passage!: unknown;
}

/** One link of the chain of sources: (Assertion)-[ATTRIBUTED_TO]→(Source). */
@EdgeType({ description: 'One link of the chain of sources of an assertion.', layer: 'discourse' })
export class Attribution {
  @Property('Int', { description: 'Place in the chain: 1 is the outermost source.' })
  readonly level!: number;

  @Property(discourse.AttributionType, { description: 'What kind of source it is.' })
  readonly type!: EnumValue<typeof discourse.AttributionType>;

  @Property('String', {
    description: 'The words that attribute (“According to”); null where there are none.',
    nullable: true,
  })
  readonly cue!: string | null;

  @Property(discourse.AttributionScope, {
    description: 'OPEN where syntax leaves undecided whether the attribution reaches this content.',
  })
  readonly scope!: EnumValue<typeof discourse.AttributionScope>;

  @Link('Source', end('to'), {
    description: 'The source; null if the report names none (type UNSPECIFIED).',
    shape: 'one',
    nullable: true,
    nullWhen: { property: 'type', equals: 'UNSPECIFIED' },
  })
  readonly source!: unknown;
}

/** Words that nobody coded: (Report)-[LEAVES_UNUSED]→(Passage). */
@EdgeType({
  description: 'Words of a report, one after another, that its coding does not use.',
  layer: 'source',
})
export class UnusedWords {
  @Property('String', {
    description: 'From the first of the words to the last, letter for letter.',
  })
  readonly text!: string;

  @Property('Int', { description: 'Offset of the first code point in the report’s text.' })
  readonly start!: number;

  @Property('Int', { description: 'Offset after the last code point.' })
  readonly end!: number;

  @Link('Passage', end('to'), { description: 'The passage they stand in.', shape: 'one' })
  readonly passage!: unknown;
}

/** A report leaning on a source: (Report)-[CITES]→(Source). */
@EdgeType({ description: 'A report’s own words that it leans on a source.', layer: 'source' })
export class Citation {
  @Property('String', {
    description: 'The words that cite; null where only the publication’s data say so.',
    nullable: true,
  })
  readonly quote!: string | null;

  @Property('Int', {
    description: 'Offset of the quote’s first code point; null without quote.',
    nullable: true,
  })
  readonly start!: number | null;

  @Property('Int', {
    description: 'Offset after its last code point; null without quote.',
    nullable: true,
  })
  readonly end!: number | null;

  @Property(discourse.AttributionType, {
    description: 'What kind of source it is; UNSPECIFIED if unnamed.',
  })
  readonly type!: EnumValue<typeof discourse.AttributionType>;

  @Link('Source', end('to'), {
    description: 'The source; null if unnamed.',
    shape: 'one',
    nullable: true,
    nullWhen: { property: 'type', equals: 'UNSPECIFIED' },
  })
  readonly source!: unknown;
}

/** Two claims that cannot both hold: (Claim)-[CONTRADICTS]→(Claim). */
@EdgeType({
  description: 'Two claims that a named rule sets against each other.',
  layer: 'discourse',
})
export class Contradiction {
  @Property(discourse.ContradictionRule, { description: 'The rule that found it.' })
  readonly rule!: EnumValue<typeof discourse.ContradictionRule>;

  @Property('String', { description: 'What differs, in words.' })
  readonly detail!: string;

  @Link('Claim', end('far'), {
    description: 'The claim on the other side, seen from the one in hand.',
    shape: 'one',
  })
  readonly other!: unknown;

  @Link('Claim', end('from'), { description: 'One side (the lesser id).', shape: 'one' })
  readonly left!: unknown;

  @Link('Claim', end('to'), {
    description: 'The other side; the same claim for rules within one claim.',
    shape: 'one',
  })
  readonly right!: unknown;
}

/** A contrast the text itself draws: (Assertion)-[CONTRASTS_WITH]→(Assertion). */
@EdgeType({
  description: 'A contrast that the text itself draws between two assertions.',
  layer: 'discourse',
})
export class Contrast {
  @Property('String', { description: 'The word that draws it (“yet”, “however”).', nullable: true })
  readonly cue!: string | null;

  @Link('Assertion', end('far'), {
    description: 'The assertion set against the one in hand.',
    shape: 'one',
  })
  readonly other!: unknown;

  @Link('Assertion', end('from'), {
    description: 'The side that comes first in the file.',
    shape: 'one',
  })
  readonly left!: unknown;

  @Link('Assertion', end('to'), { description: 'The side set against it.', shape: 'one' })
  readonly right!: unknown;
}

/** One assertion taking the place of another: (Assertion)-[SUPERSEDES]→(Assertion). */
@EdgeType({ description: 'One assertion taking the place of another.', layer: 'discourse' })
export class Supersession {
  @Property(discourse.SupersedesReason, { description: 'Why the earlier assertion gives way.' })
  readonly reason!: EnumValue<typeof discourse.SupersedesReason>;

  @Link('Assertion', end('from'), { description: 'The assertion that holds now.', shape: 'one' })
  readonly later!: unknown;

  @Link('Assertion', end('to'), { description: 'The assertion it replaces.', shape: 'one' })
  readonly earlier!: unknown;
}

/** A judgement on identity: (Entity)-[SAME_AS]→(Entity). */
@EdgeType({
  description: 'A judgement that two entities are, are not, or may be one.',
  layer: 'world',
})
export class IdentityJudgement {
  @Property(discourse.Judgement, { description: 'POSITIVE, NEGATIVE or UNSURE.' })
  readonly judgement!: EnumValue<typeof discourse.Judgement>;

  @Property('Float', {
    description: 'Score of a program from 0 to 1; null for a person’s judgement.',
    nullable: true,
  })
  readonly score!: number | null;

  @Property('String', { description: 'Who decided: a report’s id or a person.', nullable: true })
  readonly decidedBy!: string | null;

  @Property('String', { description: 'Why.', nullable: true })
  readonly why!: string | null;

  @Link('Entity', end('far'), {
    description: 'The other entity, seen from the one in hand.',
    shape: 'one',
  })
  readonly other!: unknown;

  @Link('Entity', end('from'), { description: 'One of the two (the lesser id).', shape: 'one' })
  readonly a!: unknown;

  @Link('Entity', end('to'), { description: 'The other.', shape: 'one' })
  readonly b!: unknown;
}

/** A world relation of any type. Qualifiers are added from the predicates. */
@EdgeType({
  description: 'A world relation of any type, as seen from one of its ends.',
  layer: 'world',
})
export class EntityRelation {
  @Property('ID', {
    description: 'The relation’s name in the codebook.',
    computed: { kind: 'relationshipType' },
    filterable: true,
  })
  readonly predicate!: string;

  @Property(discourse.Direction, {
    description: 'OUT where the entity in hand is the subject.',
    computed: { kind: 'relationshipDirection' },
  })
  readonly direction!: EnumValue<typeof discourse.Direction>;

  @Link('Claim', byKey('claimId'), { description: 'The claim behind the relation.', shape: 'one' })
  readonly claim!: unknown;

  @Link('Entity', end('far'), { description: 'The entity at the other end.', shape: 'one' })
  readonly other!: unknown;

  @Link('Entity', end('from'), { description: 'Subject of the claim.', shape: 'one' })
  readonly subject!: unknown;

  @Link('Entity', end('to'), { description: 'Object of the claim.', shape: 'one' })
  readonly object!: unknown;
}
