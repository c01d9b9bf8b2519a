import type { StanceLevel } from '../ontology/enums/stance-enums.js';
import type { ClaimSource } from './claim-source.js';
import type { CodedClaim } from './coded-report.js';
import { type EntityScope, readEntityOf } from './entity-scope.js';
import { describeNode } from './read-fields.js';
import { readScalar } from './read-values.js';
import type { SourceNode } from './source-node.js';

type StanceLevelName = keyof typeof StanceLevel.values;

/** Levels by the number that files write. */
const LEVELS: ReadonlyMap<number, StanceLevelName> = new Map([
  [-2, 'REJECTS'],
  [-1, 'RESERVATIONS'],
  [0, 'NEUTRAL'],
  [1, 'QUALIFIED'],
  [2, 'SUPPORTS'],
]);

type Stance = Pick<CodedClaim, 'stance' | 'stanceLevel' | 'condition'>;

const NONE: Stance = { stance: null, stanceLevel: null, condition: null };

/** `stance:` and `condition:` of a row; only predicates that carry a stance take them, and those need `stance:`. */
export function readStance(source: ClaimSource, scope: EntityScope): Stance {
  const { fields, predicate, at } = source;
  if (predicate.kind !== 'relation' || !predicate.stance) {
    refuseStance(source, scope);
    return NONE;
  }
  const condition = readEntityOf(['Proposition'], fields.get('condition')?.value, scope);
  const node = fields.get('stance')?.value;
  if (node === undefined) {
    scope.problems.add('MISSING_STANCE', { at, message: `${predicate.name} without \`stance\`` });
    return NONE;
  }
  const level = readLevel(node, scope);
  if (level === 'UNCLEAR' && !fields.has('note')) {
    const message = 'stance UNCLEAR without a note that says why';
    scope.problems.add('UNCLEAR_WITHOUT_NOTE', { at: node, message });
  }
  const number = [...LEVELS].find(([, name]) => name === level)?.[0] ?? null;
  return { stance: number, stanceLevel: level, condition: condition?.id ?? null };
}

function refuseStance({ fields, predicate }: ClaimSource, { problems }: EntityScope): void {
  for (const key of ['stance', 'condition']) {
    const entry = fields.get(key);
    if (entry === undefined) continue;
    const message = `${predicate.name} does not take \`${key}\``;
    problems.add('KEY_NOT_ALLOWED', { at: entry, message });
  }
}

function readLevel(node: SourceNode, { problems }: EntityScope): StanceLevelName | null {
  const scalar = readScalar(node, 'a stance', problems);
  if (scalar === null) return null;
  const byNumber = typeof scalar.value === 'number' ? LEVELS.get(scalar.value) : undefined;
  const byName = [...LEVELS.values(), 'UNCLEAR' as const].find((name) => name === scalar.text);
  const level = byNumber ?? byName ?? null;
  if (level === null) {
    const message = `${describeNode(node)} is not a stance`;
    const hint =
      'Write -2 (rejects), -1 (reservations), 0 (neutral), 1 (qualified), 2 (supports) or UNCLEAR.';
    problems.add('UNKNOWN_VALUE', { at: node, message, hint });
  }
  return level;
}
