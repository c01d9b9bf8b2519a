import { AttributionType, CoderType, Judgement } from '../ontology/enums/discourse-enums.js';
import {
  Coverage,
  DatePrecision,
  Dating,
  Genre,
  MentionForm,
} from '../ontology/enums/report-enums.js';
import { IdentifierScheme } from '../ontology/enums/world-enums.js';
import type { Ontology } from '../ontology/ontology.js';
import { listEntityTypes, listOwnProperties } from './check-entities.js';
import { printRowSchema } from './print-row-schema.js';
import {
  closedMap,
  type JsonSchema,
  looseText,
  oneOrMany,
  printEnum,
  printValueType,
  ref,
  text,
} from './schema-parts.js';

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const ID_PATTERN = '^[a-z0-9][a-z0-9_-]{0,99}$';
const SHORT_FORM = { '^s[0-9]+$': { description: 'Words of this passage.' } };

/** JSON Schema of report files: editors complete predicates, values and these registry ids, and underline mistakes. */
export function printReportSchema(ontology: Ontology, registryIds: readonly string[]): JsonSchema {
  const rows = { type: 'array', items: ref('item') };
  return {
    $schema: DRAFT,
    title: 'Parley report file',
    description: 'A report, its entities and what it asserts, coded by passage.',
    ...closedMap(
      {
        format: { const: 'parley.report/1', description: 'What kind of file this is.' },
        report: printHeader(),
        coding: closedMap({
          coder: looseText('Who coded the report.'),
          coderType: printEnum(CoderType),
          codebookVersion: looseText('Version of the codebook; by default the current one.'),
          tool: looseText('Program used, with its version.'),
        }),
        cites: {
          type: 'array',
          items: { anyOf: [ref('citation'), ref('entityId')] },
          description:
            'What the report itself says it leans on: `[{outlet: the words that say so}]`.',
        },
        use: {
          type: 'array',
          items: ref('entityId'),
          description: 'Registry entities that the report refers to.',
        },
        mentions: printMentions(registryIds),
        entities: printEntities(),
        code: {
          type: 'object',
          description: 'Rows by passage: s01, s02 …',
          propertyNames: { pattern: '^s[0-9]+$' },
          additionalProperties: { anyOf: [rows, { type: 'null' }] },
        },
        coded: {
          ...rows,
          description: 'Classifications by the coder, without words of their own.',
        },
        contrasts: {
          type: 'array',
          items: { type: 'object' },
          description: 'Contrasts that the text draws: `[{row: row, cue: yet}]`.',
        },
        identity: printJudgements(),
        suggest: { description: 'Rows proposed by a machine; no file with open ones is loaded.' },
      },
      ['format', 'report'],
    ),
    definitions: {
      ...printSharedDefinitions(ontology, registryIds),
      row: printRowSchema(ontology, 'report'),
      group: closedMap(
        {
          by: ref('by'),
          open: { type: 'boolean', description: 'All sources of `by` are OPEN.' },
          say: rows,
        },
        ['by', 'say'],
      ),
      item: {
        if: { required: ['say'] },
        then: ref('group'),
        else: ref('row'),
      },
      by: oneOrMany(
        { anyOf: [ref('entityId'), printSource(registryIds)] },
        'Sources from the outermost inward: `[{outlet: According to}, {person: said}]`.',
      ),
      cue: {
        type: ['string', 'number', 'boolean', 'null'],
        description: 'The words that attribute.',
      },
      mention: printMention(),
      citation: printPairs(registryIds, ref('quote')),
      quote: oneOrMany(printQuote()),
    },
  };
}

/** JSON Schema of registry files. */
export function printRegistrySchema(
  ontology: Ontology,
  registryIds: readonly string[] = [],
): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Parley registry file',
    description: 'Entities that more than one report refers to, and background facts.',
    ...closedMap(
      {
        format: { const: 'parley.registry/1', description: 'What kind of file this is.' },
        id: text('Id of the registry; by default the name of the file.'),
        source: looseText('Where facts come from that do not say it themselves.'),
        entities: printEntities(),
        facts: { type: 'array', items: ref('fact') },
        identity: printJudgements(),
      },
      ['format'],
    ),
    definitions: {
      ...printSharedDefinitions(ontology, registryIds),
      fact: printRowSchema(ontology, 'registry'),
    },
  };
}

function printSharedDefinitions(
  ontology: Ontology,
  registryIds: readonly string[],
): Readonly<Record<string, JsonSchema>> {
  const pattern = { type: 'string', pattern: ID_PATTERN };
  return {
    entityId: registryIds.length === 0 ? pattern : { anyOf: [{ enum: registryIds }, pattern] },
    entityIds: oneOrMany(ref('entityId')),
    entity: printEntity(ontology),
  };
}

function printHeader(): JsonSchema {
  const id = { type: 'string', pattern: ID_PATTERN };
  const required = ['id', 'language', 'genre', 'coverage'];
  const keys = printHeaderKeys(id);
  const nullable = Object.entries(keys).map(([key, schema]): [string, JsonSchema] => [
    key,
    required.includes(key) ? schema : orNull(schema),
  ]);
  return closedMap(Object.fromEntries(nullable), required);
}

function printHeaderKeys(id: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return {
    id: { ...id, description: 'Id of the report; its assertions are `<id>.<row>`.' },
    title: looseText('Headline, if it has one.'),
    publisher: { ...ref('entityId'), description: 'Who published it; a registry organization.' },
    authors: { ...ref('entityIds'), description: 'Who wrote it.' },
    publishedAt: looseText('When it was published (EDTF): 2025-12-02, 2025-12~ …'),
    publishedPrecision: printEnum(DatePrecision),
    dating: printEnum(Dating),
    retrievedAt: looseText('When the text was retrieved (EDTF).'),
    sourceUrl: text('Where it was published.'),
    language: text('Language of the text (BCP 47): en, fr, ar …'),
    genre: printEnum(Genre),
    coverage: printEnum(Coverage),
    licence: looseText('Licence of the text.'),
    revisionOf: { ...id, description: 'Id of the report that this one is a later version of.' },
    codingOf: {
      ...id,
      description:
        'Id of the report whose text another coder codes here: to compare the two; it counts nowhere.',
    },
    keepText: {
      type: 'boolean',
      description:
        'false where the licence forbids to keep the text whole: then `textFile` is needed. Its sentences are kept as passages all the same.',
    },
    sha256: looseText('SHA-256 of the text; refused if it is another text.'),
    text: text('The text itself, as a block: `text: |`.'),
    textFile: text('Name of a file in the same folder with the text.'),
  };
}

/** `key: null` means the same as no key. */
function orNull(schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema;
  return { description, anyOf: [rest, { type: 'null' }] };
}

function printEntities(): JsonSchema {
  return {
    type: 'object',
    description: 'Entities by id.',
    propertyNames: { pattern: ID_PATTERN },
    additionalProperties: ref('entity'),
  };
}

function printEntity(ontology: Ontology): JsonSchema {
  const types = listEntityTypes(ontology);
  const own = new Map<string, JsonSchema>();
  for (const property of types.flatMap((name) => {
    const type = ontology.types.get(name);
    return type === undefined ? [] : listOwnProperties(type);
  })) {
    const schema = printValueType(property.type, property.description);
    own.set(property.name, property.list ? oneOrMany(schema, property.description) : schema);
  }
  return closedMap(
    {
      type: { enum: types, description: 'Type of the entity.' },
      name: looseText('Its name.'),
      aliases: oneOrMany(looseText('Another name.')),
      description: looseText('One or two sentences.'),
      identifiers: printIdentifiers(),
      demonyms: oneOrMany(text('An adjective made from the name.')),
      metonyms: {
        type: 'object',
        description: 'Places whose names may stand for it: `{Name: place id}`.',
        additionalProperties: ref('entityId'),
      },
      ...Object.fromEntries(own),
    },
    ['type', 'name'],
  );
}

function printIdentifiers(): JsonSchema {
  const full = closedMap(
    {
      scheme: printEnum(IdentifierScheme),
      value: looseText('The identifier.'),
      verified: { type: 'boolean', description: 'Looked up in its own scheme.' },
    },
    ['scheme', 'value'],
  );
  const short = {
    type: 'object',
    propertyNames: printEnum(IdentifierScheme),
    additionalProperties: looseText('The identifier, not verified.'),
  };
  return { description: 'Ids in other schemes.', anyOf: [{ type: 'array', items: full }, short] };
}

function printJudgements(): JsonSchema {
  const judgement = closedMap(
    {
      a: ref('entityId'),
      b: ref('entityId'),
      judgement: printEnum(Judgement),
      why: looseText('Why.'),
    },
    ['a', 'b', 'judgement'],
  );
  return {
    type: 'array',
    items: judgement,
    description: 'Judgements that two entities are, are not or may be one.',
  };
}

function printQuote(): JsonSchema {
  const nth = { type: 'integer', minimum: 1, description: 'Which occurrence, from 1.' };
  const quote = { ...looseText('The words.') };
  return {
    anyOf: [
      looseText('The words: exact, or `A … B` for everything from A to B.'),
      {
        type: 'object',
        properties: { quote, nth },
        patternProperties: SHORT_FORM,
        additionalProperties: false,
      },
    ],
  };
}

/** A map with registry ids, `?` or any other entity id as keys. */
function printPairs(
  registryIds: readonly string[],
  value: JsonSchema,
  more: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const ids = ['?', ...registryIds].map((id) => [id, value] as const);
  return {
    type: 'object',
    properties: { ...Object.fromEntries(ids), ...more },
    additionalProperties: value,
  };
}

function printSource(registryIds: readonly string[]): JsonSchema {
  return printPairs(registryIds, ref('cue'), {
    open: { type: 'boolean', description: 'Syntax leaves open whether it reaches the content.' },
    type: printEnum(AttributionType),
  });
}

function printMention(): JsonSchema {
  const detailed = {
    type: 'object',
    properties: {
      quote: looseText('The words.'),
      nth: { type: 'integer', minimum: 1 },
      metonym: { type: 'boolean', description: 'The words name a place that stands for it.' },
      literal: { ...ref('entityId'), description: 'The place that the words literally name.' },
      form: printEnum(MentionForm),
    },
    patternProperties: SHORT_FORM,
    additionalProperties: false,
  };
  return oneOrMany({ anyOf: [looseText('Every occurrence of these words.'), detailed] });
}

function printMentions(registryIds: readonly string[]): JsonSchema {
  const ids = registryIds.map((id) => [id, ref('mention')] as const);
  const none = {
    ...ref('mention'),
    description: 'Phrases in which nothing is to be found by name.',
  };
  return {
    type: 'object',
    description: 'Phrases that name an entity, where finding it by name is not enough.',
    properties: { ...Object.fromEntries(ids), none },
    additionalProperties: ref('mention'),
  };
}
