import { ParleyError } from '../../errors/parley-error.js';
import { QUERY_LIMITS } from '../../errors/query-limits.js';
import { momentKey } from '../../ontology/recorded.js';
import { closestName } from '../../util/closest-name.js';
import { printAmount } from '../../util/print-amount.js';
import { type LimitDetails, makeLimitDetails, type QueryLimits } from '../limits.js';
import type { ParameterValue } from '../statement.js';

/** A conversion that looks at nothing but its own value. */
export type PlainConversion = (value: unknown) => ParameterValue;

/** Where a value stands, for errors. */
export interface ArgumentPlace {
  /** The field. */
  readonly path: string;
  /** The argument, and where in it: `where.name.eq`. Entries of `AND` and `OR` are not told apart. */
  readonly argument: string;
}

/** The error of a value that cannot be used: what is said of the argument by its name. */
export function invalidArgument(
  { path, argument }: ArgumentPlace,
  message: string,
  hint?: string,
): ParleyError {
  return new ParleyError('ARGUMENT_INVALID', `“${argument}” ${message} (argument of “${path}”).`, {
    ...(hint === undefined ? {} : { hint }),
    details: { path, argument },
  });
}

/** The same for a value beyond a limit. */
function beyondLimit(place: ArgumentPlace, message: string, beyond: LimitDetails): ParleyError {
  const { message: text, details } = invalidArgument(place, message);
  const hint = QUERY_LIMITS[beyond.limit].cure;
  return new ParleyError('ARGUMENT_INVALID', text, { hint, details: { ...beyond, ...details } });
}

function convertScalar(value: unknown, place: ArgumentPlace, limits: QueryLimits): ParameterValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw invalidArgument(place, 'must lie within ±(2^53 − 1)');
    }
    return value;
  }
  if (typeof value !== 'string') throw invalidArgument(place, 'must be a plain value');
  if (value.length > limits.stringLength) {
    const message = `may have at most ${printAmount(limits.stringLength)} characters`;
    throw beyondLimit(place, message, makeLimitDetails(limits, 'stringLength', value.length));
  }
  return value;
}

/** One plain value, as it is. */
export function plainValue(place: ArgumentPlace, limits: QueryLimits): PlainConversion {
  return (value) => convertScalar(value, place, limits);
}

/** A moment, as stored times of recording compare with it. */
export function momentValue(place: ArgumentPlace, limits: QueryLimits): PlainConversion {
  return (value) => {
    const moment = convertScalar(value, place, limits);
    return typeof moment === 'string' ? momentKey(moment) : moment;
  };
}

/** One string, folded to lower case. */
export function foldedValue(place: ArgumentPlace, limits: QueryLimits): PlainConversion {
  return (value) => {
    const plain = convertScalar(value, place, limits);
    return typeof plain === 'string' ? plain.toLowerCase() : plain;
  };
}

/** A list of plain values without nulls and duplicates. A single value is a list of one, as GraphQL has it. */
export function listValue(
  place: ArgumentPlace,
  limits: QueryLimits,
  fold: boolean,
): PlainConversion {
  const convert = fold ? foldedValue(place, limits) : plainValue(place, limits);
  return (value) => {
    if (value === null || value === undefined) return [];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.length > limits.listLength) {
      const message = `may have at most ${printAmount(limits.listLength)} entries`;
      throw beyondLimit(place, message, makeLimitDetails(limits, 'listLength', items.length));
    }
    return [...new Set(items.map((item) => convert(item)))].filter((item) => item !== null);
  };
}

/** `first` or `last` as the number of rows to read: one more where the client asks whether there are others. */
export function pageLimit(
  place: ArgumentPlace,
  limits: QueryLimits,
  isPeeking: () => boolean = () => false,
): PlainConversion {
  return (value) => {
    const size = Number(value);
    if (!Number.isInteger(size) || size < 0 || size > limits.pageSize) {
      const message = `must be a whole number from 0 to ${printAmount(limits.pageSize)}`;
      throw beyondLimit(place, message, makeLimitDetails(limits, 'pageSize', size));
    }
    return isPeeking() ? size + 1 : size;
  };
}

/** Refuses names that are not in the vocabulary: an empty answer would read as a finding. */
export function knownNames(
  convert: PlainConversion,
  vocabulary: ReadonlyMap<string, unknown>,
  { path, argument }: ArgumentPlace,
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
          details: { path, argument },
        },
      );
    }
    return converted;
  };
}
