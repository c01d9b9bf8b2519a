import { Property } from '../decorators/property.js';
import { InterfaceType } from '../decorators/type.js';

/** Anything with an id (Relay's Node). Ids are Parley's own strings and mean one thing across all types. */
@InterfaceType({
  description:
    'Anything with an id of its own (Relay). Ids are stable, human-readable and unique across all types.',
  layer: 'world',
})
export abstract class Node {
  @Property('ID', {
    description: 'Id, unique across all types (`per-example`, `some-report.a22`).',
  })
  readonly id!: string;
}
