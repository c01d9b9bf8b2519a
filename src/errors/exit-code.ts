import type { ErrorCodeEntry } from './codes.js';

/** Exit code of a process that ends with an error of this kind: 1 input refused, 2 usage or access, 3 store, 70 a bug. */
export function exitCodeOf(kind: ErrorCodeEntry['kind']): 1 | 2 | 3 | 70 {
  switch (kind) {
    case 'input':
    case 'query':
      return 1;
    case 'config':
    case 'usage':
    case 'access':
      return 2;
    case 'store':
      return 3;
    case 'bug':
      return 70;
  }
}
