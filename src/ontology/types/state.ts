import { NodeType } from '../decorators/type.js';
import { Actor } from './actor.js';

/** A state as a political actor. */
@NodeType({
  description: 'A state as a political actor. Its territory is a Place.',
  layer: 'world',
  singular: 'state',
  plural: 'states',
  idPrefix: 'sta',
})
export class State extends Actor {}
