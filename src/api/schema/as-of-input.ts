import { defineInput, type GeneratedClass } from './define-class.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

/** The argument of every root field that says as of which time it, and all below it, is answered. */
const AsOfInput = defineInput(
  'AsOf',
  'A time as of which a root field and everything below it is answered. Names, aliases, descriptions, identifiers and judgements on identity are today’s whatever the time; of an entity that is no more, its last.',
  {
    validAt: {
      type: () => DateScalar,
      description:
        'The world on this day: only claims whose valid time does not exclude it, and the relations and values that follow from them. A claim without valid time, or with one open or unknown on a side, is not excluded.',
      nullable: true,
    },
    reportedBefore: {
      type: () => DateScalar,
      description:
        'The world as reports told it before this day (UTC): only reports count whose date, taken at its latest, lies before it, with their passages, mentions, assertions, and what follows from these: relations, `contested`, `independentSources`, status and dates. A report of unknown date never counts; background facts of the registry always do.',
      nullable: true,
    },
    recordedAt: {
      type: () => DateTimeScalar,
      description:
        'The graph as it was stored at this moment, whatever was loaded, corrected or retracted since: the reports there were in the version there was, with their passages, quotes, attributions and claims, and all that follows from them. Times of recording are in `recordedAt` of reports, assertions and coding runs; a change counts from its own time on. Goes with the other two: what had been recorded then of what had been reported before a day. Nothing is there before the first load.',
      nullable: true,
    },
  },
);

/** Its type, for decorators. */
export const asOfType = (): GeneratedClass => AsOfInput;

/** The argument as a field of a list of arguments. */
export const AS_OF_ARGUMENT = Object.freeze({
  type: asOfType,
  description:
    'The time as of which this field and everything below it is answered; today’s graph if not given.',
  nullable: true,
});
