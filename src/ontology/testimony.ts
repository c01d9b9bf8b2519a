/**
 * What a claim keeps of those who speak for and against it, so that its state at an earlier time can be told from itself
 * alone: one text for each, `<from>/<until>/<value>`. `from` is the day by which it was reported, `until` the day by which
 * another assertion took its place; both are calendar dates of ten characters, which both engines order alike.
 */

/** Before every day: what no report had to bring (background facts). */
export const ALWAYS = '0000-01-01';

/** After every day that can be asked for: not reported at a known time; never superseded. */
export const NEVER = '9999-12-31';

/** Where `until` and the value begin. */
export const TESTIMONY = Object.freeze({ until: 11, value: 22 });

export function packTestimony(from: string, until: string, value = ''): string {
  return `${from}/${until}/${value}`;
}

/** Stored list with the values that are given for a qualifier of a claim. */
export function saidName(qualifier: string): string {
  return `${qualifier}Said`;
}

/** Stored property of a value claim: what an entity's projected property shows where this claim decides it. */
export function shownName(property: string): string {
  return `shown${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
