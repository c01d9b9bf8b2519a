import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { findMentions, type LexiconEntry } from '../../../../src/report/text/find-mentions.js';
import { scanPassages } from '../../../../src/report/text/scan-passages.js';

function entry(id: string, type: string, names: readonly string[]): LexiconEntry {
  return { id, type, names, demonyms: [], metonyms: [] };
}

const LEXICON: readonly LexiconEntry[] = [
  {
    ...entry('sta-arlen', 'State', ['Arlen', 'the AR']),
    demonyms: ['Arlenian', 'Arlenians'],
    metonyms: [{ surface: 'Port Vale', literalId: 'plc-vale' }],
  },
  { ...entry('sta-borea', 'State', ['the Union of Borea', 'Borea', 'U.B.']), demonyms: ['Borean'] },
  {
    ...entry('org-palace', 'Organization', ['Green Palace (presidency)', 'the Green Palace']),
    metonyms: [{ surface: 'the Green Palace', literalId: 'plc-palace' }],
  },
  entry('org-council', 'Organization', ['Security Council']),
  entry('org-herald', 'Organization', ['Vale Herald']),
  entry('plc-vale', 'Place', ['Port Vale']),
  entry('plc-palace', 'Place', ['Green Palace', 'the Green Palace']),
  entry('plc-delta', 'Place', ['Delta']),
  entry('plc-borea', 'Place', ['Borea']),
  entry('per-cole', 'Person', ['Jim Cole']),
  entry('per-ruiz', 'Person', ['Ana Ruiz', 'Ruiz the Elder']),
  entry('per-leyen', 'Person', ['Ursa von der Lay']),
  entry('per-brown-a', 'Person', ['Ada Brown']),
  entry('per-brown-b', 'Person', ['Ben Brown']),
  entry('per-hill', 'Person', ['Tom Hill Jr.']),
  entry('con-war', 'Conflict', ['Arlen-Borea war']),
  entry('iss-border', 'Issue', ['Border regime']),
];

/** `entity surface FORM`, with `*literal` after a metonym. */
function read(text: string): readonly string[] {
  return findMentions(text, scanPassages(text), LEXICON).map(
    ({ entity, surface, form, literalId }) =>
      `${entity} [${surface}] ${form}${literalId === null ? '' : `*${literalId}`}`,
  );
}

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['Jim Cole met Cole.', ['per-cole [Jim Cole] NAME', 'per-cole [Cole] NAME']],
    ["Cole's aide left.", ['per-cole [Cole] NAME']],
    [
      'Von der Lay met Ursa von der Lay.',
      ['per-leyen [Von der Lay] NAME', 'per-leyen [Ursa von der Lay] NAME'],
    ],
    [
      'Then Hill spoke to Tom Hill Jr. himself.',
      ['per-hill [Hill] NAME', 'per-hill [Tom Hill Jr.] NAME'],
    ],
    ['Brown met Ben Brown.', ['per-brown-b [Ben Brown] NAME']],
    ['The cole was cold on the delta.', []],
    ['Aides of the AR and of AR left.', ['sta-arlen [the AR] NAME', 'sta-arlen [AR] NAME']],
    ['The Union of Borea agreed.', ['sta-borea [The Union of Borea] NAME']],
    [
      'The Arlenian envoy met Arlenians.',
      ['sta-arlen [Arlenian] ADJECTIVE', 'sta-arlen [Arlenians] NOMINAL'],
    ],
    ['AR and Borean officials met.', ['sta-arlen [AR] MODIFIER', 'sta-borea [Borean] ADJECTIVE']],
    ['Aides praised the AR plan.', ['sta-arlen [AR] MODIFIER']],
    ['The Arlen-Borea war goes on.', ['con-war [Arlen-Borea war] NAME']],
    ['They spoke of the border regime.', ['iss-border [border regime] NOMINAL']],
    ['“U.B.” stands for it.', ['sta-borea [U.B.] NAME']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
  });
});

describe('not inside something longer', () => {
  test.each<[string, readonly string[]]>([
    ['An Arlen-backed force and anti-Borean crowds came.', []],
    ['They paid AR$25 million.', []],
    ['Officials met the war council of Banco Delta.', []],
    ['Shares of Delta Airlines fell.', []],
    ['Readers of Arlen Today wrote.', []],
    ['The Cole administration and the Cole era ended.', []],
    ['It began at 8 pm Port Vale time.', []],
    ['The Arlenian Security Council met.', ['sta-arlen [Arlenian] ADJECTIVE']],
    ['Writing for Vale Herald Delta, he agreed.', []],
    [
      'President Jim Cole and Foreign Minister Ana Ruiz met on Monday Ruiz said.',
      ['per-cole [Jim Cole] NAME', 'per-ruiz [Ana Ruiz] NAME', 'per-ruiz [Ruiz] NAME'],
    ],
    ['Meeting Cole was hard.', ['per-cole [Cole] NAME']],
    ['The plan—Cole said—failed.', ['per-cole [Cole] NAME']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
  });
});

describe('a place or those who act from there', () => {
  const place = 'plc-vale [Port Vale] NAME';
  const state = 'sta-arlen [Port Vale] NAME*plc-vale';

  test.each<[string, readonly string[]]>([
    ['They met in Port Vale.', [place]],
    ['Officials in Port Vale have warned them.', [place]],
    ['He was on his way to Port Vale.', [place]],
    ['Talks in Oslo and Port Vale failed.', [place]],
    ['Port Vale says no.', [state]],
    ['He said Port Vale was ready.', [state]],
    ['They left the lands Port Vale claims.', [state]],
    ["They refused Port Vale's demands.", [state]],
    ['It is a track between Oslo and Port Vale.', [state]],
    ['The track between Port Vale and Oslo failed.', [state]],
    ['He gave Port Vale a week.', [state]],
    ['They went on, while Port Vale and its allies view it as absurd.', [state]],
    ['According to Okra, Port Vale had left.', [state]],
    ['The streets of Port Vale.', [place]],
    ['They spoke at the Green Palace.', ['plc-palace [the Green Palace] NAME']],
    ['Yet the Green Palace views it as absurd.', ['org-palace [the Green Palace] NAME*plc-palace']],
    ['The war in Borea goes on.', ['plc-borea [Borea] NAME']],
    [
      'Borea agreed with the sovereignty of Borea.',
      ['sta-borea [Borea] NAME', 'sta-borea [Borea] NAME'],
    ],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
  });

  test('the place stays literal when the lexicon lacks its holder, and the holder is not named when it lacks the place', () => {
    const text = 'Port Vale says no. They met in Port Vale.';
    const find = (lexicon: readonly LexiconEntry[]): readonly string[] =>
      findMentions(text, scanPassages(text), lexicon).map(({ entity }) => entity);
    expect(find(LEXICON.filter(({ id }) => id !== 'sta-arlen'))).toEqual(['plc-vale', 'plc-vale']);
    expect(find(LEXICON.filter(({ id }) => id !== 'plc-vale'))).toEqual(['sta-arlen']);
  });

  test('a name of two entities that the context does not part is left out', () => {
    const twice = [
      entry('org-a', 'Organization', ['Acme']),
      entry('org-b', 'Organization', ['Acme']),
    ];
    expect(findMentions('Acme paid.', scanPassages('Acme paid.'), twice)).toEqual([]);
  });
});

test('offsets are code points of the whole text', () => {
  const text = '😀 He left.\n\n👩‍👧 Then Jim Cole left.';
  const [mention] = findMentions(text, scanPassages(text), LEXICON);
  expect(mention).toMatchObject({ surface: 'Jim Cole', start: 21, end: 29 });
  expect(Array.from(text).slice(21, 29).join('')).toBe('Jim Cole');
});

describe('the first report against its reference encoding', () => {
  interface ReferenceEntity {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly mentions?: readonly {
      readonly at: readonly [number, number];
      readonly form?: string;
      readonly metonym?: boolean;
      readonly literal?: string;
      readonly vehicle_only?: boolean;
    }[];
  }
  const NAMED = ['Person', 'State', 'Organization', 'Place', 'Conflict'];
  /** Told by description, not by a name that a lexicon could hold. */
  const DESCRIBED = ['plc-claimed-not-controlled', 'plc-eastern-ukraine', 'plc-southern-ukraine'];
  const ALIASES: Readonly<Record<string, readonly string[]>> = {
    'sta-usa': ['the US'],
    'plc-kremlin': ['the Kremlin'],
    'plc-washington': ['Washington'],
    'plc-donbas': ['the Donbas region'],
    'plc-ukraine': ['Ukraine'],
    'org-trump-administration': ['the Trump administration'],
    'con-russo-ukrainian-war': ['the Russo-Ukrainian war'],
  };
  const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
    'sta-russia': ['Russian'],
    'sta-usa': ['American'],
    'sta-ukraine': ['Ukrainian'],
  };
  const METONYMS: Readonly<Record<string, readonly [surface: string, literalId: string]>> = {
    'sta-russia': ['Moscow', 'plc-moscow'],
    'sta-usa': ['Washington', 'plc-washington'],
    'sta-ukraine': ['Kyiv', 'plc-kyiv'],
    'org-kremlin': ['the Kremlin', 'plc-kremlin'],
  };

  const reference = parse(readFileSync('test/fixtures/moscow-talks-reference.yaml', 'utf8')) as {
    entities: readonly ReferenceEntity[];
  };
  const named = reference.entities.filter(({ type }) => NAMED.includes(type));
  const lexicon = named.map(({ id, type, name, aliases = [] }): LexiconEntry => {
    const metonym = METONYMS[id];
    return {
      id,
      type,
      names: [name, ...aliases, ...(ALIASES[id] ?? [])],
      demonyms: DEMONYMS[id] ?? [],
      metonyms: metonym === undefined ? [] : [{ surface: metonym[0], literalId: metonym[1] }],
    };
  });
  const wanted = named
    .filter(({ id }) => !DESCRIBED.includes(id))
    .flatMap(({ id, mentions = [] }) =>
      mentions
        .filter((mention) => mention.vehicle_only !== true && mention.form !== 'NOMINAL')
        .map(({ at, form = 'NAME', literal = null }) => ({ id, at, form, literal })),
    );
  const text = readFileSync('test/fixtures/texts/moscow-talks.txt', 'utf8');
  const found = findMentions(text, scanPassages(text), lexicon).map(
    ({ entity, start, end, form, literalId }) => ({
      id: entity,
      at: [start, end],
      form,
      literal: literalId,
    }),
  );

  test('all its names, adjectives and metonyms are found, with entity, span, form and literal place', () => {
    expect(wanted).toHaveLength(39);
    expect(found).toEqual(expect.arrayContaining(wanted));
  });

  test('one more is found: the adjective of “the Russian leader”', () => {
    const more = found.filter(
      ({ id, at }) => !wanted.some((it) => it.id === id && it.at[0] === at[0]),
    );
    expect(more).toEqual([{ id: 'sta-russia', at: [722, 729], form: 'ADJECTIVE', literal: null }]);
  });
});
