import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ListValueNode,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  parseType,
  print,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

import type { Random } from '../property/operations/random.js';

/** A question in other words. */
export interface Spelling {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks the same in another spelling: aliases, order, fragments, directives, variables, defaults, one thing asked twice. */
export function respellQuery(schema: GraphQLSchema, given: Spelling, random: Random): Spelling {
  return new Respelling(schema, random).respell(parse(given.query), given.variables);
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

class Respelling {
  readonly #fragments: FragmentDefinitionNode[] = [];
  readonly #definitions: VariableDefinitionNode[] = [];
  readonly #variables: Record<string, unknown> = {};
  #names = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: Random,
  ) {}

  respell(document: DocumentNode, variables: Spelling['variables']): Spelling {
    const root = this.schema.getQueryType();
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || root === null || root === undefined) {
      throw new Error('The first definition is a query.');
    }
    const given = document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? {
            ...definition,
            selectionSet: this.#set(definition.selectionSet, this.#typeOf(definition)),
          }
        : [],
    );
    const selectionSet = this.#set(operation.selectionSet, root);
    const definitions = [...(operation.variableDefinitions ?? []), ...this.#definitions];
    const respelled: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      name: name(this.#freshName()),
      variableDefinitions: this.#shuffle(definitions),
      selectionSet,
    };
    const all = this.#shuffle([respelled, ...given, ...this.#fragments]);
    return {
      query: print({ kind: Kind.DOCUMENT, definitions: all }),
      variables: { ...variables, ...this.#variables },
    };
  }

  #typeOf({ typeCondition }: FragmentDefinitionNode): GraphQLNamedType {
    const type = this.schema.getType(typeCondition.name.value);
    if (type === undefined) throw new Error(`There is no type ${typeCondition.name.value}.`);
    return type;
  }

  #set(set: SelectionSetNode, parent: GraphQLNamedType): SelectionSetNode {
    const respelled = set.selections.flatMap((one) => this.#selection(one, parent));
    return this.#wrap(this.#shuffle(respelled), parent);
  }

  #selection(selection: SelectionNode, parent: GraphQLNamedType): readonly SelectionNode[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [this.#mark(selection)];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition } = selection;
      const type =
        typeCondition === undefined ? parent : this.schema.getType(typeCondition.name.value);
      const inner = this.#set(selection.selectionSet, type ?? parent);
      return [this.#mark({ ...selection, selectionSet: inner })];
    }
    const field = this.#field(selection, parent);
    const again = { ...field, alias: name(this.#freshName()) };
    return this.random.hasChance(0.1) ? [field, again] : [field];
  }

  #field(field: FieldNode, parent: GraphQLNamedType): FieldNode {
    const isComposite = isObjectType(parent) || isInterfaceType(parent);
    const definition = isComposite ? parent.getFields()[field.name.value] : undefined;
    if (definition === undefined) return this.#mark(this.#rename(field));
    const given = (field.arguments ?? []).map((one) => this.#argument(one, definition.args));
    const { selectionSet } = field;
    return this.#mark(
      this.#rename({
        ...field,
        arguments: this.#shuffle([...given, ...this.#pageSize(field, definition.args)]),
        ...(selectionSet === undefined
          ? {}
          : { selectionSet: this.#set(selectionSet, getNamedType(definition.type)) }),
      }),
    );
  }

  /** The default written out. */
  #pageSize(field: FieldNode, args: readonly GraphQLArgument[]): readonly ArgumentNode[] {
    const isPage = args.some((argument) => argument.name === 'first');
    const isSized = field.arguments?.some((one) => ['first', 'last'].includes(one.name.value));
    if (!isPage || isSized === true || this.random.hasChance(0.5)) return [];
    const value = { kind: Kind.INT, value: String(1 + this.random.below(50)) } as const;
    return [{ kind: Kind.ARGUMENT, name: name('first'), value }];
  }

  /** Two fields of one response key stay so: the new one follows from the old. */
  #rename(field: FieldNode): FieldNode {
    const key = field.alias?.value ?? field.name.value;
    return this.random.hasChance(0.4)
      ? { ...field, alias: name(`${key}_${String(key.length)}`) }
      : field;
  }

  #argument(argument: ArgumentNode, args: readonly GraphQLArgument[]): ArgumentNode {
    const type = args.find((one) => one.name === argument.name.value)?.type;
    if (type === undefined) return argument;
    return { ...argument, value: this.#value(argument.value, type, argument.name.value) };
  }

  #value(value: ValueNode, type: GraphQLInputType, of: string): ValueNode {
    if (value.kind === Kind.VARIABLE) return value;
    if (!print(value).includes('$') && this.random.hasChance(0.25)) {
      return this.#variable(value, type);
    }
    const nullable = getNullableType(type);
    if (value.kind === Kind.LIST && isListType(nullable)) return this.#list(value, nullable, of);
    if (value.kind !== Kind.OBJECT || !isInputObjectType(nullable)) return value;
    const members = nullable.getFields();
    // a variable in a one-of must not be null
    const toGiven = (member: GraphQLInputType): GraphQLInputType =>
      nullable.isOneOf ? new GraphQLNonNull(getNullableType(member)) : member;
    const fields = value.fields.map((one): ObjectFieldNode => {
      const member = members[one.name.value];
      return member === undefined
        ? one
        : { ...one, value: this.#value(one.value, toGiven(member.type), one.name.value) };
    });
    return { ...value, fields: this.#shuffle(fields) };
  }

  #list(list: ListValueNode, { ofType }: GraphQLList<GraphQLInputType>, of: string): ValueNode {
    const values = list.values.map((one) => this.#value(one, ofType, of));
    if (of === 'AND' || of === 'OR') return { ...list, values: this.#shuffle(values) };
    const [first] = values;
    const isPlain = !isInputObjectType(getNamedType(ofType));
    const isLonger = isPlain && first !== undefined && this.random.hasChance(0.3);
    return { ...list, values: isLonger ? [...values, first] : values };
  }

  #variable(value: ValueNode, type: GraphQLInputType): ValueNode {
    const variable = { kind: Kind.VARIABLE, name: name(this.#freshName()) } as const;
    this.#definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(String(type)),
      ...(this.random.hasChance(0.3) ? { defaultValue: value as never } : {}),
    });
    const isDefault = this.#definitions.at(-1)?.defaultValue !== undefined;
    if (!isDefault) this.#variables[variable.name.value] = valueFromASTUntyped(value);
    return variable;
  }

  /** A directive that changes nothing. */
  #mark<T extends SelectionNode>(selection: T): T {
    if (this.random.hasChance(0.85)) return selection;
    const isSkip = this.random.hasChance(0.5);
    const condition = { kind: Kind.BOOLEAN, value: !isSkip } as const;
    const directive = {
      kind: Kind.DIRECTIVE,
      name: name(isSkip ? 'skip' : 'include'),
      arguments: [{ kind: Kind.ARGUMENT, name: name('if'), value: condition }],
    } as const;
    return { ...selection, directives: [...(selection.directives ?? []), directive] };
  }

  /** Some of the selections in a fragment, inline or named, on the same type. */
  #wrap(selections: readonly SelectionNode[], parent: GraphQLNamedType): SelectionSetNode {
    const set = (some: readonly SelectionNode[]): SelectionSetNode => ({
      kind: Kind.SELECTION_SET,
      selections: some,
    });
    if (selections.length < 2 || this.random.hasChance(0.6)) return set(selections);
    const count = 1 + this.random.below(selections.length - 1);
    const inner = set(selections.slice(0, count));
    const typeCondition = { kind: Kind.NAMED_TYPE, name: name(parent.name) } as const;
    const rest = selections.slice(count);
    if (this.random.hasChance(0.5)) {
      return set([{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inner }, ...rest]);
    }
    const fragment = name(this.#freshName());
    this.#fragments.push({
      kind: Kind.FRAGMENT_DEFINITION,
      name: fragment,
      typeCondition,
      selectionSet: inner,
    });
    return set([...rest, { kind: Kind.FRAGMENT_SPREAD, name: fragment }]);
  }

  #freshName(): string {
    this.#names += 1;
    return `x${String(this.random.below(900) + 100)}_${String(this.#names)}`;
  }

  #shuffle<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, place: this.random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}
