import { Int } from 'type-graphql';

import { type GeneratedClass, type GeneratedField } from './define-class.js';

/** Entries of a page where the client does not say. */
export const DEFAULT_PAGE_SIZE = 25;

/** Relay's arguments of a connection, the same at the root and below. */
export function pageArguments(
  where: GeneratedClass,
  sort: GeneratedClass | null,
): Readonly<Record<string, GeneratedField>> {
  const order: Readonly<Record<string, GeneratedField>> =
    sort === null
      ? {}
      : {
          sort: {
            type: () => sort,
            description: 'Sort keys, the first weighs most; ids break ties.',
            nullable: true,
            list: true,
          },
        };
  return {
    where: { type: () => where, description: 'Only entries that meet this.', nullable: true },
    ...order,
    first: {
      type: () => Int,
      description: 'Number of entries, at most 500.',
      defaultValue: DEFAULT_PAGE_SIZE,
    },
    after: {
      type: () => String,
      description: 'Cursor: only entries after it, in the same order.',
      nullable: true,
    },
  };
}
