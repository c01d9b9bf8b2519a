import { Capacity, Role, Side } from './enums/actor-enums.js';
import { RequestedChange } from './enums/stance-enums.js';
import { Extent } from './enums/world-enums.js';
import type { QualifierDeclaration } from './predicate.js';
import { toValueType, type ValueTypeInput } from './value-type.js';

function defineQualifier(
  name: string,
  type: ValueTypeInput,
  description: string,
  refersTo?: string,
): QualifierDeclaration {
  const declaration = { name, description, type: toValueType(type) };
  return Object.freeze(refersTo === undefined ? declaration : { ...declaration, refersTo });
}

export const role = defineQualifier('role', Role, 'Part that the actor takes in the event.');

export const eventId = defineQualifier(
  'eventId',
  'ID',
  'Id of the event at which it happens; null where the report names none.',
  'Event',
);

export const manner = defineQualifier('manner', 'String', 'How it is done, in the coder’s words.');

export const capacity = defineQualifier(
  'capacity',
  Capacity,
  'Capacity in which the one represents the other.',
);

export const issueId = defineQualifier(
  'issueId',
  'ID',
  'Id of the issue on which it holds; null where it is general.',
  'Issue',
);

export const side = defineQualifier('side', Side, 'Side on which the actor stands.');

export const number = defineQualifier(
  'number',
  'Int',
  'Number of the provision in the instrument; null where the report gives none.',
);

export const version = defineQualifier(
  'version',
  'String',
  'Version of the instrument that has the provision, in the report’s words.',
);

export const wants = defineQualifier(
  'wants',
  RequestedChange,
  'What the holder wants done with the thing the stance is on.',
);

export const extent = defineQualifier('extent', Extent, 'How much of the place is meant.');

export const description = defineQualifier(
  'description',
  'String',
  'What links the two, in the coder’s words.',
);

export const seenIn = defineQualifier(
  'seenIn',
  'ID',
  'Id of the event in which the assessment shows.',
  'Event',
);

/** Every edge property, once: a name has one meaning and one type whatever the predicate. */
export const coreQualifiers: readonly QualifierDeclaration[] = [
  role,
  eventId,
  manner,
  capacity,
  issueId,
  side,
  number,
  version,
  wants,
  extent,
  description,
  seenIn,
];
