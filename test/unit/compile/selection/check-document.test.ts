import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';

import { createSchema } from '../../../../src/api/schema/create-schema.js';
import { DEFAULT_QUERY_LIMITS, type QueryLimits } from '../../../../src/compile/limits.js';
import { checkDocument } from '../../../../src/compile/selection/check-document.js';
import { measureIntrospection } from '../../../../src/compile/selection/introspection-sizes.js';
import { coreOntology } from '../../../../src/ontology/core-ontology.js';

const sizes = measureIntrospection(createSchema(coreOntology));

/** The message with which a document is refused; null if it passes. */
function check(query: string, limits: Partial<QueryLimits> = {}): string | null {
  try {
    checkDocument(parse(query), { ...DEFAULT_QUERY_LIMITS, ...limits }, sizes);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a limit is reached exactly', () => {
  test.each<[keyof QueryLimits, number, string]>([
    ['operations', 2, 'query A { a } query B { a }'],
    ['fragments', 2, '{ ...A ...B } fragment A on T { a } fragment B on T { a }'],
    ['variables', 3, 'query A($a: Int, $b: Int) { a } query B($a: Int) { a }'],
    ['nesting', 3, '{ a { b { c } } }'],
    ['nesting', 4, '{ a(x: [[{ y: 1 }]]) }'],
    ['nesting', 3, '{ a { ...F } } fragment F on T { b { c } }'],
    ['directives', 3, 'query @a { b @c ... @d { e } }'],
    ['inputFields', 3, '{ a(x: { y: { z: 1 } }, w: [{ v: 2 }]) }'],
    ['nameLength', 4, '{ abcd }'],
    ['nameLength', 4, '{ abcd: b(efg: $hi) }'],
    ['selections', 7, '{ ...F ...F a } fragment F on T { b c }'],
    ['aliases', 4, '{ x: a { ...F } y: a { ...F } } fragment F on T { z: b }'],
    ['merges', 1, '{ a a }'],
    ['merges', 6, '{ a { b } a { b } ... on T { a { b } } }'],
    ['merges', 3, '{ a a ...F } fragment F on T { a }'],
  ])('%s %i: %s', (name, amount, query) => {
    expect(check(query, { [name]: amount })).toBeNull();
    expect(check(query, { [name]: amount - 1 })).toContain(`of the limit “${name}”`);
  });
});

test('the place is told by response keys', () => {
  expect(check('{ a { b: c { d d d } } }', { merges: 2 })).toBe(
    'a.b.d needs 3 of the limit “merges”, which is 2.',
  );
});

test('fields under different keys are not merged', () => {
  expect(check('{ a: x { b } c: x { b } }', { merges: 0 })).toBeNull();
});

test('fragments within themselves, unknown ones and unused ones are left to validation', () => {
  expect(check('{ ...A } fragment A on T { a ...A ...B }')).toBeNull();
  expect(check('{ a } fragment A on T { a ...B } fragment B on T { b ...A }')).toBeNull();
});

test('fragments that no operation spreads are bounded too', () => {
  expect(check('{ a } fragment A on T { b b b }', { merges: 2 })).toContain('“merges”');
});

test('the common question for the whole schema passes with room to spare', () => {
  const half = Math.floor(DEFAULT_QUERY_LIMITS.introspectionValues / 2);
  expect(check(getIntrospectionQuery(), { introspectionValues: half })).toBeNull();
});

test('questions for the schema are counted by what they multiply to', () => {
  expect(check('{ __schema { types { name } } }', { introspectionValues: 100 })).toContain(
    '__schema.types needs',
  );
  expect(check('{ __type(name: "A") { name } }', { introspectionValues: 2 })).toBeNull();
});
