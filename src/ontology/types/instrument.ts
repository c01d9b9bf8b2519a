import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { InstrumentStatus, InstrumentType } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** A plan, draft or agreement. */
@NodeType({
  description: 'A text that parties negotiate or have agreed on: plan, draft, agreement.',
  layer: 'world',
  singular: 'instrument',
  plural: 'instruments',
  idPrefix: 'ins',
})
export class Instrument extends Entity {
  @Property(InstrumentType, { description: 'What kind of text it is.', nullable: true })
  readonly instrumentType!: EnumValue<typeof InstrumentType> | null;

  @Property(InstrumentStatus, {
    description: 'How far it has come; null where unknown or contested.',
    nullable: true,
    projectedFrom: 'STATUS',
  })
  readonly status!: EnumValue<typeof InstrumentStatus> | null;

  @Property('Int', {
    description: 'How many points it has; null where unknown or contested.',
    nullable: true,
    projectedFrom: 'POINT_COUNT',
  })
  readonly pointCount!: number | null;
}
