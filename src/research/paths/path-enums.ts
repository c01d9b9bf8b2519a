import { defineEnum, type EnumValue } from '../../ontology/enum.js';

/** How a step of a chain runs along its relation. */
export const StepDirection = defineEnum({
  name: 'StepDirection',
  description: 'How a step of a chain runs along its relation.',
  values: {
    FORWARD: 'From the subject of the claim to its object.',
    BACKWARD: 'From the object of the claim to its subject.',
    MUTUAL: 'The relation is symmetric.',
  },
});
export type StepDirectionName = EnumValue<typeof StepDirection>;

/** By what the weakest link of a chain is found, in this order. */
export const WeaknessRule = defineEnum({
  name: 'WeaknessRule',
  description:
    'By what the weakest link of a chain is told from the next weakest. The rules are asked in this order; the first by which two links differ decides.',
  values: {
    FEWEST_SOURCES:
      'Fewer independent sources assert its claim. A background fact of a registry alone has none.',
    CONTESTED: 'Its claim is contested.',
    INFERENCE: 'It rests on nothing but a coder’s inferences.',
    OPEN_SCOPE: 'It rests on nothing but attributions whose reach syntax leaves open.',
    NONE: 'No rule tells it from another, or there is no other: the first in the chain.',
  },
});
export type WeaknessName = EnumValue<typeof WeaknessRule>;

/** What may cut a chain off. */
export const PathFilter = defineEnum({
  name: 'PathFilter',
  description: 'Arguments of `paths` that may cut a chain off.',
  values: {
    MAX_LENGTH: '`maxLength`.',
    RELATIONS: '`relations`.',
    TYPES: '`types`.',
    INFERENCE: '`avoid.inference`.',
    OPEN_SCOPE: '`avoid.openScope`.',
    CONTESTED: '`avoid.contested`.',
    REGISTRY: '`avoid.registry`.',
    VIA_ENTITY: '`viaEntity`.',
    AVOID_ENTITIES: '`avoidEntities`.',
  },
});
export type PathFilterName = EnumValue<typeof PathFilter>;
