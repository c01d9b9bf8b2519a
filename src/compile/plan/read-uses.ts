import type {
  Column,
  ObjectShape,
  OperationPlan,
  ReadPlan,
  RootColumn,
  ValueShape,
} from './plan.js';

/** What is built from the rows of one read: fields with equal arguments share a read, each with an object of its own. */
export interface ReadUse {
  readonly objects: readonly ObjectShape[];
  /** Entries of `edges`, which belong to their row whatever they show: it is the row that has a cursor. */
  readonly edges: readonly ObjectShape[];
  /** Columns that make the cursors of rows. */
  readonly cursorColumns: readonly number[];
}

interface UseInTheMaking {
  readonly objects: ObjectShape[];
  readonly edges: ObjectShape[];
  readonly cursorColumns: number[];
}

const NO_USE: ReadUse = { objects: [], edges: [], cursorColumns: [] };

/** Finds what is built from each read of a plan. */
export function findReadUses(plan: OperationPlan): ReadonlyMap<ReadPlan, ReadUse> {
  const uses = new Map<ReadPlan, UseInTheMaking>();
  for (const root of plan.roots) {
    if ('shape' in root) addValue(root.shape, plan.columns, uses);
  }
  return uses;
}

type Uses = Map<ReadPlan, UseInTheMaking>;
type AnyColumn = Column | RootColumn;

function addValue(shape: ValueShape, columns: readonly AnyColumn[], uses: Uses): void {
  switch (shape.kind) {
    case 'inline':
      addObject(shape.object, columns, uses);
      break;
    case 'one':
    case 'list':
      addRows(columns[shape.index], { ...NO_USE, objects: [shape.object] }, uses);
      break;
    case 'connection': {
      const { rows, parts, cursor } = shape.connection;
      if (rows === null) break;
      const objectsOf = (kind: 'nodes' | 'edges'): readonly ObjectShape[] =>
        parts.flatMap((part) => (part.kind === kind ? [part.object] : []));
      const use = { objects: objectsOf('nodes'), edges: objectsOf('edges') };
      addRows(columns[rows], { ...use, cursorColumns: cursor?.indexes ?? [] }, uses);
      break;
    }
    default:
      break;
  }
}

function addObject({ fields }: ObjectShape, columns: readonly AnyColumn[], uses: Uses): void {
  for (const { value } of fields) addValue(value, columns, uses);
}

function addRows(column: AnyColumn | undefined, use: ReadUse, uses: Uses): void {
  if (column?.kind !== 'read') return;
  const { read } = column;
  const known = uses.get(read) ?? { objects: [], edges: [], cursorColumns: [] };
  uses.set(read, known);
  known.objects.push(...use.objects);
  known.edges.push(...use.edges);
  known.cursorColumns.push(...use.cursorColumns);
  for (const object of [...use.objects, ...use.edges]) addObject(object, read.columns, uses);
}
