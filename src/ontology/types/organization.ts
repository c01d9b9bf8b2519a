import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { OrgType } from '../enums/actor-enums.js';
import { Actor } from './actor.js';

/** A named body that acts under one name. */
@NodeType({
  description:
    'A named body that acts under one name: government body, outlet, alliance, company. The building it sits in is a Place.',
  layer: 'world',
  singular: 'organization',
  plural: 'organizations',
  idPrefix: 'org',
})
export class Organization extends Actor {
  @Property(OrgType, { description: 'What kind of organization it is.', nullable: true })
  readonly orgType!: EnumValue<typeof OrgType> | null;
}
