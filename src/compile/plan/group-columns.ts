import { Columns } from './columns.js';
import type { PlanContext } from './context.js';
import type { DatePart, GroupColumn, GroupKey, GroupValue, ReadPlan } from './plan.js';

/** The columns of a group in the making, the keys first. Equal columns are one. */
export class GroupColumns extends Columns<GroupColumn> {
  constructor(
    readonly context: PlanContext,
    readonly path: string,
    readonly keys: readonly GroupKey[],
  ) {
    super();
    keys.forEach(({ value }, index) => {
      this.#countWalk(value);
      this.add({ kind: 'key', index });
    });
  }

  /** Place of the key that clients wrote so; −1 if it is none. */
  findKey(name: string): number {
    return this.keys.findIndex(({ value }) => value.name === name);
  }

  /** Whether some key lies beyond a place. */
  hasKeyBelow(name: string): boolean {
    return this.keys.some(({ value }) => value.name.startsWith(`${name}.`));
  }

  count(): number {
    return this.once('count', () => this.add({ kind: 'count' }));
  }

  aggregate(kind: 'distinct' | 'min' | 'max', value: GroupValue, part: DatePart): number {
    return this.once(`${kind} ${value.name} ${part.kind}`, () => {
      this.#countWalk(value);
      return this.add({ kind, value, part });
    });
  }

  /** The node whose id is a key. */
  node(index: number, read: ReadPlan): number {
    return this.add({ kind: 'node', index, read });
  }

  /** Values at the end of one way are read by one sub-query. */
  #countWalk({ on, links }: GroupValue): void {
    if (links.length === 0) return;
    const walk = [on, ...links.map(({ link }) => link.name)].join('.');
    this.once(`walk ${walk}`, () => {
      this.context.countSubquery(this.path);
    });
  }
}
