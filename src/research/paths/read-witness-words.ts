import { readSupportingWords } from '../../compile/cypher/path-statements.js';
import type { StatementTime } from '../../compile/cypher/statement-time.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { Link } from './link.js';
import { PATH_LIMITS } from './path-limits.js';
import type { ChainQuoteTree } from './path-tree.js';

/** The supporting words of assertions, by id. */
export type WitnessWords = ReadonlyMap<string, readonly ChainQuoteTree[]>;

/** Reads the words of those who may be quoted for some links. */
export async function readWitnessWords(
  links: readonly Link[],
  time: StatementTime,
  read: StatementReader,
): Promise<WitnessWords> {
  const assertions = [...new Set(links.flatMap(listWitnesses))];
  if (assertions.length === 0) return new Map();
  const rows = await read(readSupportingWords(assertions, time));
  return new Map(
    rows.map((row) => {
      const id = row['id'] as string;
      const quotes = row['quotes'] as readonly (readonly [string, string])[];
      return [
        id,
        quotes.map(([quote, passage]) => ({ quote, assertion: { id }, passage: { id: passage } })),
      ];
    }),
  );
}

/** Assertions that may be quoted for a link, announcements last, then by id: as many as quotes are shown. */
export function listWitnesses({ said }: Link): readonly string[] {
  const order = [...said].sort((a, b) => Number(a.isAnnouncement) - Number(b.isAnnouncement));
  return order.slice(0, PATH_LIMITS.quotes).map(({ id }) => id);
}
