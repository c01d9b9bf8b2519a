import { readFileSync } from 'node:fs';

import { resolveInstalled } from './resolve-installed.js';

/** The version of this installation. */
export function readVersion(): string {
  const description: unknown = JSON.parse(readFileSync(resolveInstalled('package.json'), 'utf8'));
  return (description as { readonly version: string }).version;
}
