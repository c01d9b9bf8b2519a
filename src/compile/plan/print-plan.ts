import type { Condition, Operand, PastCondition, Value } from './condition.js';
import type {
  Column,
  ConnectionShape,
  GroupColumn,
  GroupKey,
  GroupOrder,
  GroupPlan,
  IndexOrder,
  OperationPlan,
  ReadPlan,
  RootColumn,
  RowSource,
  SortExpression,
  SortTerm,
  TreeShape,
  ValueShape,
} from './plan.js';
import type { AsOf, PlannedLink } from './time.js';

/** Prints a plan as an indented tree, one line a step, for people to read. Parameters stand by name. */
export function printPlan(plan: OperationPlan): string {
  const lines = plan.roots.flatMap((root) => {
    if (root.kind === 'typename') return [`${root.responseKey}: ${root.typeName}`];
    if (root.kind === 'research') {
      return [`${root.responseKey}: research ${root.field.name}`, ...indent(printTree(root.tree))];
    }
    return [`${root.responseKey}:`, ...indent(printRootColumns(root.shape, plan.columns))];
  });
  const objects = (plan.objects?.columns ?? []).flatMap(({ read }, index) => [
    `objects ${String(index)}:`,
    ...indent(printRead(read)),
  ]);
  const tables = (plan.tables ?? []).flatMap(({ columns }, index) => [
    `table ${String(index)}, each node once:`,
    ...indent(printColumns(columns)),
  ]);
  return `${[...lines, ...tables, ...objects].join('\n')}\n`;
}

/** The parts of a tree that hold objects or other parts; plain values stand together on one line. */
function printTree(tree: TreeShape): readonly string[] {
  if (tree.kind !== 'object') return [];
  const plain = tree.fields.filter(({ shape }) => shape.kind === 'leaf').map(({ name }) => name);
  const rest = tree.fields.flatMap(({ name, shape }) => {
    if (shape.kind === 'reference') return [`${name}: objects ${String(shape.read)}`];
    return shape.kind === 'object' ? [`${name}:`, ...indent(printTree(shape))] : [];
  });
  return plain.length === 0 ? rest : [`values ${plain.join(', ')}`, ...rest];
}

/** What a root field is built from; fields that ask for the same rows show them each. */
function printRootColumns(shape: ValueShape, columns: OperationPlan['columns']): readonly string[] {
  const indexes =
    shape.kind === 'connection'
      ? listConnectionColumns(shape.connection)
      : ['index' in shape ? shape.index : null];
  return indexes.flatMap((index) => {
    const column = index === null ? undefined : columns[index];
    if (column === undefined) return [];
    return printRootColumn(column);
  });
}

function listConnectionColumns({
  rows,
  count,
  parts,
}: ConnectionShape): readonly (number | null)[] {
  const groups = parts.flatMap((part) => (part.kind === 'groups' ? [part.index] : []));
  return [rows, count, ...new Set(groups)];
}

function printRootColumn(column: RootColumn): readonly string[] {
  switch (column.kind) {
    case 'read':
      return printRead(column.read);
    case 'count':
      return printCount(column.count);
    case 'group':
      return printGroup(column.group);
  }
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function printRead(read: ReadPlan): readonly string[] {
  const steps = [`read ${printSource(read.source)}`];
  if (read.filter !== null) steps.push(`where ${printFilter(read.filter)}`);
  if (read.after !== null)
    steps.push(`after (${read.after.values.map((name) => `$${name}`).join(', ')})`);
  if (read.sort.length > 0) steps.push(`sort ${read.sort.map(printSort).join(', ')}`);
  if (read.indexOrder !== undefined) steps.push(printIndexOrder(read.indexOrder));
  if (read.limit !== null) steps.push(`limit $${read.limit}`);
  if (read.table !== undefined) steps.push(`nodes by id in table ${String(read.table)}`);
  const [first = '', ...rest] = steps;
  return [first, ...indent([...rest, ...printColumns(read.columns)])];
}

function printIndexOrder(order: IndexOrder): string {
  switch (order.kind) {
    case 'within':
      return `in index order within ${order.property}`;
    case 'presentFirst':
      return 'in index order, those without the first key after all others';
  }
}

function printColumns(columns: readonly Column[]): readonly string[] {
  const values = columns.flatMap((column) => (isNested(column) ? [] : [printValue(column)]));
  const value = values.length === 0 ? [] : [`values ${values.join(', ')}`];
  return [...value, ...columns.flatMap((column) => printNested(column))];
}

function printSource(source: RowSource): string {
  const former = 'withFormer' in source && source.withFormer ? ' of any time' : '';
  return `${printPlace(source)}${former}`;
}

function printPlace(source: RowSource): string {
  switch (source.kind) {
    case 'label':
      return source.seek === undefined
        ? source.label
        : `${source.label} by index: ${source.seek.property} ${source.seek.operator} $${source.seek.parameter}`;
    case 'key':
      return `${source.label} with id = key`;
    case 'ids':
      return `${source.label} with id in $${source.parameter}`;
    case 'anchor':
      return printAnchor(source);
    case 'link':
      return printLink(source.link);
  }
}

/** From what is known of the far end back: `Person from Node where node.id eq $p0 back through participatedIn: -[PARTICIPATED_IN]-> Event`. */
function printAnchor({
  label,
  from,
  steps,
}: Extract<RowSource, { readonly kind: 'anchor' }>): string {
  const back = [...steps].reverse().map(({ link, condition }) => {
    const where = condition === null ? '' : ` where ${printFilter(condition)}`;
    return `[${printLink(link)}${where}]`;
  });
  return `${label} from ${from.label} where ${printFilter(from.condition)} back through ${back.join(' through ')}`;
}

function printLink(link: PlannedLink): string {
  switch (link.path.kind) {
    case 'lookup':
      return `${link.name}: ${link.target} with id = ${link.path.key}`;
    case 'recordedLookup':
      return `${link.name}: ${link.target}, though it may be no more, with id = ${link.path.key}`;
    case 'end':
      return `${link.name}: ${link.path.end} end`;
    case 'claim':
      return `${link.name}: by claims ${link.path.predicate ?? 'of any relation'} from ${link.path.near} to ${link.target}`;
    case 'deciding':
      return `the claim that decides ${link.path.predicate} ${printAsOf(link.path.asOf)}`;
    case 'relationship': {
      const types = link.path.types.length === 0 ? 'any relation' : link.path.types.join('|');
      const arrow = { out: `-[${types}]->`, in: `<-[${types}]-`, both: `-[${types}]-` }[
        link.path.direction
      ];
      return `${link.name}: ${arrow} ${link.target}`;
    }
  }
}

function printSort({ key, descending, nullable, nullsFirst }: SortTerm): string {
  const nulls = nullable ? ` (nulls ${nullsFirst ? 'first' : 'last'})` : '';
  return `${printKey(key)}${descending ? ' descending' : ''}${nulls}`;
}

function printKey(key: SortExpression): string {
  switch (key.kind) {
    case 'count':
      return `count [${printLink(key.link)}${printInner(key.condition)}]`;
    default:
      return printPlannedValue(key);
  }
}

function isNested(column: Column): column is Extract<Column, { kind: 'read' | 'count' | 'group' }> {
  return column.kind === 'read' || column.kind === 'count' || column.kind === 'group';
}

function printValue(column: Exclude<Column, { kind: 'read' | 'count' | 'group' }>): string {
  switch (column.kind) {
    case 'property':
    case 'past':
    case 'linked':
      return printPlannedValue(column);
    default:
      return column.kind;
  }
}

function printPlannedValue(value: Value): string {
  switch (value.kind) {
    case 'property':
      return `${value.on}.${value.property}`;
    case 'past': {
      if (value.what === 'recorded') {
        return `${value.on}.${value.property} (recorded at $${value.recordedAt})`;
      }
      const name = value.what === 'qualifier' ? value.qualifier.name : value.what;
      return `${value.on}.${name} (${printAsOf(value.asOf)})`;
    }
    case 'linked': {
      const { link, condition } = value;
      return `[${printLink(link)}${printInner(condition)}].${printPlannedValue(value.value)}`;
    }
  }
}

/** The time as of which something is read. */
function printAsOf({ validAt, reportedBefore, recordedAt }: AsOf): string {
  return [
    ...(validAt === null ? [] : [`valid at $${validAt}`]),
    ...(reportedBefore === null ? [] : [`reported before $${reportedBefore}`]),
    ...(recordedAt === null ? [] : [`recorded at $${recordedAt}`]),
  ].join(', ');
}

const printInner = (condition: Condition | null): string =>
  condition === null ? '' : ` where ${printFilter(condition)}`;

function printNested(column: Column): readonly string[] {
  if (column.kind === 'read') return printRead(column.read);
  if (column.kind === 'group') return printGroup(column.group);
  return column.kind === 'count' ? printCount(column.count) : [];
}

function printCount(count: {
  readonly source: RowSource;
  readonly filter: Condition | null;
}): readonly string[] {
  const where = count.filter === null ? [] : [`  where ${printFilter(count.filter)}`];
  return [`count ${printSource(count.source)}`, ...where];
}

function printGroup(group: GroupPlan): readonly string[] {
  const steps =
    group.keys.length === 0
      ? ['all as one']
      : [
          `by ${group.keys.map(printGroupKey).join(', ')}`,
          `sort ${group.sort.map((order) => printGroupOrder(order, group)).join(', ')}`,
          `limit $${group.limit}`,
        ];
  if (group.filter !== null) steps.unshift(`where ${printFilter(group.filter)}`);
  if (group.minCount !== null) steps.push(`of at least $${group.minCount}`);
  const values = group.columns.flatMap((column) => printGroupColumn(column));
  if (values.length > 0) steps.push(`values ${values.join(', ')}`);
  const nodes = group.columns.flatMap((column) =>
    column.kind === 'node' ? printRead(column.read) : [],
  );
  return [`group ${printSource(group.source)}`, ...indent([...steps, ...nodes])];
}

const printGroupKey = ({ value, part }: Pick<GroupKey, 'value' | 'part'>): string =>
  part.kind === 'VALUE' ? value.name : `${part.kind.toLowerCase()} of ${value.name}`;

function printGroupOrder({ by, descending }: GroupOrder, { keys }: GroupPlan): string {
  const key = by.kind === 'count' ? undefined : keys[by.index];
  return `${key === undefined ? 'count' : printGroupKey(key)}${descending ? ' descending' : ''}`;
}

function printGroupColumn(column: GroupColumn): readonly string[] {
  switch (column.kind) {
    case 'key':
    case 'node':
      return [];
    case 'count':
      return ['count'];
    case 'distinct':
    case 'min':
    case 'max':
      return [`${column.kind} ${printGroupKey(column)}`];
  }
}

function printFilter(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.all.map(printFilter).join(` ${condition.kind} `)})`;
    case 'not':
      return `not ${printFilter(condition.condition)}`;
    case 'never':
      return 'never';
    case 'isNull':
      return `${printOperand(condition.operand)} is ${condition.isNull ? '' : 'not '}null`;
    case 'compare':
      return `${printOperand(condition.operand)} ${condition.operator} $${condition.parameter}${condition.ignoreCase ? ' (ignoring case)' : ''}`;
    case 'past':
      return printPastFilter(condition);
    case 'count':
    case 'linked':
      return printLinked(condition);
  }
}

function printPastFilter(condition: PastCondition): string {
  switch (condition.what) {
    case 'inForce':
      return `${condition.on} in force (${printAsOf(condition.asOf)})`;
    case 'known':
      return `${condition.on} known (${printAsOf(condition.asOf)})`;
    case 'opposed':
      return `both sides of ${condition.on} reported before $${condition.before}`;
    case 'recorded':
      return `${condition.on} recorded at $${condition.recordedAt}`;
  }
}

const printOperand = (operand: Operand): string =>
  operand.kind === 'relationshipType' ? 'relation' : printPlannedValue(operand);

function printLinked(condition: Extract<Condition, { kind: 'linked' | 'count' }>): string {
  const source = printLink(condition.link);
  const inner = printInner(condition.condition);
  return condition.kind === 'linked'
    ? `${condition.quantifier} [${source}${inner}]`
    : `count [${source}${inner}] ${condition.operator} $${condition.parameter}`;
}
