import { formerType } from '../../ontology/recorded.js';
import { invariant } from '../../util/invariant.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Condition, Holder, LinkAsOf } from './condition.js';
import { joinAll } from './connectives.js';
import type { PlanContext } from './context.js';
import { momentValue, plainValue } from './conversions.js';
import type { AsOf, KnownScope, PlannedLink, PlannedPath } from './time.js';

/** The time that a root field asks to be read as of; null where it is today. */
export function readAsOf(field: SelectedField, context: PlanContext): AsOf | null {
  const given = field.arguments['asOf'] as Readonly<Record<string, unknown>> | null | undefined;
  const add = (name: keyof AsOf, convert: typeof plainValue): string | null => {
    const value = given?.[name];
    return value === null || value === undefined
      ? null
      : context.parameters.add(
          value,
          convert({ path: field.path, argument: `asOf.${name}` }, context.limits),
        );
  };
  const asOf = {
    validAt: add('validAt', plainValue),
    reportedBefore: add('reportedBefore', plainValue),
    recordedAt: add('recordedAt', momentValue),
  };
  return Object.values(asOf).every((name) => name === null) ? null : asOf;
}

/**
 * A link as it is followed: world relations by their claims where an earlier time is asked for, since the stored ones are
 * today's; links to what reports brought only as far as it was there.
 */
export function linkAsOf(link: PlannedLink, context: PlanContext): LinkAsOf {
  const { asOf } = context;
  if (asOf === null) return { link, restriction: null };
  const path = claimPath(link, asOf);
  if (path !== null) {
    return {
      link: { ...link, path },
      restriction: { kind: 'past', what: 'inForce', on: 'edge', asOf },
    };
  }
  const recorded = asRecorded(link, asOf);
  // where there must be one it is as old as what leads to it
  const isSure = link.path.kind !== 'relationship' || (link.shape === 'one' && !link.nullable);
  if (isSure) return recorded;
  return {
    link: recorded.link,
    restriction: joinAll([
      recorded.restriction,
      knownAsOf(link.target, 'node', context),
      opposedAsOf(link, asOf),
    ]),
  };
}

/** Relationships that cannot change between two nodes: that both are there says enough. */
const LASTING: ReadonlySet<string> = new Set([
  ...['SUBJECT', 'OBJECT', 'HAS_PASSAGE', 'REPORTED_IN', 'CODED_IN'],
]);

/** A link as it was recorded: to what is no more, too. */
function asRecorded(link: PlannedLink, { recordedAt }: AsOf): LinkAsOf {
  const { path } = link;
  if (recordedAt === null) return { link, restriction: null };
  if (path.kind === 'lookup') {
    return { link: { ...link, path: { ...path, kind: 'recordedLookup' } }, restriction: null };
  }
  if (path.kind !== 'relationship' || path.types.some(isTodays)) return { link, restriction: null };
  const { types } = path;
  return {
    link: { ...link, path: { ...path, types: [...types, ...types.map(formerType)] } },
    restriction: types.every((type) => LASTING.has(type))
      ? null
      : { kind: 'past', what: 'recorded', on: 'edge', recordedAt },
  };
}

/** Judgements on identity: they are today's. */
const isTodays = (type: string): boolean => type === 'SAME_AS';

function claimPath({ path, relation }: PlannedLink, asOf: AsOf): PlannedPath | null {
  if (path.kind !== 'relationship') return null;
  const isAny = path.types.length === 0;
  if (relation === undefined && !isAny) return null;
  const near = ({ out: 'SUBJECT', in: 'OBJECT', both: 'either' } as const)[path.direction];
  return { kind: 'claim', predicate: relation ?? null, near, asOf };
}

/** Contradictions are stored as they stand today. */
function opposedAsOf({ path }: PlannedLink, { reportedBefore }: AsOf): Condition | null {
  const isContradiction = path.kind === 'relationship' && path.types.includes('CONTRADICTS');
  return isContradiction && reportedBefore !== null
    ? { kind: 'past', what: 'opposed', on: 'edge', before: reportedBefore }
    : null;
}

/** Whether what is no more may be asked for: then it is among what is read from a label. */
export function readsFormer({ asOf }: PlanContext): boolean {
  return (asOf?.recordedAt ?? null) !== null;
}

/** What must hold of a node of this type to be there as of the time; null if it always is. */
export function knownAsOf(type: string, on: Holder, context: PlanContext): Condition | null {
  const { asOf, ontology } = context;
  if (asOf === null) return null;
  const scope = knownScope(type, ontology.concreteTypesOf(type), context);
  const isBounded =
    asOf.recordedAt !== null ||
    (asOf.reportedBefore !== null && scope.reported !== 'none') ||
    (asOf.validAt !== null && scope.valid);
  if (!isBounded) return null;
  return { kind: 'past', what: 'known', on, asOf, scope };
}

/** Entities are there whatever was reported; reports and what they say are not. */
function knownScope(
  type: string,
  concrete: readonly string[],
  { ontology }: PlanContext,
): KnownScope {
  const layers = concrete.map((name) => ontology.types.get(name)?.layer);
  invariant(layers.length > 0, `${type} stands for a stored type`);
  const reported = layers.filter((layer) => layer !== 'world').length;
  return {
    reported: reported === 0 ? 'none' : reported === layers.length ? 'all' : 'some',
    valid: layers.includes('discourse'),
    hasEntities: reported < layers.length,
  };
}
