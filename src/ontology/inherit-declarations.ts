import type { LinkDeclaration, OntologyClass, PropertyDeclaration } from './declaration.js';
import { type ClassDeclaration, declarationOf } from './decorators/registry.js';

/** A class with what it inherits, before relations are worked in. */
export interface InheritedDeclaration {
  readonly class: OntologyClass;
  readonly type: NonNullable<ClassDeclaration['type']>;
  readonly interfaces: readonly string[];
  /** Own and inherited, the most general first; a repeated name is the nearest class's. */
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
}

/** Reads a class and its decorated ancestors along the prototype chain. Throws for a class without type decorator. */
export function inheritDeclarations(target: OntologyClass): InheritedDeclaration {
  const lineage = listLineage(target);
  const { type } = declarationOf(target);
  if (type === undefined) throw new Error(`Class ${target.name} has no type decorator.`);
  return {
    class: target,
    type,
    interfaces: lineage
      .slice(0, -1)
      .flatMap((ancestor) => declarationOf(ancestor).type?.name ?? []),
    properties: lastOfEachName(lineage.flatMap((one) => declarationOf(one).properties)),
    links: lastOfEachName(
      lineage.flatMap((one) => declarationOf(one).links.map((makeLink) => makeLink())),
    ),
  };
}

/** The class and its ancestors, the most general first. */
function listLineage(target: OntologyClass): readonly OntologyClass[] {
  const lineage: OntologyClass[] = [];
  let current: unknown = target;
  while (typeof current === 'function' && current !== Function.prototype) {
    lineage.unshift(current as OntologyClass);
    current = Object.getPrototypeOf(current);
  }
  return lineage;
}

/** Keeps the place of the first member of each name and the content of the last. */
function lastOfEachName<T extends { readonly name: string }>(members: readonly T[]): readonly T[] {
  return [...new Map(members.map((member) => [member.name, member])).values()];
}
