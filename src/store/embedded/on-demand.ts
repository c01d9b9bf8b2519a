/** Runs the work while nothing is written. */
export type WriteHolder = <T>(work: () => Promise<T>) => Promise<T>;

/** What is made from the store when first asked for, and anew once it was dropped. */
export class OnDemand<T> {
  readonly #make: () => Promise<T>;
  readonly #holdWrites: WriteHolder;
  #making: Promise<T> | null = null;
  #made: T | null = null;

  constructor(make: () => Promise<T>, holdWrites: WriteHolder) {
    this.#make = make;
    this.#holdWrites = holdWrites;
  }

  /** Null unless it is made. */
  get made(): T | null {
    return this.#made;
  }

  async ask(): Promise<T> {
    if (this.#made !== null) return this.#made;
    // what was dropped before its turn came is fresh all the same: it is made while nothing is written
    const making = (this.#making ??= this.#holdWrites(
      async () => (this.#made ??= await this.#make()),
    ));
    try {
      return await making;
    } finally {
      if (this.#making === making) this.#making = null;
    }
  }

  drop(): void {
    this.#making = null;
    this.#made = null;
  }
}
