import { ParleyError } from '../../errors/parley-error.js';
import { QUERY_LIMITS } from '../../errors/query-limits.js';
import { momentKey } from '../../ontology/recorded.js';
import { closestName } from '../../util/closest-name.js';
import { type LimitDetails, type QueryLimits, tellLimit } from '../limits.js';
import type { ParameterValue } from '../statement.js';

/** A conversion that looks at nothing but its own value. */
export type PlainConversion = (value: unknown) => ParameterValue;

function refuse(path: string, message: string, beyond?: LimitDetails): never {
  throw new ParleyError('ARGUMENT_INVALID', `${message} (argument of “${path}”).`, {
    ...(beyond === undefined ? {} : { hint: QUERY_LIMITS[beyond.limit].cure }),
    details: { ...beyond, path },
  });
}

function convertScalar(value: unknown, path: string, limits: QueryLimits): ParameterValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      refuse(path, 'A whole number must lie within ±(2^53 − 1)');
    }
    return value;
  }
  if (typeof value !== 'string') refuse(path, 'A plain value is expected');
  if (value.length > limits.stringLength) {
    const details = tellLimit(limits, 'stringLength', value.length);
    refuse(path, `A string may have at most ${String(limits.stringLength)} characters`, details);
  }
  return value;
}

/** One plain value, as it is. */
export function plainValue(path: string, limits: QueryLimits): PlainConversion {
  return (value) => convertScalar(value, path, limits);
}

/** A moment, as stored times of recording compare with it. */
export function momentValue(path: string, limits: QueryLimits): PlainConversion {
  return (value) => {
    const moment = convertScalar(value, path, limits);
    return typeof moment === 'string' ? momentKey(moment) : moment;
  };
}

/** One string, folded to lower case. */
export function foldedValue(path: string, limits: QueryLimits): PlainConversion {
  return (value) => {
    const plain = convertScalar(value, path, limits);
    return typeof plain === 'string' ? plain.toLowerCase() : plain;
  };
}

/** A list of plain values without nulls and duplicates. A single value is a list of one, as GraphQL has it. */
export function listValue(path: string, limits: QueryLimits, fold: boolean): PlainConversion {
  const convert = fold ? foldedValue(path, limits) : plainValue(path, limits);
  return (value) => {
    if (value === null || value === undefined) return [];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.length > limits.listLength) {
      const details = tellLimit(limits, 'listLength', items.length);
      refuse(path, `A list may have at most ${String(limits.listLength)} entries`, details);
    }
    return [...new Set(items.map((item) => convert(item)))].filter((item) => item !== null);
  };
}

/** `first` or `last` as the number of rows to read: one more where the client asks whether there are others. */
export function pageLimit(
  path: string,
  { name, isPeeking }: { readonly name: 'first' | 'last'; readonly isPeeking: () => boolean },
  limits: QueryLimits,
): PlainConversion {
  return (value) => {
    const size = Number(value);
    if (!Number.isInteger(size) || size < 0 || size > limits.pageSize) {
      const details = tellLimit(limits, 'pageSize', size);
      refuse(
        path,
        `“${name}” must be a whole number from 0 to ${String(limits.pageSize)}`,
        details,
      );
    }
    return isPeeking() ? size + 1 : size;
  };
}

/** Refuses names that are not in the vocabulary: an empty answer would read as a finding. */
export function knownNames(
  convert: PlainConversion,
  vocabulary: ReadonlyMap<string, unknown>,
  path: string,
): PlainConversion {
  return (value) => {
    const converted = convert(value);
    const names = Array.isArray(converted) ? (converted as readonly ParameterValue[]) : [converted];
    for (const name of names) {
      if (typeof name !== 'string' || vocabulary.has(name)) continue;
      const close = closestName(name, [...vocabulary.keys()]);
      throw new ParleyError(
        'ARGUMENT_INVALID',
        `There is no predicate “${name}” (argument of “${path}”).`,
        {
          hint:
            close === null
              ? 'docs/CODEBOOK.md lists the predicates.'
              : `Did you mean ${close}? docs/CODEBOOK.md lists all.`,
          details: { path },
        },
      );
    }
    return converted;
  };
}
