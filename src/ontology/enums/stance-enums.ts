import { defineEnum } from '../enum.js';

export const StanceLevel = defineEnum({
  name: 'StanceLevel',
  description:
    'An actor’s graded position on a thing, as a word. The code is the stance as a number.',
  values: {
    REJECTS: 'Is against it.',
    RESERVATIONS: 'Has doubts, or wants changes before it would agree.',
    NEUTRAL: 'Takes note of it and takes no side.',
    QUALIFIED: 'Is for it in part, or on a condition.',
    SUPPORTS: 'Is for it without reserve, or demands it.',
    UNCLEAR: 'The text shows that there is a position and not which; the coder’s note says why.',
  },
  codes: { REJECTS: '-2', RESERVATIONS: '-1', NEUTRAL: '0', QUALIFIED: '1', SUPPORTS: '2' },
});

export const RequestedChange = defineEnum({
  name: 'RequestedChange',
  description: 'What the holder of a stance wants done with the thing it is on.',
  values: {
    ADOPTION: 'Accept it or put it into force as it is.',
    REWORDING: 'Change the words and keep the substance.',
    MINOR_REVISION: 'Change details.',
    SIGNIFICANT_REVISION: 'Change the substance.',
    ADDITION: 'Add something to it.',
    REMOVAL: 'Take it out or drop it.',
    REPLACEMENT: 'Put something else in its place.',
    CLARIFICATION: 'Say more exactly what it means.',
    POSTPONEMENT: 'Leave it for later.',
    OTHER: 'None of these.',
  },
});
