import { fileURLToPath } from 'node:url';

/** Path of something that ships with the program, as far from `src/cli` as from `dist/cli`. */
export function resolveInstalled(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
