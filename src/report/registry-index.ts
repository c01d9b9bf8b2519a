import type { Diagnostic } from '../errors/diagnostic.js';
import type { CodedEntity, CodedRegistry } from './coded-report.js';
import { findIdentifierClashes } from './find-identifier-clashes.js';
import { locateKeys } from './locate-keys.js';
import { Problems } from './problems.js';

/** An entity of a registry file. */
export interface RegistryEntity extends CodedEntity {
  /** Id of the file that declares it. */
  readonly registry: string;
}

/** Everything that reports may refer to by `use:`. */
export interface RegistryIndex {
  readonly entity: (id: string) => RegistryEntity | undefined;
  /** Whether a registry file has this id. */
  readonly hasFile: (id: string) => boolean;
  /** In code point order. */
  readonly ids: readonly string[];
  /** Clashes between the files: an id, an identifier or a file id that stands in two of them. */
  readonly diagnostics: readonly Diagnostic[];
}

const indexes = new WeakMap<readonly CodedRegistry[], RegistryIndex>();

/**
 * Of an entity declared twice the first counts. Order of the files changes nothing but which of two clashing places is named.
 * Made once for each list, since a load checks its files one by one against the same registries.
 */
export function buildRegistryIndex(registries: readonly CodedRegistry[]): RegistryIndex {
  let index = indexes.get(registries);
  if (index === undefined) {
    index = makeIndex(registries);
    indexes.set(registries, index);
  }
  return index;
}

function makeIndex(registries: readonly CodedRegistry[]): RegistryIndex {
  const entities = new Map<string, RegistryEntity>();
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, CodedRegistry>();
  for (const registry of registries) {
    const problems = new Problems(registry.file, registry.source);
    const twin = files.get(registry.id);
    if (twin !== undefined) {
      const message = `registry id ${registry.id} is also that of ${twin.file}`;
      problems.add('DUPLICATE_REGISTRY', { at: { offset: 0 }, message });
    } else files.set(registry.id, registry);
    addEntities(registry, { entities, problems });
    diagnostics.push(...problems.list());
  }
  diagnostics.push(...findClashesOf(registries));
  const ids = [...entities.keys()].sort();
  return { entity: (id) => entities.get(id), hasFile: (id) => files.has(id), ids, diagnostics };
}

function addEntities(
  registry: CodedRegistry,
  {
    entities,
    problems,
  }: { readonly entities: Map<string, RegistryEntity>; readonly problems: Problems },
): void {
  const places = new Map<string, number>();
  for (const entity of registry.entities) {
    const twin = entities.get(entity.id);
    if (twin === undefined) {
      entities.set(entity.id, { ...entity, registry: registry.id });
      continue;
    }
    if (places.size === 0) locateKeys(registry.source, 'entities', places);
    problems.add('DUPLICATE_ENTITY', {
      at: { offset: places.get(entity.id) ?? 0 },
      message: `${entity.id} is declared in the registry file ${twin.registry} too`,
    });
  }
}

function findClashesOf(registries: readonly CodedRegistry[]): readonly Diagnostic[] {
  const files = new Map(
    registries.flatMap((registry) => registry.entities.map(({ id }) => [id, registry] as const)),
  );
  const facts = registries.flatMap((registry) => registry.facts);
  const entities = registries.flatMap((registry) => registry.entities);
  return findIdentifierClashes(entities, facts).flatMap(({ first, second, identifier }) => {
    const registry = files.get(second.id);
    // A clash within one file is that file's own diagnostic.
    if (registry === undefined || files.get(first.id) === registry) return [];
    const problems = new Problems(registry.file, registry.source);
    const places = locateKeys(registry.source, 'entities', new Map());
    problems.add('DUPLICATE_IDENTIFIER', {
      at: { offset: places.get(second.id) ?? 0 },
      message: `${second.id} has the identifier ${identifier} of ${first.id}`,
    });
    return problems.list();
  });
}
