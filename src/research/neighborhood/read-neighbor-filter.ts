import { compileFilter } from '../../compile/compile-filter.js';
import type { NeighborFilter } from '../../compile/cypher/neighborhood-statements.js';
import type { ResearchCall } from '../../compile/research-field.js';
import { invariant } from '../../util/invariant.js';
import { readList, readNames } from '../arguments.js';

/** The arguments `relations` and `types`, and a filter on claims under the name given. */
export function readNeighborFilter(call: ResearchCall, claimArgument: string): NeighborFilter {
  const { ontology } = call;
  const claim = ontology.types.get('Claim');
  invariant(claim !== undefined, 'the ontology has claims');
  const relations = readNames(call, 'relations', call.arguments['relations'], ontology.relations);
  return {
    relations: relations === null ? [...ontology.relations.keys()] : [...relations].sort(),
    types: readList(call, 'types', call.arguments['types']),
    claim: compileFilter(call.arguments[claimArgument], claim, 'c', call),
    time: call.time,
  };
}
