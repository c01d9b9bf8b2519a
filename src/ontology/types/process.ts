import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { ProcessStatus, ProcessType } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** A peace process, initiative or negotiation track. */
@NodeType({
  description: 'A peace process, an initiative or a negotiation track.',
  layer: 'world',
  singular: 'process',
  plural: 'processes',
  idPrefix: 'prc',
})
export class Process extends Entity {
  @Property(ProcessType, { description: 'What kind of process it is.', nullable: true })
  readonly processType!: EnumValue<typeof ProcessType> | null;

  @Property(ProcessStatus, {
    description: 'How far it has come; null where unknown or contested.',
    nullable: true,
    projectedFrom: 'STATUS',
  })
  readonly status!: EnumValue<typeof ProcessStatus> | null;
}
