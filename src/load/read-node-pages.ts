import * as statements from '../compile/cypher/load-statements.js';
import type { NodeElement } from './graph-elements.js';
import { type Read, toNodes } from './read-graph.js';

/** All nodes of a label in order of ids, at most `size` at once. */
export async function* readNodePages(
  read: Read,
  label: string,
  size: number,
): AsyncGenerator<readonly NodeElement[]> {
  let after = '';
  for (;;) {
    const nodes = toNodes(await read(statements.readNodePage(label, after, size)));
    const last = nodes.at(-1);
    if (last === undefined) return;
    yield nodes;
    after = last.id;
  }
}
