import { type Markup, markup } from './markup.js';

/** A claim as pages ask for it (`CLAIM_FIELDS`). */
export interface ShownClaim {
  readonly id: string;
  readonly predicate: string;
  readonly value: string | null;
  readonly stanceLevel: string | null;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string } | null;
}

/** What `ShownClaim` is read with. */
export const CLAIM_FIELDS = 'id predicate value stanceLevel subject { id name } object { id name }';

/** A claim as a sentence: `Ann met with Bob`; a stance with its level; a denied one marked. */
export function renderClaim(claim: ShownClaim, polarity: string): Markup {
  const denied = polarity === 'NEGATIVE' ? markup`<strong class="denied">denied:</strong> ` : null;
  const level = claim.stanceLevel === null ? null : markup`: ${toWords(claim.stanceLevel)}`;
  const object = claim.object?.name ?? toValueWords(claim.value ?? '');
  return markup`${denied}<b>${claim.subject.name}</b> <i>${toWords(claim.predicate)}</i> <b>${object}</b>${level}`;
}

/** `MET_WITH` → `met with`. */
export function toWords(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** A value of an enumeration in words; any other value as it is. */
function toValueWords(value: string): string {
  return /^[A-Z]+(_[A-Z]+)*$/.test(value) ? toWords(value) : value;
}
