import { AttributionType } from '../ontology/enums/discourse-enums.js';
import type { CodedAttribution, CodedEntity } from './coded-report.js';
import { type EntityScope, findEntity, isOneOf, withArticle } from './entity-scope.js';
import { findPassages } from './find-passages.js';
import type { PassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import { type Fields, readFields, readMap, shorten } from './read-fields.js';
import { readBoolean, readEnum, readText } from './read-values.js';
import { itemsOf, type SourceEntry, type SourceMap, type SourceNode } from './source-node.js';

/** How a file writes a source that the text does not name. */
export const UNNAMED = '?';

const SOURCE_KEYS: readonly string[] = ['open', 'type'];

/** One source of a chain, before its place in the chain is known. */
export type ChainLink = Omit<CodedAttribution, 'level'>;

export interface ChainSettings {
  readonly scope: EntityScope;
  readonly book: PassageBook;
  /** Every source of the list is OPEN. */
  readonly isOpen: boolean;
}

/** Reads `by:`: sources from the outermost inward, each `{id: cue}`, `{id: cue, open: true}`, `{'?': cue}` or a bare id. */
export function readChain(
  node: SourceNode | undefined,
  settings: ChainSettings,
): readonly ChainLink[] {
  if (node === undefined) return [];
  return itemsOf(node)
    .map((item) => readLink(item, settings))
    .filter((link) => link !== null);
}

function readLink(node: SourceNode, settings: ChainSettings): ChainLink | null {
  const { problems } = settings.scope;
  if (node.kind === 'scalar') {
    const id = readText(node, problems);
    return id === null ? null : makeLink({ id, at: node, cue: null }, settings);
  }
  const map = readMap(node, 'a source', problems);
  if (map === null) return null;
  const source = findOnlySource(map, problems);
  if (source === null) return null;
  const form = { name: 'a source', keys: [...SOURCE_KEYS, source.key] };
  const fields: Fields = readFields(map, form, problems) ?? new Map();
  const isOpen = readBoolean(fields.get('open')?.value, problems) ?? settings.isOpen;
  const type = readEnum(fields.get('type')?.value, AttributionType, problems);
  const cue = readCue(fields.get(source.key), settings);
  const link = makeLink({ id: source.key, at: source, cue }, { ...settings, isOpen });
  return link === null ? null : { ...link, type: type ?? link.type };
}

function findOnlySource(map: SourceMap, problems: Problems): SourceEntry | null {
  const sources = map.entries.filter(({ key }) => !SOURCE_KEYS.includes(key));
  const [source, second] = sources;
  if (source !== undefined && second === undefined) return source;
  const message = `${source === undefined ? 'no source' : 'more than one source'} in one map`;
  const hint = 'One source a map: `[{outlet: According to}, {person: said}]`.';
  problems.add('WRONG_KIND', { at: second ?? map, message, hint });
  return null;
}

function readCue(entry: SourceEntry | undefined, { scope, book }: ChainSettings): string | null {
  const cue = readText(entry?.value, scope.problems);
  if (cue === null || entry === undefined) return null;
  // words that attribute may stand in an earlier sentence, or after what they attribute
  const found = findPassages(cue, { at: entry.value, book, problems: scope.problems }, 1);
  if (found?.length === 0) {
    const message = `the words “${shorten(cue)}” are not in the text`;
    scope.problems.add('CUE_NOT_FOUND', { at: entry.value, message });
  }
  return cue;
}

function makeLink(
  {
    id,
    at,
    cue,
  }: {
    readonly id: string;
    readonly at: { readonly offset: number };
    readonly cue: string | null;
  },
  { scope, isOpen }: ChainSettings,
): ChainLink | null {
  const reach = isOpen ? 'OPEN' : 'CLOSED';
  if (id === UNNAMED) return { source: null, type: 'UNSPECIFIED', cue, scope: reach };
  const entity = findEntity(id, at, scope);
  if (entity === null) return null;
  if (!isOneOf(['Actor', 'Instrument'], entity.type, scope.ontology)) {
    const message = `${id} is ${withArticle(entity.type)}, which is no source; an Actor or an Instrument is needed here`;
    scope.problems.add('WRONG_REFERENCE', { at, message });
    return null;
  }
  return { source: id, type: deriveAttributionType(entity), cue, scope: reach };
}

/** What kind of source an entity is by its own type. */
export function deriveAttributionType(entity: CodedEntity): keyof typeof AttributionType.values {
  switch (entity.type) {
    case 'Person':
      return 'NAMED_PERSON';
    case 'State':
      return 'STATE';
    case 'ActorGroup':
      return 'UNNAMED_OFFICIALS';
    case 'Organization': {
      const { orgType } = entity.properties;
      return orgType === 'NEWS_OUTLET' || orgType === 'NEWS_AGENCY' ? 'OUTLET' : 'INSTITUTION';
    }
    default:
      return 'DOCUMENT';
  }
}
