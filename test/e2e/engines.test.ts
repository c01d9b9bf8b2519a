import { afterAll, expect, test } from '@jest/globals';

import { describeStores } from '../helpers/open-test-stores.js';
import { readTestServer } from '../helpers/test-stores.js';
import { makeFolder, runParley, startServer } from './start-server.js';

const folder = makeFolder();
afterAll(() => {
  folder.remove();
});

describeStores('the program on either engine', (open, engine) => {
  const { uri = '', user = '', password = '' } = readTestServer() ?? {};
  const env: Readonly<Record<string, string>> =
    engine === 'neo4j'
      ? { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
      : { PARLEY_DATA: `${folder.path}/data` };

  test('one variable chooses the engine: load, ask, start again, verify', async () => {
    await (await open({ migrated: false })).close();
    const server = await startServer(env);
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ reports { totalCount } }' }),
    });
    expect(await answer.json()).toEqual({ data: { reports: { totalCount: 7 } } });
    const page = await fetch(`${server.url}/assertion/moscow-talks.a22`);
    expect(await page.text()).toContain('<mark class="support">');
    expect(server.log().find(({ msg }) => msg === 'ready')).toMatchObject({ store: engine });
    expect(await server.stop()).toBe(0);

    const again = await runParley(['load', '--json', 'seed'], env);
    const { outcomes } = JSON.parse(again.stdout) as { outcomes: { change: string }[] };
    expect(new Set(outcomes.map(({ change }) => change))).toEqual(new Set(['UNCHANGED']));
    expect(await runParley(['verify', '--json'], env)).toMatchObject({ code: 0, stdout: '[]\n' });
  });
});
