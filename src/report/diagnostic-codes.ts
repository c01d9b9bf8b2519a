import type { Diagnostic } from '../errors/diagnostic.js';

export interface DiagnosticCodeEntry {
  readonly severity: Diagnostic['severity'];
  readonly meaning: string;
  /** Shown as the hint where nothing more exact can be said. */
  readonly cure: string;
}

const error = (meaning: string, cure: string): DiagnosticCodeEntry => ({
  severity: 'error',
  meaning,
  cure,
});
const warning = (meaning: string, cure: string): DiagnosticCodeEntry => ({
  severity: 'warning',
  meaning,
  cure,
});

/** Every problem that checking a report or registry file can find; printed in docs/DIAGNOSTICS.md. */
export const DIAGNOSTIC_CODES = {
  // The file itself
  FILE_UNREADABLE: error(
    'A file that is not there, is no regular file, or may not be read.',
    'Check its path and its permissions.',
  ),
  FILE_TOO_LARGE: error(
    'The file is larger than a report or registry file may be.',
    'Split it; a long text goes into a file of its own (`textFile`).',
  ),
  INVALID_UTF8: error('Bytes that are not UTF-8.', 'Save it as UTF-8.'),
  BYTE_ORDER_MARK: error(
    'A byte order mark at the start, which would shift every offset.',
    'Save it as “UTF-8 without BOM”.',
  ),
  YAML_SYNTAX: error(
    'Not valid YAML or JSON.',
    'Put text with `: `, ` #`, a comma or brackets in quotes.',
  ),
  ALIAS_REFUSED: error(
    'YAML aliases (`*name`) are not part of the form.',
    'Write the value out where it is used.',
  ),
  TOO_DEEP: error(
    'Lists and maps are nested too deeply.',
    'No part of the form needs more than ten levels.',
  ),
  TOO_LARGE: error(
    'The file asks for more than one report can hold.',
    'Split the coding over several reports.',
  ),
  TOO_MANY_PROBLEMS: error(
    'More problems than are worth listing; the rest is left out.',
    'Mend these first and check again.',
  ),
  // Its form
  UNKNOWN_FORMAT: error(
    'The key `format` is missing or unknown.',
    'Write `format: parley.report/1` or `format: parley.registry/1`.',
  ),
  WRONG_KIND: error(
    'A value of another kind is needed here.',
    'docs/REPORT-FORMAT.md shows each key’s value.',
  ),
  UNKNOWN_KEY: error(
    'A key that the form does not have.',
    'docs/REPORT-FORMAT.md lists the keys of each part.',
  ),
  DUPLICATE_KEY: error(
    'The same key twice in one map.',
    'Keep one; several rows go into one list.',
  ),
  MISSING_KEY: error('A key that cannot be left out.', 'Add it.'),
  UNKNOWN_VALUE: error(
    'Not one of the values that are allowed here.',
    'docs/CODEBOOK.md lists them.',
  ),
  INVALID_ID: error(
    'An id with characters that ids do not have.',
    'Use small letters, digits, `-` and `_`, beginning with a letter or digit, at most 100.',
  ),
  INVALID_DATE: error(
    'Not a date of Extended Date/Time Format, level 1.',
    'Write 2025-12-02, 2025-12, 2025-12~ (about), 2025-12? (unsure) or 2025-12-01/2025-12-07.',
  ),
  INVALID_URL: error(
    'Not an address of a page on the web.',
    'Write the whole address, beginning with https:// or http://, of at most 2,000 characters.',
  ),
  INVALID_NAME: error(
    'A name, alias or title that cannot be shown on one line.',
    'Write it with visible characters, on one line.',
  ),
  TEXT_TOO_LONG: error(
    'A name, alias, title, description or identifier of more than 1,000 characters.',
    'Shorten it; what a report says at length belongs in its text.',
  ),
  DRAFT_NOT_REVIEWED: error(
    'Rows under `suggest:` were proposed by a machine and not yet judged by a person.',
    'Move what is right into `code:`, and delete the rest.',
  ),
  // Its text
  MISSING_TEXT: error(
    'A report file without its text.',
    'Give `report.text: |`, or `report.textFile:` with the name of a file in the same folder.',
  ),
  TEXT_FILE_UNREADABLE: error(
    'The file named by `textFile` cannot be read.',
    'It must lie in the same folder; give its bare name.',
  ),
  CARRIAGE_RETURN: error(
    'The text has carriage returns, which editors add and remove in silence.',
    'Save it with Unix line ends (LF).',
  ),
  HASH_MISMATCH: error(
    'The text is not the one whose sha256 the file gives.',
    'Restore the text, or check every quote and write the new sha256.',
  ),
  // Entities and ids
  DUPLICATE_ENTITY: error(
    'An id that is declared twice.',
    'Give one of the two another id, or drop one.',
  ),
  UNKNOWN_ENTITY: error(
    'No entity of this id is declared.',
    'Declare it under `entities:`, or in a registry file and list it under `use:`.',
  ),
  NOT_IN_USE: error(
    'A registry entity that the report does not list under `use:`.',
    'Add it to `use:`.',
  ),
  UNKNOWN_TYPE: error('No such type of entity.', 'docs/CODEBOOK.md lists the types.'),
  PROJECTED_PROPERTY: error(
    'A property that follows from claims and is never written.',
    'Write a row with that predicate and a quote.',
  ),
  DUPLICATE_IDENTIFIER: error(
    'Two entities share an identifier.',
    'They are one entity, or one of the identifiers is wrong, or (never for wikidata) a fact HAS_TERRITORY or SEATED_AT joins them.',
  ),
  DUPLICATE_REPORT: error(
    'Two report files have the same id.',
    'Give one another `report.id`; a new version of a report replaces the old file, or says `revisionOf:`.',
  ),
  SECOND_CODING: error(
    'A second coding (`codingOf`) of a text with what would change the graph.',
    'A second coding is there to be compared: what shall count goes into the report itself.',
  ),
  STRAY_CODING: warning(
    'A second coding whose `codingOf` names a report that is not in the graph, has another text, or is a second coding itself.',
    'Name the first report, the one that counts, and code the same text byte for byte; load that report too.',
  ),
  DUPLICATE_REGISTRY: error('Two registry files have the same id.', 'Give one another `id:`.'),
  // Rows
  UNKNOWN_PREDICATE: error('No such predicate.', 'docs/CODEBOOK.md lists the predicates.'),
  MISSING_PREDICATE: error(
    'A row without predicate.',
    'Add one as a key: `{subject: …, TOOK_PLACE_AT: …, quote: …}`.',
  ),
  TWO_PREDICATES: error('A row with more than one predicate.', 'Write one row for each.'),
  WRONG_SUBJECT: error(
    'The predicate does not take a subject of this type.',
    'docs/CODEBOOK.md says which it takes.',
  ),
  WRONG_OBJECT: error(
    'The predicate does not take an object of this type.',
    'docs/CODEBOOK.md says which it takes.',
  ),
  WRONG_REFERENCE: error(
    'This key needs an entity of another type.',
    'docs/CODEBOOK.md says which.',
  ),
  SELF_RELATION: error('An entity in relation to itself.', 'Subject and object must differ.'),
  WRONG_VALUE: error(
    'The predicate does not take this value.',
    'docs/CODEBOOK.md says which it takes.',
  ),
  KEY_NOT_ALLOWED: error(
    'A key that this predicate does not take.',
    'docs/CODEBOOK.md lists the keys of each predicate.',
  ),
  MISSING_STANCE: error(
    'A stance without its value.',
    'Add `stance:` with -2, -1, 0, 1, 2 or UNCLEAR.',
  ),
  UNCLEAR_WITHOUT_NOTE: error('A stance that is UNCLEAR without saying why.', 'Add `note:`.'),
  TIME_REVERSED: error('A time that ends before it begins.', 'Swap `validFrom` and `validTo`.'),
  UNKNOWN_ROW: error('No row has this id.', 'Give the row meant an `id:`.'),
  DUPLICATE_ROW: error(
    'Two rows with the same id, or saying the same in one passage on the same word.',
    'Keep one and put both quotes there, or give them different ids.',
  ),
  DOES_NOT_FIT: error(
    'The file is right by itself and does not fit what is in the graph.',
    'Load the files that belong together at once, or give ids that are taken another name.',
  ),
  // Words
  UNKNOWN_PASSAGE: error(
    'The text has no such passage.',
    '`parley check` numbers passages s01, s02 … by sentence.',
  ),
  MISSING_QUOTE: error(
    'A row without quote.',
    'Quote the words that carry it, or mark it `origin: CODING` if it is your own classification.',
  ),
  QUOTE_NOT_FOUND: error(
    'The quoted words are not in the passage.',
    'Copy them from the text; `A … B` means everything from A to B.',
  ),
  QUOTE_AMBIGUOUS: error(
    'The quoted words occur more than once.',
    'Quote more words, or write `{quote: …, nth: 2}`.',
  ),
  QUOTE_TOO_WIDE: warning(
    'The quote is most of a long passage, so it hardly says which words carry the row.',
    'Quote only the words that carry it.',
  ),
  CUE_NOT_FOUND: warning(
    'The words that attribute are not in the text.',
    'Copy them from the text: `{source: According to}`.',
  ),
  UNUSED_ENTITY: warning('An entity that no row and no mention refers to.', 'Use it or delete it.'),
} as const satisfies Readonly<Record<string, DiagnosticCodeEntry>>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
