import type { ResearchCall } from '../../compile/research-field.js';
import { readList, readNames, readNumber, refuseArgument } from '../arguments.js';
import { PATH_LIMITS } from './path-limits.js';
import type { PathRequest } from './path-request.js';

/** The arguments of `paths`, checked. */
export function readPathRequest(call: ResearchCall): PathRequest {
  const { ontology, arguments: given } = call;
  const from = String(given['from']);
  const to = String(given['to']);
  const viaEntity = typeof given['viaEntity'] === 'string' ? given['viaEntity'] : null;
  const avoidEntities =
    readList(call, 'avoidEntities', given['avoidEntities'], PATH_LIMITS.avoidEntities) ?? [];
  checkEnds(call, [from, to, ...(viaEntity === null ? [] : [viaEntity])], avoidEntities);
  const relations = readNames(call, 'relations', given['relations'], ontology.relations);
  const avoid = (given['avoid'] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    from,
    to,
    maxLength: readNumber(call, 'maxLength', given['maxLength'], {
      from: 1,
      to: PATH_LIMITS.length,
    }),
    longer: readNumber(call, 'longer', given['longer'], { from: 0, to: PATH_LIMITS.length - 1 }),
    limit: readNumber(call, 'limit', given['limit'], { from: 1, to: PATH_LIMITS.paths }),
    relations: [...(relations ?? ontology.relations.keys())].sort(),
    types: readList(call, 'types', given['types']),
    avoid: {
      inference: avoid['inference'] === true,
      openScope: avoid['openScope'] === true,
      contested: avoid['contested'] === true,
      registry: avoid['registry'] === true,
    },
    viaEntity,
    avoidEntities,
    time: call.time,
  };
}

/** Each end is another entity, and none is to be avoided. */
function checkEnds(call: ResearchCall, ends: readonly string[], avoided: readonly string[]): void {
  if (new Set(ends).size < ends.length) {
    refuseArgument(
      call,
      '“from”, “to” and “viaEntity” must be different entities',
      'A chain never leads back to an entity.',
    );
  }
  const both = ends.find((id) => avoided.includes(id));
  if (both !== undefined) {
    refuseArgument(call, `“avoidEntities” has “${both}”, which a chain is to lead over`);
  }
}
