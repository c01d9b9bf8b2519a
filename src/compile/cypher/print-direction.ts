import { type Scope, variableOf } from './print-condition.js';

/** Whether the relation, or the claim in its place, leads out from the node in hand. */
export function printDirection(
  kind: 'relationshipDirection' | 'claimDirection',
  scope: Scope,
): string {
  const edge = variableOf('edge', scope);
  const start = kind === 'claimDirection' ? `${edge}.subjectId` : `startNode(${edge}).id`;
  return `CASE WHEN ${start} = ${variableOf('near', scope)}.id THEN 'OUT' ELSE 'IN' END`;
}
