import { claimStage } from './inspect-claims.js';
import { fileStage } from './inspect-files.js';
import { judgementStage } from './inspect-judgements.js';
import { mergeStage } from './inspect-merges.js';
import { relationStage } from './inspect-relations.js';
import { structureStage } from './inspect-structure.js';
import type { InspectionContext, Stage } from './inspection.js';

/** All that is checked, in the order in which it can be mended: what comes later follows from what came before. */
export function listStages(
  context: InspectionContext,
  { isQuick }: { readonly isQuick: boolean },
): readonly Stage<unknown>[] {
  const { ontology } = context;
  const stages = [
    structureStage(ontology),
    fileStage(ontology, { isQuick }),
    judgementStage(ontology),
    mergeStage(ontology),
    relationStage(ontology),
    claimStage(context),
  ];
  return stages as readonly Stage<unknown>[];
}
