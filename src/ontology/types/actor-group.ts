import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { Sector, Specificity } from '../enums/actor-enums.js';
import { Actor } from './actor.js';

/** Several actors, or one without a name. */
@NodeType({
  description: 'A collective or unnamed actor: officials, troops, “both sides”.',
  layer: 'world',
  singular: 'actorGroup',
  plural: 'actorGroups',
  idPrefix: 'grp',
})
export class ActorGroup extends Actor {
  @Property(Specificity, {
    description: 'How exactly the text says who belongs to it.',
    nullable: true,
  })
  readonly specificity!: EnumValue<typeof Specificity> | null;

  @Property(Sector, { description: 'Part of society it belongs to.', nullable: true })
  readonly sector!: EnumValue<typeof Sector> | null;
}
