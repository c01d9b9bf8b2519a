import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import {
  type CandidateSearch,
  compareCandidates,
  findCandidates,
  type IdentityCandidate,
} from '../../identity/find-candidates.js';
import { readList, readNumber, refuseArgument } from '../arguments.js';
import { type ConnectionTree, toConnection } from '../page.js';
import { type Positions, usePositions } from '../positions.js';
import { requireNodes } from '../require-nodes.js';
import type { IdentityCandidateTree } from './identity-candidate-tree.js';

/** Entries of a page where the client does not say, and at most. */
const PAGE = { default: 25, greatest: 100 };
/** Entities that `of` may name. */
const GREATEST_OF = 100;
/** Below it nearly everything is like everything. */
const SCORE = { default: 0.5, least: 0.2 };

/** What the list is sorted by, each as text. */
const POSITION = ['score', 'a', 'b'] as const;

/** Entities that may be one, a page at a time. */
export const identityCandidatesField: ResearchField = {
  prepare(call) {
    const search = readSearch(call);
    const first = readNumber(call, 'first', call.arguments['first'] ?? PAGE.default, {
      from: 0,
      to: PAGE.greatest,
    });
    const positions = usePositions(call, 'identityCandidates', POSITION);
    return {
      objects: first,
      read: async (read) => {
        const { of: ids } = search;
        if (ids !== null) await requireNodes(read, call, { label: 'Entity', ids });
        return readPage(read, search, { first, positions });
      },
    };
  },
};

function readSearch(call: ResearchCall): CandidateSearch {
  const { arguments: given, ontology } = call;
  const types = readList(call, 'types', given['types']);
  const wrong = types?.find((type) => !ontology.labelsOf(type).includes('Entity'));
  if (wrong !== undefined)
    refuseArgument(call, `“types” has “${wrong}”, which is no type of entity`);
  return {
    of: readList(call, 'of', given['of'], GREATEST_OF),
    types,
    minScore: readScore(call),
    withRejected: given['withRejected'] === true,
  };
}

function readScore(call: ResearchCall): number {
  const score = Number(call.arguments['minScore'] ?? SCORE.default);
  if (!(score >= SCORE.least && score <= 1)) {
    refuseArgument(call, `“minScore” must be from ${String(SCORE.least)} to 1`);
  }
  return score;
}

async function readPage(
  read: StatementReader,
  search: CandidateSearch,
  page: { readonly first: number; readonly positions: Positions<(typeof POSITION)[number]> },
): Promise<ConnectionTree<IdentityCandidateTree>> {
  const { first, positions } = page;
  const { after, encode } = positions;
  const found = await findCandidates(read, search);
  const last = after === null ? null : { a: after.a, b: after.b, score: Number(after.score) };
  const rest = last === null ? found : found.filter((one) => compareCandidates(last, one) < 0);
  const entries = rest.slice(0, first + 1).map((candidate) => ({
    cursor: encode({ score: String(candidate.score), a: candidate.a, b: candidate.b }),
    node: toTree(candidate),
  }));
  return toConnection(entries, { first, hasAfter: after !== null, totalCount: found.length });
}

function toTree({ a, b, ...rest }: IdentityCandidate): IdentityCandidateTree {
  return { a: { id: a }, b: { id: b }, ...rest };
}
