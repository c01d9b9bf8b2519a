import type { Ontology } from '../ontology/ontology.js';
import type { CodedEntity } from './coded-report.js';
import type { Problems } from './problems.js';
import { shorten, suggest } from './read-fields.js';
import { readScalar } from './read-values.js';
import type { RegistryIndex } from './registry-index.js';
import type { SourceNode } from './source-node.js';

/** What a file may refer to, and the record of what it did refer to. */
export interface EntityScope {
  readonly ontology: Ontology;
  readonly registry: RegistryIndex;
  readonly problems: Problems;
  /** Entities that may be referred to, by id. */
  readonly entities: ReadonlyMap<string, CodedEntity>;
  /** Ids that rows, mentions and other parts referred to; grows while checking. */
  readonly referred: Set<string>;
}

/** An entity by its id; null, with a diagnostic, if there is none in scope. */
export function readEntity(node: SourceNode | undefined, scope: EntityScope): CodedEntity | null {
  const scalar = readScalar(node, 'the id of an entity', scope.problems);
  return scalar === null ? null : findEntity(scalar.text, scalar, scope);
}

export function findEntity(
  id: string,
  at: { readonly offset: number },
  scope: EntityScope,
): CodedEntity | null {
  const entity = scope.entities.get(id);
  if (entity !== undefined) {
    scope.referred.add(id);
    return entity;
  }
  const { problems, registry } = scope;
  if (registry.entity(id) !== undefined) {
    problems.add('NOT_IN_USE', {
      at,
      message: `${id} is in the registry but not listed under \`use:\``,
      hint: `add ${id} to \`use:\``,
    });
    return null;
  }
  const near = suggest(id, scope.entities.keys(), problems) ?? suggest(id, registry.ids, problems);
  problems.add('UNKNOWN_ENTITY', {
    at,
    message: `no entity ${shorten(id)} is declared`,
    hint: near,
  });
  return null;
}

/** An entity of one of these types (or of types that implement one of these interfaces). */
export function readEntityOf(
  types: readonly string[],
  node: SourceNode | undefined,
  scope: EntityScope,
): CodedEntity | null {
  const entity = readEntity(node, scope);
  if (entity === null || node === undefined || isOneOf(types, entity.type, scope.ontology))
    return entity;
  scope.problems.add('WRONG_REFERENCE', {
    at: node,
    message: `${entity.id} is ${withArticle(entity.type)}; ${types.map(withArticle).join(' or ')} is needed here`,
  });
  return null;
}

export function isOneOf(types: readonly string[], type: string, ontology: Ontology): boolean {
  return types.some((name) => ontology.concreteTypesOf(name).includes(type));
}

/** `an Event`, `a Place` */
export function withArticle(type: string): string {
  return `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;
}
