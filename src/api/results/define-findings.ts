import { Int } from 'type-graphql';

import { defineObject, type GeneratedClass, type GeneratedField } from '../schema/define-class.js';
import { PageInfo } from '../schema/page-position.js';
import type { GraphType } from '../schema/value-types.js';

/**
 * The connection of what a research field finds, as Relay has it; pages are read forwards only. `more` are fields about the
 * whole of it.
 */
export function defineFindings(
  item: string,
  itemType: () => GraphType,
  more: Readonly<Record<string, GeneratedField>> = {},
): GeneratedClass {
  const edge = defineObject(`${item}Edge`, 'An entry of a page, with its cursor.', {
    cursor: { type: () => String, description: 'Opaque position of the entry, for `after`.' },
    node: { type: itemType, description: 'The entry itself.' },
  });
  return defineObject(`${item}Connection`, `A page of ${item} entries (Relay).`, {
    edges: { type: () => edge, description: 'The entries with their cursors.', list: true },
    nodes: { type: itemType, description: 'The entries alone.', list: true },
    pageInfo: { type: () => PageInfo, description: 'Where the page stands.' },
    totalCount: {
      type: () => Int,
      description: 'Number of all entries that meet `where`, whatever the page.',
    },
    ...more,
  });
}
