import { InterfaceType } from '../decorators/type.js';
import { Entity } from './entity.js';

/** An entity that can act, speak and hold a stance. */
@InterfaceType({
  description:
    'An entity that can act, speak and hold a stance: person, organization, state, actor group.',
  layer: 'world',
  singular: 'actor',
  plural: 'actors',
})
export abstract class Actor extends Entity {}
