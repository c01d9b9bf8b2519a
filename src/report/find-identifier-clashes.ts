import type { CodedEntity, CodedFact } from './coded-report.js';

export interface IdentifierClash {
  readonly first: CodedEntity;
  readonly second: CodedEntity;
  /** `wikidata Q42` */
  readonly identifier: string;
}

const JOINING = new Set(['HAS_TERRITORY', 'SEATED_AT']);

/** Pairs of entities with one identifier, unless a fact joins them; a wikidata item is never shared. */
export function findIdentifierClashes(
  entities: readonly CodedEntity[],
  facts: readonly CodedFact[],
): readonly IdentifierClash[] {
  const joined = new Set<string>();
  for (const { claim } of facts) {
    if (!JOINING.has(claim.predicate) || claim.object === null) continue;
    joined.add(pairKey(claim.subject, claim.object));
  }
  const owners = new Map<string, CodedEntity>();
  const clashes: IdentifierClash[] = [];
  for (const second of entities) {
    for (const { scheme, value } of second.identifiers) {
      const identifier = `${scheme} ${value}`;
      const first = owners.get(identifier);
      if (first === undefined) owners.set(identifier, second);
      else if (first.id !== second.id && !isJoined(scheme, first, second)) {
        clashes.push({ first, second, identifier });
      }
    }
  }
  return clashes;

  function isJoined(scheme: string, first: CodedEntity, second: CodedEntity): boolean {
    return scheme !== 'wikidata' && joined.has(pairKey(first.id, second.id));
  }
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}
