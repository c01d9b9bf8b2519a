/** Something in the store that does not fit the rest. */
export interface VerifyFinding {
  readonly code:
    | 'TEXT_HASH_DIFFERS'
    | 'PASSAGE_DIFFERS'
    | 'QUOTE_DIFFERS'
    | 'MENTION_DIFFERS'
    | 'EVIDENCE_MISSING'
    | 'CLAIM_DIFFERS'
    | 'CONTRADICTION_DIFFERS'
    | 'RELATION_MISSING'
    | 'RELATION_STRAY';
  /** Id of the node at which it was found. */
  readonly id: string;
  readonly message: string;
}
