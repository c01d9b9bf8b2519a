import type { EdgeShape } from '../compile/cypher/load-statements.js';

const ENDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  HAS_PASSAGE: ['Report', 'Passage'],
  LEAVES_UNUSED: ['Report', 'Passage'],
  PUBLISHED_BY: ['Report', 'Entity'],
  AUTHORED_BY: ['Report', 'Entity'],
  CITES: ['Report', 'Source'],
  REVISION_OF: ['Report', 'Report'],
  CODING_OF: ['Report', 'Report'],
  MENTIONS: ['Passage', 'Entity'],
  REPORTED_IN: ['Assertion', 'Report'],
  ASSERTS: ['Assertion', 'Claim'],
  CODED_AS: ['Assertion', 'Claim'],
  CODED_IN: ['Assertion', 'CodingRun'],
  SUPERSEDES: ['Assertion', 'Assertion'],
  EVIDENCED_BY: ['Assertion', 'Passage'],
  ATTRIBUTED_TO: ['Assertion', 'Source'],
  EXPRESSED_IN: ['Assertion', 'Entity'],
  CONTRASTS_WITH: ['Assertion', 'Assertion'],
  SUBJECT: ['Claim', 'Entity'],
  OBJECT: ['Claim', 'Entity'],
  CONTRADICTS: ['Claim', 'Claim'],
  STATES: ['Registry', 'Claim'],
};

/**
 * Whether relationships of the type stay as history when they go: all but world relations, which follow from claims, and
 * judgements on identity, which is today's.
 */
export function isKeptOnceGone(type: string): boolean {
  return ENDS[type] !== undefined;
}

/** Labels by which the ends of a relationship are sought; whatever is not listed joins two entities. */
export function edgeShapeOf(type: string): EdgeShape {
  const [from, to] = ENDS[type] ?? ['Entity', 'Entity'];
  return { type, from, to };
}

/** As `edgeShapeOf`, for relationships that go: an entity that went before them has but the label `Node` left. */
export function goingShapeOf(type: string): EdgeShape {
  const { from, to } = edgeShapeOf(type);
  const labelOf = (label: string): string => (label === 'Registry' ? label : 'Node');
  return { type, from: labelOf(from), to: labelOf(to) };
}

/** Whether relationships of the type come from files or claims as such; all others are world relations of the ontology. */
export function isFileEdge(type: string): boolean {
  return ENDS[type] !== undefined || type === 'SAME_AS';
}
