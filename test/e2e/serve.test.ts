import { cpSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { makeFolder, runParley, type ServerProcess, startServer } from './start-server.js';

const folder = makeFolder();
// a copy: the seed must be the same at both starts, whoever works on it meanwhile
cpSync('seed', `${folder.path}/seed`, { recursive: true });
const env = { PARLEY_DATA: `${folder.path}/data`, PARLEY_SEED: `${folder.path}/seed` };
const servers: ServerProcess[] = [];

async function start(more: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startServer({ ...env, ...more });
  servers.push(server);
  return server;
}

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

beforeAll(async () => {
  await start();
});

afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  folder.remove();
});

describe('a first start', () => {
  test('loads the seed and answers', async () => {
    const [server] = servers;
    const answer = await ask(server?.url ?? '', '{ reports { totalCount nodes { id } } }');
    expect(answer).toMatchObject({ data: { reports: { totalCount: 7 } } });
    const seed = server?.log().find(({ msg }) => msg === 'seed');
    expect(seed).toMatchObject({ unchanged: 0, refused: [] });
  });

  test('counts how its store keeps itself', async () => {
    const answer = await fetch(`${servers[0]?.url ?? ''}/metrics`);
    expect(await answer.text()).toContain('\nparley_store_failed_checkpoints 0\n');
  });

  test('ends cleanly on SIGTERM', async () => {
    expect(await servers[0]?.stop('SIGTERM')).toBe(0);
    expect(servers[0]?.log().at(-1)).toMatchObject({ msg: 'stopped' });
  });
});

describe('a second start', () => {
  test('loads nothing twice', async () => {
    const server = await start();
    const seed = server.log().find(({ msg }) => msg === 'seed');
    expect(seed).toMatchObject({ loaded: 0, refused: [] });
    expect(Number(seed?.['unchanged'])).toBeGreaterThanOrEqual(12);
    expect(await ask(server.url, '{ reports { totalCount } }')).toMatchObject({
      data: { reports: { totalCount: 7 } },
    });
    const blocked = await runParley(['status'], env);
    expect(blocked.code).toBe(3);
    expect(blocked.stderr).toContain('STORE_LOCKED');
  });

  test('finishes what runs when it is told to stop, and then takes nothing new', async () => {
    const server = servers.at(-1);
    const url = server?.url ?? '';
    const running = fetch(`${url}/export.json`);
    const isAnswered = running.then((answer) => answer.text());
    await running;
    expect(await server?.stop('SIGINT')).toBe(0);
    expect(JSON.parse(await isAnswered)).toMatchObject({ options: { multi: true } });
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe('a start that cannot be', () => {
  test('wrong variables are told all at once, with exit code 2', async () => {
    const answer = await runParley(['serve'], { PARLEY_PORT: 'x', PARLEY_LOG_LEVEL: 'loud' });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('PARLEY_PORT');
    expect(answer.stderr).toContain('PARLEY_LOG_LEVEL');
    expect(answer.stderr).not.toContain('    at ');
  });

  test('a database server that is not there is exit code 3, in plain words', async () => {
    const answer = await runParley(['serve'], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'a secret password',
    });
    expect(answer.code).toBe(3);
    expect(answer.stderr).toContain('STORE_UNAVAILABLE');
    expect(answer.stderr).not.toContain('a secret password');
    expect(answer.stderr).not.toContain('    at ');
  });

  test('a port in use is told', async () => {
    const server = await start({ PARLEY_DATA: `${folder.path}/other`, PARLEY_SEED: 'none' });
    const answer = await runParley(['serve'], {
      PARLEY_DATA: `${folder.path}/third`,
      PARLEY_SEED: 'none',
      PARLEY_PORT: new URL(server.url).port,
    });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('is in use');
  });
});

test('--help tells every variable', async () => {
  const answer = await runParley(['serve', '--help']);
  expect(answer.code).toBe(0);
  for (const name of ['PARLEY_PORT', 'PARLEY_DATA', 'NEO4J_URI', 'PARLEY_SEED']) {
    expect(answer.stdout).toContain(name);
  }
});
