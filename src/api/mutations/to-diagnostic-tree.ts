import type { Diagnostic } from '../../errors/diagnostic.js';
import type { Misfit } from '../../intake/load-fitting.js';
import { DIAGNOSTIC_CODES } from '../../report/diagnostic-codes.js';
import type { DiagnosticTree } from './loading-trees.js';

/** A diagnostic in the words of the API. */
export function toDiagnosticTree({ severity, ...diagnostic }: Diagnostic): DiagnosticTree {
  return { ...diagnostic, severity: severity === 'error' ? 'ERROR' : 'WARNING' };
}

/** Why a file that is right by itself was refused: it has no place of its own in the file. */
export function toMisfitTree({ file, message, hint }: Misfit): DiagnosticTree {
  const { cure } = DIAGNOSTIC_CODES.DOES_NOT_FIT;
  const start = { line: 1, column: 1 };
  return { severity: 'ERROR', code: 'DOES_NOT_FIT', file, ...start, message, hint: hint ?? cure };
}
