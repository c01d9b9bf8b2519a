import { expect, test } from '@jest/globals';

import { printConfigurationHelp } from '../../../src/config/print-configuration.js';
import { VARIABLES } from '../../../src/config/variables.js';
import { ERROR_CODES } from '../../../src/errors/codes.js';
import { printErrorsDocument } from '../../../src/errors/print-errors.js';

test.each(Object.entries(VARIABLES))('%s: what is printed is what is read', (name, variable) => {
  expect(printConfigurationHelp()).toContain(`  ${name}`);
  expect(variable.description).toMatch(/\.$/);
  const printed = variable.default;
  const isLiteral = printed !== null && !printed.includes(' ');
  const unset: unknown = variable.schema.parse(undefined);
  expect(isLiteral ? variable.schema.parse(printed) : unset).toEqual(unset);
});

test('every error code has a row', () => {
  for (const code of Object.keys(ERROR_CODES))
    expect(printErrorsDocument()).toContain(`| \`${code}\` |`);
});
