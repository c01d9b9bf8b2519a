import type { ObjectShape, ValueShape } from './plan.js';

/** Columns of its row that a value is built from; not those of rows nested in them. */
export function columnsOfValue(shape: ValueShape): readonly number[] {
  switch (shape.kind) {
    case 'constant':
      return [];
    case 'texts':
      return shape.indexes;
    case 'scalar':
    case 'typename':
    case 'url':
    case 'identifiers':
    case 'one':
    case 'list':
      return [shape.index];
    case 'inline': {
      const own = shape.nullWhen === null ? [] : [shape.nullWhen.index];
      return [...own, ...columnsOfObject(shape.object)];
    }
    case 'connection': {
      const { rows, count, parts } = shape.connection;
      const groups = parts.flatMap((part) => (part.kind === 'groups' ? [part.index] : []));
      return [rows, count, ...groups].filter((index) => index !== null);
    }
  }
}

/** Columns of its row that an object is built from. */
export function columnsOfObject({ type, fields }: ObjectShape): readonly number[] {
  const own = 'index' in type ? [type.index] : [];
  return [...own, ...fields.flatMap(({ value }) => columnsOfValue(value))];
}
