import { describe, expect, test } from '@jest/globals';

import { listUnknownVariables, loadConfig } from '../../../src/config/config.js';
import { isColorWanted } from '../../../src/config/is-color-wanted.js';

describe('loadConfig', () => {
  test('an empty environment gives the embedded store on the loopback address', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      publicUrl: null,
      store: { kind: 'embedded', directory: './data' },
      cors: ['localhost'],
      explain: false,
      readToken: null,
    });
  });

  test('an empty variable counts as unset', () => {
    expect(loadConfig({ PARLEY_PORT: '', NEO4J_URI: '' })).toMatchObject({
      port: 4000,
      store: { kind: 'embedded' },
    });
  });

  test('NEO4J_URI alone chooses Neo4j; PARLEY_STORE=embedded overrules it', () => {
    const env = { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'secret' };
    expect(loadConfig(env).store).toEqual({
      kind: 'neo4j',
      uri: 'bolt://db:7687',
      user: 'neo4j',
      password: 'secret',
      database: null,
    });
    expect(loadConfig({ ...env, PARLEY_STORE: 'embedded' }).store.kind).toBe('embedded');
  });

  test('all problems are told at once, without secrets', () => {
    const env = {
      PARLEY_PORT: '99999',
      PARLEY_LOG_LEVEL: 'loud',
      PARLEY_CORS: 'https://a.example/path',
      PARLEY_READ_TOKEN: 'hush',
      PARLEY_STORE: 'neo4j',
    };
    const message = messageOf(() => loadConfig(env));
    for (const name of [...Object.keys(env).slice(0, 4), 'NEO4J_URI', 'NEO4J_PASSWORD']) {
      expect(message).toContain(name);
    }
    expect(message).toContain('"99999"');
    expect(message).not.toContain('hush');
  });

  test.each([
    ['PARLEY_PORT', 'abc'],
    ['PARLEY_PORT', '1.5'],
    ['PARLEY_PUBLIC_URL', 'ftp://x'],
    ['NEO4J_URI', 'http://db:7474'],
    ['PARLEY_QUERY_TIMEOUT_MS', '0'],
    ['PARLEY_EXPLAIN', 'yes'],
    ['PARLEY_READ_TOKEN', 'a token with spaces in it'],
    ['PARLEY_READ_TOKEN', ' padded-token-of-some-length'],
    ['PARLEY_READ_TOKEN', 'jeton-très-très-secret'],
  ])('%s=%s is refused', (name, value) => {
    expect(messageOf(() => loadConfig({ NEO4J_PASSWORD: 'x', [name]: value }))).toContain(name);
  });

  test('the public address loses its slash', () => {
    expect(loadConfig({ PARLEY_PUBLIC_URL: 'https://p.example/x/' }).publicUrl).toBe(
      'https://p.example/x',
    );
  });

  test('limits are chosen by name, the others stay as they are', () => {
    expect(loadConfig({}).limits).toEqual({});
    expect(loadConfig({ PARLEY_LIMITS: 'rows=1000, depth=6' }).limits).toEqual({
      rows: 1000,
      depth: 6,
    });
  });

  test.each([
    ['row=1000', 'did you mean rows?'],
    ['colour=1', 'docs/LIMITS.md'],
    ['depth=', 'depth a whole number from 0 to'],
    ['depth=1e1', 'depth a whole number'],
    ['depth=1=2', 'depth a whole number'],
    ['depth=1000000', 'depth a whole number'],
  ])('PARLEY_LIMITS=%s is refused', (value, words) => {
    expect(messageOf(() => loadConfig({ PARLEY_LIMITS: value }))).toContain(words);
  });

  test('the result cannot be changed', () => {
    const config = loadConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.store)).toBe(true);
    expect(Object.isFrozen(config.cors)).toBe(true);
  });
});

test('names that mean nothing are listed', () => {
  expect(listUnknownVariables({ PARLEY_PROT: '1', PARLEY_PORT: '1', PATH: '/' })).toEqual([
    'PARLEY_PROT',
  ]);
});

test('colours are for terminals whose user did not refuse them', () => {
  expect(isColorWanted({ isTTY: true }, {})).toBe(true);
  expect(isColorWanted({}, {})).toBe(false);
  expect(isColorWanted({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(isColorWanted({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
