import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** First part of the names of a link's connection, edge and input types: the declaring type and the field (`ActorMetWith`). */
export function baseNameOf(
  link: LinkDeclaration,
  type: TypeDeclaration,
  ontology: Ontology,
): string {
  return `${declaringType(link, type, ontology)}${capitalize(link.name)}`;
}

/** The most general type of the lineage that has this very link. */
function declaringType(link: LinkDeclaration, type: TypeDeclaration, ontology: Ontology): string {
  const owner = type.interfaces.find((name) => ontology.types.get(name)?.links.includes(link));
  return owner ?? type.name;
}
