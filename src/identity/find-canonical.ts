import { ParleyError } from '../errors/parley-error.js';

/** An entity that judgements speak of. */
export interface JudgedEntity {
  readonly id: string;
  readonly type: string;
  /** Declared by a registry rather than by one report. */
  readonly isShared: boolean;
}

/** A stored judgement; `decidedBy` names the file or the person. */
export interface StoredJudgement {
  readonly a: string;
  readonly b: string;
  readonly judgement: string;
  readonly decidedBy: string;
}

/**
 * For each entity the one that stands for it: itself, or the canonical one of all that POSITIVE judgements join with it, however
 * many steps away. Canonical is what a registry declares before what one report declares, then the least id: it follows from
 * what is joined and not from the order in which it was. Pure.
 *
 * @throws ParleyError INPUT_REFUSED if a NEGATIVE judgement parts what others join, or entities of two types would be one
 */
export function findCanonical(
  entities: readonly JudgedEntity[],
  judgements: readonly StoredJudgement[],
): ReadonlyMap<string, string> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const known = judgements.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const joins = listJoins(known);
  const canonical = new Map<string, string>();
  for (const { id } of [...entities].sort(comparePrecedence)) {
    if (canonical.has(id)) continue;
    for (const member of walk(id, joins).keys()) canonical.set(member, id);
  }
  for (const judgement of known) {
    refuseOtherTypes(judgement, byId);
    const { a, b, decidedBy } = judgement;
    if (judgement.judgement !== 'NEGATIVE' || canonical.get(a) !== canonical.get(b)) continue;
    throw refuse(`${describeChain(a, b, joins)}; but ${a} is not ${b} (${decidedBy}).`);
  }
  return canonical;
}

function refuseOtherTypes(
  { a, b, judgement }: StoredJudgement,
  byId: ReadonlyMap<string, JudgedEntity>,
): void {
  const [left, right] = [a, b].map((id) => String(byId.get(id)?.type));
  if (judgement !== 'POSITIVE' || left === right) return;
  throw refuse(`${a} is of type ${String(left)}, ${b} of type ${String(right)}.`);
}

type Joins = ReadonlyMap<string, readonly { readonly other: string; readonly decidedBy: string }[]>;

function listJoins(judgements: readonly StoredJudgement[]): Joins {
  const joins = new Map<string, { other: string; decidedBy: string }[]>();
  for (const { a, b, judgement, decidedBy } of judgements) {
    if (judgement !== 'POSITIVE') continue;
    joins.set(a, [...(joins.get(a) ?? []), { other: b, decidedBy }]);
    joins.set(b, [...(joins.get(b) ?? []), { other: a, decidedBy }]);
  }
  return joins;
}

function comparePrecedence(left: JudgedEntity, right: JudgedEntity): number {
  if (left.isShared !== right.isShared) return left.isShared ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

/** All that is joined with an entity, each with the step by which it was reached first: the shortest way. */
function walk(from: string, joins: Joins): ReadonlyMap<string, string | null> {
  const reached = new Map<string, string | null>([[from, null]]);
  for (const [id] of reached) {
    for (const { other } of joins.get(id) ?? []) {
      if (!reached.has(other)) reached.set(other, id);
    }
  }
  return reached;
}

/** `per-a is per-b (anna), per-b is per-c (persons)`: the judgements that make one of two. */
function describeChain(from: string, to: string, joins: Joins): string {
  const reached = walk(from, joins);
  const steps: string[] = [];
  for (let id = to; id !== from;) {
    const before = reached.get(id) ?? from;
    const join = joins.get(id)?.find(({ other }) => other === before);
    steps.unshift(`${before} is ${id} (${join?.decidedBy ?? ''})`);
    id = before;
  }
  return steps.join(', ');
}

function refuse(message: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', `These judgements of identity contradict: ${message}`, {
    hint: 'Withdraw one of them (parley judge A B --withdraw), or correct the file that makes it.',
  });
}
