import type { OntologyClass } from '../declaration.js';
import type { LinkDeclaration, PropertyDeclaration, TypeDeclaration } from '../declaration.js';

/** What the decorators of one class declare, before inheritance and relations are worked in. */
export interface ClassDeclaration {
  readonly properties: PropertyDeclaration[];
  readonly links: (() => LinkDeclaration)[];
  type?: Omit<TypeDeclaration, 'properties' | 'links' | 'interfaces' | 'class'>;
}

const declarations = new Map<OntologyClass, ClassDeclaration>();

/** The declaration of a class, made on first use. Member decorators run before the class decorator. */
export function declarationOf(target: OntologyClass): ClassDeclaration {
  let declaration = declarations.get(target);
  if (declaration === undefined) {
    declaration = { properties: [], links: [] };
    declarations.set(target, declaration);
  }
  return declaration;
}
