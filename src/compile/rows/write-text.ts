/**
 * Any character but those that JSON writes as they are. Controls, the quotation mark and the backslash are escaped, and so
 * are half surrogates that stand alone.
 */
const NEEDS_CARE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** A string as JSON, as JSON.stringify writes it; without a call of it where nothing is to be escaped. */
export function writeText(value: string): string {
  return NEEDS_CARE.test(value) ? JSON.stringify(value) : `"${value}"`;
}
