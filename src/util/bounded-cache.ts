/**
 * A map that keeps the entries used last, as many as together weigh no more than `capacity`. One that weighs more by itself
 * is not kept, and takes no other's place.
 */
export class BoundedCache<V> {
  readonly #entries = new Map<string, V>();
  #weight = 0;

  constructor(
    readonly capacity: number,
    /** What an entry weighs, for as long as it is kept; 1 unless given, so that entries are counted. */
    readonly weigh: (value: V) => number = () => 1,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.delete(key);
    const weight = this.weigh(value);
    if (weight > this.capacity) return;
    this.#entries.set(key, value);
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.capacity) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#weight -= this.weigh(value);
  }
}
