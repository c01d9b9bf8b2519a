import type { NodeElement } from './graph-elements.js';

/** Names of the properties in which two states of a node differ, in order. */
export function listDifferences(before: NodeElement, after: NodeElement): readonly string[] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  return [...names]
    .filter(
      (name) => JSON.stringify(before.properties[name]) !== JSON.stringify(after.properties[name]),
    )
    .sort();
}
