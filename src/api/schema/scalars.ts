import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { GraphQLISO8601Duration } from 'graphql-scalars';

import { isEdtf } from '../../ontology/is-edtf.js';

/** A scalar that is a string on both sides; `check` says whether a text is one. */
function textScalar(
  name: string,
  description: string,
  check: (text: string) => boolean,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !check(value)) {
      throw new GraphQLError(`${JSON.stringify(value)} is not a valid ${name}.`);
    }
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const EdtfScalar = textScalar(
  'EDTF',
  'A date in Extended Date/Time Format, level 1 (ISO 8601-2:2019): `2025-12~` is about December 2025, `2025-12-01/2025-12-07` an interval. Compared as text, so by its beginning.',
  isEdtf,
);

export const DateScalar = textScalar(
  'Date',
  'A calendar date, `YYYY-MM-DD`.',
  (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`.',
  (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
);

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
