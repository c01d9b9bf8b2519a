import type { Ontology } from '../ontology/ontology.js';

/** Labels of a stored node. What the ontology does not know (registry files, open references) has its type alone. */
export function labelsOfNode(type: string, ontology: Ontology): readonly string[] {
  const labels = ontology.labelsOf(type);
  return labels.length === 0 ? [type] : labels;
}

/** Label by which a node of this type is sought: `Entity` for all entities, else the type. */
export function anchorLabel(type: string, ontology: Ontology): string {
  return ontology.labelsOf(type).includes('Entity') ? 'Entity' : type;
}
