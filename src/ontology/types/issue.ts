import { Property } from '../decorators/property.js';
import { NodeType } from '../decorators/type.js';
import type { EnumValue } from '../enum.js';
import { IssueCategory } from '../enums/world-enums.js';
import { Entity } from './entity.js';

/** A subject of negotiation. */
@NodeType({
  description: 'A subject of negotiation under which propositions fall.',
  layer: 'world',
  singular: 'issue',
  plural: 'issues',
  idPrefix: 'iss',
})
export class Issue extends Entity {
  @Property(IssueCategory, { description: 'The category it falls under.', nullable: true })
  readonly category!: EnumValue<typeof IssueCategory> | null;

  @Property('String', {
    description: 'Code of the PA-X category that fits best; null where none does.',
    nullable: true,
  })
  readonly paxCode!: string | null;
}
