/** Cyrillic letters of the East and South Slavic languages as English-language papers write them. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ѓ: 'g', д: 'd', ђ: 'dj', е: 'e', є: 'ye', ё: 'yo' },
  ...{ ж: 'zh', з: 'z', ѕ: 'dz', и: 'i', і: 'i', ї: 'yi', й: 'y', ј: 'j', к: 'k', ќ: 'k', л: 'l' },
  ...{ љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u' },
  ...{ ў: 'w', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'y' },
  ...{ ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** Latin letters that Unicode does not take apart into a letter and its mark. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};

/** Letters whose mark makes another letter of them: they are not taken apart. */
const WHOLE = new Set(['й', 'ё', 'ї', 'ў', 'ѓ', 'ќ']);

const MARKS = /\p{M}+/gu;

/**
 * A text in small Latin letters without diacritics: `Чехов` as `chekhov`, `Dvořák` as `dvorak`. Other scripts, digits and
 * punctuation stay as they are. Pure; what it gives is compared and indexed, never shown.
 */
export function romanize(text: string): string {
  let romanized = '';
  for (const character of text.normalize('NFKC').toLowerCase()) {
    romanized += character <= '\u007f' ? character : toLatin(character);
  }
  return romanized;
}

function toLatin(character: string): string {
  if (WHOLE.has(character)) return CYRILLIC[character] ?? character;
  let latin = '';
  for (const letter of character.normalize('NFKD').replace(MARKS, '')) {
    latin += CYRILLIC[letter] ?? LATIN[letter] ?? letter;
  }
  return latin;
}
