/** A request to `/graphql`, asked of a server that knows the operations of `WARM_UP`. */
export interface HttpCase {
  readonly name: string;
  /** `/graphql` unless said. */
  readonly path?: string;
  readonly init: RequestInit;
  /** Whether the short road answers it. */
  readonly isShort: boolean;
}

const PERSON = 'query Person($id: ID!) { person(id: $id) { id name } }';
const PERSONS =
  'query Persons($first: Int, $where: PersonWhere) { persons(first: $first, where: $where) { nodes { id } } }';
const TWO = 'query One { reports { totalCount } } query Two { persons { totalCount } }';
const COUNT = '{ reports { totalCount } }';

/** Operations that are asked before the cases are. */
export const WARM_UP: readonly { readonly query: string; readonly variables?: unknown }[] = [
  { query: PERSON, variables: { id: 'per-putin' } },
  { query: PERSONS, variables: { first: 1, where: { name: { eq: 'x' } } } },
  { query: COUNT },
];

const JSON_TYPE = { 'content-type': 'application/json' };

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const short = (name: string, init: RequestInit, path?: string): HttpCase => ({
  ...{ name, init, isShort: true },
  ...(path === undefined ? {} : { path }),
});
const long = (name: string, init: RequestInit, path?: string): HttpCase => ({
  ...short(name, init, path),
  isShort: false,
});

const putin = { query: PERSON, variables: { id: 'per-putin' } };
const address = (members: Readonly<Record<string, string>>): string =>
  `/graphql?${new URLSearchParams(members).toString()}`;
const preflighted = { headers: { 'apollo-require-preflight': '1' } };

const VARIABLES: readonly HttpCase[] = [
  short('another value', post({ query: PERSON, variables: { id: 'nobody' } })),
  short('more variables than are declared', post({ query: PERSON, variables: { id: 'x', y: 1 } })),
  short('a number for an id', post({ query: PERSON, variables: { id: 7 } })),
  short('variables that are null', post({ query: COUNT, variables: null })),
  short(
    'another shape of variables',
    post({ query: PERSONS, variables: { where: { name: { startsWith: 'V' } } } }),
  ),
  long('a variable that is missing', post({ query: PERSON })),
  long('a variable of another type', post({ query: PERSON, variables: { id: { a: 1 } } })),
  long('a null where none may be', post({ query: PERSON, variables: { id: null } })),
  long('an unknown input field', post({ query: PERSONS, variables: { where: { nmae: {} } } })),
  long('a page that is too long', post({ query: PERSONS, variables: { first: 100_000 } })),
  long('a page of less than none', post({ query: PERSONS, variables: { first: -1 } })),
  long(
    'too many conditions',
    post({
      query: PERSONS,
      variables: { where: { OR: Array.from({ length: 3_000 }, () => ({ name: { eq: 'x' } })) } },
    }),
  ),
  long('variables as a string', post({ query: COUNT, variables: '{}' })),
  long('variables as a list', post({ query: COUNT, variables: [] })),
];

const BODIES: readonly HttpCase[] = [
  long('broken JSON', post('{"query": ')),
  long('a list', post([putin])),
  long('an empty object', post({})),
  long('a query that is no text', post({ query: 7 })),
  long('an empty query', post({ query: '' })),
  long('a query with a mistake', post({ query: '{ reports { totalCout } }' })),
  long('a query that is none', post({ query: '{ reports' })),
  long('a mutation', post({ query: 'mutation { x }' })),
  long(
    'keys that reach into prototypes',
    post('{"query": "{ reports { totalCount } }", "__proto__": {}}'),
  ),
  long(
    'another character set',
    post(putin, { 'content-type': 'application/json; charset=utf-16' }),
  ),
  long('a form', post(putin, { 'content-type': 'text/plain' })),
  short(
    'the character set named',
    post(putin, { 'content-type': 'application/json; charset=utf-8' }),
  ),
  short('the name of the operation', post({ ...putin, operationName: null })),
  long('the name of no operation', post({ ...putin, operationName: 'Nobody' })),
  long('a name that is no text', post({ ...putin, operationName: 7 })),
  long('one of two operations, first time', post({ query: TWO, operationName: 'One' })),
  short('one of two operations, again', post({ query: TWO, operationName: 'One' })),
  long('the other of two operations', post({ query: TWO, operationName: 'Two' })),
  long('none of two operations', post({ query: TWO })),
  long('a name in vain', post({ query: COUNT, operationName: '' })),
  short('the name of the client', post({ ...putin, extensions: { clientLibrary: { name: 'x' } } })),
  long('a persisted query', post({ ...putin, extensions: { persistedQuery: { version: 1 } } })),
  long('an explanation that is not given', post({ ...putin, extensions: { explain: true } })),
  long('extensions as a string', post({ ...putin, extensions: 'x' })),
];

const HEADERS: readonly HttpCase[] = [
  short('any type of answer', post(putin, { accept: '*/*' })),
  long(
    'GraphQL’s own type, first time',
    post(putin, { accept: 'application/graphql-response+json' }),
  ),
  short('GraphQL’s own type, again', post(putin, { accept: 'application/graphql-response+json' })),
  long('no type that there is', post(putin, { accept: 'image/png' })),
  short('a page that may ask', post(putin, { origin: 'http://localhost:5173' })),
  short('a page that may not', post(putin, { origin: 'https://elsewhere.example' })),
  short('an id of its own', post(putin, { 'x-request-id': 'another' })),
  long('a wrong token', post(putin, { authorization: 'Bearer wrong' })),
];

const METHODS: readonly HttpCase[] = [
  short('GET', preflighted, address({ query: COUNT })),
  short(
    'GET with variables',
    preflighted,
    address({ query: PERSON, variables: '{"id":"per-putin"}' }),
  ),
  short('GET with what nobody reads', preflighted, address({ query: COUNT, x: 'y' })),
  long(
    'GET with variables that are null',
    preflighted,
    address({ query: COUNT, variables: 'null' }),
  ),
  long(
    'GET with variables that are no JSON',
    preflighted,
    address({ query: COUNT, variables: '{' }),
  ),
  long('GET with two queries', preflighted, `${address({ query: COUNT })}&query=x`),
  long('GET without a query', preflighted, '/graphql'),
  long('GET as any page may send it', {}, address({ query: COUNT })),
  long(
    'GET of a form',
    { headers: { ...preflighted.headers, 'content-type': 'text/plain' } },
    address({ query: COUNT }),
  ),
  long('HEAD', { method: 'HEAD', ...preflighted }, address({ query: COUNT })),
  long('PUT', { ...post(putin), method: 'PUT' }),
];

export const HTTP_CASES: readonly HttpCase[] = [...VARIABLES, ...BODIES, ...HEADERS, ...METHODS];
