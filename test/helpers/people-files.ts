/** A registry file with two persons. */
export const PEOPLE_REGISTRY = `format: parley.registry/1
id: people
entities:
  per-ann: {type: Person, name: Ann Example}
  per-bob: {type: Person, name: Bob Example}
`;

/** A report on a meeting of the two; its text lies beside it as `first.txt`. */
export const PEOPLE_REPORT = `format: parley.report/1
report:
  id: first
  title: Ann meets Bob
  publishedAt: 2024-05-01
  language: en
  genre: NEWS_REPORT
  coverage: FULL
  textFile: first.txt
use: [per-ann, per-bob]
code:
  s01:
    - {subject: per-ann, MET_WITH: per-bob, quote: Ann Example met Bob Example, id: a1}
`;
export const PEOPLE_TEXT = 'Ann Example met Bob Example on Tuesday.\n';

/** A report of one sentence, with its text, on a meeting of the two; its one row is `a1`. */
export const makeMeetingReport = (id: string): string => `format: parley.report/1
report:
  id: ${id}
  language: en
  genre: NEWS_REPORT
  coverage: FULL
  text: |
    Ann Example met Bob Example.
use: [per-ann, per-bob]
code:
  s01:
    - {id: a1, subject: per-ann, MET_WITH: per-bob, quote: Ann Example met Bob Example}
`;
