import { makeRandom } from './random.js';

/** A made-up file in the form that `parley load` reads. */
export interface GeneratedFile {
  readonly name: string;
  readonly source: string;
}

const COUNTS = {
  person: 1_500,
  office: 300,
  state: 60,
  place: 150,
  outlet: 80,
  event: 600,
  plan: 40,
  measure: 300,
} as const;
type Kind = keyof typeof COUNTS;

/** How unevenly reports speak of entities: the first person comes in one of eleven choices, the last in one of 4,500. */
const SKEW = 3;
const ASSERTIONS = 30;
const DAYS = 730;
const SYLLABLES = 'ba ke li mo ru sa te vi no da ge hi jo pu zo fe ra mi lu ko'.split(' ');

/** The registry that all generated reports refer to. */
export function generateRegistry(): GeneratedFile {
  const list = (kind: Kind, describe: (index: number) => string): string[] =>
    Array.from({ length: COUNTS[kind] }, (_, index) => {
      return `  ${idOf(kind, index)}: {${describe(index)}, name: ${nameOf(kind, index)}}`;
    });
  const lines = [
    ...list('person', () => 'type: Person'),
    ...list('office', () => 'type: Position'),
    ...list('state', () => 'type: State'),
    ...list('place', () => 'type: Place, placeType: CITY'),
    ...list('outlet', () => 'type: Organization, orgType: NEWS_OUTLET'),
    ...list('event', () => 'type: Event, eventKind: MEETING, eventType: CONSULT'),
    ...list('plan', () => 'type: Instrument, instrumentType: PROPOSAL'),
    ...list('measure', () => 'type: Proposition, propositionKind: MEASURE'),
  ];
  const source = `format: parley.registry/1\nid: generated\nentities:\n${lines.join('\n')}\n`;
  return { name: 'registry/generated.yaml', source };
}

/**
 * Report number `index`: some thirty assertions in a dozen sentences about a few busy persons, events and plans that most
 * reports share, and an event of its own. The same number gives the same report, whatever was generated before.
 */
export function generateReport(index: number): GeneratedFile {
  const id = `rep-${String(index).padStart(6, '0')}`;
  return { name: `reports/${id}.yaml`, source: new ReportWriter(id, index).write() };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Sentence {
  readonly text: string;
  readonly rows: readonly string[];
}

class ReportWriter {
  readonly #id: string;
  readonly #index: number;
  readonly #random: () => number;
  readonly #used = new Set<string>();
  readonly #own: Named;

  constructor(id: string, index: number) {
    this.#id = id;
    this.#index = index;
    this.#random = makeRandom(1_000 + index);
    this.#own = { id: `ev-${id}`, name: `Working Session ${String(index)}` };
  }

  write(): string {
    const writers = [this.#meet, this.#hold, this.#wish, this.#plan, this.#deny, this.#attend];
    const sentences: Sentence[] = [];
    for (let rows = 0; rows < ASSERTIONS; rows += sentences.at(-1)?.rows.length ?? 1) {
      const write = writers[sentences.length % writers.length] ?? this.#meet;
      sentences.push(write.call(this));
    }
    const publisher = this.#pick('outlet').id;
    const code = sentences.flatMap(({ rows }, position) => [
      `  s${String(position + 1).padStart(2, '0')}:`,
      ...rows.map((row) => `    - ${row}`),
    ]);
    return [
      'format: parley.report/1',
      'report:',
      ...[`  id: ${this.#id}`, `  title: Report ${String(this.#index)} of the day`],
      ...[`  publisher: ${publisher}`, `  publishedAt: ${this.#chooseDay()}`],
      ...['  dating: PUBLISHER', '  language: en', '  genre: NEWS_REPORT', '  coverage: FULL'],
      '  text: |',
      ...sentences.map(({ text }) => `    ${text}`),
      `use: [${[...this.#used].join(', ')}]`,
      'entities:',
      `  ${this.#own.id}: {type: Event, name: ${this.#own.name}, eventKind: MEETING, eventType: CONSULT}`,
      'code:',
      ...code,
      '',
    ].join('\n');
  }

  #meet(): Sentence {
    const [one, other] = this.#pickTwo('person');
    const [event, place] = [this.#pick('event'), this.#pick('place')];
    const met = `${one.name} met ${other.name}`;
    const at = (person: Named): string =>
      `{subject: ${person.id}, PARTICIPATED_IN: ${event.id}, role: ${this.#choose(['PRINCIPAL', 'DELEGATE', 'HOST'])}, quote: ${met}}`;
    return {
      text: `${met} during ${event.name} in ${place.name}.`,
      rows: [
        `{subject: ${one.id}, MET_WITH: ${other.id}, eventId: ${event.id}, quote: ${met}}`,
        ...[at(one), at(other)],
        `{subject: ${event.id}, TOOK_PLACE_AT: ${place.id}, quote: ${event.name} in ${place.name}}`,
      ],
    };
  }

  #hold(): Sentence {
    const person = this.#pick('person');
    // One office and one state a person, so that reports repeat each other about who is busy.
    const number = Number(person.id.slice(-4));
    const office = this.#use('office', number % COUNTS.office);
    const state = this.#use('state', number % COUNTS.state);
    return {
      text: `${person.name} spoke as ${office.name} on behalf of ${state.name}.`,
      rows: [
        `{subject: ${person.id}, HOLDS_POSITION: ${office.id}, quote: ${person.name} spoke as ${office.name}}`,
        `{subject: ${person.id}, REPRESENTS: ${state.id}, quote: ${person.name} … ${state.name}}`,
      ],
    };
  }

  #wish(): Sentence {
    const [outlet, person, measure] = [
      this.#pick('outlet'),
      this.#pick('person'),
      this.#pick('measure'),
    ];
    const [verb, stance] = this.#choose([
      ['backs', 2],
      ['accepts', 1],
      ['rejects', -2],
    ] as const);
    const quote = `${person.name} ${verb} ${measure.name}`;
    const target = `HOLDS_STANCE_ON: ${measure.id}, stance: ${String(stance)}`;
    return {
      text: `According to ${outlet.name}, ${quote}.`,
      rows: [
        `{by: [{${outlet.id}: According to}], subject: ${person.id}, ${target}, quote: ${quote}}`,
      ],
    };
  }

  #plan(): Sentence {
    const [plan, event] = [this.#pick('plan'), this.#pick('event')];
    const points = this.#choose(['19', '28']);
    const hours = this.#choose(['3', '4', '5']);
    return {
      text: `${event.name} lasted ${hours} hours and refined the ${points} points of ${plan.name}.`,
      rows: [
        `{subject: ${event.id}, DURATION: PT${hours}H, quote: ${event.name} lasted ${hours} hours}`,
        `{subject: ${event.id}, REFINED: ${plan.id}, quote: refined … ${plan.name}}`,
        `{subject: ${plan.id}, POINT_COUNT: ${points}, quote: the ${points} points of ${plan.name}}`,
      ],
    };
  }

  #deny(): Sentence {
    const [one, other] = this.#pickTwo('person');
    const quote = `${one.name} does not advise ${other.name}`;
    return {
      text: `${quote}.`,
      rows: [`{subject: ${one.id}, ADVISES: ${other.id}, polarity: NEGATIVE, quote: ${quote}}`],
    };
  }

  #attend(): Sentence {
    const [one, other] = this.#pickTwo('person');
    const place = this.#pick('place');
    const event = this.#own;
    const quote = `${one.name} and ${other.name} attended`;
    return {
      text: `${quote} the ${event.name} at ${place.name}.`,
      rows: [
        `{subject: [${one.id}, ${other.id}], PARTICIPATED_IN: ${event.id}, quote: ${quote}}`,
        `{subject: ${event.id}, TOOK_PLACE_AT: ${place.id}, quote: the ${event.name} at ${place.name}}`,
      ],
    };
  }

  #pick(kind: Kind): Named {
    return this.#use(kind, Math.floor(COUNTS[kind] * this.#random() ** SKEW));
  }

  #pickTwo(kind: Kind): readonly [Named, Named] {
    const one = this.#pick(kind);
    let other = this.#pick(kind);
    while (other.id === one.id) other = this.#pick(kind);
    return [one, other];
  }

  #use(kind: Kind, index: number): Named {
    const named = { id: idOf(kind, index), name: nameOf(kind, index) };
    this.#used.add(named.id);
    return named;
  }

  #choose<T>(values: readonly T[]): T {
    const value = values[Math.floor(values.length * this.#random())];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  #chooseDay(): string {
    const day = Date.UTC(2024, 0, 1) + Math.floor(this.#random() * DAYS) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  }
}

function idOf(kind: Kind, index: number): string {
  return `${kind}-${String(index).padStart(4, '0')}`;
}

/** Two words that no other entity has, so that mentions are found without help. */
function nameOf(kind: Kind, index: number): string {
  const number = Object.keys(COUNTS).indexOf(kind) * 10_000 + index;
  return `${toWord(number)} ${toWord(40_009 + number * 7)}`;
}

function toWord(number: number): string {
  let word = '';
  for (let rest = number + 400; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}
