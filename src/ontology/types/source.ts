import { Property } from '../decorators/property.js';
import { InterfaceType } from '../decorators/type.js';
import { Node } from './node.js';

/** What an assertion may be attributed to: an actor, an instrument or another report. */
@InterfaceType({
  description:
    'Whoever or whatever words can be attributed to: an actor, an instrument or another report. Every entity can be read as one.',
  layer: 'world',
})
export abstract class Source extends Node {
  @Property('String', {
    description:
      'Name in the language of the registry; a report’s title, or its id where it has none.',
    sortable: true,
  })
  readonly name!: string;
}
