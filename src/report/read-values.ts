import type { EnumDeclaration } from '../ontology/enum.js';
import { adviseDate, type ParsedEdtf, parseEdtf } from './parse-edtf.js';
import type { Problems } from './problems.js';
import { describeNode, shorten, suggest } from './read-fields.js';
import type { SourceNode, SourceScalar } from './source-node.js';

const ID = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const SURROGATE = /\p{Surrogate}/u;

/** Each reader reports what is wrong and returns null then; a missing node is null without a report. */

/** Numbers and true/false count as the text that stands in the file. */
export function readText(node: SourceNode | undefined, problems: Problems): string | null {
  const scalar = readScalar(node, 'a text', problems);
  if (scalar === null) return null;
  if (scalar.text.trim() === '') {
    problems.add('WRONG_KIND', { at: scalar, message: 'an empty text' });
    return null;
  }
  if (isUnstorable(scalar.text)) {
    const hint = 'Remove the control characters.';
    problems.add('WRONG_KIND', { at: scalar, message: 'a text with control characters', hint });
    return null;
  }
  return scalar.text;
}

/** Halves of surrogate pairs and control characters but tab and line feed, which no store keeps for sure. */
function isUnstorable(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if ((unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || unit === 0x7f) return true;
  }
  return SURROGATE.test(text);
}

export function readScalar(
  node: SourceNode | undefined,
  wanted: string,
  problems: Problems,
): SourceScalar | null {
  if (node === undefined) return null;
  if (node.kind === 'scalar' && node.value !== null) return node;
  problems.add('WRONG_KIND', {
    at: node,
    message: `${wanted} is needed here, not ${describeNode(node)}`,
  });
  return null;
}

export function readBoolean(node: SourceNode | undefined, problems: Problems): boolean | null {
  const scalar = readScalar(node, 'true or false', problems);
  if (scalar === null) return null;
  if (typeof scalar.value === 'boolean') return scalar.value;
  problems.add('WRONG_KIND', {
    at: scalar,
    message: `true or false is needed here, not “${shorten(scalar.text)}”`,
  });
  return null;
}

export function readInteger(node: SourceNode | undefined, problems: Problems): number | null {
  const scalar = readScalar(node, 'a whole number', problems);
  if (scalar === null) return null;
  if (Number.isSafeInteger(scalar.value)) return Number(scalar.value) + 0;
  problems.add('WRONG_KIND', {
    at: scalar,
    message: `a whole number is needed here, not “${shorten(scalar.text)}”`,
  });
  return null;
}

export function readFloat(node: SourceNode | undefined, problems: Problems): number | null {
  const scalar = readScalar(node, 'a number', problems);
  if (scalar === null) return null;
  if (typeof scalar.value === 'number' && Number.isFinite(scalar.value)) return scalar.value + 0;
  problems.add('WRONG_KIND', {
    at: scalar,
    message: `a number is needed here, not “${shorten(scalar.text)}”`,
  });
  return null;
}

export function readEnum<V extends string>(
  node: SourceNode | undefined,
  declaration: EnumDeclaration<V>,
  problems: Problems,
): V | null {
  const scalar = readScalar(node, `a value of ${declaration.name}`, problems);
  if (scalar === null) return null;
  const values = Object.keys(declaration.values) as V[];
  const found = values.find((value) => value === scalar.text);
  if (found !== undefined) return found;
  const listed = values.length <= 12 ? `one of ${values.join(', ')}` : null;
  problems.add('UNKNOWN_VALUE', {
    at: scalar,
    message: `${declaration.name} has no value “${shorten(scalar.text)}”`,
    hint: suggest(scalar.text, values, problems) ?? listed,
  });
  return null;
}

export function readEdtf(node: SourceNode | undefined, problems: Problems): ParsedEdtf | null {
  const scalar = readScalar(node, 'a date', problems);
  if (scalar === null) return null;
  const parsed = parseEdtf(scalar.text);
  if (parsed !== null) return parsed;
  problems.add('INVALID_DATE', {
    at: scalar,
    message: `“${shorten(scalar.text)}” is not an EDTF date`,
    hint: adviseDate(scalar.text),
  });
  return null;
}

/** An id that the file itself gives to something. */
export function readNewId(
  name: { readonly text: string; readonly offset: number },
  problems: Problems,
): string | null {
  if (ID.test(name.text)) return name.text;
  problems.add('INVALID_ID', { at: name, message: `“${shorten(name.text)}” cannot be an id` });
  return null;
}
