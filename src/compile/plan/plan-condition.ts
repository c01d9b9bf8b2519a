import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { typePropertyOf } from '../../ontology/type-property.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin } from '../limits.js';
import { inputEntries, inputsInOrder } from '../selection/canonical-order.js';
import { linkAsOf } from './as-of.js';
import type { Condition, Holder, Operand, Quantifier } from './condition.js';
import { joinAll, joinAny, negate, NEVER } from './connectives.js';
import type { PlanContext } from './context.js';
import { type ArgumentPlace, plainValue } from './conversions.js';
import { endHolder } from './end-holder.js';
import { planComparisons, refuseNull } from './plan-comparison.js';
import type { PlannedLink } from './time.js';
import { isOwnClaim, type ValueSite } from './value-as-of.js';

/** What a filter speaks of: properties and links of one declaration, held by one variable of the read. */
interface Subject {
  readonly type: Pick<TypeDeclaration, 'name' | 'kind' | 'properties' | 'links'>;
  readonly on: Holder;
  /** The link that led to the edge object in hand, if one did. */
  readonly via: PlannedLink | null;
}

interface Site extends ArgumentPlace {
  readonly context: PlanContext;
  readonly conditionDepth: number;
  readonly relationDepth: number;
  readonly countDepth: number;
}

type WhereInput = Readonly<Record<string, unknown>>;

const AT_THE_TOP = { argument: 'where', conditionDepth: 0, relationDepth: 0, countDepth: 0 };

/** Plans the `where` of a root list: a filter on nodes of one type. */
export function planNodeWhere(
  where: unknown,
  type: TypeDeclaration,
  context: PlanContext,
  path: string,
): Condition | null {
  const subject: Subject = { type, on: 'node', via: null };
  return planWhere(where, subject, { context, path, ...AT_THE_TOP });
}

/** Plans the `where` of a field that follows a link. */
export function planLinkWhere(
  where: unknown,
  link: PlannedLink,
  context: PlanContext,
  path: string,
): Condition | null {
  return planFarWhere(where, link, { context, path, ...AT_THE_TOP });
}

function planFarWhere(where: unknown, link: PlannedLink, site: Site): Condition | null {
  return planWhere(where, farSubject(link, site.context), site);
}

/** Relation connections filter by `node`, `edge` and `claim`; links with edge objects by the object; others by the node. */
function farSubject(link: PlannedLink, context: PlanContext): Subject {
  if (link.edgeObject !== undefined) {
    return { type: context.typeOf(link.edgeObject), on: 'edge', via: link };
  }
  const target = context.typeOf(link.target);
  if (link.relation === undefined) return { type: target, on: 'node', via: null };
  return { type: edgeOf(link, { links: link.edgeLinks }), on: 'edge', via: link };
}

/** Members of the edge of a relation, as if it were a type. */
function edgeOf(
  { name }: PlannedLink,
  members: Partial<Pick<TypeDeclaration, 'properties' | 'links'>>,
): Subject['type'] {
  return { name, kind: 'edge', properties: [], links: [], ...members };
}

/** Conditions of one input, joined by AND. Null means that it always holds. */
function planWhere(where: unknown, subject: Subject, site: Site): Condition | null {
  if (where === null || where === undefined) return null;
  assertWithin(site.context.limits, 'conditionDepth', site.conditionDepth, site.path);
  const parts = inputEntries(where as WhereInput).map(([key, value]) =>
    planPart(key, value, subject, within(site, key)),
  );
  return joinAll(parts);
}

/** A member of the input at hand. */
const within = (site: Site, key: string): Site => ({
  ...site,
  argument: `${site.argument}.${key}`,
});

function planPart(key: string, value: unknown, subject: Subject, site: Site): Condition | null {
  const deeper = { ...site, conditionDepth: site.conditionDepth + 1 };
  site.context.countCondition(site.path);
  refuseNull(value, site);
  if (key === 'AND' || key === 'OR') {
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    const parts = inputsInOrder(list).map((item) => planWhere(item, subject, deeper));
    return key === 'AND' ? joinAll(parts) : joinAny(parts);
  }
  if (key === 'NOT') return negate(planWhere(value, subject, deeper));
  return planMember(key, value, subject, site);
}

function planMember(key: string, value: unknown, subject: Subject, site: Site): Condition | null {
  const { via } = subject;
  if (via?.relation !== undefined && key === 'node') {
    return planWhere(value, { type: site.context.typeOf(via.target), on: 'node', via: null }, site);
  }
  if (via?.relation !== undefined && key === 'edge') {
    return planWhere(
      value,
      { type: edgeOf(via, { properties: via.edgeProperties }), on: 'edge', via },
      site,
    );
  }
  const property = findProperty(key, subject, site);
  if (property !== undefined) {
    return planComparisons(value as WhereInput, property, {
      ...valueSite(subject, site),
      argument: site.argument,
    });
  }
  const link = subject.type.links.find(({ name }) => name === key);
  invariant(link !== undefined, `the filter “${key}” is a property or a link`);
  return planLinked(value as WhereInput, link, subject, site);
}

function valueSite({ type, on, via }: Subject, { context, path }: Site): ValueSite {
  return { typeName: type.name, on, via, context, path };
}

/** Declared properties, and `type` where several types are meant. */
function findProperty(
  key: string,
  { type }: Subject,
  { context }: Site,
): PropertyDeclaration | undefined {
  const declared = type.properties.find(({ name }) => name === key);
  if (declared !== undefined || key !== 'type') return declared;
  return typePropertyOf(type, context.ontology) ?? undefined;
}

function planLinked(
  value: WhereInput,
  link: LinkDeclaration,
  subject: Subject,
  site: Site,
): Condition | null {
  if (link.path.kind === 'end') {
    const on = endHolder(link.path.end, subject.via);
    invariant(on !== null, 'filters are offered only for ends known beforehand');
    const target: Subject = { type: site.context.typeOf(link.target), on, via: null };
    return joinAll([planWhere(value, target, site), ...planNullWhen(link, site)]);
  }
  const deeper = { ...site, relationDepth: site.relationDepth + 1 };
  assertWithin(site.context.limits, 'relationFilterDepth', deeper.relationDepth, site.path);
  if (isOwnClaim(link, valueSite(subject, site))) {
    const target: Subject = { type: site.context.typeOf(link.target), on: subject.on, via: null };
    return planWhere(value, target, deeper);
  }
  const step: Step = { ...linkAsOf(link, site.context), from: subject.on };
  if (link.shape === 'one') return planQuantified('some', value, step, deeper);
  const parts = inputEntries(value).map(([key, operand]) => {
    const inner = within(deeper, key);
    refuseNull(operand, inner);
    return key === 'count'
      ? planCount(operand as WhereInput, step, inner)
      : planQuantified(key as Quantifier, operand, step, inner);
  });
  return joinAll(parts);
}

/** Where the answer is null (an unnamed source), no condition on it is met. */
function planNullWhen(
  { nullWhen }: LinkDeclaration,
  { context, ...place }: Site,
): readonly Condition[] {
  if (nullWhen === undefined) return [];
  const operand: Operand = { kind: 'property', on: 'edge', property: nullWhen.property };
  const parameter = context.parameters.add(nullWhen.equals, plainValue(place, context.limits));
  const isNull: Condition = {
    kind: 'compare',
    operand,
    operator: 'eq',
    parameter,
    ignoreCase: false,
  };
  return [{ kind: 'not', condition: isNull }];
}

/** A link to follow from one of the variables in hand. */
interface Step {
  readonly link: PlannedLink;
  /** What must hold of an entry for it to be one. */
  readonly restriction: Condition | null;
  readonly from: Holder;
}

function planQuantified(
  quantifier: Quantifier,
  where: unknown,
  step: Step,
  site: Site,
): Condition | null {
  site.context.countSubquery(site.path);
  const condition = planFarWhere(
    where,
    step.link,
    quantifier === 'single' ? deepenCount(site) : site,
  );
  if (condition?.kind === 'never') return planUnmet(quantifier, step);
  if (condition === null && quantifier === 'all') return null;
  const { link, restriction, from } = step;
  if (quantifier === 'all' && restriction !== null) {
    // all entries meet it: there is none that does not
    const unmet = joinAll([restriction, negate(condition)]);
    return { kind: 'linked', quantifier: 'none', link, from, condition: unmet };
  }
  return { kind: 'linked', quantifier, link, from, condition: joinAll([restriction, condition]) };
}

/** Within a number that is compared: Neo4j plans one in another three times, and so on inwards. */
function deepenCount(site: Site): Site {
  const countDepth = site.countDepth + 1;
  assertWithin(site.context.limits, 'countFilterDepth', countDepth, site.path);
  return { ...site, countDepth };
}

/** A quantifier over a condition that no entry can meet: all of them do only if there are none. */
function planUnmet(quantifier: Quantifier, { link, restriction, from }: Step): Condition | null {
  switch (quantifier) {
    case 'some':
    case 'single':
      return NEVER;
    case 'none':
      return null;
    case 'all':
      return { kind: 'linked', quantifier: 'none', link, from, condition: restriction };
  }
}

/** `count: { where, gte, … }`; the comparisons are joined by AND. */
function planCount(
  filter: WhereInput,
  { link, restriction, from }: Step,
  site: Site,
): Condition | null {
  const { context, path } = site;
  const { where, ...comparisons } = filter;
  const far = deepenCount(within(site, 'where'));
  const parts = inputEntries(comparisons).map(([operator, operand]): Condition => {
    const place = within(site, operator);
    refuseNull(operand, place);
    context.countSubquery(path);
    return {
      kind: 'count',
      ...{ link, from },
      condition: joinAll([restriction, planFarWhere(where, link, far)]),
      operator: operator as Extract<Condition, { kind: 'count' }>['operator'],
      parameter: context.parameters.add(operand, plainValue(place, context.limits)),
    };
  });
  return joinAll(parts);
}
