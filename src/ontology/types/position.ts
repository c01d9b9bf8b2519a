import { NodeType } from '../decorators/type.js';
import { Entity } from './entity.js';

/** An office. */
@NodeType({
  description: 'An office that a person can hold.',
  layer: 'world',
  singular: 'position',
  plural: 'positions',
  idPrefix: 'pos',
})
export class Position extends Entity {}
