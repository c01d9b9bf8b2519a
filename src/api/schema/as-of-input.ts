import { defineInput, type GeneratedClass } from './define-class.js';
import { DateScalar } from './scalars.js';

/** The argument of every root field that says as of which time it, and all below it, is answered. */
const AsOfInput = defineInput(
  'AsOf',
  'A time as of which a root field and everything below it is answered. Names, aliases, descriptions, identifiers and judgements on identity are today’s whatever the time.',
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
