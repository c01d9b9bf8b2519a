import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Counts which parts of a schema the operations have used so far; `__typename` is a field of each type. */
export class SchemaCoverage {
  readonly #used = {
    fields: new Set<string>(),
    arguments: new Set<string>(),
    inputs: new Set<string>(),
  };

  constructor(readonly schema: GraphQLSchema) {}

  add(document: DocumentNode): void {
    const info = new TypeInfo(this.schema);
    const { fields, arguments: args, inputs } = this.#used;
    visit(
      document,
      visitWithTypeInfo(info, {
        enter: (node) => {
          const parent = info.getParentType()?.name ?? '';
          const field = info.getFieldDef()?.name ?? '';
          if (parent.startsWith('__') || INTROSPECTION.has(field)) return;
          switch (node.kind) {
            case Kind.FIELD:
              fields.add(`${parent}.${field}`);
              break;
            case Kind.ARGUMENT:
              if (info.getDirective() === null) args.add(`${parent}.${field}(${node.name.value})`);
              break;
            case Kind.OBJECT_FIELD:
              inputs.add(`${String(getNamedType(info.getParentInputType()))}.${node.name.value}`);
              break;
            default:
          }
        },
      }),
    );
  }

  print(): string {
    const types = Object.values(this.schema.getTypeMap()).filter(
      (one) => !isIntrospectionType(one),
    );
    const owners = types.filter((one) => isObjectType(one) || isInterfaceType(one));
    const all = owners.flatMap((one) => Object.values(one.getFields()));
    const fields = all.length + owners.length;
    const args = all.reduce((sum, one) => sum + one.args.length, 0);
    const inputs = types
      .filter(isInputObjectType)
      .reduce((sum, one) => sum + Object.keys(one.getFields()).length, 0);
    const share = (name: string, used: ReadonlySet<string>, total: number): string =>
      `${String(used.size)} of ${String(total)} ${name}`;
    return `used: ${[
      share('fields', this.#used.fields, fields),
      share('arguments', this.#used.arguments, args),
      share('fields of inputs', this.#used.inputs, inputs),
    ].join(', ')}`;
  }
}
