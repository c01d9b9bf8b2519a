import { defineEnum, type EnumValue } from '../../ontology/enum.js';

/** What ties the actors of a network. */
export const NetworkKind = defineEnum({
  name: 'NetworkKind',
  description: 'What ties the actors of a network.',
  values: {
    CO_PARTICIPATION: 'They took part in the same events (PARTICIPATED_IN).',
    STANCE_CONGRUENCE:
      'They hold stances of like sign on the same targets: both support, or both reject.',
    STANCE_CONFLICT:
      'They hold stances of unlike sign on the same targets: one supports, one rejects.',
    CO_MENTION: 'They are named in the same sentence (countPer ASSERTION), report or day.',
    ATTRIBUTION:
      'One says something on the word of the other; directed from who reports to whom it reports.',
  },
});
export type NetworkKindName = EnumValue<typeof NetworkKind>;

/** How weights are made comparable between actors of whom much and of whom little is said. */
export const NetworkNormalization = defineEnum({
  name: 'NetworkNormalization',
  description:
    'How weights are made comparable between actors of whom much and of whom little is said. The formulas are at `network`.',
  values: {
    NONE: 'The weight as it is.',
    AVERAGE_ACTIVITY: 'Divided by the mean activity of the two. Not for ATTRIBUTION.',
    JACCARD: 'Divided by what the two have together, shared or not. Not for ATTRIBUTION.',
    COSINE: 'Divided by the product of the lengths of the two vectors. Not for ATTRIBUTION.',
    ACTIVITY:
      'Divided by the activity of who reports: the share of it that this source has. For ATTRIBUTION alone.',
  },
});
export type NormalizationName = EnumValue<typeof NetworkNormalization>;

/** What counts once. */
export const NetworkCount = defineEnum({
  name: 'NetworkCount',
  description: 'What counts once, however often it is said.',
  values: {
    REPORT: 'The same thing counts once in a report.',
    DAY: 'The same thing counts once on a day of publication. A date less exact than a day is one of its own, a report without date too.',
    ASSERTION: 'Each assertion counts.',
    ONCE: 'The same thing counts once, whoever says it and how often: weights are then numbers of shared things. Not for CO_MENTION.',
  },
});
export type NetworkCountName = EnumValue<typeof NetworkCount>;
