import { expect, test } from '@jest/globals';

import { openTerminal } from '../../../src/cli/terminal.js';

function fake(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let text = '';
  const stream = { isTTY, columns: 30, write: (piece: string) => void (text += piece) };
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text };
}

test('progress shows on a terminal alone, on one line, and goes before anything else is said', () => {
  const watched = fake(true);
  const terminal = openTerminal(fake(false).stream, watched.stream);
  terminal.showProgress('x'.repeat(50));
  terminal.say('done');
  expect(watched.text()).toBe(`\r\u001b[K${'x'.repeat(29)}\r\u001b[Kdone\n`);

  const piped = fake(false);
  openTerminal(fake(false).stream, piped.stream).showProgress('unseen');
  expect(piped.text()).toBe('');
});

test('answers go to standard output as they are', () => {
  const out = fake(false);
  openTerminal(out.stream, fake(false).stream).write('answer');
  expect(out.text()).toBe('answer');
});

test('what is said has colours only where it is read: answers may go to a file, or messages', () => {
  const before = process.env;
  process.env = { TERM: 'xterm' };
  try {
    const [out, err] = [fake(true).stream, fake(false).stream];
    expect(openTerminal(out, err)).toMatchObject({ hasColor: true, speaksInColor: false });
    expect(openTerminal(err, out)).toMatchObject({ hasColor: false, speaksInColor: true });
  } finally {
    process.env = before;
  }
});
