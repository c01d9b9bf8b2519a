import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { PlaceType } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** A place. */
@NodeType({
  description:
    'A place: country, region, city, building. The state or institution that it may stand for is another entity.',
  layer: 'world',
  singular: 'place',
  plural: 'places',
  idPrefix: 'plc',
})
export class Place extends Entity {
  @Property(PlaceType, { description: 'What kind of place it is.', nullable: true })
  readonly placeType!: EnumValue<typeof PlaceType> | null;

  @Property('Boolean', {
    description: 'More than one state claims it; null where not coded.',
    nullable: true,
  })
  readonly disputed!: boolean | null;

  @Property('Float', { description: 'Latitude in degrees north (WGS 84).', nullable: true })
  readonly latitude!: number | null;

  @Property('Float', { description: 'Longitude in degrees east (WGS 84).', nullable: true })
  readonly longitude!: number | null;
}
