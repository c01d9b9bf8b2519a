import type { TypeDeclaration } from '../../ontology/declaration.js';
import { RECORDED } from '../../ontology/recorded.js';
import { assertWithin } from '../limits.js';
import { argumentsKey, inCanonicalOrder } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import { knownAsOf, readAsOf, readsFormer } from './as-of.js';
import { Columns } from './columns.js';
import type { Condition } from './condition.js';
import { joinAll } from './connectives.js';
import { PlanContext, type PlanSource } from './context.js';
import { plainValue } from './conversions.js';
import { Level } from './level.js';
import type { OperationPlan, ReadPlan, RootColumn, RootNodePlan, RootPlan } from './plan.js';
import { planConnection, planRootConnection, type RootSite } from './plan-connection.js';
import { planObject } from './plan-object.js';
import { ResearchPlanner } from './plan-research.js';

/** Root fields that read the graph, by name: one node by id, a connection, or a computation. */
export type RootField =
  | { readonly kind: 'node' | 'connection'; readonly type: TypeDeclaration }
  | { readonly kind: 'research' };

const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Plans the root fields of an operation that read the graph. Others (introspection, fields with resolvers of their own)
 * are left out of the plan; the caller answers them.
 */
export function buildPlan(
  fields: readonly SelectedField[],
  roots: ReadonlyMap<string, RootField>,
  source: PlanSource,
): OperationPlan {
  const context = new PlanContext(source, planConnection);
  const research = new ResearchPlanner(new PlanContext(source, planConnection));
  const introspections = fields.filter(({ name }) => INTROSPECTION.has(name)).length;
  assertWithin(source.limits, 'introspections', introspections, 'The operation');
  assertWithin(source.limits, 'rootFields', fields.length, 'The operation');
  const computed = fields.filter(({ name }) => roots.get(name)?.kind === 'research').length;
  assertWithin(source.limits, 'researchFields', computed, 'The operation');
  const columns = new Columns<RootColumn>();
  const planned = new Map<SelectedField, RootPlan>();
  for (const field of inCanonicalOrder(fields)) {
    const plan = planRoot(field, roots, { context, columns, research });
    if (plan !== null) planned.set(field, plan);
  }
  return {
    roots: fields.flatMap((field) => planned.get(field) ?? []),
    columns: columns.columns,
    isWhole: planned.size === fields.length,
    parameters: context.parameters,
    objects: research.finish(),
  };
}

/** Null for a field that others answer. */
function planRoot(
  field: SelectedField,
  roots: ReadonlyMap<string, RootField>,
  site: RootSite & { readonly research: ResearchPlanner },
): RootPlan | null {
  const { responseKey } = field;
  if (field.name === '__typename') return { kind: 'typename', responseKey, typeName: 'Query' };
  const root = roots.get(field.name);
  if (root === undefined) return null;
  assertWithin(site.context.limits, 'depth', 1, field.path);
  switch (root.kind) {
    case 'research':
      return site.research.planField(field);
    case 'connection':
      return planRootConnection(root.type, field, site);
    case 'node':
      return planRootNode(root.type, field, site);
  }
}

function planRootNode(
  type: TypeDeclaration,
  field: SelectedField,
  { context, columns }: RootSite,
): RootNodePlan {
  const { index, level, parameter } = columns.once(
    `node ${type.name} ${argumentsKey(field)}`,
    () => {
      const inner = new Level(context.at(readAsOf(field, context)), 1, null);
      const id = inner.context.parameters.add(
        field.arguments['id'],
        plainValue({ path: field.path, argument: 'id' }, inner.context.limits),
      );
      const read = planNodeById(type, field, { level: inner, parameter: id });
      return { index: columns.add({ kind: 'read', read }), level: inner, parameter: id };
    },
  );
  const object = planObject(field.fields, { type, on: 'node', level });
  return {
    kind: 'node',
    responseKey: field.responseKey,
    shape: { kind: 'one', index, object, nullable: true },
    index,
    parameter,
  };
}

function planNodeById(
  type: TypeDeclaration,
  field: SelectedField,
  { level, parameter }: { readonly level: Level; readonly parameter: string },
): ReadPlan {
  const { context } = level;
  context.countSubquery(field.path);
  const isIt: Condition = {
    kind: 'compare',
    operand: { kind: 'property', on: 'node', property: 'id' },
    operator: 'eq',
    parameter,
    ignoreCase: false,
  };
  return {
    path: field.path,
    source: {
      kind: 'label',
      label: type.name,
      ...(readsFormer(context) ? { withFormer: true } : {}),
    },
    filter: joinAll([isIt, knownAsOf(type.name, 'node', context), presentOf(type, context)]),
    sort: [],
    after: null,
    limit: null,
    columns: level.columns,
  };
}

/** Entities that are no more keep the label `Node` alone: who reads by it leaves them out. */
function presentOf({ name }: TypeDeclaration, context: PlanContext): Condition | null {
  if (name !== 'Node' || readsFormer(context)) return null;
  const operand = { kind: 'property', on: 'node', property: RECORDED.until } as const;
  return { kind: 'isNull', operand, isNull: true };
}
