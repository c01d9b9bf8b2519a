import type { Ontology } from '../ontology/ontology.js';
import { checkCitations } from './check-citations.js';
import { checkCode } from './check-code.js';
import { checkEntities, type DeclaredEntity } from './check-entities.js';
import { checkContrasts, checkJudgements } from './check-links.js';
import { checkMentions } from './check-mentions.js';
import {
  checkCodingHeader,
  checkReportHeader,
  readReportFields,
  readReportId,
} from './check-report-header.js';
import { checkSecondCoding } from './check-second-coding.js';
import { checkSupersedes } from './check-supersedes.js';
import type { CodedEntity, CodedMention, CodedReport } from './coded-report.js';
import type { EntityScope } from './entity-scope.js';
import { findIdentifierClashes } from './find-identifier-clashes.js';
import { buildPassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import { type Fields, readFields, shorten, suggest } from './read-fields.js';
import { readReportText } from './read-report-text.js';
import { readScalar } from './read-values.js';
import type { RegistryIndex } from './registry-index.js';
import { itemsOf, type SourceEntry, type SourceNode } from './source-node.js';

/** Keys of a report file. */
const REPORT_FILE_KEYS = [
  'format',
  'report',
  'coding',
  'cites',
  'use',
  'mentions',
  'entities',
  'code',
  'coded',
  'contrasts',
  'identity',
  'suggest',
] as const;

/** What checking a file needs beside its content. */
export interface FileSurroundings {
  readonly file: string;
  readonly source: string;
  readonly ontology: Ontology;
  readonly registry: RegistryIndex;
  readonly problems: Problems;
  readonly readSibling: (name: string) => Uint8Array | null;
}

/** Checks a report file; what comes back is whole only if no error was reported. */
export function checkReportFile(
  root: SourceNode,
  surroundings: FileSurroundings,
): CodedReport | null {
  const { problems, ontology, registry } = surroundings;
  const fields = readFields(root, { name: 'a report file', keys: REPORT_FILE_KEYS }, problems);
  if (fields === null) return null;
  const value = (key: (typeof REPORT_FILE_KEYS)[number]): SourceNode | undefined =>
    fields.get(key)?.value;
  refuseSuggestions(value('suggest'), problems);
  const reportNode = value('report') ?? root;
  const header = readReportFields(value('report'), root, problems);
  const reportId =
    header === null ? null : readReportId(header, { at: reportNode, registry, problems });
  const text = header === null ? null : readReportText(header, { ...surroundings, at: reportNode });
  const declared = checkEntities(value('entities'), ontology, problems);
  const entities = collectEntities({ fields, header, declared, reportId }, surroundings);
  const entityScope: EntityScope = { ontology, registry, problems, entities, referred: new Set() };
  checkMetonyms(declared, entityScope);
  const book = buildPassageBook(reportId ?? 'report', text?.text ?? null);
  const scope = { reportId: reportId ?? 'report', entityScope, book };
  const report = checkReportHeader(
    header ?? new Map(),
    { id: scope.reportId, text, at: header === null ? null : reportNode },
    entityScope,
  );
  const coding = checkCodingHeader(value('coding'), ontology.version, problems);
  const citations = checkCitations(value('cites'), scope);
  const rows = checkCode(value('code'), value('coded'), scope);
  checkSupersedes(rows, scope);
  checkSecondCoding({ file: fields, header }, rows, problems);
  const mentions = checkMentions(value('mentions'), scope);
  const contrasts = checkContrasts(value('contrasts'), rows, problems);
  const judgements = checkJudgements(value('identity'), entityScope);
  if (text === null) return null;
  warnOfUnused(declared, mentions, entityScope);
  return {
    kind: 'report',
    file: surroundings.file,
    source: surroundings.source,
    text: text.text,
    report,
    coding,
    passages: book.passages,
    mentions,
    citations,
    entities: declared.map(({ entity }) => entity),
    uses: listUses(entities, mentions, registry),
    assertions: rows.flatMap(({ assertions }) => assertions),
    contrasts,
    judgements,
  };
}

function refuseSuggestions(node: SourceNode | undefined, problems: Problems): void {
  if (node === undefined) return;
  const count = node.kind === 'map' ? node.entries.length : itemsOf(node).length;
  if (count === 0) return;
  const message = `${String(count)} open suggestion${count === 1 ? '' : 's'}`;
  problems.add('DRAFT_NOT_REVIEWED', { at: node, message });
}

interface EntitySources {
  readonly fields: Fields;
  readonly header: Fields | null;
  readonly declared: readonly DeclaredEntity[];
  readonly reportId: string | null;
}

/** Own entities, those listed under `use:`, and publisher and authors, which need no listing. */
function collectEntities(
  { fields, header, declared, reportId }: EntitySources,
  { registry, problems }: FileSurroundings,
): ReadonlyMap<string, CodedEntity> {
  const entities = new Map<string, CodedEntity>();
  for (const { entity, at } of declared) {
    refuseTaken(entity, { at, reportId, registry }, problems);
    entities.set(entity.id, entity);
  }
  for (const node of listItems(fields.get('use'))) addUsed(node, { entities, registry }, problems);
  for (const node of [
    ...listItems(header?.get('publisher')),
    ...listItems(header?.get('authors')),
  ]) {
    const entity = node.kind === 'scalar' ? registry.entity(node.text) : undefined;
    if (entity !== undefined && !entities.has(entity.id)) entities.set(entity.id, entity);
  }
  reportClashes(declared, entities, problems);
  return entities;
}

function listItems(entry: SourceEntry | undefined): readonly SourceNode[] {
  return entry === undefined ? [] : itemsOf(entry.value);
}

interface Declaration {
  readonly at: SourceEntry;
  readonly reportId: string | null;
  readonly registry: RegistryIndex;
}

function refuseTaken(
  { id }: CodedEntity,
  { at, reportId, registry }: Declaration,
  problems: Problems,
): void {
  if (id === reportId) {
    const message = `${id} is the id of the report itself`;
    problems.add('DUPLICATE_ENTITY', { at, message, hint: 'Give the entity another id.' });
  } else if (registry.entity(id) !== undefined) {
    const message = `${id} is declared in the registry too`;
    const hint = 'list it under `use:` instead, or give yours another id';
    problems.add('DUPLICATE_ENTITY', { at, message, hint });
  }
}

interface UsedEntities {
  readonly entities: Map<string, CodedEntity>;
  readonly registry: RegistryIndex;
}

function addUsed(node: SourceNode, { entities, registry }: UsedEntities, problems: Problems): void {
  const scalar = readScalar(node, 'the id of a registry entity', problems);
  if (scalar === null) return;
  const entity = registry.entity(scalar.text);
  if (entity !== undefined) {
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
    return;
  }
  const isOwn = entities.has(scalar.text);
  const message = isOwn
    ? `${scalar.text} is declared in this file and needs no \`use\``
    : `no entity ${shorten(scalar.text)} is in the registry`;
  const hint = isOwn ? 'Remove it.' : suggest(scalar.text, registry.ids, problems);
  problems.add('UNKNOWN_ENTITY', { at: node, message, hint });
}

function reportClashes(
  declared: readonly DeclaredEntity[],
  entities: ReadonlyMap<string, CodedEntity>,
  problems: Problems,
): void {
  const places = new Map(declared.map(({ entity, at }) => [entity.id, at]));
  const clashes = findIdentifierClashes([...entities.values()], []);
  for (const { first, second, identifier } of clashes) {
    const at = places.get(second.id) ?? places.get(first.id);
    if (at === undefined) continue;
    const message = `${first.id} and ${second.id} both have the identifier ${identifier}`;
    problems.add('DUPLICATE_IDENTIFIER', { at, message });
  }
}

/** The places that metonyms name must be places that the file may refer to. */
export function checkMetonyms(declared: readonly DeclaredEntity[], scope: EntityScope): void {
  for (const { entity, at } of declared) {
    for (const { surface, literalId } of entity.metonyms ?? []) {
      const place = scope.entities.get(literalId) ?? scope.registry.entity(literalId);
      if (place === undefined) {
        const message = `the metonym ${shorten(surface)} of ${entity.id} names ${shorten(literalId)}, which is not declared`;
        scope.problems.add('UNKNOWN_ENTITY', {
          at,
          message,
          hint: suggest(literalId, scope.entities.keys(), scope.problems),
        });
      } else if (place.type !== 'Place') {
        const message = `the metonym ${shorten(surface)} of ${entity.id} names ${place.id}, which is no Place`;
        scope.problems.add('WRONG_REFERENCE', { at, message });
      } else scope.referred.add(place.id);
    }
  }
}

function warnOfUnused(
  declared: readonly DeclaredEntity[],
  mentions: readonly CodedMention[],
  { referred, problems }: EntityScope,
): void {
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  for (const { entity, at } of declared) {
    if (referred.has(entity.id) || mentioned.has(entity.id)) continue;
    const message = `no row and no mention refers to ${entity.id}`;
    problems.add('UNUSED_ENTITY', { at, message });
  }
}

/** Registry entities in code point order: those in scope, and the places that metonyms literally name. */
function listUses(
  entities: ReadonlyMap<string, CodedEntity>,
  mentions: readonly CodedMention[],
  registry: RegistryIndex,
): readonly string[] {
  const literal = mentions.flatMap(({ literalId }) => literalId ?? []);
  const ids = new Set([...entities.keys(), ...literal]);
  return [...ids].filter((id) => registry.entity(id) !== undefined).sort();
}
