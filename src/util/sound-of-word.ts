/** What spellings of one name have in common, in order of application: on small Latin letters. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/t?sch|tch/g, 'ch'],
  [/sh/g, 'ch'],
  [/ph/g, 'f'],
  [/kh|gh/g, 'h'],
  [/wh/g, 'w'],
  [/zh/g, 'z'],
  [/ck|q(?:u(?=[ei]))?/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ou|oo/g, 'u'],
  [/gu(?=[ei])/g, 'g'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/[iyj]+/g, 'i'],
  [/^i(?=[aeou])/, ''],
  [/(.)\1+/g, '$1'],
  [/f$/, 'v'],
  [/(?<=[^aeiou])e$/, ''],
];

/**
 * A rough form that is equal for usual spellings of one name, in Latin letters by different schools: `tolstoy` and `tolstoi`;
 * `pushkin` and `pouchkine`; `lermontov` and `lermontow`. Takes and gives what `romanize` gives.
 */
export function soundOfWord(word: string): string {
  return RULES.reduce((sound, [pattern, letters]) => sound.replace(pattern, letters), word);
}
