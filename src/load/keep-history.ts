import type { Ontology } from '../ontology/ontology.js';
import { BEGINNING, RECORDED } from '../ontology/recorded.js';
import type { Change, GraphChange } from './diff-graph.js';
import { isKeptOnceGone } from './edge-shapes.js';
import type { EdgeElement, NodeElement, Properties } from './graph-elements.js';
import { hasOtherTexts, listFormerTexts } from './keep-texts.js';
import { rememberValues } from './remember-values.js';

/** A change in which nothing that was recorded is lost. */
export interface KeepingChange extends GraphChange {
  /** What leaves today's graph and stays as history, as it will be stored. */
  readonly past: {
    readonly nodes: readonly NodeElement[];
    readonly edges: readonly EdgeElement[];
    /** Texts of changed nodes by which `search` finds them no more. */
    readonly texts: readonly NodeElement[];
  };
  /** Entities that were set aside before and are there again. */
  readonly revived: readonly Change<NodeElement>[];
}

export interface Recording {
  readonly ontology: Ontology;
  /** The time at which the change is recorded: later than all before it. */
  readonly now: string;
  /** Entities that are no more, by id, as far as the change brings them back. */
  readonly former: ReadonlyMap<string, NodeElement>;
}

/**
 * Turns a change into one that keeps what it replaces: nodes and relationships that go are set aside with the time at which
 * they went, changed properties remember what they were, and what comes knows since when. Names and descriptions of
 * entities are not remembered: they are today's at all times. Pure.
 */
export function keepHistory(change: GraphChange, recording: Recording): KeepingChange {
  const { nodes, edges } = change;
  const { now, former } = recording;
  const isKept = ({ type }: NodeElement): boolean => isRecorded(type, recording.ontology);
  const fresh = new Set(nodes.created.filter(isKept).map(({ id }) => id));
  const lost = new Set(nodes.removed.map(({ id }) => id));
  const isPast = (edge: EdgeElement): boolean =>
    isKeptOnceGone(edge.type) && (!isEnd(edge) || lost.has(edge.from));
  const replaced = edges.changed.filter(({ before }) => isPast(before));
  const gone = [...edges.removed.filter(isPast), ...replaced.map(({ before }) => before)];
  return {
    nodes: {
      created: nodes.created
        .filter(({ id }) => !former.has(id))
        .map((node) => (isKept(node) ? withProperties(node, { [RECORDED.from]: now }) : node)),
      changed: nodes.changed.map((one) => rememberNode(one, recording)),
      removed: nodes.removed.filter((node) => !isKept(node)),
    },
    edges: {
      created: [
        ...edges.created.map((edge) => stampEdge(edge, fresh, now)),
        ...replaced.map(({ after }) => withProperties(after, { [RECORDED.from]: now })),
      ],
      changed: edges.changed.filter(({ before }) => !isPast(before)),
      removed: edges.removed.filter((edge) => !isPast(edge)),
    },
    past: {
      nodes: nodes.removed
        .filter(isKept)
        .map((node) => withProperties(node, { [RECORDED.until]: now })),
      edges: gone.map((edge) => withProperties(edge, { [RECORDED.until]: now })),
      texts: nodes.changed
        .filter((one) => isRemembered(one, recording) && hasOtherTexts(one))
        .flatMap(({ before }) => listFormerTexts(before, now)),
    },
    revived: nodes.created.flatMap((node) => {
      const before = former.get(node.id);
      return before === undefined ? [] : [{ before, after: reviveNode(before, node, now) }];
    }),
  };
}

/** A change of which nothing is remembered: how a graph is drawn, which is today's at all times. */
export function withoutHistory(change: GraphChange): KeepingChange {
  return { ...change, past: { nodes: [], edges: [], texts: [] }, revived: [] };
}

/** Whether nodes of the type are kept when they go: all that questions are asked about. */
function isRecorded(type: string, ontology: Ontology): boolean {
  return ontology.types.has(type);
}

/** Whether a changed node remembers what it was: entities do not. */
function isRemembered({ after: { type } }: Change<NodeElement>, { ontology }: Recording): boolean {
  return ontology.types.get(type)?.layer !== 'world' && isRecorded(type, ontology);
}

function rememberNode(change: Change<NodeElement>, recording: Recording): Change<NodeElement> {
  if (!isRemembered(change, recording)) return change;
  const { before, after } = change;
  const { now } = recording;
  const properties = rememberValues(before.properties, after.properties, now);
  const isRetold = hasOtherTexts(change) && before.properties[RECORDED.from] !== now;
  const texts = isRetold ? { [RECORDED.texts]: now } : {};
  return { before, after: { ...after, properties: { ...properties, ...texts } } };
}

/** An end of a claim never changes; where it leads to is a matter of identity, which is today's. */
const isEnd = ({ type }: EdgeElement): boolean => type === 'SUBJECT' || type === 'OBJECT';

/** A relationship is as old as the node it leads from, unless that was there before. */
function stampEdge(edge: EdgeElement, fresh: ReadonlySet<string>, now: string): EdgeElement {
  return isKeptOnceGone(edge.type) && !isEnd(edge) && !fresh.has(edge.from)
    ? withProperties(edge, { [RECORDED.from]: now })
    : edge;
}

function reviveNode(before: NodeElement, after: NodeElement, now: string): NodeElement {
  const {
    [RECORDED.from]: from,
    [RECORDED.until]: until,
    [RECORDED.before]: earlier,
  } = before.properties;
  const spans = [
    ...(typeof earlier === 'object' ? earlier : []),
    `${String(from ?? BEGINNING)}/${String(until)}`,
  ];
  return withProperties(after, { [RECORDED.from]: now, [RECORDED.before]: spans });
}

function withProperties<T extends { readonly properties: Properties }>(
  element: T,
  properties: Properties,
): T {
  return { ...element, properties: { ...element.properties, ...properties } };
}
