import { existsSync, mkdirSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';

import { makeFolder, type ServerProcess, startServer } from './start-server.js';

const CHROMIUM = process.env['PARLEY_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

(existsSync(CHROMIUM) ? describe : describe.skip)('pages in a browser', () => {
  const folder = makeFolder();
  let server: ServerProcess;
  let browser: Browser;
  /** What went wrong in the page, and every address it asked for. */
  const problems: string[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    server = await startServer({ PARLEY_DATA: `${folder.path}/data` });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop('SIGKILL');
    folder.remove();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(server.url + path);
    return page;
  }

  async function shoot(page: Page, name: string): Promise<void> {
    const target = process.env['PARLEY_TEST_SCREENSHOTS'];
    if (target === undefined) return;
    mkdirSync(target, { recursive: true });
    await page.screenshot({ path: `${target}/${name}.png`, fullPage: true });
  }

  test('the first page runs a sample query by keyboard alone', async () => {
    const page = await open('/');
    await page.getByLabel('Query (GraphQL)').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#status', { hasText: /ms$/ }).waitFor();
    const answer = await page.locator('#answer').textContent();
    const { data, errors } = JSON.parse(answer ?? '') as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('Witkoff');
    await page.locator('#answer a').first().click();
    await page.waitForURL('**/assertion/**');
    await page.goBack();
    await shoot(page, 'landing');
    await page.close();
  });

  test('every sample query is answered without errors', async () => {
    const page = await open('/');
    const titles = await page.locator('#sample option').allTextContents();
    expect(titles.length).toBeGreaterThanOrEqual(3);
    for (const title of titles) {
      await page.getByLabel('Sample query').selectOption(title);
      await page.getByLabel('Query (GraphQL)').press('Control+Enter');
      await page.locator('#status', { hasText: /ms$/ }).waitFor();
      const answer = await page.locator('#answer').textContent();
      expect(JSON.parse(answer ?? '')).toEqual({ data: expect.any(Object) });
    }
    await page.close();
  });

  test('the number of contested claims fills in the query about them', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'contested' }).click();
    expect(await page.getByLabel('Query (GraphQL)').inputValue()).toContain('query Contested');
    expect(await page.getByLabel('Sample query').inputValue()).toMatch(/contested/);
    await page.close();
  });

  test('a contradiction tells who says which', async () => {
    const page = await open('/assertion/moscow-talks.a20');
    const main = await page.locator('main').textContent();
    expect(main).toContain('both accounts are kept');
    expect(main).toContain('Novaya Gazeta Europe says delegate');
    await shoot(page, 'contradiction');
    await page.close();
  });

  test('from report to assertion: the quote is marked in its passage', async () => {
    const page = await open('/report/moscow-talks');
    expect(await page.locator('article').textContent()).toContain('marathon');
    await shoot(page, 'report');
    await page.locator('ul.assertions a').first().click();
    await page.waitForURL('**/assertion/**');
    expect(await page.locator('blockquote mark').first().textContent()).not.toBe('');
    expect(await page.getByText('SHA-256 of the text').count()).toBe(1);
    await shoot(page, 'assertion');
    await page.close();
  });

  test('an unknown address says so', async () => {
    const page = await open('/report/nothing');
    expect(await page.locator('h1').textContent()).toBe('Nothing is here');
    expect(await page.locator('main').textContent()).toContain('There is no report nothing.');
    problems.splice(0, problems.length, ...problems.filter((text) => !text.includes('404')));
    await page.close();
  });

  test('in the dark too', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(server.url);
    const ink = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(ink).toBe('rgb(22, 24, 28)');
    await shoot(page, 'landing-dark');
    await page.close();
  });

  test('nothing broke, and nothing came from elsewhere', () => {
    expect(problems).toEqual([]);
    expect(addresses.filter((address) => !address.startsWith(server.url))).toEqual([]);
  });
});
