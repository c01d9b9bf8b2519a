import { Documentation, EventLevel, EventOutcome, EventStatus } from './enums/event-enums.js';
import { Incompatibility, InstrumentStatus, ProcessStatus } from './enums/world-enums.js';
import type { ValuePredicateDeclaration } from './predicate.js';
import { seenIn } from './qualifiers.js';

type ValuePredicateInput = Pick<ValuePredicateDeclaration, 'name' | 'description' | 'value'> &
  Partial<ValuePredicateDeclaration>;

function defineValuePredicate(input: ValuePredicateInput): ValuePredicateDeclaration {
  const domain = input.value.kind === 'enum' ? Object.keys(input.value.byType) : ['Entity'];
  const defaults = {
    kind: 'value',
    assertionKind: 'ATTRIBUTE',
    functional: false,
    qualifiers: [],
    domain,
    tolerance: { kind: 'exact' },
  } as const;
  return Object.freeze({ ...defaults, ...input });
}

/** Claims with a literal in place of an object. */
export const coreValuePredicates: readonly ValuePredicateDeclaration[] = [
  defineValuePredicate({
    name: 'STATUS',
    description: 'How far an event, process or instrument has come.',
    value: {
      kind: 'enum',
      byType: { Event: EventStatus, Process: ProcessStatus, Instrument: InstrumentStatus },
    },
    functional: true,
  }),
  defineValuePredicate({
    name: 'OUTCOME',
    description: 'What came of an event. Several values may hold at once.',
    value: { kind: 'enum', byType: { Event: EventOutcome } },
  }),
  defineValuePredicate({
    name: 'LEVEL',
    description:
      'Rank at which an event is held. Not exclusive: one report’s “high-level” may be another’s summit.',
    value: { kind: 'enum', byType: { Event: EventLevel } },
  }),
  defineValuePredicate({
    name: 'DURATION',
    description:
      'How long an event lasted, as an ISO 8601 duration (`PT5H`). Values within a tenth of the longer one agree.',
    domain: ['Event'],
    value: { kind: 'duration' },
    functional: true,
    tolerance: { kind: 'relative', share: 0.1 },
  }),
  defineValuePredicate({
    name: 'DATE',
    description: 'When an event took place or a conflict or process lasts, as EDTF.',
    domain: ['Event', 'Conflict', 'Process'],
    value: { kind: 'edtf' },
    functional: true,
    tolerance: { kind: 'overlap' },
  }),
  defineValuePredicate({
    name: 'POINT_COUNT',
    description: 'How many points an instrument has.',
    domain: ['Instrument'],
    value: { kind: 'integer', minimum: 1 },
    functional: true,
  }),
  defineValuePredicate({
    name: 'INCOMPATIBILITY',
    description: 'What a conflict is over.',
    value: { kind: 'enum', byType: { Conflict: Incompatibility } },
    functional: true,
  }),
  defineValuePredicate({
    name: 'ASSESSED_AS',
    description: 'A judgement of an entity, in the words of whoever judges as far as possible.',
    assertionKind: 'ASSESSMENT',
    value: { kind: 'text' },
    qualifiers: [{ qualifier: seenIn, use: 'plain' }],
  }),
  defineValuePredicate({
    name: 'EUPHEMISM_FOR',
    description: 'What the report says an expression really stands for.',
    assertionKind: 'ASSESSMENT',
    value: { kind: 'text' },
  }),
  defineValuePredicate({
    name: 'DESCRIBED_AS',
    description: 'A neutral description that a report gives of an entity.',
    assertionKind: 'ASSESSMENT',
    value: { kind: 'text' },
  }),
  defineValuePredicate({
    name: 'DOCUMENTED_BY',
    description: 'What documents an event.',
    value: { kind: 'enum', byType: { Event: Documentation } },
  }),
];
