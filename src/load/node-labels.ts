import type { Ontology } from '../ontology/ontology.js';
import { FORMER, formerLabel } from '../ontology/recorded.js';

/** Labels of a stored node. What the ontology does not know (registry files, open references) has its type alone. */
export function labelsOfNode(type: string, ontology: Ontology): readonly string[] {
  const labels = ontology.labelsOf(type);
  return labels.length === 0 ? [type] : labels;
}

/** Label by which a node of this type is sought: `Entity` for all entities, else the type. */
export function anchorLabel(type: string, ontology: Ontology): string {
  return ontology.labelsOf(type).includes('Entity') ? 'Entity' : type;
}

/**
 * How the labels of a node change when it becomes history. An entity keeps `Node`, by which what refers to it by id finds it,
 * for it stays one node though it may come back. Other ids may be taken by a new node.
 */
export function formerLabels(
  type: string,
  ontology: Ontology,
): { readonly lost: readonly string[]; readonly won: readonly string[] } {
  const labels = labelsOfNode(type, ontology);
  const lost = labels.includes('Entity') ? labels.filter((label) => label !== 'Node') : labels;
  return { lost, won: [FORMER, ...lost.map(formerLabel)] };
}
