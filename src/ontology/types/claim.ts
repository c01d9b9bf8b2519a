import { against, along, between, byKey, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { ClaimOrigin, ClaimRank } from '../enums/discourse-enums.js';
import { StanceLevel } from '../enums/stance-enums.js';
import { Node } from './node.js';

/** The proposition itself, shared by all reports that assert or deny it. Qualifiers are added from the predicates. */
@NodeType({
  description:
    'A proposition, shared by all reports that assert or deny it. Its qualifiers (role, extent …) are the values on which its live positive assertions agree, else null.',
  layer: 'discourse',
  singular: 'claim',
  plural: 'claims',
})
export class Claim extends Node {
  @Property('ID', { description: 'Predicate: a relation or value predicate of the codebook.' })
  readonly predicate!: string;

  @Property('String', {
    description: 'The literal of a value predicate, in its canonical form; null for relations.',
    nullable: true,
  })
  readonly value!: string | null;

  @Property('Int', {
    description:
      'Stance from −2 (rejects) to +2 (supports or demands); null for other claims and UNCLEAR.',
    nullable: true,
  })
  readonly stance!: number | null;

  @Property(StanceLevel, {
    description: 'The stance as a word; null for other claims.',
    nullable: true,
  })
  readonly stanceLevel!: EnumValue<typeof StanceLevel> | null;

  @Property('ID', {
    description: 'Id of the proposition on which a stance depends; null where there is none.',
    nullable: true,
  })
  readonly conditionId!: string | null;

  @Property(ClaimOrigin, {
    description:
      'REPORT: some report’s quoted words say so. REGISTRY: background fact. CODING: a coder’s classification.',
  })
  readonly origin!: EnumValue<typeof ClaimOrigin>;

  @Property('String', {
    description: 'Where a REGISTRY fact comes from; null for other claims.',
    nullable: true,
  })
  readonly sourceNote!: string | null;

  @Property('Boolean', {
    description:
      'A live assertion denies it too, or a contradiction rule pairs it with another claim.',
  })
  readonly contested!: boolean;

  @Property('Int', {
    description:
      'Distinct outermost named sources of its live positive assertions: two reports that cite one outlet count once. Unnamed ones never count, nor who only announces it (tense FUTURE). `sourceTree` shows who leans on whom.',
  })
  readonly independentSources!: number;

  @Property(ClaimRank, {
    description: 'Editorial rank (Wikidata’s): NORMAL unless someone set it.',
  })
  readonly rank!: EnumValue<typeof ClaimRank>;

  @Property('String', { description: 'Why the rank is not NORMAL.', nullable: true })
  readonly rankReason!: string | null;

  @Property('EDTF', { description: 'Valid from (EDTF), where the report says so.', nullable: true })
  readonly validFrom!: string | null;

  @Property('EDTF', { description: 'Valid to (EDTF), where the report says so.', nullable: true })
  readonly validTo!: string | null;

  @Property('EDTF', {
    description: 'Valid time as one EDTF interval; null where none is given.',
    nullable: true,
  })
  readonly edtf!: string | null;

  @Link('Entity', along('SUBJECT'), { description: 'What the claim is about.', shape: 'one' })
  readonly subject!: unknown;

  @Link('Entity', along('OBJECT'), {
    description: 'The other end of a relation; null for value predicates.',
    shape: 'one',
    nullable: true,
  })
  readonly object!: unknown;

  @Link('Proposition', byKey('conditionId'), {
    description: 'The proposition on which a stance depends; null where there is none.',
    shape: 'one',
    nullable: true,
  })
  readonly condition!: unknown;

  @Link('Assertion', against('ASSERTS'), {
    description: 'Who asserts or denies it, in which words; by id. Empty for REGISTRY facts.',
    shape: 'connection',
  })
  readonly assertions!: unknown;

  @Link('Assertion', against('CODED_AS'), {
    description:
      'Rows of second codings (`codingOf`) that read it in a text, by id. They hold it up no more than they contest it.',
    shape: 'connection',
  })
  readonly secondCodings!: unknown;

  @Link('Claim', between('CONTRADICTS'), {
    description:
      'Contradictions, each with its rule. ASSERTED_AND_DENIED and EDGE_PROPERTY_DIFFERS pair a claim with itself.',
    shape: 'connection',
    edgeObject: 'Contradiction',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly contradicts!: unknown;
}
