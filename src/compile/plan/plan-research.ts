import type { TypeDeclaration } from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import { inCanonicalOrder, selectionKey } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import { knownAsOf, readAsOf, readsFormer } from './as-of.js';
import { Columns } from './columns.js';
import type { PlanContext } from './context.js';
import { Level } from './level.js';
import type { ObjectsColumn, ObjectsPlan, RootResearchPlan, TreeField, TreeShape } from './plan.js';
import { planObject } from './plan-object.js';

/** Root fields are level 1; what is read of the objects they find begins one level deeper. */
const OBJECT_DEPTH = 2;

/**
 * Plans the trees of an operation's research fields and, for all of them, the one statement that reads the objects they
 * refer to. `context` is that statement's own.
 */
export class ResearchPlanner {
  readonly #columns = new Columns<ObjectsColumn>();

  constructor(readonly context: PlanContext) {}

  /** The objects of a field are read as of the same time as the field. */
  planField(field: SelectedField): RootResearchPlan {
    const { responseKey } = field;
    const context = this.context.at(readAsOf(field, this.context));
    return { kind: 'research', responseKey, field, tree: this.#planTree(field, context) };
  }

  /** Null if nothing of any object is selected. */
  finish(): ObjectsPlan | null {
    const { columns } = this.#columns;
    return columns.length === 0 ? null : { columns, parameters: this.context.parameters };
  }

  #planTree(field: SelectedField, context: PlanContext): TreeShape {
    const type = context.ontology.types.get(field.returnType);
    if (type !== undefined) return this.#planReference(field, type, context);
    if (!field.isComposite) return { kind: 'leaf' };
    const shapes = new Map<SelectedField, TreeShape>();
    for (const part of inCanonicalOrder(field.fields)) {
      shapes.set(part, this.#planPart(part, field.returnType, context));
    }
    return {
      kind: 'object',
      fields: field.fields.flatMap((part): readonly TreeField[] => {
        const { responseKey, name, nullable } = part;
        const shape = shapes.get(part);
        return shape === undefined ? [] : [{ responseKey, name, nullable, shape }];
      }),
    };
  }

  #planPart(part: SelectedField, typeName: string, context: PlanContext): TreeShape {
    invariant(part.types === null, 'a research field answers with types, not interfaces');
    return part.name === '__typename'
      ? { kind: 'constant', value: typeName }
      : this.#planTree(part, context);
  }

  #planReference(field: SelectedField, type: TypeDeclaration, context: PlanContext): TreeShape {
    invariant(type.kind !== 'edge', 'only nodes have ids to be read by');
    const key = `objects ${type.name} ${JSON.stringify(context.asOf)} ${selectionKey(field)}`;
    const { index, level } = this.#columns.once(key, () => this.#addRead(field, type, context));
    const object = planObject(field.fields, { type, on: 'node', level });
    return { kind: 'reference', read: index, object };
  }

  #addRead(
    field: SelectedField,
    type: TypeDeclaration,
    context: PlanContext,
  ): { readonly index: number; readonly level: Level } {
    context.countSubquery(field.path);
    const level = new Level(context, OBJECT_DEPTH, null);
    const idIndex = level.property('node', 'id');
    const isPast = readsFormer(context);
    // takes the ids when they are known
    const ids = context.parameters.add([], () => []);
    const index = this.#columns.add({
      kind: 'read',
      read: {
        path: field.path,
        source: {
          kind: 'ids',
          label: type.name,
          parameter: ids,
          ...(isPast ? { withFormer: true } : {}),
        },
        filter: isPast ? knownAsOf(type.name, 'node', context) : null,
        sort: [],
        after: null,
        limit: null,
        columns: level.columns,
      },
      ids,
      idIndex,
    });
    return { index, level };
  }
}
