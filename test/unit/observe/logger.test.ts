import { expect, test } from '@jest/globals';

import { createLogger } from '../../../src/observe/logger.js';

function collect(logFormat: 'json' | 'text'): {
  lines: string[];
  log: ReturnType<typeof createLogger>;
} {
  const lines: string[] = [];
  const log = createLogger(
    { logLevel: 'info', logFormat },
    { write: (line) => void lines.push(line) },
  );
  return { lines, log };
}

test('a JSON object a line, with a level by name, without tokens', () => {
  const { lines, log } = collect('json');
  log.debug('not shown');
  log.info({ requestId: 'r1', token: 'secret' }, 'request');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    msg: 'request',
    requestId: 'r1',
  });
  expect(lines[0]).not.toContain('secret');
});

test('text for people', () => {
  const { lines, log } = collect('text');
  log.warn({ port: 4000 }, 'careful');
  log.error({ err: new Error('broken') }, 'failed');
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d WARN {2}careful port=4000\n$/);
  expect(lines[1]).toContain('Error: broken');
});
