import { against, along, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { Coverage, DatePrecision, Dating, Genre } from '../enums/report-enums.js';
import { Source } from './source.js';

/** One published text: the unit of loading. */
@NodeType({
  description:
    'One published text: the unit of loading. Its words are the evidence of all it asserts.',
  layer: 'source',
  singular: 'report',
  plural: 'reports',
})
export class Report extends Source {
  @Property('String', { description: 'Headline; null where the text has none.', nullable: true })
  readonly title!: string | null;

  @Property('String', {
    description: 'Public address of this report’s page: text, passages, assertions.',
    computed: { kind: 'url', path: 'report' },
  })
  readonly url!: string;

  @Property('String', {
    description: 'Where the text was published; for a digest, the page digested.',
    nullable: true,
  })
  readonly sourceUrl!: string | null;

  @Property('String', { description: 'Language of the text (BCP 47).', sortable: true })
  readonly language!: string;

  @Property(Genre, { description: 'What kind of text it is.' })
  readonly genre!: EnumValue<typeof Genre>;

  @Property('EDTF', {
    description: 'When it was published (EDTF); null where nothing is known.',
    nullable: true,
  })
  readonly publishedAt!: string | null;

  @Property(DatePrecision, { description: 'How exact `publishedAt` is.' })
  readonly publishedPrecision!: EnumValue<typeof DatePrecision>;

  @Property(Dating, { description: 'Where the date comes from.', nullable: true })
  readonly dating!: EnumValue<typeof Dating> | null;

  @Property('EDTF', {
    description: 'When the text was retrieved; null where not noted.',
    nullable: true,
  })
  readonly retrievedAt!: string | null;

  @Property('String', { description: 'Licence of the text (SPDX or words).', nullable: true })
  readonly licence!: string | null;

  @Property(Coverage, {
    description: 'How much of the text was coded: what is not coded was not necessarily not said.',
  })
  readonly coverage!: EnumValue<typeof Coverage>;

  @Property('String', { description: 'SHA-256 of the text’s UTF-8 bytes, in hexadecimal.' })
  readonly sha256!: string;

  @Property('Int', { description: 'Length of the text in Unicode code points.' })
  readonly lengthCodePoints!: number;

  @Property('String', {
    description:
      'The whole text, byte for byte; null where the licence forbids to keep it whole. Its sentences are passages all the same.',
    nullable: true,
    filterable: false,
    weight: 50,
  })
  readonly text!: string | null;

  @Property('Float', {
    description:
      'Share of the text’s words that the coding uses (quotes, attributes or cites by), from 0 to 1, by four digits; null if the report was loaded by a version that did not keep it. Says how closely it was coded, not how well.',
    nullable: true,
  })
  readonly coveredShare!: number | null;

  @Property('DateTime', { description: 'When the report was loaded last with a change.' })
  readonly recordedAt!: string;

  @Property('DateTime', {
    description:
      'When the report was taken back, with all it asserts; null while it stands. Loading it again brings it back.',
    nullable: true,
  })
  readonly retractedAt!: string | null;

  @Property('String', {
    description: 'Why it was taken back; null while it stands.',
    nullable: true,
  })
  readonly retractionReason!: string | null;

  @Link('Organization', along('PUBLISHED_BY'), {
    description: 'The publisher; null where unknown. A report without one is a source of its own.',
    shape: 'one',
    nullable: true,
  })
  readonly publisher!: unknown;

  @Link('Person', along('AUTHORED_BY'), { description: 'The authors, by name.', shape: 'list' })
  readonly authors!: unknown;

  @Link('Source', along('CITES'), {
    description: 'What the report itself says it leans on, with the words that say so.',
    shape: 'list',
    edgeObject: 'Citation',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly cites!: unknown;

  @Link('Passage', along('HAS_PASSAGE'), {
    description: 'The sentences of the text, in order.',
    shape: 'list',
    order: [{ on: 'node', property: 'index' }],
  })
  readonly passages!: unknown;

  @Link('Passage', along('LEAVES_UNUSED'), {
    description:
      'Words of the text that the coding does not use, in text order: what a coder left out.',
    shape: 'list',
    edgeObject: 'UnusedWords',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly uncovered!: unknown;

  @Link('Assertion', against('REPORTED_IN'), {
    description: 'Everything the report asserts, by id.',
    shape: 'connection',
  })
  readonly assertions!: unknown;

  @Link('Report', along('REVISION_OF'), {
    description: 'The earlier version of this report.',
    shape: 'one',
    nullable: true,
  })
  readonly revisionOf!: unknown;

  @Link('Report', against('REVISION_OF'), {
    description: 'Later versions of this report.',
    shape: 'list',
  })
  readonly revisions!: unknown;

  @Link('Report', along('CODING_OF'), {
    description:
      'The report whose text this is a second coding of: there to be compared, it counts nowhere. Null for the coding that counts.',
    shape: 'one',
    nullable: true,
  })
  readonly codingOf!: unknown;

  @Link('Report', against('CODING_OF'), {
    description: 'Second codings of this text by other coders, by id.',
    shape: 'list',
    order: [{ on: 'node', property: 'id' }],
  })
  readonly secondCodings!: unknown;
}
