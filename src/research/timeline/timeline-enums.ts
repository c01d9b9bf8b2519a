import { defineEnum } from '../../ontology/enum.js';

export const TimelineUnit = defineEnum({
  name: 'TimelineUnit',
  description: 'Time by which the entries of a timeline are grouped.',
  values: { DAY: 'A calendar day (UTC).', MONTH: 'A calendar month.', YEAR: 'A calendar year.' },
});

export const TimelinePlacement = defineEnum({
  name: 'TimelinePlacement',
  description: 'What an event’s place in a timeline rests on.',
  values: {
    DATE: 'The date on which all live claims agree.',
    DIFFERING_DATES: 'All dates that live claims give, since none of them lies within all others.',
    ORDER: 'No date: what it came before or after, by PRECEDED.',
    NONE: 'Neither a date nor anything dated that it came before or after: at the end.',
  },
});

export const TimelineRule = defineEnum({
  name: 'TimelineRule',
  description: 'Why what is said about the time of events does not fit together.',
  values: {
    DATES_DIFFER: 'Live claims date one event differently, and no date lies within all others.',
    ORDER_AGAINST_DATES:
      'An event is said to have come before another one that was over, by its dates, before the first can have begun. The dates decide.',
    ORDER_IN_A_CIRCLE:
      'Events are said to have come before each other. None of these relations orders.',
  },
});
