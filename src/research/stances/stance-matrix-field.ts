import type { ResearchField } from '../../compile/research-field.js';
import { readMatrix, readMatrixRequest } from './read-matrix.js';
import { STANCE_BOUNDS } from './read-stances.js';
import { SHOWN, showStance } from './show-stance.js';
import type { StanceMatrixTree } from './stance-tree.js';

/** Actors by targets: who holds what, who does not say. */
export const stanceMatrixField: ResearchField = {
  prepare(call) {
    const request = readMatrixRequest(call);
    return {
      objects: STANCE_BOUNDS.claims * SHOWN.assertions,
      read: async (read): Promise<StanceMatrixTree> => {
        const { targets, rows, omittedTargets, omittedActors } = await readMatrix(
          request,
          read,
          call,
        );
        return {
          columns: targets.map((id) => ({ target: { id } })),
          rows: rows.map(({ actor, cells }) => ({
            actor: { id: actor },
            cells: cells.map(({ target, readings, judgement }) =>
              showStance({ actor, target }, readings, judgement),
            ),
          })),
          omittedTargets,
          omittedActors,
        };
      },
    };
  },
};
