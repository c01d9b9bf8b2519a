import type { ScalarName, ValueType } from '../ontology/value-type.js';
import type { Problems } from './problems.js';
import {
  readBoolean,
  readEdtf,
  readEnum,
  readFloat,
  readInteger,
  readText,
} from './read-values.js';
import type { SourceNode } from './source-node.js';

type Scalar = string | number | boolean;
type Reader = (node: SourceNode, problems: Problems) => Scalar | null;

const readDate: Reader = (node, problems) => readEdtf(node, problems)?.text ?? null;

const READERS: Readonly<Record<ScalarName, Reader>> = {
  ID: readText,
  String: readText,
  Int: readInteger,
  Float: readFloat,
  Boolean: readBoolean,
  EDTF: readDate,
  Duration: readText,
  Date: readDate,
  DateTime: readDate,
};

/** A value of a property's or qualifier's type; null, with a diagnostic, where it is another. */
export function readTypedValue(
  node: SourceNode,
  type: ValueType,
  problems: Problems,
): Scalar | null {
  return type.kind === 'enum'
    ? readEnum(node, type.declaration, problems)
    : READERS[type.name](node, problems);
}
