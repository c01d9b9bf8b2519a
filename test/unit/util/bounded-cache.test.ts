import { expect, test } from '@jest/globals';

import { BoundedCache } from '../../../src/util/bounded-cache.js';

const keysOf = (cache: BoundedCache<string>, keys: string): string =>
  Array.from(keys)
    .filter((key) => cache.get(key) !== undefined)
    .join('');

test('the entries used last are kept, as many as the capacity', () => {
  const cache = new BoundedCache<string>(2);
  cache.set('a', '1');
  cache.set('b', '2');
  cache.get('a');
  cache.set('c', '3');
  expect(keysOf(cache, 'abc')).toBe('ac');
  expect(cache.size).toBe(2);
});

test('heavy entries push out as many as they weigh', () => {
  const cache = new BoundedCache<string>(10, (value) => value.length);
  for (const key of 'abcde') cache.set(key, 'xx');
  cache.set('f', 'xxxxx');
  expect(keysOf(cache, 'abcdef')).toBe('def');
});

test('what is too heavy by itself is not kept, and nothing goes for it', () => {
  const cache = new BoundedCache<string>(10, (value) => value.length);
  cache.set('a', 'x'.repeat(9));
  cache.set('b', 'x'.repeat(11));
  expect(keysOf(cache, 'ab')).toBe('a');
  cache.set('a', 'x'.repeat(11));
  expect(cache.size).toBe(0);
  cache.set('c', 'x'.repeat(10));
  expect(keysOf(cache, 'c')).toBe('c');
});

test('an entry that is set twice weighs once', () => {
  const cache = new BoundedCache<string>(4, (value) => value.length);
  cache.set('a', 'xxx');
  cache.set('a', 'x');
  cache.set('b', 'xxx');
  expect(keysOf(cache, 'ab')).toBe('ab');
});
