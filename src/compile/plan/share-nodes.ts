import { invariant } from '../../util/invariant.js';
import type {
  Column,
  ConnectionPart,
  ConnectionShape,
  ObjectShape,
  OperationPlan,
  ReadPlan,
  RootColumn,
  TablePlan,
  ValueShape,
} from './plan.js';
import { findReadUses, type ReadUse } from './read-uses.js';
import { type ColumnSplit, isOfNode, splitColumns } from './split-columns.js';

/**
 * The same plan in another form: rows of the `chosen` reads keep what belongs to the edge and the id of the far node, and a
 * table gives what belongs to the node, once, however many rows lead to it. It gives the same answers to the byte. A read
 * of which nothing belongs to the node alone stays as it is.
 */
export function shareNodes(plan: OperationPlan, chosen: ReadonlySet<ReadPlan>): OperationPlan {
  return new Sharing(plan, chosen).share();
}

/** Where the columns of a read went: old index to new. */
interface Layout {
  readonly read: ReadPlan;
  readonly row: ReadonlyMap<number, number> | null;
  readonly shared: {
    readonly table: number;
    readonly key: number;
    readonly node: ReadonlyMap<number, number>;
  } | null;
}

const ID: Column = { kind: 'property', on: 'node', property: 'id' };

class Sharing {
  readonly #uses: ReadonlyMap<ReadPlan, ReadUse>;
  readonly #layouts = new Map<ReadPlan, Layout>();
  readonly #tables: TablePlan[] = [];

  constructor(
    readonly plan: OperationPlan,
    readonly chosen: ReadonlySet<ReadPlan>,
  ) {
    this.#uses = findReadUses(plan);
  }

  share(): OperationPlan {
    const columns = this.plan.columns.map((column): RootColumn =>
      column.kind === 'read' ? { ...column, read: this.#layOut(column.read).read } : column,
    );
    const site: Site = { columns: this.plan.columns, place: (index) => index };
    const roots = this.plan.roots.map((root) =>
      'shape' in root ? { ...root, shape: this.#value(root.shape, site) } : root,
    );
    return { ...this.plan, columns, roots, tables: this.#tables };
  }

  #layOut(read: ReadPlan): Layout {
    const known = this.#layouts.get(read);
    if (known !== undefined) return known;
    const use = this.#uses.get(read);
    const split = this.chosen.has(read) && use !== undefined ? splitColumns(read, use) : null;
    const layout = split === null ? this.#keepWhole(read) : this.#divide(read, split);
    this.#layouts.set(read, layout);
    return layout;
  }

  #keepWhole(read: ReadPlan): Layout {
    const columns = read.columns.map((column) => this.#column(column));
    return { read: { ...read, columns }, row: null, shared: null };
  }

  #divide(read: ReadPlan, split: ColumnSplit): Layout {
    const table = this.#tables.length;
    // takes its place before those that its own columns lead to
    this.#tables.push({ columns: [] });
    const node = this.#pick(read, split.node, [ID]);
    this.#tables[table] = { columns: node.columns };
    const row = this.#pick(read, split.row, []);
    const known = row.columns.findIndex(isId);
    const key = known === -1 ? row.columns.length : known;
    const columns = known === -1 ? [...row.columns, ID] : row.columns;
    return {
      read: { ...read, columns, table },
      row: row.places,
      shared: { table, key, node: node.places },
    };
  }

  /** Some columns of a read in their order, after `first`. */
  #pick(
    read: ReadPlan,
    indexes: ReadonlySet<number>,
    first: readonly Column[],
  ): { readonly columns: readonly Column[]; readonly places: ReadonlyMap<number, number> } {
    const columns = [...first];
    const places = new Map<number, number>();
    for (const [index, column] of read.columns.entries()) {
      if (!indexes.has(index)) continue;
      if (isId(column) && first.length > 0) {
        places.set(index, 0);
        continue;
      }
      places.set(index, columns.length);
      columns.push(this.#column(column));
    }
    return { columns, places };
  }

  #column(column: Column): Column {
    return column.kind === 'read' ? { ...column, read: this.#layOut(column.read).read } : column;
  }

  #value(shape: ValueShape, site: Site): ValueShape {
    switch (shape.kind) {
      case 'constant':
        return shape;
      case 'texts':
        return { ...shape, indexes: shape.indexes.map(site.place) };
      case 'scalar':
      case 'typename':
      case 'url':
      case 'identifiers':
        return { ...shape, index: site.place(shape.index) };
      case 'one':
      case 'list': {
        const rows = this.#rowsOf(site, shape.index);
        return { ...shape, index: site.place(shape.index), object: rows.object(shape.object) };
      }
      case 'inline': {
        const { nullWhen } = shape;
        return {
          ...shape,
          nullWhen: nullWhen === null ? null : { ...nullWhen, index: site.place(nullWhen.index) },
          object: this.#object(shape.object, site),
        };
      }
      case 'connection':
        return { kind: 'connection', connection: this.#connection(shape.connection, site) };
    }
  }

  #connection(shape: ConnectionShape, site: Site): ConnectionShape {
    const { rows, count, cursor } = shape;
    const counted = {
      ...shape,
      count: count === null ? null : site.place(count),
      parts: shape.parts.map((part): ConnectionPart =>
        part.kind === 'groups' ? { ...part, index: site.place(part.index) } : part,
      ),
    };
    if (rows === null) return counted;
    const inner = this.#rowsOf(site, rows);
    return {
      ...counted,
      rows: site.place(rows),
      cursor: cursor === null ? null : { ...cursor, indexes: cursor.indexes.map(inner.place) },
      parts: counted.parts.map((part): ConnectionPart => {
        if (part.kind === 'nodes') return { ...part, object: inner.object(part.object) };
        return part.kind === 'edges' ? { ...part, object: inner.edge(part.object) } : part;
      }),
    };
  }

  /** What is built from the rows of a nested read. */
  #rowsOf(
    site: Site,
    index: number,
  ): {
    readonly place: Site['place'];
    readonly object: (object: ObjectShape) => ObjectShape;
    readonly edge: (object: ObjectShape) => ObjectShape;
  } {
    const column = site.columns[index];
    invariant(column?.kind === 'read', 'rows come from a read');
    const { row, shared } = this.#layOut(column.read);
    const { columns } = column.read;
    const inner: Site = { columns, place: placeIn(row), shared };
    return {
      place: inner.place,
      object: (object) => this.#object(object, inner),
      edge: (object) => this.#fields(object, inner),
    };
  }

  #object(object: ObjectShape, site: Site): ObjectShape {
    const { shared } = site;
    if (shared !== undefined && shared !== null && isOfNode(object, site.columns as Column[])) {
      const own: Site = { columns: site.columns, place: placeIn(shared.node) };
      const { table, key } = shared;
      return { ...this.#fields(object, own), shared: { table, key } };
    }
    return this.#fields(object, site);
  }

  #fields(object: ObjectShape, site: Site): ObjectShape {
    const { type } = object;
    return {
      type: 'index' in type ? { index: site.place(type.index) } : type,
      fields: object.fields.map((field) => ({ ...field, value: this.#value(field.value, site) })),
    };
  }
}

/** The rows that shapes are built from: columns as they were, and where each is now. */
interface Site {
  readonly columns: readonly (Column | RootColumn)[];
  readonly place: (index: number) => number;
  readonly shared?: Layout['shared'];
}

function placeIn(places: ReadonlyMap<number, number> | null): (index: number) => number {
  if (places === null) return (index) => index;
  return (index) => {
    const place = places.get(index);
    invariant(place !== undefined, 'a column that is used has a place');
    return place;
  };
}

const isId = (column: Column): boolean =>
  column.kind === 'property' && column.on === 'node' && column.property === 'id';
