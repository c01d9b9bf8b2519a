/** Columns in the making, and what the fields that read them share. */
export class Columns<C> {
  readonly #columns: C[] = [];
  readonly #shared = new Map<string, unknown>();

  get columns(): readonly C[] {
    return this.#columns;
  }

  add(column: C): number {
    this.#columns.push(column);
    return this.#columns.length - 1;
  }

  /**
   * What fields with equal arguments share: whatever `make` gave the first of them. `key` says what kind of thing it is,
   * where it starts and all its arguments.
   */
  once<T>(key: string, make: () => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, make());
    return this.#shared.get(key) as T;
  }
}
