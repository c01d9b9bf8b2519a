import {
  countRelationsOf,
  readAdjacent,
  type StepFilter,
} from '../../compile/cypher/path-statements.js';
import type { StatementReader } from '../../compile/research-field.js';

/** What of a graph has been read so far: which entities are joined, by whatever relations. */
export class KnownGraph {
  readonly #neighbors = new Map<string, Set<string>>();
  readonly #expanded = new Set<string>();
  readonly #severed = new Set<string>();
  readonly #filter: StepFilter;
  readonly #avoided: ReadonlySet<string>;
  readonly #read: StatementReader;
  #budget: number;

  /** `budget`: relations that may be read. */
  constructor(
    scope: { readonly filter: StepFilter; readonly avoided: readonly string[] },
    read: StatementReader,
    budget: number,
  ) {
    this.#filter = scope.filter;
    this.#avoided = new Set(scope.avoided);
    this.#read = read;
    this.#budget = budget;
  }

  /** In no order. */
  neighborsOf(id: string): ReadonlySet<string> {
    return this.#neighbors.get(id) ?? NONE;
  }

  /** Whether all neighbors of an entity are known. */
  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** Relations that would be read to expand these entities; some number above the budget if it is more than that. */
  async countUnread(ids: readonly string[]): Promise<number> {
    const unread = this.#listUnread(ids);
    if (unread.length === 0) return 0;
    if (unread.length > this.#budget) return unread.length;
    const [row] = await this.#read(countRelationsOf(unread, this.#budget + 1, this.#filter));
    return Number(row?.['total'] ?? 0);
  }

  /** Reads the neighbors of some entities; false, and nothing is read, if it would go beyond the budget. */
  async expand(ids: readonly string[], cost: number): Promise<boolean> {
    if (cost > this.#budget) return false;
    this.#budget -= cost;
    const unread = this.#listUnread(ids);
    if (unread.length === 0) return true;
    for (const id of unread) this.#expanded.add(id);
    for (const row of await this.#read(readAdjacent(unread, this.#filter))) {
      const id = row['id'] as string;
      for (const neighbor of row['neighbors'] as readonly string[]) this.#join(id, neighbor);
    }
    return true;
  }

  /** Takes two entities apart for good: nothing between them may be gone over. */
  sever(a: string, b: string): void {
    this.#severed.add(pairOf(a, b));
    this.#neighbors.get(a)?.delete(b);
    this.#neighbors.get(b)?.delete(a);
  }

  #listUnread(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => !this.#expanded.has(id));
  }

  #join(a: string, b: string): void {
    if (a === b || this.#avoided.has(b)) return;
    if (this.#severed.size > 0 && this.#severed.has(pairOf(a, b))) return;
    this.#add(a, b);
    this.#add(b, a);
  }

  #add(a: string, b: string): void {
    const known = this.#neighbors.get(a);
    if (known === undefined) this.#neighbors.set(a, new Set([b]));
    else known.add(b);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** One name for two entities, whichever comes first. Ids have no spaces. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
