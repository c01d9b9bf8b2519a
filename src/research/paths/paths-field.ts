import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import { requireNodes } from '../require-nodes.js';
import { findNearestMiss } from './find-nearest-miss.js';
import { findPaths, type FoundPath } from './find-paths.js';
import { PATH_LIMITS } from './path-limits.js';
import type { PathRequest } from './path-request.js';
import type { PathsTree } from './path-tree.js';
import { readPathRequest } from './read-path-request.js';
import { readWitnessWords } from './read-witness-words.js';
import { showChain } from './show-chain.js';

/** How one entity is connected with another, by evidenced steps. */
export const pathsField: ResearchField = {
  prepare(call) {
    const request = readPathRequest(call);
    const { from, to, viaEntity, avoidEntities, maxLength, limit } = request;
    const ids = [from, to, ...(viaEntity === null ? [] : [viaEntity]), ...avoidEntities];
    return {
      // a nearest miss has one chain more, of the greatest length at most
      objects: Math.max(limit * maxLength, PATH_LIMITS.length) * PATH_LIMITS.otherClaims,
      read: async (read) => {
        await requireNodes(read, call, { label: 'Entity', ids });
        return answer(request, call, read);
      },
    };
  },
};

async function answer(
  request: PathRequest,
  call: ResearchCall,
  read: StatementReader,
): Promise<PathsTree> {
  const { ontology } = call;
  const { paths, ...search } = await findPaths(request, read);
  const miss =
    paths.length === 0 && call.selects('nearestMiss')
      ? await findNearestMiss(request, [...ontology.relations.keys()], read)
      : null;
  const shown: readonly FoundPath[] = miss === null ? paths : [miss.path];
  const hasQuotes =
    call.selects('chains', 'steps', 'quotes') ||
    call.selects('nearestMiss', 'chain', 'steps', 'quotes');
  const links = shown.flatMap((path) => path.map(({ link }) => link));
  const words = hasQuotes
    ? await readWitnessWords(links, call.time, read)
    : new Map<string, never>();
  return {
    chains: paths.map((path) => showChain(path, words, ontology)),
    ...search,
    nearestMiss:
      miss === null ? null : { chain: showChain(miss.path, words, ontology), cutBy: miss.cutBy },
  };
}
