/** A search, with what it must find first, what it must find anywhere, and what it must not find. */
export interface SearchCase {
  readonly text: string;
  readonly types?: readonly string[];
  readonly language?: string;
  /** `MATCH id` of the first hit; null where there is none at all. */
  readonly top: string | null;
  readonly finds?: readonly string[];
  readonly lacks?: readonly string[];
}

const PUTIN = 'per-putin';
const ZELENSKY = 'per-zelensky';

/** Of the shipped seed. */
export const SEED_SEARCHES: readonly SearchCase[] = [
  // letters, scripts and spellings
  {
    text: 'Vladimir Putin',
    top: `NAME ${PUTIN}`,
    finds: ['ev-moscow-talks'],
    lacks: ['per-trump'],
  },
  { text: 'vladimir putin', top: `NAME ${PUTIN}` },
  { text: 'VLADIMIR PUTIN', top: `NAME ${PUTIN}` },
  { text: 'putin vladimir', top: `PREFIX ${PUTIN}` },
  { text: 'Владимир Путин', top: `NAME ${PUTIN}` },
  { text: 'Путин', top: `PREFIX ${PUTIN}`, lacks: ['per-witkoff'] },
  { text: 'Poutine', top: `TYPO ${PUTIN}` },
  { text: 'Vladimir Poutine', top: `TYPO ${PUTIN}` },
  { text: 'Wladimir Putin', top: `TYPO ${PUTIN}` },
  { text: 'Pútín', top: `PREFIX ${PUTIN}` },
  { text: 'Зеленський', top: `TYPO ${ZELENSKY}` },
  { text: 'Selenskyj', top: `TYPO ${ZELENSKY}` },
  { text: 'Zelenskiy', top: `TYPO ${ZELENSKY}` },
  { text: 'Zelenskyy', top: `ALIAS ${ZELENSKY}` },
  { text: 'Ушаков', top: 'ALIAS per-ushakov' },
  { text: 'Ouchakov', top: 'TYPO per-ushakov' },
  { text: 'Uschakow', top: 'TYPO per-ushakov' },
  { text: 'Jermak', top: 'TYPO per-yermak' },
  { text: 'Dmitrijew', top: 'TYPO per-dmitriev' },
  { text: 'Кушнер', top: 'PREFIX per-kushner' },
  { text: 'Кремль', top: 'PREFIX plc-kremlin', finds: ['org-kremlin'] },
  { text: 'Kiev', top: 'ALIAS plc-kyiv' },
  { text: 'Genève', top: 'TYPO plc-geneva' },
  // names before all else
  { text: 'Russia', top: 'NAME sta-russia', finds: ['plc-russia'], lacks: ['sta-france'] },
  { text: 'Kremlin', top: 'ALIAS plc-kremlin', finds: ['org-kremlin'] },
  { text: 'NATO', top: 'NAME org-nato', lacks: ['org-newser'] },
  { text: 'U.S.', top: 'ALIAS sta-usa' },
  { text: 'US', top: 'ALIAS sta-usa' },
  { text: 'AP', top: 'ALIAS org-ap' },
  { text: 'washington dc', top: 'NAME plc-washington' },
  { text: '28-point plan', top: 'NAME ins-28-point-plan' },
  { text: 'Donbass', top: 'ALIAS plc-donbas' },
  { text: 'donbas region', top: 'PREFIX plc-donbas' },
  { text: 'North Atlantic', top: 'PREFIX org-nato' },
  { text: 'Moscow talks end without breakthrough', top: 'NAME moscow-talks' },
  // as you type
  { text: 'wit', top: 'PREFIX per-witkoff', lacks: [PUTIN] },
  { text: 'vlad put', top: `PREFIX ${PUTIN}` },
  { text: 'vo ze', top: `PREFIX ${ZELENSKY}` },
  { text: 'kher', top: 'PREFIX plc-kherson-region' },
  { text: 'zap', top: 'PREFIX plc-zaporizhzhia-region' },
  // mistyped
  { text: 'Witkof', top: 'PREFIX per-witkoff' },
  { text: 'Witkfof', top: 'TYPO per-witkoff' },
  { text: 'Kusnher', top: 'TYPO per-kushner' },
  { text: 'Putni', top: `TYPO ${PUTIN}` },
  { text: 'Zaporizhia', types: ['Place'], top: 'TYPO plc-zaporizhzhia-region' },
  { text: 'Zaporizzhja', types: ['Place'], top: 'TYPO plc-zaporizhzhia-region' },
  { text: 'Ptn', top: null },
  { text: 'Wtkf', top: null },
  { text: 'Wittkopf', types: ['Person'], top: 'TYPO per-witkoff' },
  { text: 'Kschnr', types: ['Person'], top: null },
  // numbers are themselves
  { text: '800', top: 'TEXT e3-counter-proposal.s05', types: ['Passage'] },
  { text: '900', types: ['Passage'], top: null },
  { text: '2026', types: ['Passage'], top: null },
  // texts
  { text: 'photographs smiles', types: ['Passage'], top: 'TEXT moscow-talks.s06' },
  { text: 'smiles photographs', types: ['Passage'], top: 'TEXT moscow-talks.s06' },
  { text: 'digging in for a prolonged struggle', types: ['Passage'], top: 'TEXT moscow-talks.s13' },
  {
    text: 'peacetime',
    types: ['Report'],
    top: 'TEXT e3-counter-proposal',
    lacks: ['moscow-talks'],
  },
  { text: 'Okaz absurd', types: ['Report'], top: 'TEXT putin-bishkek', lacks: ['moscow-talks'] },
  { text: 'maximalist', top: 'TEXT moscow-talks.a42', finds: ['moscow-talks', 'moscow-talks.s04'] },
  { text: 'maximalst', top: 'TEXT moscow-talks.a42' },
  { text: 'euphemism', types: ['Passage'], top: 'TEXT moscow-talks.s07' },
  { text: 'institution building', types: ['Organization'], top: 'TEXT org-kremlin' },
  { text: 'Putin unicorn', top: null },
  // phrases
  { text: '"current territorial realities"', types: ['Passage'], top: 'TEXT moscow-talks.s07' },
  { text: '"realities territorial"', top: null },
  { text: '“maximalist demands”', types: ['Passage'], top: 'TEXT moscow-talks.s04' },
  { text: '"maximalist demand"', types: ['Passage'], top: null },
  { text: '«Vladimir Putin»', top: `NAME ${PUTIN}` },
  { text: '"Putin" Kushner', types: ['Passage'], top: 'TEXT moscow-talks.s02', lacks: [PUTIN] },
  { text: '"Witkof"', top: null },
  { text: '"Putin at the Kremlin', types: ['Passage'], top: 'TEXT moscow-talks.s02' },
  // filters
  { text: 'Putin', types: ['Event'], top: 'PREFIX ev-putin-warning', lacks: [PUTIN] },
  { text: 'Putin', types: ['Actor'], top: `PREFIX ${PUTIN}`, lacks: ['ev-putin-warning'] },
  { text: 'Moscow', types: ['State', 'Place'], top: 'NAME plc-moscow' },
  { text: 'Putin', language: 'en', types: ['Report'], top: 'PREFIX putin-bishkek' },
  { text: 'Putin', language: 'ru', top: null },
  { text: 'NATO', language: 'en', top: 'TEXT e3-counter-proposal.a15-1', lacks: ['org-nato'] },
  // signs of query languages mean nothing
  { text: 'Putin AND NOT Kremlin', top: 'TEXT moscow-talks' },
  { text: 'put* ~wit^2 +kush', top: 'TEXT kremlin-talks-novaya-gazeta' },
  { text: '(Putin)', top: `PREFIX ${PUTIN}` },
  { text: 'name:Putin', top: null },
  { text: '[Putin TO Trump]', top: 'TEXT moscow-talks' },
  { text: '\\Putin/', top: `PREFIX ${PUTIN}` },
];

/** Of the invented world in test/fixtures/other-world. */
export const OTHER_SEARCHES: readonly SearchCase[] = [
  { text: 'Josué Katanda', top: 'NAME per-katanda' },
  { text: 'josue katanda', top: 'NAME per-katanda' },
  { text: 'Катанда', top: 'PREFIX per-katanda' },
  { text: 'katnada', top: 'TYPO per-katanda', lacks: ['per-marwa'] },
  { text: 'Kandara', top: 'NAME sta-kandara', finds: ['plc-kandara'], lacks: ['sta-belisso'] },
  { text: 'the community', top: 'ALIAS org-lake-states' },
  { text: 'wami', top: 'PREFIX plc-wami-dam', finds: ['ins-wami-memorandum'] },
  { text: 'foreign inspectors dam', top: 'PREFIX prp-dam-under-inspectors' },
  { text: '"sign away the valley"', types: ['Passage'], top: 'TEXT oru-talks.s06' },
  { text: 'Putin', top: null },
];
