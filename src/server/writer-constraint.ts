import type { FastifyServerOptions } from 'fastify';

import { carriesToken } from './carries-token.js';

/** Marks a route for requests with the write token; other requests are not sent there. */
export const FOR_WRITERS = { sender: 'writer' } as const;

/** Tells requests with the write token from others before their body is read: they may be larger. */
export function makeWriterConstraint(
  writeToken: string | null,
): NonNullable<NonNullable<FastifyServerOptions['routerOptions']>['constraints']> {
  return {
    sender: {
      name: 'sender',
      storage: () => {
        const handlers = new Map<string, unknown>();
        return {
          get: (sender: string) => (handlers.get(sender) ?? null) as never,
          set: (sender: string, handler: unknown) => {
            handlers.set(sender, handler);
          },
        };
      },
      validate: () => true,
      deriveConstraint: ({ headers }) =>
        carriesToken(headers.authorization, writeToken) ? FOR_WRITERS.sender : 'reader',
    },
  };
}
