import { against, between, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { InterfaceType } from '../decorators/type.js';
import { Source } from './source.js';

/** A thing in the world that reports speak of. */
@InterfaceType({
  description:
    'A thing in the world that reports speak of: person, organization, place, event, plan and so on.',
  layer: 'world',
  singular: 'entity',
  plural: 'entities',
})
export abstract class Entity extends Source {
  @Property('String', {
    description: 'Other names under which reports mention the entity, in code point order.',
    list: true,
  })
  readonly aliases!: readonly string[];

  @Property('String', {
    description:
      'One or two sentences from the file that declares the entity; null where it gives none.',
    nullable: true,
  })
  readonly description!: string | null;

  @Property('String', {
    description: 'Ids of the entity in other schemes, each marked verified or not.',
    list: true,
    filterable: false,
    computed: { kind: 'identifiers' },
  })
  readonly identifiers!: readonly string[];

  @Property('ID', {
    description: 'The one report whose file declares the entity; null for registry entities.',
    nullable: true,
  })
  readonly declaredIn!: string | null;

  @Link('Passage', against('MENTIONS'), {
    description: 'Where and how the passages of reports name the entity, by passage and offset.',
    shape: 'connection',
    edgeObject: 'Mention',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly mentions!: unknown;

  @Link('Claim', against(['SUBJECT', 'OBJECT']), {
    description:
      'Claims with this entity as subject or object, of any predicate, denied ones included.',
    shape: 'connection',
  })
  readonly claims!: unknown;

  @Link('Claim', against('SUBJECT'), {
    description:
      'Claims that give this entity a literal value (STATUS, DURATION, ASSESSED_AS …). Two reports may give two values; both are listed.',
    shape: 'connection',
    fixed: { property: 'value', isNull: false },
  })
  readonly attributes!: unknown;

  @Link('Entity', between(), {
    description:
      'World relations of every type in either direction: one edge for each claim with a live positive assertion.',
    shape: 'connection',
    edgeObject: 'EntityRelation',
  })
  readonly relations!: unknown;

  @Link('Entity', between('SAME_AS'), {
    description:
      'Judgements that this entity is, is not, or may be another one. UNSURE never merges.',
    shape: 'connection',
    edgeObject: 'IdentityJudgement',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly sameAs!: unknown;
}
