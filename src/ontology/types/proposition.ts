import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { PropositionKind } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** What actors can be for or against. */
@NodeType({
  description:
    'Something actors can be for or against, demand, promise or fear. A plan point is a proposition that is part of an instrument.',
  layer: 'world',
  singular: 'proposition',
  plural: 'propositions',
  idPrefix: 'prp',
})
export class Proposition extends Entity {
  @Property(PropositionKind, {
    description: 'What part it plays in a negotiation.',
    nullable: true,
  })
  readonly propositionKind!: EnumValue<typeof PropositionKind> | null;

  @Property('String', { description: 'The proposition as one sentence.', nullable: true })
  readonly text!: string | null;

  @Property('Int', {
    description: 'Its number in the instrument that declares it; null where it has none.',
    nullable: true,
  })
  readonly number!: number | null;

  @Property('String', {
    description: 'The version of that instrument; null where there is only one.',
    nullable: true,
  })
  readonly version!: string | null;
}
