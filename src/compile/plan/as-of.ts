import { invariant } from '../../util/invariant.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Condition, Holder, LinkAsOf } from './condition.js';
import { joinAll } from './connectives.js';
import type { PlanContext } from './context.js';
import { plainValue } from './conversions.js';
import type { AsOf, KnownScope, PlannedLink, PlannedPath } from './time.js';

/** The time that a root field asks to be read as of; null where it is today. */
export function readAsOf(field: SelectedField, context: PlanContext): AsOf | null {
  const given = field.arguments['asOf'] as Readonly<Record<string, unknown>> | null | undefined;
  const add = (value: unknown): string | null =>
    value === null || value === undefined
      ? null
      : context.parameters.add(value, plainValue(field.path, context.limits));
  const asOf = {
    validAt: add(given?.['validAt']),
    reportedBefore: add(given?.['reportedBefore']),
  };
  return asOf.validAt === null && asOf.reportedBefore === null ? null : asOf;
}

/**
 * A link as it is followed: world relations by their claims where an earlier time is asked for, since the stored ones are
 * today's; links to what reports brought only as far as it was there.
 */
export function linkAsOf(link: PlannedLink, context: PlanContext): LinkAsOf {
  const { asOf } = context;
  if (asOf === null || link.path.kind !== 'relationship') return { link, restriction: null };
  const path = claimPath(link);
  if (path !== null) {
    return {
      link: { ...link, path },
      restriction: { kind: 'past', what: 'inForce', on: 'edge', asOf },
    };
  }
  // where there must be one it is as old as what leads to it
  if (link.shape === 'one' && !link.nullable) return { link, restriction: null };
  return {
    link,
    restriction: joinAll([knownAsOf(link.target, 'node', context), opposedAsOf(link, asOf)]),
  };
}

function claimPath({ path, relation }: PlannedLink): PlannedPath | null {
  if (path.kind !== 'relationship') return null;
  const isAny = path.types.length === 0;
  if (relation === undefined && !isAny) return null;
  const near = ({ out: 'SUBJECT', in: 'OBJECT', both: 'either' } as const)[path.direction];
  return { kind: 'claim', predicate: relation ?? null, near };
}

/** Contradictions are stored as they stand today. */
function opposedAsOf({ path }: PlannedLink, { reportedBefore }: AsOf): Condition | null {
  const isContradiction = path.kind === 'relationship' && path.types.includes('CONTRADICTS');
  return isContradiction && reportedBefore !== null
    ? { kind: 'past', what: 'opposed', on: 'edge', before: reportedBefore }
    : null;
}

/** What must hold of a node of this type to be there as of the time; null if it always is. */
export function knownAsOf(type: string, on: Holder, context: PlanContext): Condition | null {
  const { asOf, ontology } = context;
  const scope = asOf === null ? null : knownScope(type, ontology.concreteTypesOf(type), context);
  if (asOf === null || scope === null) return null;
  if (asOf.reportedBefore === null && !scope.valid) return null;
  return { kind: 'past', what: 'known', on, asOf, scope };
}

/** Entities are there at all times; reports and what they say are not. */
function knownScope(
  type: string,
  concrete: readonly string[],
  { ontology }: PlanContext,
): KnownScope | null {
  const layers = concrete.map((name) => ontology.types.get(name)?.layer);
  invariant(layers.length > 0, `${type} stands for a stored type`);
  const reported = layers.filter((layer) => layer !== 'world').length;
  if (reported === 0) return null;
  return {
    reported: reported === layers.length ? 'all' : 'some',
    valid: layers.includes('discourse'),
  };
}
