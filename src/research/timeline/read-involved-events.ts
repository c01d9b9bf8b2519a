import { type Involvement, readInvolvement } from '../../compile/cypher/timeline-statements.js';
import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import type { Ontology } from '../../ontology/ontology.js';
import { canBeObject, canBeSubject } from '../../ontology/predicate-ends.js';
import { requireNodes } from '../require-nodes.js';
import type { TimelineInvolvementTree } from './timeline-tree.js';

/** By event. */
export type InvolvementByEvent = ReadonlyMap<string, readonly TimelineInvolvementTree[]>;

/** The events in which entities are involved, and by which relations; at most `limit` relations. */
export async function readInvolvedEvents(
  entities: readonly string[],
  limit: number,
  { read, call }: { readonly read: StatementReader; readonly call: ResearchCall },
): Promise<InvolvementByEvent> {
  const involvement = { entities, time: call.time, ...listInvolvement(call.ontology) };
  const [rows] = await Promise.all([
    read(readInvolvement(involvement, limit)),
    requireNodes(read, call, { label: 'Entity', ids: entities }),
  ]);
  const byEvent = new Map<string, TimelineInvolvementTree[]>();
  for (const row of rows) {
    const event = String(row['event']);
    const known = byEvent.get(event) ?? [];
    byEvent.set(event, known);
    known.push({
      entity: { id: String(row['entity']) },
      predicate: String(row['predicate']),
      claim: { id: String(row['claim']) },
    });
  }
  return byEvent;
}

const EVENT = 'Event';

/** By the ontology: relations that join an event and something else, and relations of which a property names an event. */
function listInvolvement(ontology: Ontology): Omit<Involvement, 'entities' | 'time'> {
  const relations = [...ontology.relations.values()];
  const others = [...ontology.concreteTypesOf('Entity')].filter((type) => type !== EVENT);
  const joining = relations.filter(
    (relation) =>
      (canBeSubject(relation, EVENT, ontology) &&
        others.some((type) => canBeObject(relation, type, ontology))) ||
      (canBeObject(relation, EVENT, ontology) &&
        others.some((type) => canBeSubject(relation, type, ontology))),
  );
  const pointers = new Map<string, string[]>();
  for (const { name, qualifiers } of relations) {
    for (const { qualifier } of qualifiers) {
      if (qualifier.refersTo !== EVENT) continue;
      pointers.set(qualifier.name, [...(pointers.get(qualifier.name) ?? []), name]);
    }
  }
  return {
    relations: joining.map(({ name }) => name).sort(),
    pointers: [...pointers].sort().map(([property, names]) => ({ property, relations: names })),
  };
}
