import { NodeType } from '../decorators/type.js';
import { Actor } from './actor.js';

/** A natural person. */
@NodeType({
  description: 'A natural person.',
  layer: 'world',
  singular: 'person',
  plural: 'persons',
  idPrefix: 'per',
})
export class Person extends Actor {}
