import { identifierUrl } from '../../ontology/identifier-url.js';

/** The fields of an `Identifier` by name, from its stored form `scheme|value|verified`; the value may hold `|`. */
export function readIdentifier(entry: string): Readonly<Record<string, unknown>> {
  const [scheme = '', ...rest] = entry.split('|');
  const verified = rest.pop() ?? '';
  const value = rest.join('|');
  return {
    __typename: 'Identifier',
    scheme,
    value,
    verified: verified === 'true',
    url: identifierUrl(scheme, value),
  };
}
