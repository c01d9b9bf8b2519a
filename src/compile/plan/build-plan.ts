import type { TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { assertWithin, type QueryLimits } from '../limits.js';
import type { SelectedField } from '../selection/read-selection.js';
import { PlanContext } from './context.js';
import { plainValue } from './conversions.js';
import { Level } from './level.js';
import type { OperationPlan, RootPlan, RootReadPlan } from './plan.js';
import { planConnection, planRootConnection } from './plan-connection.js';
import { planObject } from './plan-object.js';

/** Root fields that read the graph, by name: one node by id, or a connection. */
export interface RootField {
  readonly type: TypeDeclaration;
  readonly isList: boolean;
}

const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Plans the root fields of an operation that read the graph. Others (introspection, fields with resolvers of their own)
 * are left out of the plan; the caller answers them.
 */
export function buildPlan(
  fields: readonly SelectedField[],
  roots: ReadonlyMap<string, RootField>,
  source: { readonly ontology: Ontology; readonly limits: QueryLimits },
): OperationPlan {
  const context = new PlanContext(source.ontology, source.limits, planConnection);
  const introspections = fields.filter(({ name }) => INTROSPECTION.has(name)).length;
  assertWithin(source.limits, 'introspections', introspections, 'The operation');
  assertWithin(source.limits, 'rootFields', fields.length, 'The operation');
  const planned = fields.flatMap((field): RootPlan[] => {
    if (field.name === '__typename') {
      return [{ kind: 'typename', responseKey: field.responseKey, typeName: 'Query' }];
    }
    const root = roots.get(field.name);
    if (root === undefined) return [];
    assertWithin(context.limits, 'depth', 1, field.path);
    return [
      root.isList
        ? planRootConnection(root.type, field, context)
        : planRootNode(root.type, field, context),
    ];
  });
  const isWhole = planned.length === fields.length;
  return { roots: planned, isWhole, parameters: context.parameters };
}

function planRootNode(
  type: TypeDeclaration,
  field: SelectedField,
  context: PlanContext,
): RootReadPlan {
  context.countSubquery(field.path);
  const level = new Level(context, 1, null);
  const object = planObject(field.fields, { type, on: 'node', level });
  const parameter = context.parameters.add(
    field.arguments['id'],
    plainValue(field.path, context.limits),
  );
  return {
    kind: 'node',
    responseKey: field.responseKey,
    read: {
      path: field.path,
      source: { kind: 'label', label: type.name },
      filter: {
        kind: 'compare',
        operand: { kind: 'property', on: 'node', property: 'id' },
        operator: 'eq',
        parameter,
        ignoreCase: false,
      },
      sort: [],
      after: null,
      limit: null,
      columns: level.columns,
    },
    count: null,
    shape: { kind: 'one', index: 0, object, nullable: true },
  };
}
