import { defineEnum } from '../../ontology/enum.js';

export const TreeSourceKind = defineEnum({
  name: 'TreeSourceKind',
  description: 'What stands in a tree of sources.',
  values: {
    REPORT: 'A report that says it.',
    NAMED: 'Whom a report names for it, or who publishes a report that says it in its own voice.',
    UNNAMED: 'Whom a report leaves unnamed: officials, or nobody said.',
  },
});

export const LeaningKind = defineEnum({
  name: 'LeaningKind',
  description: 'How one source leans on another.',
  values: {
    ATTRIBUTION: 'It says so on the other’s word, by the words of a report.',
    OWN_VOICE: 'A report says so in its own voice: its publisher’s.',
    OWN_REPORT:
      'An outlet that others name for it has said so in a report of its own, and there on the word of others alone.',
  },
});
