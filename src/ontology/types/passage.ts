import { against, along, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import { Node } from './node.js';

/** One sentence of a report, with its offsets. */
@NodeType({
  description:
    'One sentence of a report. Offsets are Unicode code points of the report’s text, end exclusive.',
  layer: 'source',
  singular: 'passage',
  plural: 'passages',
})
export class Passage extends Node {
  @Property('Int', { description: 'Place among the report’s sentences, from 1.' })
  readonly index!: number;

  @Property('Int', { description: 'Paragraph it stands in, from 1.' })
  readonly paragraph!: number;

  @Property('Int', { description: 'Offset of its first code point in the text.' })
  readonly start!: number;

  @Property('Int', { description: 'Offset after its last code point.' })
  readonly end!: number;

  @Property('String', { description: 'The sentence, letter for letter.' })
  readonly text!: string;

  @Link('Report', against('HAS_PASSAGE'), { description: 'The report it stands in.', shape: 'one' })
  readonly report!: unknown;

  @Link('Entity', along('MENTIONS'), {
    description: 'The entities it names, in text order.',
    shape: 'list',
    edgeObject: 'Mention',
    order: [{ on: 'edge', property: 'key' }],
  })
  readonly mentions!: unknown;

  @Link('Assertion', against('EVIDENCED_BY'), {
    description: 'Assertions that quote this passage, by id.',
    shape: 'list',
  })
  readonly assertions!: unknown;
}
