import { expect, test } from '@jest/globals';

import type { Diagnostic } from '../../../src/errors/diagnostic.js';
import { renderDiagnostics } from '../../../src/report/render-diagnostics.js';

const wrong: Diagnostic = {
  severity: 'error',
  code: 'UNKNOWN_KEY',
  file: 'a.yaml',
  line: 3,
  column: 7,
  message: 'no such key',
  hint: 'did you mean quote?',
};

test('one line each, further lines of a hint indented', () => {
  const more: Diagnostic = { ...wrong, severity: 'warning', hint: 'first\nsecond' };
  expect(renderDiagnostics([wrong, more, { ...wrong, hint: null }], { color: false })).toBe(
    'a.yaml:3:7  UNKNOWN_KEY  no such key  (did you mean quote?)\n' +
      'a.yaml:3:7  UNKNOWN_KEY  warning: no such key  (first)\n    second\n' +
      'a.yaml:3:7  UNKNOWN_KEY  no such key\n',
  );
});

test('colours add nothing but colour', () => {
  const colored = renderDiagnostics([wrong], { color: true });
  expect(colored).toContain('\u001b[31mUNKNOWN_KEY\u001b[0m');
  // eslint-disable-next-line no-control-regex -- the escapes are what is removed
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(renderDiagnostics([wrong], { color: false }));
});

test('nothing found, nothing said', () => {
  expect(renderDiagnostics([], { color: true })).toBe('');
});
