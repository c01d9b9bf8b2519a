import { type Markup, markup } from './markup.js';
import { tellPredicate } from './predicate-words.js';
import { tellDate } from './tell-date.js';
import { tellDuration } from './tell-duration.js';
import { toWords } from './to-words.js';

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

/** A claim as a sentence: `Ann met with Bob`, `Ann rejects the plan`; a denied one marked. */
export function renderClaim(claim: ShownClaim, polarity: string): Markup {
  const denied = polarity === 'NEGATIVE' ? markup`<strong class="denied">denied:</strong> ` : null;
  const verb = tellPredicate(claim.predicate, claim.stanceLevel);
  return markup`${denied}<b>${claim.subject.name}</b> <i>${verb}</i> <b>${renderFarEnd(claim)}</b>`;
}

/** What the claim says of its subject: the name of its object, or its value in words with the code as a title. */
export function renderFarEnd({ predicate, value, object }: ShownClaim): Markup {
  if (object !== null) return markup`${object.name}`;
  const code = value ?? '';
  const words = tellValue(predicate, code);
  return words === code ? markup`${code}` : markup`<span title="${code}">${words}</span>`;
}

/** A date as written in the graph, in words with the code as a title; null for none. */
export function renderDate(edtf: string | null): Markup | null {
  return edtf === null ? null : markup`<span title="${edtf}">${tellDate(edtf)}</span>`;
}

function tellValue(predicate: string, value: string): string {
  switch (predicate) {
    case 'DURATION':
      return tellDuration(value);
    case 'DATE':
      return tellDate(value);
    case 'POINT_COUNT':
      return `${value} point${value === '1' ? '' : 's'}`;
    default:
      return /^[A-Z]+(_[A-Z]+)*$/.test(value) ? toWords(value) : value;
  }
}
