/** Seconds of the recent past by which the pace is judged. */
const WINDOW = 30;

/** Counts what is done and how fast. */
export class PaceMeter {
  /** Null where it is not known how much there is. */
  readonly total: number | null;
  readonly #now: () => number;
  readonly #marks: { readonly at: number; readonly done: number }[];

  /** @param now - milliseconds of a clock that never goes back */
  constructor(total: number | null, now: () => number = () => performance.now()) {
    this.total = total;
    this.#now = now;
    this.#marks = [{ at: now(), done: 0 }];
  }

  get done(): number {
    return this.#marks.at(-1)?.done ?? 0;
  }

  /** A second; null while nothing can be said. */
  get rate(): number | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    return ((last.done - first.done) * 1_000) / (last.at - first.at);
  }

  add(count: number): void {
    const at = this.#now();
    this.#marks.push({ at, done: this.done + count });
    while (this.#marks.length > 2 && at - (this.#marks[1]?.at ?? at) > WINDOW * 1_000) {
      this.#marks.shift();
    }
  }
}

/** `640 of 10000 files, 41 a second, 4 min left`. */
export function describePace(pace: PaceMeter): string {
  const { done, total, rate } = pace;
  const parts = [
    total === null ? `${String(done)} files` : `${String(done)} of ${String(total)} files`,
  ];
  if (rate !== null && rate > 0) {
    parts.push(`${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} a second`);
    if (total !== null) parts.push(`${describeTime((total - done) / rate)} left`);
  }
  return parts.join(', ');
}

function describeTime(seconds: number): string {
  if (seconds < 90) return `${String(Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${String(minutes)} min`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
