import type { Ontology } from '../ontology/ontology.js';
import { compactProperties, type EdgeElement, type NodeElement } from './graph-elements.js';

/**
 * The world relation that a claim's node draws: one if it is a relation and live, else none. It follows from the node
 * alone, so an edge is written exactly when its claim's node is.
 */
export function planWorldEdge(
  { id, properties }: NodeElement,
  ontology: Ontology,
): readonly EdgeElement[] {
  const relation = ontology.relations.get(String(properties['predicate']));
  const { subjectId, objectId } = properties;
  if (relation === undefined || properties['live'] !== true) return [];
  // What was said between two that are one is a claim about one, and no relation.
  if (subjectId === objectId) return [];
  const qualifiers = relation.qualifiers.map(({ qualifier: { name } }) => [name, properties[name]]);
  const stance = {
    value: properties['stance'],
    level: properties['stanceLevel'],
    conditionId: properties['conditionId'],
  };
  return [
    {
      type: relation.name,
      from: String(subjectId),
      to: String(objectId),
      properties: compactProperties({
        ...(Object.fromEntries(qualifiers) as typeof properties),
        ...(relation.stance ? stance : {}),
        claimId: id,
      }),
    },
  ];
}
