import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A query that the first page offers. */
export interface SampleQuery {
  /** First comment line of the file. */
  readonly title: string;
  readonly query: string;
}

/**
 * The sample queries of a folder (`*.graphql`, in order of file name; `# title` on the first line). A folder that is not
 * there has none.
 */
export async function readSampleQueries(folder: string): Promise<readonly SampleQuery[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const title = /^#\s*(.+)\n/.exec(text);
      return {
        title: title?.[1]?.trim() ?? name.replace(/\.graphql$/, ''),
        query: text.slice(title?.[0].length ?? 0).trim(),
      };
    }),
  );
}
