import { SEARCH_PROPERTIES } from '../../compile/text-query.js';
import { BEGINNING, FOREVER, RECORDED } from '../../ontology/recorded.js';
import { compareCodePoints } from '../compare-code-points.js';
import { compactProperties, type NodeElement, type Properties } from '../graph-elements.js';
import { indexTexts } from '../index-texts.js';

/** Stored type, and only label, of an entity that another stands for. Its property `type` stays what it was. */
export const MERGED_ENTITY = 'MergedEntity';
/** The same of a claim that has come to say what another says. */
export const MERGED_CLAIM = 'MergedClaim';

/** What merging adds to a node: none of it is decided by a file. */
const ADDED = ['canonicalId', 'mergedIds', 'ownAliases', 'ownIdentifiers', RECORDED.own] as const;

/** The node of an entity as its file alone makes it, whatever is merged with it. Pure. */
export function toOwnForm(node: NodeElement): NodeElement {
  const { properties } = node;
  if (!ADDED.some((name) => name in properties)) return node;
  const { ownAliases, ownIdentifiers, [RECORDED.own]: ownSpans } = properties;
  const own = {
    ...properties,
    ...(ownAliases === undefined ? {} : { aliases: ownAliases }),
    ...(ownIdentifiers === undefined ? {} : { identifiers: ownIdentifiers }),
    ...(ownSpans === undefined
      ? {}
      : { [RECORDED.before]: listTexts(ownSpans).length === 0 ? null : ownSpans }),
    ...Object.fromEntries(ADDED.map((name) => [name, null])),
  };
  const type = String(properties['type']);
  return indexTexts({ ...node, type, properties: compactProperties(own) });
}

/** The node of an entity that stands for others too: their names are names of it, their identifiers its own, and it was there when one of them was. Pure. */
export function toCanonicalForm(own: NodeElement, members: readonly NodeElement[]): NodeElement {
  if (members.length === 0) return own;
  const { properties } = own;
  const names = members.flatMap(({ properties: { name, aliases } }) => [
    String(name),
    ...listTexts(aliases),
  ]);
  const aliases = sortTexts([...listTexts(properties['aliases']), ...names]);
  const added: Properties = {
    aliases: aliases.filter((alias) => alias !== properties['name']),
    identifiers: sortTexts(
      [own, ...members].flatMap((node) => listTexts(node.properties['identifiers'])),
    ),
    mergedIds: sortTexts(members.map(({ id }) => id)),
    ownAliases: listTexts(properties['aliases']),
    ownIdentifiers: listTexts(properties['identifiers']),
    [RECORDED.before]: sortTexts([...listEarlier(own), ...members.flatMap(listSpans)]),
    [RECORDED.own]: listEarlier(own),
  };
  return indexTexts({ ...own, properties: { ...properties, ...added } });
}

const listEarlier = ({ properties }: NodeElement): readonly string[] =>
  listTexts(properties[RECORDED.before]);

function listSpans(member: NodeElement): readonly string[] {
  const from = String(member.properties[RECORDED.from] ?? BEGINNING);
  return [...listEarlier(member), `${from}/${FOREVER}`];
}

/** The node of an entity that another stands for: found by none of its texts. Pure. */
export function toMergedForm(own: NodeElement, canonicalId: string): NodeElement {
  const hidden = Object.fromEntries(
    Object.values(SEARCH_PROPERTIES).map((name) => [name, null] as const),
  );
  const properties = compactProperties({ ...own.properties, ...hidden, canonicalId });
  return { ...own, type: MERGED_ENTITY, properties };
}

function sortTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareCodePoints);
}

export function listTexts(value: Properties[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
