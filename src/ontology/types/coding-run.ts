import { against, Link } from '../decorators/link.js';
import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { CoderType } from '../enums/discourse-enums.js';
import { Node } from './node.js';

/** One coding of one report by one coder. */
@NodeType({
  description: 'One coding of one report by one coder with one codebook.',
  layer: 'discourse',
  singular: 'codingRun',
  plural: 'codingRuns',
})
export class CodingRun extends Node {
  @Property('String', {
    description: 'Who coded; null where the file does not say.',
    nullable: true,
  })
  readonly coder!: string | null;

  @Property(CoderType, { description: 'Person, rules or model.' })
  readonly coderType!: EnumValue<typeof CoderType>;

  @Property('String', { description: 'Version of the codebook used.' })
  readonly codebookVersion!: string;

  @Property('String', {
    description: 'Program that wrote the file, where one did.',
    nullable: true,
  })
  readonly tool!: string | null;

  @Property('DateTime', { description: 'When it was recorded.' })
  readonly recordedAt!: string;

  @Link('Assertion', against('CODED_IN'), {
    description: 'What it coded, by id.',
    shape: 'connection',
  })
  readonly assertions!: unknown;
}
