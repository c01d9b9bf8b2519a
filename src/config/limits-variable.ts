import { z } from 'zod';

import { QUERY_LIMIT_NAMES, QUERY_LIMITS, type QueryLimitName } from '../errors/query-limits.js';
import { closestName } from '../util/closest-name.js';

/** `depth=10,rows=100000`: limits of operations by name, each within its own bound. */
export const limitsVariable = z
  .string()
  .optional()
  .transform((value, context): Partial<Record<QueryLimitName, number>> => {
    const chosen: Partial<Record<QueryLimitName, number>> = {};
    for (const part of (value ?? '').split(',').filter((one) => one.trim() !== '')) {
      const [name = '', amount = '', ...rest] = part.split('=').map((one) => one.trim());
      const known = QUERY_LIMIT_NAMES.find((one) => one === name);
      if (known === undefined) {
        const close = closestName(name, QUERY_LIMIT_NAMES);
        const hint = close === null ? 'docs/LIMITS.md lists them' : `did you mean ${close}?`;
        context.addIssue(`names a limit “${name}” that there is not; ${hint}`);
        continue;
      }
      const { greatest } = QUERY_LIMITS[known];
      if (!/^\d+$/.test(amount) || Number(amount) > greatest || rest.length > 0) {
        context.addIssue(`must give ${known} a whole number from 0 to ${String(greatest)}`);
      }
      chosen[known] = Number(amount);
    }
    return chosen;
  });
