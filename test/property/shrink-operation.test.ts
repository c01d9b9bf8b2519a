import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';

import { shrinkOperation } from './operations/shrink-operation.js';

const schema = buildSchema(`
  type Query { persons(first: Int, where: Where): [Person!]! other: Int }
  type Person { id: ID! name: String friends(first: Int): [Person!]! }
  input Where { name: String, AND: [Where!] }
`);

test('an operation shrinks to what it takes to fail', async () => {
  const operation = {
    query: `query Asked($first: Int, $name: String = "a") {
      other
      x: persons(first: $first, where: {AND: [{name: "b"}, {name: $name}]}) @include(if: true) { id ...F }
    }
    fragment F on Person { name ... on Person { friends(first: 2) { id ...G } } }
    fragment G on Person { id name }
    query Other { other }`,
    variables: { first: 3 },
    operationName: 'Asked',
  };
  let tries = 0;
  const doesFail = ({ query }: { readonly query: string }): Promise<boolean> => {
    tries += 1;
    return Promise.resolve(query.includes('friends') && query.includes('{name: "a"}'));
  };
  const shrunk = await shrinkOperation(schema, operation, doesFail);
  expect(shrunk.query.replace(/\s+/g, ' ')).toBe(
    'query Asked { x: persons(where: {AND: [{name: "a"}]}) { friends { name } } }',
  );
  expect(shrunk).toMatchObject({ variables: {} });
  expect(shrunk).not.toHaveProperty('operationName');
  expect(tries).toBeLessThan(150);
});
