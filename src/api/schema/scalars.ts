import {
  GraphQLError,
  GraphQLScalarType,
  Kind,
  print,
  valueFromASTUntyped,
  type ValueNode,
} from 'graphql';
import { GraphQLISO8601Duration } from 'graphql-scalars';

import { isEdtf } from '../../ontology/is-edtf.js';

interface TextForm {
  readonly name: string;
  readonly description: string;
  /** What to write instead of a text that is none, as errors say it. */
  readonly cure: string;
  /** The form in which a text is compared with what is stored; null if it is none. */
  readonly read: (text: string) => string | null;
}

/** A scalar that is a string on both sides. */
function textScalar({ name, description, cure, read }: TextForm): GraphQLScalarType {
  const parse = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text !== null) return text;
    const given = node === undefined ? JSON.stringify(value) : print(node);
    throw new GraphQLError(`${given} is not a valid ${name}: ${cure}.`, { nodes: node ?? null });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
  });
}

export const EdtfScalar = textScalar({
  name: 'EDTF',
  description:
    'A date in Extended Date/Time Format, level 1 (ISO 8601-2:2019): `2025-12~` is about December 2025, `2025-12-01/2025-12-07` an interval. Compared as text, so by its beginning.',
  cure: 'write 2025, 2025-12, 2025-12-03, 2025-12~ (about) or 2025-12-01/2025-12-07 (an interval)',
  read: (text) => (isEdtf(text) ? text : null),
});

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar date, `YYYY-MM-DD`.',
  cure: 'write a day of the calendar, as 2025-12-03',
  read: (text) => (isDay(text) ? text : null),
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'An instant (RFC 3339, without leap seconds): `2025-12-03T10:15:00Z`, or with an offset, `2025-12-03T12:15:00+02:00`. Answers have it in UTC with milliseconds.',
  cure: 'write an instant with its offset, as 2025-12-03T10:15:00Z or 2025-12-03T12:15:00+02:00',
  read: readInstant,
});

/** Date.parse takes the thirtieth of February for a day in March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** In UTC with milliseconds, as instants are stored. Date.parse takes `24:00:00` for the next day. */
function readInstant(text: string): string | null {
  if (!/^.{10}T(?!24)\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text)) return null;
  const time = Date.parse(text);
  if (!isDay(text.slice(0, 10)) || Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  return instant.length === 'YYYY-MM-DDTHH:MM:SS.sssZ'.length ? instant : null;
}

/** Taken as it comes: what is wrong in it is for diagnostics to say. */
export const ReportFileScalar = new GraphQLScalarType({
  name: 'ReportFile',
  description:
    'A report or registry file as a value: an object with the keys of docs/REPORT-FORMAT.md. Send it in a variable, since keys such as `?` cannot be written in a document.',
  parseValue: requireObject,
  parseLiteral: (node, variables) => requireObject(valueFromASTUntyped(node, variables)),
});

function requireObject(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new GraphQLError('A ReportFile is an object with the keys of a report or registry file.');
}

export const DurationScalar = new GraphQLScalarType({
  ...GraphQLISO8601Duration.toConfig(),
  name: 'Duration',
  description: 'A duration (ISO 8601): `PT5H` is five hours.',
});
