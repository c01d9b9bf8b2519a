import { expect, test } from '@jest/globals';

import { StopController } from '../../../src/util/stop-signal.js';

test('whoever listens is called once, when nobody waits any more, and finds the reason', () => {
  const stopping = new StopController();
  const heard: unknown[] = [];
  stopping.addEventListener('abort', () => heard.push(stopping.reason));
  expect(stopping.aborted).toBe(false);
  stopping.abort('gone');
  stopping.abort('late');
  expect(heard).toEqual(['gone']);
  expect(stopping.aborted).toBe(true);
  expect(stopping.reason).toBe('gone');
});

test('who has stopped listening is not called, though it stops while others are', () => {
  const stopping = new StopController();
  const heard: string[] = [];
  const last = (): void => void heard.push('last');
  stopping.addEventListener('abort', () => {
    heard.push('first');
    stopping.removeEventListener('abort', last);
  });
  stopping.addEventListener('abort', last);
  stopping.abort('gone');
  expect(heard).toEqual(['first']);
});
