import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { expect } from '@jest/globals';

const QUESTIONS = new URL('../golden/questions/', import.meta.url);
const EXPECTED = new URL('../golden/expected/', import.meta.url);

export interface GoldenQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The saved questions by name; variables stand in `<name>.variables.json`. */
export function readGoldenQuestions(): readonly GoldenQuestion[] {
  return readdirSync(QUESTIONS)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length);
      const variables = new URL(`${name}.variables.json`, QUESTIONS);
      return {
        name,
        query: readFileSync(new URL(file, QUESTIONS), 'utf8'),
        variables: existsSync(variables)
          ? (JSON.parse(readFileSync(variables, 'utf8')) as Record<string, unknown>)
          : {},
      };
    });
}

/** Compares with the file of that name, or writes it with UPDATE_GOLDEN=1. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(name, EXPECTED);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, text);
    return;
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no ${name}: UPDATE_GOLDEN=1`);
}
