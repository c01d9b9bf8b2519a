import { renderUtterance } from './attribution-words.js';
import { renderFarEnd } from './claim-words.js';
import { isLive } from './is-live.js';
import { type Markup, markup } from './markup.js';
import { tellNorm, tellPredicate } from './predicate-words.js';
import type {
  AssertionFacts,
  ContradictingClaim,
  ShownContradiction,
  ShownVoice,
} from './read-assertion-page.js';
import { toWords } from './to-words.js';

const CHANGE = 'CHANGED_OVER_TIME';

/** What is set against the claim: the rule in a sentence, then who says which, in which words. */
export function renderContradictions(assertion: AssertionFacts): Markup {
  const { nodes } = assertion.claim.contradicts;
  const contradictions = nodes.filter(({ rule }) => rule !== CHANGE);
  const changes = nodes.filter(({ rule }) => rule === CHANGE);
  const show = (each: ShownContradiction): Markup => renderContradiction(each, assertion);
  return markup`${
    contradictions.length === 0
      ? null
      : markup`<h3>Contradictions</h3>
<p>No side is taken: both accounts are kept.</p>
${contradictions.map(show)}`
  }${changes.length === 0 ? null : markup`<h3>Changes</h3>${changes.map(show)}`}`;
}

function renderContradiction(found: ShownContradiction, assertion: AssertionFacts): Markup {
  const voices =
    found.left.id === found.right.id
      ? renderWithinClaim(found, assertion)
      : markup`${renderSide(found.left, found.right, assertion)}${renderSide(found.right, found.left, assertion)}`;
  return markup`<p>${explainRule(found)}</p>
<ul>${voices}</ul>`;
}

function explainRule({ rule, detail, left, right }: ShownContradiction): string {
  switch (rule) {
    case 'ASSERTED_AND_DENIED':
      return 'It is both asserted and denied:';
    case 'EDGE_PROPERTY_DIFFERS':
      return `The accounts agree that it is so, and differ in the ${propertyOf(detail)}:`;
    case 'OPPOSITE_STANCE':
      return `About the same time ${left.subject.name} is said to be for it and against it:`;
    case 'FUNCTIONAL_VALUES':
      return left.object !== null && left.object.id === right.object?.id
        ? 'They cannot both be right, for there is one at a time:'
        : `They cannot both be right, for ${tellNorm(left.predicate)}:`;
    case CHANGE:
      return 'A report itself describes this as a change over time, not as a contradiction:';
    default:
      return `${toWords(rule)}: ${detail}`;
  }
}

/** `role: DELEGATE, HOST` → `role`. */
function propertyOf(detail: string): string {
  return detail.slice(0, Math.max(0, detail.indexOf(':')));
}

function renderWithinClaim(found: ShownContradiction, assertion: AssertionFacts): Markup {
  const { nodes, totalCount } = assertion.claim.assertions;
  const live = nodes.filter(isLive);
  const items =
    found.rule === 'EDGE_PROPERTY_DIFFERS'
      ? live.flatMap((voice) => {
          const value = readProperty(voice, propertyOf(found.detail));
          if (value === null || voice.polarity === 'NEGATIVE') return [];
          return [renderVoice(voice, { says: 'says', what: toWords(value) }, assertion)];
        })
      : live.map((voice) =>
          voice.polarity === 'NEGATIVE'
            ? renderVoice(voice, { says: '', what: 'denies it' }, assertion)
            : renderVoice(voice, { says: '', what: 'asserts it' }, assertion),
        );
  const background =
    found.detail.startsWith('a background fact') && assertion.claim.origin === 'REGISTRY'
      ? markup`<li>The background facts hold it.</li>`
      : null;
  return markup`${background}${items}${renderRest(totalCount - nodes.length)}`;
}

function readProperty(voice: ShownVoice, name: string): string | null {
  switch (name) {
    case 'role':
      return voice.role;
    case 'extent':
      return voice.extent;
    case 'side':
      return voice.side;
    default:
      return null;
  }
}

/** Everyone who gives this side's value; a side that nobody's words give is a background fact. */
function renderSide(
  side: ContradictingClaim,
  other: ContradictingClaim,
  assertion: AssertionFacts,
): Markup {
  const { nodes, totalCount } = side.assertions;
  const what = nameDifference(side, other);
  const live = nodes.filter((voice) => isLive(voice) && voice.polarity !== 'NEGATIVE');
  if (live.length === 0) return markup`<li>The background facts say ${what}.</li>`;
  const items = live.map((voice) => renderVoice(voice, { says: 'says', what }, assertion));
  return markup`${items}${renderRest(totalCount - nodes.length)}`;
}

function nameDifference(side: ContradictingClaim, other: ContradictingClaim): string | Markup {
  if (side.stanceLevel !== null) {
    return markup`${side.subject.name} ${tellPredicate(side.predicate, side.stanceLevel)} ${renderFarEnd(side)}`;
  }
  const hasSameObject = side.object !== null && side.object.id === other.object?.id;
  return hasSameObject ? side.subject.name : renderFarEnd(side);
}

function renderVoice(
  voice: ShownVoice,
  { says, what }: { readonly says: string; readonly what: string | Markup },
  assertion: AssertionFacts,
): Markup {
  const own = voice.id === assertion.id ? what : null;
  const linked = own ?? markup`<a href="/assertion/${encodeURIComponent(voice.id)}">${what}</a>`;
  const verb = says === '' ? markup`${linked}` : markup`${says} ${linked}`;
  const quotes = voice.evidence.filter(({ role }) => role === 'SUPPORT').map(({ quote }) => quote);
  const words = quotes.length === 0 ? null : markup`: <q>${quotes.join(' … ')}</q>`;
  return markup`<li>${renderUtterance(voice, verb)}${words}</li>`;
}

function renderRest(rest: number): Markup | null {
  return rest > 0 ? markup`<li>… and ${rest} more.</li>` : null;
}
