/** A directed edge. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/**
 * Nodes that steps lead around in a circle: the strongly connected components with more than one node, or with one that
 * leads to itself (Tarjan 1972, without recursion). Each in order of ids, all in order of their first. Pure.
 */
export function findCircles(steps: readonly Step[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  const selves = new Set<string>();
  for (const { from, to } of steps) {
    next.set(from, [...(next.get(from) ?? []), to]);
    if (from === to) selves.add(from);
  }
  const search = new Search(next);
  for (const id of next.keys()) search.visit(id);
  return search.components
    .filter((ids) => ids.length > 1 || ids.some((id) => selves.has(id)))
    .map((ids) => [...ids].sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

interface Visit {
  readonly id: string;
  readonly order: number;
  least: number;
  isOpen: boolean;
  /** Successors looked at. */
  done: number;
}

class Search {
  readonly components: string[][] = [];
  readonly #visits = new Map<string, Visit>();
  readonly #open: Visit[] = [];

  constructor(private readonly next: ReadonlyMap<string, readonly string[]>) {}

  visit(id: string): void {
    if (this.#visits.has(id)) return;
    const path = [this.#begin(id)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const successor = (this.next.get(visit.id) ?? [])[visit.done];
      if (successor === undefined) {
        path.pop();
        this.#end(visit, path.at(-1));
        continue;
      }
      visit.done += 1;
      const known = this.#visits.get(successor);
      if (known === undefined) path.push(this.#begin(successor));
      else if (known.isOpen) visit.least = Math.min(visit.least, known.order);
    }
  }

  #begin(id: string): Visit {
    const order = this.#visits.size;
    const visit = { id, order, least: order, isOpen: true, done: 0 };
    this.#visits.set(id, visit);
    this.#open.push(visit);
    return visit;
  }

  #end(visit: Visit, parent: Visit | undefined): void {
    if (parent !== undefined) parent.least = Math.min(parent.least, visit.least);
    if (visit.least !== visit.order) return;
    const component = this.#open.splice(this.#open.indexOf(visit));
    for (const one of component) one.isOpen = false;
    this.components.push(component.map(({ id }) => id));
  }
}
