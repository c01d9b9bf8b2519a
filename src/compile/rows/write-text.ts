/** What JSON must escape, and half surrogates, which it must too if they stand alone. */
// eslint-disable-next-line no-control-regex -- control characters are the point
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON, as JSON.stringify writes it; without a call of it where nothing is to be escaped. */
export function writeText(value: string): string {
  return NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
}
