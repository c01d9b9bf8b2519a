/**
 * What parsing and validation make of a report file and what loading takes: everything resolved, every default
 * filled in, every quote found. Ids are final ids of the graph. Offsets are Unicode code points of the text, end exclusive.
 */
export interface CodedReport {
  readonly kind: 'report';
  /** Path or name of the file, for messages. */
  readonly file: string;
  /** The file as written (YAML or JSON) and the text it codes: enough to check and plan it again. */
  readonly source: string;
  readonly text: string;
  readonly report: ReportHeader;
  readonly coding: CodingHeader;
  readonly passages: readonly CodedPassage[];
  readonly mentions: readonly CodedMention[];
  readonly citations: readonly CodedCitation[];
  /** Entities that this file declares. */
  readonly entities: readonly CodedEntity[];
  /** Ids of the registry entities that it uses. */
  readonly uses: readonly string[];
  readonly assertions: readonly CodedAssertion[];
  readonly contrasts: readonly CodedContrast[];
  readonly judgements: readonly CodedJudgement[];
}

/** A registry file after parsing and validation. */
export interface CodedRegistry {
  readonly kind: 'registry';
  readonly file: string;
  /** Id of the file: `id:` in it, else its name without extension. Facts and entities that leave the file leave the graph. */
  readonly id: string;
  readonly source: string;
  readonly entities: readonly CodedEntity[];
  readonly facts: readonly CodedFact[];
  readonly judgements: readonly CodedJudgement[];
}

export interface ReportHeader {
  readonly id: string;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly language: string;
  readonly genre: string;
  readonly publishedAt: string | null;
  readonly publishedPrecision: string;
  readonly dating: string | null;
  readonly retrievedAt: string | null;
  readonly licence: string | null;
  readonly coverage: string;
  readonly sha256: string;
  readonly lengthCodePoints: number;
  readonly revisionOf: string | null;
  /** Id of the report whose text this file codes a second time; null for the coding that counts. */
  readonly codingOf: string | null;
  /** Keep the whole text in the graph; false where its licence forbids it. Passages are kept all the same. */
  readonly keepText: boolean;
}

export interface CodingHeader {
  readonly coder: string | null;
  readonly coderType: string;
  readonly codebookVersion: string;
  readonly tool: string | null;
}

export interface CodedPassage {
  /** `<report>.s01` */
  readonly id: string;
  /** `s01`, as files write it. */
  readonly key: string;
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CodedMention {
  readonly entity: string;
  readonly passage: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly metonym: boolean;
  readonly literalId: string | null;
}

export interface CodedCitation {
  /** Null for an unnamed source. */
  readonly source: string | null;
  readonly type: string;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export type PropertyValue = string | number | boolean | readonly string[];

export interface CodedEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly identifiers: readonly CodedIdentifier[];
  /** The type's own properties by name (orgType, eventType, contexts …), without nulls. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Adjectives made from the name; for finding mentions only, not stored. */
  readonly demonyms?: readonly string[];
  /** Names of places that may stand for the entity; for finding mentions only, not stored. */
  readonly metonyms?: readonly CodedMetonym[];
}

export interface CodedMetonym {
  readonly surface: string;
  /** Id of the place that the words literally name. */
  readonly literalId: string;
}

export interface CodedIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly verified: boolean;
}

/** The claim of a row: what is said, apart from who says it. */
export interface CodedClaim {
  readonly predicate: string;
  readonly subject: string;
  /** Set for relations, null for value predicates. */
  readonly object: string | null;
  /** Set for value predicates, in canonical form; null for relations. */
  readonly value: string | null;
  /** −2 … +2; null for UNCLEAR and for other predicates. */
  readonly stance: number | null;
  /** Null unless the predicate is a stance. */
  readonly stanceLevel: string | null;
  /** Id of the proposition that a stance depends on. */
  readonly condition: string | null;
  /** Edge properties by name, without nulls. */
  readonly qualifiers: Readonly<Record<string, string | number | boolean>>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface CodedAssertion {
  /** `<report>.<row id>` */
  readonly id: string;
  /** CODING for a classification without words of its own. */
  readonly origin: 'REPORT' | 'CODING';
  readonly claim: CodedClaim;
  readonly kind: string;
  readonly polarity: 'POSITIVE' | 'NEGATIVE';
  readonly certainty: string;
  readonly reporterCommitment: string;
  readonly modality: string | null;
  readonly tense: string;
  readonly aspect: string | null;
  readonly quotation: string;
  readonly inference: string;
  readonly note: string | null;
  readonly attribution: readonly CodedAttribution[];
  readonly evidence: readonly CodedEvidence[];
  /** The speech act in which it was said. */
  readonly expressedIn: string | null;
  readonly supersedes: readonly { readonly assertion: string; readonly reason: string }[];
}

export interface CodedAttribution {
  readonly level: number;
  /** Null for an unnamed source (`'?'`). */
  readonly source: string | null;
  readonly type: string;
  readonly cue: string | null;
  readonly scope: 'CLOSED' | 'OPEN';
}

export interface CodedEvidence {
  readonly passage: string;
  /** Letter for letter as the text has it. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly role: string;
}

export interface CodedContrast {
  readonly left: string;
  readonly right: string;
  readonly cue: string | null;
}

export interface CodedJudgement {
  readonly a: string;
  readonly b: string;
  readonly judgement: string;
  readonly why: string | null;
}

/** A background fact of a registry file. */
export interface CodedFact {
  readonly claim: CodedClaim;
  readonly sourceNote: string;
}
