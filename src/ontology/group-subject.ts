import type { LinkDeclaration, PropertyDeclaration } from './declaration.js';
import type { Ontology } from './ontology.js';
import { typePropertyOf } from './type-property.js';

/** What entries of a list are grouped by: their properties, and the properties of what they lead to. */
export interface GroupSubject {
  readonly properties: readonly PropertyDeclaration[];
  readonly steps: readonly GroupStep[];
  /** Name of the type of node that it is; null for edges and for entries of a relation. */
  readonly nodeType: string | null;
}

/** A way on from a subject: to the node or the edge of a relation's entry, or along a link that leads to one thing. */
export type GroupStep = (
  { readonly kind: 'node' | 'edge' } | { readonly kind: 'link'; readonly link: LinkDeclaration }
) & {
  readonly name: string;
  readonly description: string;
  /** Name of the type it leads to; null for a relation's edge. */
  readonly target: string | null;
  readonly subject: () => GroupSubject;
};

/** The subject of the entries of a type: of a root list, or of a link without edge properties. */
export function groupSubjectOfType(name: string, ontology: Ontology): GroupSubject {
  const type = ontology.types.get(name);
  if (type === undefined) throw new Error(`The ontology has no type ${name}.`);
  const typeProperty = typePropertyOf(type, ontology);
  const properties = type.properties.filter(isGroupable);
  return {
    properties: typeProperty === null ? properties : [typeProperty, ...properties],
    steps: toSteps(type.links, ontology),
    nodeType: type.kind === 'edge' ? null : name,
  };
}

/** What a link shows, however it is followed. */
type LinkMembers = Omit<LinkDeclaration, 'path'>;

/** The subject of the entries that a link yields: a relation's have a node, an edge and what the edge leads to. */
export function groupSubjectOfLink(link: LinkMembers, ontology: Ontology): GroupSubject {
  if (link.relation === undefined) {
    return groupSubjectOfType(link.edgeObject ?? link.target, ontology);
  }
  const node: GroupStep = {
    kind: 'node',
    name: 'node',
    description: 'The node at the other end.',
    target: link.target,
    subject: () => groupSubjectOfType(link.target, ontology),
  };
  const edge: GroupStep = {
    kind: 'edge',
    name: 'edge',
    description: 'The edge.',
    target: null,
    subject: () => ({ properties: listEdgeKeys(link), steps: [], nodeType: null }),
  };
  const hasEdge = listEdgeKeys(link).length > 0;
  return {
    properties: [],
    steps: [node, ...(hasEdge ? [edge] : []), ...toSteps(link.edgeLinks, ontology)],
    nodeType: null,
  };
}

/** Properties of a relation's edges by which its entries are grouped. */
export function listEdgeKeys(link: LinkMembers): readonly PropertyDeclaration[] {
  return link.edgeProperties.filter(isGroupable);
}

/** An end that may be unnamed is no key: whether it is there stands on the edge. */
function toSteps(links: readonly LinkDeclaration[], ontology: Ontology): readonly GroupStep[] {
  return links
    .filter(
      (link) =>
        link.shape === 'one' && link.nullWhen === undefined && !isUndirectedEnd(link, links),
    )
    .map((link) => ({
      kind: 'link',
      link,
      name: link.name,
      description: link.description,
      target: link.target,
      subject: () => groupSubjectOfType(link.target, ontology),
    }));
}

/** Start and end of an edge that is followed both ways are known row by row only; the far end serves instead. */
export function isUndirectedEnd(
  { path }: LinkDeclaration,
  siblings: readonly LinkDeclaration[],
): boolean {
  if (path.kind !== 'end' || path.end === 'far') return false;
  return siblings.some((one) => one.path.kind === 'end' && one.path.end === 'far');
}

/** Lists have many values an entry, and whole texts are no vocabulary: neither is a key. */
function isGroupable({ list, filterable, computed }: PropertyDeclaration): boolean {
  if (list) return false;
  return filterable || computed?.kind.startsWith('relationship') === true;
}

const DATES: ReadonlySet<string> = new Set(['EDTF', 'Date', 'DateTime']);

/** Whether a property is grouped by year, month and day too. */
export function isDate({ type }: Pick<PropertyDeclaration, 'type'>): boolean {
  return type.kind === 'scalar' && DATES.has(type.name);
}

/** Whether the least and greatest value of a property mean something: numbers and dates. */
export function isMeasure(property: Pick<PropertyDeclaration, 'type'>): boolean {
  const { type } = property;
  return isDate(property) || (type.kind === 'scalar' && ['Int', 'Float'].includes(type.name));
}

/** Whether a subject has numbers or dates, its own or those of what it leads to. */
export function hasMeasures(subject: GroupSubject, seen: ReadonlySet<string> = new Set()): boolean {
  if (subject.properties.some(isMeasure)) return true;
  return subject.steps.some(({ target, subject: next }) => {
    if (target === null) return hasMeasures(next(), seen);
    return !seen.has(target) && hasMeasures(next(), new Set([...seen, target]));
  });
}
