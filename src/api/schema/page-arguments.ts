import { Int } from 'type-graphql';

import { type GeneratedClass, type GeneratedField } from './define-class.js';

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
      description:
        'Number of entries from the beginning, at most 500; 25 if neither `first` nor `last` is given.',
      nullable: true,
    },
    after: {
      type: () => String,
      description: 'Cursor: only entries after it, in the same order.',
      nullable: true,
    },
    last: {
      type: () => Int,
      description: 'Number of entries from the end, at most 500; they come in the same order.',
      nullable: true,
    },
    before: {
      type: () => String,
      description: 'Cursor: only entries before it, in the same order; with `last`.',
      nullable: true,
    },
  };
}
