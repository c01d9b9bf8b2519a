import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import {
  Auxiliary,
  EventContext,
  EventKind,
  EventMode,
  EventStatus,
  EventType,
} from '../enums/event-enums.js';
import { DatePrecision } from '../enums/report-enums.js';
import { Entity } from './entity.js';

/** Something that happens at a time: meeting, speech act, other. */
@NodeType({
  description:
    'Something that happens: a meeting, a speech act, anything else. Status and dates are what all live positive claims agree on.',
  layer: 'world',
  singular: 'event',
  plural: 'events',
  idPrefix: 'ev',
})
export class Event extends Entity {
  @Property(EventKind, { description: 'Broad kind of event.', nullable: true })
  readonly eventKind!: EnumValue<typeof EventKind> | null;

  @Property(EventType, {
    description: 'What happens between source and recipient (PLOVER).',
    nullable: true,
  })
  readonly eventType!: EnumValue<typeof EventType> | null;

  @Property(EventMode, { description: 'How it is done (PLOVER).', nullable: true })
  readonly mode!: EnumValue<typeof EventMode> | null;

  @Property(EventContext, { description: 'What it is about (PLOVER).', list: true })
  readonly contexts!: readonly EnumValue<typeof EventContext>[];

  @Property(Auxiliary, { description: 'Set where it is not plainly current fact.', nullable: true })
  readonly auxiliary!: EnumValue<typeof Auxiliary> | null;

  @Property(EventStatus, {
    description: 'How far it has come; null where unknown or contested.',
    nullable: true,
    projectedFrom: 'STATUS',
  })
  readonly status!: EnumValue<typeof EventStatus> | null;

  @Property('EDTF', {
    description:
      'When it took place (EDTF): the most exact date given, if it lies within all others; else null.',
    nullable: true,
    projectedFrom: 'DATE',
  })
  readonly edtf!: string | null;

  @Property('Date', {
    description: 'First day it may have begun, from its EDTF date.',
    nullable: true,
    projectedFrom: 'DATE',
  })
  readonly startsOn!: string | null;

  @Property('Date', {
    description: 'Last day it may have ended, from its EDTF date.',
    nullable: true,
    projectedFrom: 'DATE',
  })
  readonly endsOn!: string | null;

  @Property(DatePrecision, {
    description: 'How exact its date is; null without date.',
    nullable: true,
    projectedFrom: 'DATE',
  })
  readonly precision!: EnumValue<typeof DatePrecision> | null;
}
