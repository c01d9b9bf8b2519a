import type { StatementReader } from '../../compile/research-field.js';
import { findPaths, type FoundPath } from './find-paths.js';
import type { PathFilterName } from './path-enums.js';
import { PATH_LIMITS } from './path-limits.js';
import type { Avoidance, PathRequest } from './path-request.js';

/** A path that there would be without some filters. */
export interface NearestMiss {
  readonly path: FoundPath;
  readonly cutBy: readonly PathFilterName[];
}

interface Filter {
  readonly name: PathFilterName;
  readonly isActive: (request: PathRequest) => boolean;
  readonly lift: (request: PathRequest) => PathRequest;
}

/**
 * What cut off all paths: the filter without which there is the shortest one, the first of equals in the order of the arguments.
 * If no one filter did it alone, all of them together. Null if nothing leads from one to the other even then, as far as
 * the limits let see.
 */
export async function findNearestMiss(
  request: PathRequest,
  relations: readonly string[],
  read: StatementReader,
): Promise<NearestMiss | null> {
  const active = listFilters(relations).filter(({ isActive }) => isActive(request));
  let nearest: NearestMiss | null = null;
  for (const { name, lift } of active) {
    const path = await findFirst(lift(request), read);
    if (path === null) continue;
    if (nearest === null || path.length < nearest.path.length) {
      nearest = { path, cutBy: [name] };
    }
  }
  if (nearest !== null || active.length < 2) return nearest;
  const bare = active.reduce((lifted, { lift }) => lift(lifted), request);
  const path = await findFirst(bare, read);
  return path === null ? null : { path, cutBy: active.map(({ name }) => name) };
}

async function findFirst(request: PathRequest, read: StatementReader): Promise<FoundPath | null> {
  const { paths } = await findPaths({ ...request, limit: 1, longer: 0 }, read);
  return paths[0] ?? null;
}

/** In the order of the arguments. */
function listFilters(relations: readonly string[]): readonly Filter[] {
  return [
    {
      name: 'MAX_LENGTH',
      isActive: ({ maxLength }) => maxLength < PATH_LIMITS.length,
      lift: (request) => ({ ...request, maxLength: PATH_LIMITS.length }),
    },
    {
      name: 'RELATIONS',
      isActive: (request) => request.relations.length < relations.length,
      lift: (request) => ({ ...request, relations }),
    },
    {
      name: 'TYPES',
      isActive: ({ types }) => types !== null,
      lift: (request) => ({ ...request, types: null }),
    },
    avoiding('INFERENCE', 'inference'),
    avoiding('OPEN_SCOPE', 'openScope'),
    avoiding('CONTESTED', 'contested'),
    avoiding('REGISTRY', 'registry'),
    {
      name: 'VIA_ENTITY',
      isActive: ({ viaEntity }) => viaEntity !== null,
      lift: (request) => ({ ...request, viaEntity: null }),
    },
    {
      name: 'AVOID_ENTITIES',
      isActive: ({ avoidEntities }) => avoidEntities.length > 0,
      lift: (request) => ({ ...request, avoidEntities: [] }),
    },
  ];
}

const avoiding = (name: PathFilterName, what: keyof Avoidance): Filter => ({
  name,
  isActive: ({ avoid }) => avoid[what],
  lift: (request) => ({ ...request, avoid: { ...request.avoid, [what]: false } }),
});
