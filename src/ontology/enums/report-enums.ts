import { defineEnum } from '../enum.js';

export const Genre = defineEnum({
  name: 'Genre',
  description: 'What kind of text a report is.',
  values: {
    NEWS_REPORT: 'An account of current events by a news outlet or agency.',
    NEWS_ANALYSIS: 'An explanation of events by a news outlet, research body or expert.',
    OPINION: 'A text that argues for a view: editorial, column, guest essay.',
    INTERVIEW: 'Questions put to somebody and the answers.',
    STATEMENT:
      'The words of an actor as that actor published them: communiqué, press release, readout.',
    SPEECH: 'The text of a speech.',
    TRANSCRIPT: 'A word-for-word record of a briefing, press conference or session.',
    DOCUMENT: 'The text of an instrument: plan, draft, agreement, resolution.',
    DIGEST: 'A summary in other words of a page that somebody else published.',
    OTHER: 'None of these.',
  },
});

export const Coverage = defineEnum({
  name: 'Coverage',
  description:
    'How much of a report’s text was coded. What is not coded was not necessarily not said.',
  values: {
    FULL: 'Every sentence was coded: what the report says and the codebook can express is there.',
    CORE: 'The main statements of every sentence were coded; details were left out.',
    PARTIAL: 'Only some sentences were coded.',
  },
});

export const DatePrecision = defineEnum({
  name: 'DatePrecision',
  description: 'How exact a date is: the smallest unit that its EDTF form fixes.',
  values: {
    DAY: 'A day, or a time of day.',
    WEEK: 'A week, written as an interval of seven days.',
    MONTH: 'A month.',
    YEAR: 'A year, or a longer time.',
    UNKNOWN: 'No date is known.',
  },
});

export const Dating = defineEnum({
  name: 'Dating',
  description: 'Where a report’s date of publication comes from.',
  values: {
    PUBLISHER: 'The publisher gives it: dateline, page or feed.',
    INFERRED: 'It follows from the content, or from other reports of the same text.',
    EDITORIAL: 'Whoever added the report set it; neither the text nor its page gives one.',
  },
});

export const MentionForm = defineEnum({
  name: 'MentionForm',
  description: 'Grammatical form in which a passage names an entity.',
  values: {
    NAME: 'A proper name or part of one (“Ban Ki-moon”, “Ban”).',
    NOMINAL: 'A description (“the secretary-general”, “both sides”).',
    ADJECTIVE: 'An adjective made from the name (“Colombian”).',
    MODIFIER: 'The name before another noun (“UN envoys”).',
  },
});
