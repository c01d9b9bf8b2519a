import type { ResearchCall, ResearchField } from '../../compile/research-field.js';
import { readNumber, refuseArgument } from '../arguments.js';
import { type Cluster, type ClusterBounds, findClusters, type Voter } from './find-clusters.js';
import { type Matrix, MATRIX_LIMITS, readMatrix, readMatrixRequest } from './read-matrix.js';
import type { ClusterPositionTree, StanceClustersTree, StanceClusterTree } from './stance-tree.js';

/** Blocs: actors whose grades on some targets are near each other. */
export const stanceClustersField: ResearchField = {
  prepare(call) {
    const request = readMatrixRequest(call);
    const bounds = readBounds(call);
    return {
      objects: MATRIX_LIMITS.cells,
      read: async (read): Promise<StanceClustersTree> => {
        const matrix = await readMatrix(request, read, call);
        const { rows, targets, omittedTargets, omittedActors } = matrix;
        const voters = rows.map(toVoter);
        const graded = voters.filter(({ grades }) => grades.size > 0);
        return {
          rule: 'COMPLETE_LINKAGE',
          clusters: findClusters(graded, bounds).map((one) => showCluster(one, targets)),
          ungraded: voters
            .filter(({ grades }) => grades.size === 0)
            .map(({ actor }) => ({ id: actor })),
          omittedTargets,
          omittedActors,
        };
      },
    };
  },
};

function readBounds(call: ResearchCall): ClusterBounds {
  const minCongruence = Number(call.arguments['minCongruence']);
  if (!(minCongruence >= 0 && minCongruence <= 1)) {
    refuseArgument(call, '“minCongruence” must be a number from 0 to 1');
  }
  const minShared = readNumber(call, 'minShared', call.arguments['minShared'], {
    from: 1,
    to: MATRIX_LIMITS.targets,
  });
  return { minCongruence, minShared };
}

function toVoter({ actor, cells }: Matrix['rows'][number]): Voter {
  const grades = cells.flatMap(({ target, judgement: { stance } }) =>
    stance === null ? [] : [[target, stance] as const],
  );
  return { actor, grades: new Map(grades) };
}

function showCluster(
  { members, congruence }: Cluster,
  targets: readonly string[],
): StanceClusterTree {
  return {
    actors: members.map(({ actor }) => ({ id: actor })),
    congruence,
    positions: targets.flatMap((target): readonly ClusterPositionTree[] => {
      const grades = members.flatMap((one) => one.grades.get(target) ?? []);
      if (grades.length === 0) return [];
      const [least, greatest] = [Math.min(...grades), Math.max(...grades)];
      return [{ target: { id: target }, least, greatest, holders: grades.length }];
    }),
  };
}
