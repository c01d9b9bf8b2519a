import { CoderType } from '../ontology/enums/discourse-enums.js';
import { Coverage, DatePrecision, Dating, Genre } from '../ontology/enums/report-enums.js';
import type { CodingHeader, ReportHeader } from './coded-report.js';
import { type EntityScope, readEntityOf } from './entity-scope.js';
import type { Problems } from './problems.js';
import { type Fields, readFields, reportMissing } from './read-fields.js';
import type { ReportText } from './read-report-text.js';
import { readName, readWebAddress } from './read-short-text.js';
import { readBoolean, readEdtf, readEnum, readNewId, readScalar, readText } from './read-values.js';
import type { RegistryIndex } from './registry-index.js';
import { itemsOf, type SourceNode } from './source-node.js';

/** Keys of `report:`. */
const REPORT_KEYS = [
  'id',
  'title',
  'publisher',
  'authors',
  'publishedAt',
  'publishedPrecision',
  'dating',
  'retrievedAt',
  'sourceUrl',
  'language',
  'genre',
  'coverage',
  'licence',
  'revisionOf',
  'codingOf',
  'keepText',
  'sha256',
  'text',
  'textFile',
] as const;

/** Keys of `coding:`. */
const CODING_KEYS = ['coder', 'coderType', 'codebookVersion', 'tool'] as const;

/** The fields of `report:`; null, with a diagnostic, if there is no such map. */
export function readReportFields(
  node: SourceNode | undefined,
  root: SourceNode,
  problems: Problems,
): Fields | null {
  if (node === undefined) {
    reportMissing('report', root, problems);
    return null;
  }
  return readFields(node, { name: '`report`', keys: REPORT_KEYS }, problems);
}

interface ReportIdSources {
  readonly at: SourceNode;
  readonly registry: RegistryIndex;
  readonly problems: Problems;
}

/** The report's own id; null, with a diagnostic, if there is none that can be used. */
export function readReportId(
  fields: Fields,
  { at, registry, problems }: ReportIdSources,
): string | null {
  const entry = fields.get('id');
  if (entry === undefined) {
    reportMissing('id', at, problems);
    return null;
  }
  const scalar = readScalar(entry.value, 'the id of the report', problems);
  const id = scalar === null ? null : readNewId(scalar, problems);
  const owner = id === null ? null : findOwner(id, registry);
  if (owner !== null) {
    const message = `${id ?? ''} is the id of ${owner}`;
    problems.add('DUPLICATE_ENTITY', {
      at: entry.value,
      message,
      hint: 'Give the report another.',
    });
  }
  return id;
}

function findOwner(id: string, registry: RegistryIndex): string | null {
  const entity = registry.entity(id);
  if (entity !== undefined) return `an entity of the registry file ${entity.registry}`;
  return registry.hasFile(id) ? 'a registry file' : null;
}

interface HeaderSources {
  readonly id: string;
  /** Null where the text could not be had; what comes back is then of no use. */
  readonly text: ReportText | null;
  /** Where missing keys are reported; null where the whole header is missing. */
  readonly at: SourceNode | null;
}

export function checkReportHeader(
  fields: Fields,
  { id, text, at }: HeaderSources,
  scope: EntityScope,
): ReportHeader {
  const { problems } = scope;
  const value = (key: (typeof REPORT_KEYS)[number]): SourceNode | undefined =>
    fields.get(key)?.value;
  for (const key of ['language', 'genre', 'coverage'] as const) {
    if (at !== null && !fields.has(key)) reportMissing(key, at, problems);
  }
  const authorsNode = value('authors');
  const authors = authorsNode === undefined ? [] : itemsOf(authorsNode);
  return {
    id,
    title: readName(value('title'), problems),
    sourceUrl: readWebAddress(value('sourceUrl'), problems),
    publisher: idOf(readEntityOf(['Organization'], value('publisher'), scope)),
    authors: authors.flatMap((author) => idOf(readEntityOf(['Person'], author, scope)) ?? []),
    language: readLanguage(value('language'), problems),
    genre: readEnum(value('genre'), Genre, problems) ?? '',
    ...readPublished(fields, problems),
    dating: readEnum(value('dating'), Dating, problems),
    retrievedAt: readEdtf(value('retrievedAt'), problems)?.text ?? null,
    licence: readText(value('licence'), problems),
    coverage: readEnum(value('coverage'), Coverage, problems) ?? '',
    ...measureText(text),
    revisionOf: readOtherReport(value('revisionOf'), 'Name the earlier version.', { id, scope }),
    codingOf: readOtherReport(value('codingOf'), 'Name the report whose text it is.', {
      id,
      scope,
    }),
    keepText: readBoolean(value('keepText'), problems) ?? true,
  };
}

function idOf(entity: { readonly id: string } | null): string | null {
  return entity?.id ?? null;
}

function readPublished(
  fields: Fields,
  problems: Problems,
): Pick<ReportHeader, 'publishedAt' | 'publishedPrecision'> {
  const date = readEdtf(fields.get('publishedAt')?.value, problems);
  const precision = readEnum(fields.get('publishedPrecision')?.value, DatePrecision, problems);
  return {
    publishedAt: date?.text ?? null,
    publishedPrecision: precision ?? date?.precision ?? 'UNKNOWN',
  };
}

function readLanguage(node: SourceNode | undefined, problems: Problems): string {
  const language = readText(node, problems);
  if (language === null || node === undefined) return '';
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
  const message = `“${language}” is not a language tag`;
  problems.add('UNKNOWN_VALUE', { at: node, message, hint: 'Write en, fr, es, ar, zh-Hant …' });
  return '';
}

function measureText(known: ReportText | null): Pick<ReportHeader, 'sha256' | 'lengthCodePoints'> {
  const { sha256, text } = known ?? { sha256: '', text: '' };
  return { sha256, lengthCodePoints: countCodePoints(text) };
}

/** The other report need not be loaded yet; it cannot be this one, nor an entity. */
function readOtherReport(
  node: SourceNode | undefined,
  hint: string,
  { id: reportId, scope }: { readonly id: string; readonly scope: EntityScope },
): string | null {
  const { entities, registry, problems } = scope;
  const scalar = readScalar(node, 'the id of a report', problems);
  const id = scalar === null ? null : readNewId(scalar, problems);
  if (scalar === null || id === null) return null;
  if (id === reportId) {
    const message = `${id} is this report itself`;
    problems.add('SELF_RELATION', { at: scalar, message, hint });
  } else if (entities.has(id) || registry.entity(id) !== undefined) {
    const message = `${id} is an entity; the id of a report is needed here`;
    problems.add('WRONG_REFERENCE', { at: scalar, message, hint });
  }
  return id;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const character of text) count += character.length > 0 ? 1 : 0;
  return count;
}

export function checkCodingHeader(
  node: SourceNode | undefined,
  codebookVersion: string,
  problems: Problems,
): CodingHeader {
  const fields =
    node === undefined ? null : readFields(node, { name: '`coding`', keys: CODING_KEYS }, problems);
  const value = (key: (typeof CODING_KEYS)[number]): SourceNode | undefined =>
    fields?.get(key)?.value;
  return {
    coder: readText(value('coder'), problems),
    coderType: readEnum(value('coderType'), CoderType, problems) ?? 'PERSON',
    codebookVersion: readText(value('codebookVersion'), problems) ?? codebookVersion,
    tool: readText(value('tool'), problems),
  };
}
