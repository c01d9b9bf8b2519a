/**
 * How a kind of damage is mended. `COMPUTED`: from the claims, assertions and registry facts in the store; `FILED`: from
 * the report or registry file that the store keeps as it was written; `RESTORED`: nothing in the store knows better, so the
 * file has to be loaded again or a backup restored.
 */
export type Cure = 'COMPUTED' | 'FILED' | 'RESTORED';

/** Every kind of damage that `verify` tells apart. Documented in docs/OPERATIONS.md; a test compares the two. */
export const DAMAGE = {
  NODE_UNKNOWN: [
    'RESTORED',
    'A node of a type that does not exist, or one without id. What has none of our labels is not looked at.',
  ],
  LABELS_DIFFER: ['COMPUTED', 'The labels of a node are not those of its type.'],
  SORT_KEY_DIFFERS: ['COMPUTED', 'A text is sorted by something else than itself.'],
  ID_TWICE: ['RESTORED', 'Two nodes have one id.'],
  OWNER_MISSING: ['RESTORED', 'The report or registry that a node belongs to is not in the store.'],
  RELATIONSHIP_UNKNOWN: ['RESTORED', 'A relationship that the program never writes.'],
  RELATIONSHIP_TWICE: ['COMPUTED', 'The same relationship is there more than once.'],
  TEXT_HASH_DIFFERS: ['RESTORED', 'The text of a report is not the one whose SHA-256 is kept.'],
  FILE_HASH_DIFFERS: ['RESTORED', 'A stored file is not the one whose SHA-256 is kept.'],
  FILE_REFUSED: ['RESTORED', 'A stored file is no longer right by itself or with the registries.'],
  PASSAGE_DIFFERS: ['FILED', 'A passage is not what stands between its offsets in the text.'],
  QUOTE_DIFFERS: ['FILED', 'A quote is not what stands between its offsets in the text.'],
  MENTION_DIFFERS: ['FILED', 'A mention is not what stands between its offsets in the text.'],
  EVIDENCE_MISSING: ['FILED', 'An assertion of a report quotes nothing.'],
  NODE_MISSING: ['FILED', 'A node that a file brings is not there.'],
  NODE_DIFFERS: ['FILED', 'A node has other properties than its file gives it.'],
  NODE_STRAY: ['FILED', 'A node says that it comes from a file which does not bring it.'],
  RELATIONSHIP_MISSING: ['FILED', 'A relationship that a file brings is not there.'],
  RELATIONSHIP_DIFFERS: ['FILED', 'A relationship has other properties than its file gives it.'],
  RELATIONSHIP_STRAY: ['FILED', 'A relationship of a file’s nodes which the file does not bring.'],
  CLAIM_MISSING: ['FILED', 'A claim that a file makes is not there.'],
  CLAIM_ID_DIFFERS: ['FILED', 'The id of a claim is not the hash of what it claims.'],
  CLAIM_DIFFERS: [
    'COMPUTED',
    'What a claim derives from its assertions is wrong: live, contested, independentSources …',
  ],
  CLAIM_STRAY: ['COMPUTED', 'Nothing asserts or states a claim.'],
  CLAIM_END_DIFFERS: ['COMPUTED', 'A claim leads to other entities than its properties name.'],
  CONTRADICTION_DIFFERS: ['COMPUTED', 'A contradiction is missing, stray or has other sides.'],
  PROJECTION_DIFFERS: ['COMPUTED', 'A property of an entity is not the one its claims agree on.'],
  JUDGEMENT_HALF: ['COMPUTED', 'A judgement made by hand is not drawn, or lacks what is drawn.'],
  JUDGEMENT_DIFFERS: ['RESTORED', 'A judgement made by hand is drawn otherwise, or only drawn.'],
  MERGE_DIFFERS: ['COMPUTED', 'Entities are merged otherwise than the judgements on them say.'],
  RELATION_MISSING: ['COMPUTED', 'A live claim does not draw its world relation, or not as it is.'],
  RELATION_STRAY: ['COMPUTED', 'A world relation has no live claim that draws it so.'],
  CONTENT_DIFFERS: ['RESTORED', 'The hash of the content is not the one expected.'],
  UNREADABLE: ['RESTORED', 'Part of the graph is damaged so that it cannot be checked.'],
} as const satisfies Readonly<Record<string, readonly [Cure, string]>>;

export type DamageCode = keyof typeof DAMAGE;

/** Something in the store that does not fit the rest. */
export interface VerifyFinding {
  readonly code: DamageCode;
  /** Id of the node at which it was found: for a relationship, the one it leads from. */
  readonly id: string;
  /** What is wrong there, for a person. */
  readonly message: string;
}

export function found(code: DamageCode, id: string, message: string): VerifyFinding {
  return { code, id, message };
}
