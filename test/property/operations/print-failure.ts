import { parse, print } from 'graphql';

import type { FoundFailure } from './operation-fuzz.js';
import type { Operation } from './random-operation.js';

const LONGEST = 2_000;

/** A failure for people: the operation as small as it still fails, ready to be saved, and what came of it. */
export function printFailure(failure: FoundFailure, bugs: readonly unknown[]): string {
  const { what, seed, shrunk, got, wanted } = failure;
  const lines = [`\n# ${what} (seed ${String(seed)})`, printQuestion(shrunk)];
  lines.push(`# got    ${got.slice(0, LONGEST)}`, `# wanted ${wanted.slice(0, LONGEST)}`);
  const [bug] = bugs;
  if (bug instanceof Error) {
    const cause = bug.cause instanceof Error ? ` ← ${bug.cause.message}` : '';
    lines.push(`# ${String(bug.stack)}${cause}`);
  }
  return `${lines.join('\n')}\n`;
}

/** An operation as a file of a saved question: the text as a person writes it, its variables below. */
function printQuestion({ query, variables, operationName }: Operation): string {
  const lines = [print(parse(query))];
  if (Object.keys(variables).length > 0) lines.push(`# variables: ${JSON.stringify(variables)}`);
  if (operationName !== undefined) lines.push(`# operation: ${operationName}`);
  return lines.join('\n');
}
