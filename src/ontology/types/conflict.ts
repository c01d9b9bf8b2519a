import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { Incompatibility } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** A war or other conflict. */
@NodeType({
  description: 'A war or other conflict between actors.',
  layer: 'world',
  singular: 'conflict',
  plural: 'conflicts',
  idPrefix: 'con',
})
export class Conflict extends Entity {
  @Property(Incompatibility, {
    description: 'What it is over; null where unknown or contested.',
    nullable: true,
    projectedFrom: 'INCOMPATIBILITY',
  })
  readonly incompatibility!: EnumValue<typeof Incompatibility> | null;
}
