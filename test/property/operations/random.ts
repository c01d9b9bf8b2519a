/** Random choices that follow from a seed, so that a failure can be repeated (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b1) >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  hasChance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** At most `count` different items, in the order of `items`. */
  sample<T>(items: readonly T[], count: number): readonly T[] {
    const left = [...items.keys()];
    const kept = new Set<number>();
    for (let i = 0; i < count && left.length > 0; i += 1) {
      const [index] = left.splice(this.below(left.length), 1);
      if (index !== undefined) kept.add(index);
    }
    return items.filter((_, index) => kept.has(index));
  }
}
