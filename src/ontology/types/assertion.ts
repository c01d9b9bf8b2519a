import { against, along, between, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import * as discourse from '../enums/discourse-enums.js';
import { Node } from './node.js';

/** One report saying one thing once. Qualifiers are added from the predicates. */
@NodeType({
  description: 'One report saying one thing once: on whose word, in which words, how surely.',
  layer: 'discourse',
  singular: 'assertion',
  plural: 'assertions',
})
export class Assertion extends Node {
  @Property('String', {
    description: 'Public address of this assertion’s page: quote, passage, who says so.',
    computed: { kind: 'url', path: 'assertion' },
  })
  readonly url!: string;

  @Property(discourse.AssertionKind, {
    description: 'What kind of thing is asserted; follows from the predicate.',
  })
  readonly kind!: EnumValue<typeof discourse.AssertionKind>;

  @Property(discourse.Polarity, { description: 'POSITIVE asserts the claim, NEGATIVE denies it.' })
  readonly polarity!: EnumValue<typeof discourse.Polarity>;

  @Property(discourse.Certainty, {
    description: 'How sure the innermost source is of the content.',
  })
  readonly certainty!: EnumValue<typeof discourse.Certainty>;

  @Property(discourse.ReporterCommitment, {
    description: 'Whether the report itself stands behind the content (FactBank).',
  })
  readonly reporterCommitment!: EnumValue<typeof discourse.ReporterCommitment>;

  @Property(discourse.Modality, {
    description: 'Modal colouring of the content; null where there is none.',
    nullable: true,
  })
  readonly modality!: EnumValue<typeof discourse.Modality> | null;

  @Property(discourse.Tense, {
    description: 'Whether the content is actual, past, future or hypothetical.',
  })
  readonly tense!: EnumValue<typeof discourse.Tense>;

  @Property(discourse.Aspect, {
    description: 'Whether it begins, continues or ends; null where not said.',
    nullable: true,
  })
  readonly aspect!: EnumValue<typeof discourse.Aspect> | null;

  @Property(discourse.Quotation, { description: 'How much of it stands in quotation marks.' })
  readonly quotation!: EnumValue<typeof discourse.Quotation>;

  @Property(discourse.Inference, { description: 'How far the coder had to go beyond the words.' })
  readonly inference!: EnumValue<typeof discourse.Inference>;

  @Property('String', {
    description: 'A coder’s remark; null where there is none.',
    nullable: true,
  })
  readonly note!: string | null;

  @Property('DateTime', { description: 'When it was recorded.' })
  readonly recordedAt!: string;

  @Property('DateTime', {
    description:
      'When it was taken back with its report, so that it counts no more; null while the report stands.',
    nullable: true,
  })
  readonly retractedAt!: string | null;

  @Property('String', {
    description: 'Why it was taken back; null while it stands.',
    nullable: true,
  })
  readonly retractionReason!: string | null;

  @Link('Report', along('REPORTED_IN'), {
    description: 'The report that asserts it.',
    shape: 'one',
  })
  readonly report!: unknown;

  @Link('Claim', along(['ASSERTS', 'CODED_AS']), {
    description: 'What is asserted or denied.',
    shape: 'one',
  })
  readonly claim!: unknown;

  @Link('Passage', along('EVIDENCED_BY'), {
    description: 'The exact words that support it, in text order. Empty only for CODING.',
    shape: 'list',
    edgeObject: 'Evidence',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly evidence!: unknown;

  @Link('Source', along('ATTRIBUTED_TO'), {
    description: 'The chain of sources from the report inward; empty means the report’s own voice.',
    shape: 'list',
    edgeObject: 'Attribution',
    order: [{ on: 'edge', property: 'level' }],
  })
  readonly attribution!: unknown;

  @Link('Event', along('EXPRESSED_IN'), {
    description: 'The speech act in which it was said; null where none is coded.',
    shape: 'one',
    nullable: true,
  })
  readonly expressedIn!: unknown;

  @Link('CodingRun', along('CODED_IN'), {
    description: 'The coding it comes from.',
    shape: 'one',
    nullable: true,
  })
  readonly codingRun!: unknown;

  @Link('Assertion', along('SUPERSEDES'), {
    description: 'Assertions it replaces, each with the reason.',
    shape: 'list',
    edgeObject: 'Supersession',
    order: [{ on: 'node', property: 'id' }],
  })
  readonly supersedes!: unknown;

  @Link('Assertion', against('SUPERSEDES'), {
    description: 'Assertions that replace it, each with the reason.',
    shape: 'list',
    edgeObject: 'Supersession',
    order: [{ on: 'node', property: 'id' }],
  })
  readonly supersededBy!: unknown;

  @Link('Assertion', between('CONTRASTS_WITH'), {
    description: 'Assertions that the text itself sets against it (“yet”, “however”).',
    shape: 'list',
    edgeObject: 'Contrast',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly contrastsWith!: unknown;
}
