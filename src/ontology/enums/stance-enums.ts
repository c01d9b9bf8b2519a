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

export const StanceStatus = defineEnum({
  name: 'StanceStatus',
  description:
    'What all that is said of an actor’s position on a thing comes to. That nothing is said is never taken for neutrality.',
  values: {
    REJECTS: 'Whoever gives a grade says that it is against it.',
    RESERVATIONS: 'Whoever gives a grade says that it has doubts or wants changes.',
    NEUTRAL: 'Whoever gives a grade says that it takes no side.',
    QUALIFIED: 'Whoever gives a grade says that it is for it in part, or on a condition.',
    SUPPORTS: 'Whoever gives a grade says that it is for it or demands it.',
    UNCLEAR: 'There is a position, and nobody says which.',
    CONTESTED:
      'Two grades that may hold at one time, from one report or several; or one grade both asserted and denied.',
    CHANGED: 'Several grades, whose valid times follow one another.',
    DENIED: 'Some grade is denied, and none is asserted.',
    UNKNOWN: 'Nothing that was coded says anything about it.',
  },
});

export const StanceChange = defineEnum({
  name: 'StanceChange',
  description:
    'How a date in a series of stances compares with the last date before it that gave one grade.',
  values: {
    FIRST: 'The first one grade of the series.',
    UNCHANGED: 'The same grade on the same conditions, and the same is wanted.',
    OTHER_TERMS: 'The same grade on other conditions, or something else is wanted.',
    MORE_FAVOURABLE: 'A higher grade.',
    LESS_FAVOURABLE: 'A lower grade.',
    NOT_COMPARABLE: 'This date does not give one grade (UNCLEAR, CONTESTED, CHANGED or DENIED).',
  },
});

export const StanceClusterRule = defineEnum({
  name: 'StanceClusterRule',
  description: 'The rule by which actors are put together by their stances.',
  values: {
    COMPLETE_LINKAGE:
      'The congruence of two actors is 1 − (mean distance of their grades) / 4 over the targets on which both have one grade. From actors alone, the two clusters are joined whose least congruent pair is the most congruent, as long as every pair of the whole shares enough targets and is congruent enough. Of equals, those whose pairs share more targets are joined first, then those with the lesser ids.',
  },
});
