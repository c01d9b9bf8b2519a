import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** An operation with one plain value deep in one argument, which is the variable `$value`. */
export interface Probe {
  readonly query: string;
  /** The place of the value: field, argument, input fields. */
  readonly path: string;
  /** A text that is taken; null for enumerations, which take none but their own. */
  readonly benign: string | null;
  /** What the variable holds for a text: the argument as a whole. */
  readonly toVariable: (text: string) => unknown;
}

/** Texts that scalars with a form of their own take. */
const BENIGN: Readonly<Record<string, string>> = {
  Date: '2025-12-02',
  DateTime: '2025-12-02T10:00:00.000Z',
  EDTF: '2025-12',
  Duration: 'PT5H',
};

/** Arguments that are cursors or numbers take no free text: the first are refused by their seal, the second by their type. */
const NOT_TEXT = new Set(['Int', 'Float', 'Boolean']);

/**
 * One probe for every plain value in every argument of every field that can be reached; of an input type that was met before
 * only the first operator is tried again.
 */
export function listArgumentProbes(schema: GraphQLSchema): readonly Probe[] {
  const seen = new Set<string>();
  return listFields(schema).flatMap(({ open, close, field }) =>
    field.args
      .filter(({ name }) => name !== 'after' && name !== 'before')
      .flatMap((argument) =>
        listValues(argument.type, seen).map((value): Probe => {
          const others = field.args
            .filter((one) => one !== argument && isRequiredArgument(one))
            .map(fillRequired);
          const given = [`${argument.name}: $value`, ...others].join(', ');
          const type = getNamedType(field.type);
          const below = isCompositeType(type) ? ` { ${selectSomething(type)} }` : '';
          return {
            query: `query ($value: ${String(argument.type)}) { ${open} ${field.name}(${given})${below} ${close} }`,
            path: [field.name, argument.name, ...value.path].join('.'),
            benign: value.benign,
            toVariable: value.wrap,
          };
        }),
      ),
  );
}

const fillRequired = ({ name, type }: GraphQLArgument): string => `${name}: ${writeValue(type)}`;

/** The plainest value of a type. */
function writeValue(type: GraphQLInputType): string {
  if (isNonNullType(type) || isListType(type)) return writeValue(type.ofType);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = fields.filter(isRequiredInputField);
    const given = needed.length > 0 ? needed : fields.slice(0, 1);
    return `{ ${given.map((field) => `${field.name}: ${writeValue(field.type)}`).join(', ')} }`;
  }
  const plain = { Int: '1', Float: '1', Boolean: 'true' }[type.name];
  return plain ?? JSON.stringify(BENIGN[type.name] ?? 'x');
}

function selectSomething(type: GraphQLNamedType): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
  return 'nodes' in type.getFields() ? 'nodes { __typename }' : '__typename';
}

interface ReachedField {
  readonly open: string;
  readonly close: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field with arguments, each with the selections around it, by the shortest way from the root. */
function listFields(schema: GraphQLSchema): readonly ReachedField[] {
  const root = schema.getQueryType();
  const reached: ReachedField[] = [];
  const met = new Set<string>();
  let level = root ? [{ type: root as GraphQLNamedType, open: '', close: '' }] : [];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { type, open, close } of level) {
      if (met.has(type.name) || (!isObjectType(type) && !isInterfaceType(type))) continue;
      met.add(type.name);
      for (const field of Object.values(type.getFields())) {
        if (field.args.length > 0) reached.push({ open, close, field });
        const needed = field.args.filter(isRequiredArgument).map(fillRequired);
        const given = needed.length === 0 ? '' : `(${needed.join(', ')})`;
        next.push({
          type: getNamedType(field.type),
          open: `${open} ${field.name}${given} {`,
          close: `} ${close}`,
        });
      }
    }
    level = next;
  }
  return reached;
}

interface PlainValue {
  readonly path: readonly string[];
  readonly benign: string | null;
  readonly wrap: (text: string) => unknown;
}

/** The plain values within an input type, each with the objects and lists around it; the shortest way to each comes first. */
function listValues(type: GraphQLInputType, seen: Set<string>): readonly PlainValue[] {
  const found: PlainValue[] = [];
  let level: readonly Inner[] = [{ type, path: [], wrap: (inner) => inner }];
  while (level.length > 0) {
    level = level.flatMap((inner) => {
      const named = getNamedType(inner.type);
      if (!isInputObjectType(named)) {
        found.push(...listLeaf(named, inner));
        return [];
      }
      const fields = Object.values(named.getFields());
      const isKnown = seen.has(named.name);
      seen.add(named.name);
      // each operator is tried once, each property that takes operators by its first
      const tried = isKnown ? (isOperators(fields) ? fields.slice(0, 1) : []) : fields;
      return tried.map((field) => goInto(inner, field));
    });
  }
  return found;
}

/** Whether an input is a value's operators, and leads nowhere else. */
const isOperators = (fields: readonly GraphQLInputField[]): boolean =>
  fields.every(({ type }) => !isInputObjectType(getNamedType(type)));

interface Inner {
  readonly type: GraphQLInputType;
  readonly path: readonly string[];
  readonly wrap: (inner: unknown) => unknown;
}

function goInto(outer: Inner, field: GraphQLInputField): Inner {
  return {
    type: field.type,
    path: [...outer.path, field.name],
    wrap: (inner) => outer.wrap(inLists(outer.type, { [field.name]: inner })),
  };
}

/** A value as the type has it, in as many lists. */
function inLists(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return inLists(type.ofType, value);
  return isListType(type) ? [inLists(type.ofType, value)] : value;
}

function listLeaf(
  named: GraphQLNamedInputType,
  { type, path, wrap }: Inner,
): readonly PlainValue[] {
  if (NOT_TEXT.has(named.name)) return [];
  // predicates are names of the ontology, and others are refused
  const isPredicate = named.name === 'String' && path.at(-2) === 'predicate';
  const text = isPredicate ? 'MET_WITH' : (BENIGN[named.name] ?? 'benign');
  const benign = isEnumType(named) ? null : text;
  return [{ path, benign, wrap: (text) => wrap(inLists(type, text)) }];
}
