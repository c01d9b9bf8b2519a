import { renderAttribution, renderUtterance } from './attribution-words.js';
import { renderClaim, renderDate } from './claim-words.js';
import { renderContradictions } from './contradiction-words.js';
import { renderFacts } from './facts.js';
import { isLive } from './is-live.js';
import { markQuotes } from './mark-quotes.js';
import { type Markup, markup } from './markup.js';
import { renderPage } from './page.js';
import type { AssertionFacts, ShownEvidence, ShownVoice } from './read-assertion-page.js';
import { toWords } from './to-words.js';

/** `/assertion/<id>`: the claim in words, who says so, the quote in its passage, who else says or denies it. */
export function renderAssertionPage(assertion: AssertionFacts): string {
  const { claim, report } = assertion;
  return renderPage(
    assertion.id,
    markup`<h1>${renderClaim(claim, assertion.polarity)}</h1>
<h2>Who says so</h2>
${renderAttribution(report, assertion.attribution)}
${renderSecondCoding(report)}
<h2>In which words</h2>
${renderEvidence(assertion)}
<h2>How it is said</h2>
${renderFacts([
  ['Role', tellOrNull(assertion.role)],
  ['Extent', tellOrNull(assertion.extent)],
  ['Side', tellOrNull(assertion.side)],
  ['Certainty of the source', toWords(assertion.certainty)],
  ['The report’s own commitment', toWords(assertion.reporterCommitment)],
  ['Quotation marks', toWords(assertion.quotation)],
  ['Inference of the coder', toWords(assertion.inference)],
  ['Note', assertion.note],
])}
<h2>Who else</h2>
<p>${describeSupport(assertion)}</p>
${renderOthers(assertion)}
${renderContradictions(assertion)}
<h2>Cite</h2>
${renderFacts([
  ['Report', markup`<a href="/report/${encodeURIComponent(report.id)}">${report.name}</a>`],
  ['Publisher', report.publisher?.name ?? null],
  ['Published', renderDate(report.publishedAt)],
  [
    'Assertion',
    markup`<a href="/assertion/${encodeURIComponent(assertion.id)}">${assertion.url}</a>`,
  ],
  ['Claim', markup`<code>${claim.id}</code>`],
  ['SHA-256 of the text', markup`<code>${report.sha256}</code>`],
])}`,
  );
}

function renderSecondCoding({ codingOf }: AssertionFacts['report']): Markup | null {
  if (codingOf === null) return null;
  const link = markup`<a href="/report/${encodeURIComponent(codingOf.id)}">${codingOf.id}</a>`;
  return markup`<p><em>From a second coding of ${link}, there to be compared: it counts nowhere.</em></p>`;
}

function renderEvidence({ evidence, report }: AssertionFacts): Markup {
  if (evidence.length === 0) {
    return markup`<p>A coder’s classification, without words of its own.</p>`;
  }
  const passages = new Map<string, ShownEvidence[]>();
  for (const each of evidence) {
    const same = passages.get(each.passage.id);
    if (same === undefined) passages.set(each.passage.id, [each]);
    else same.push(each);
  }
  return markup`${[...passages].map(([id, spans]) => {
    const passage = spans[0]?.passage ?? { start: 0, text: '' };
    const key = id.slice(id.lastIndexOf('.') + 1);
    const address = `/report/${encodeURIComponent(report.id)}#${encodeURIComponent(key)}`;
    return markup`<blockquote lang="${report.language}"><p>${markQuotes(passage, spans)}</p>
<footer><a href="${address}">passage ${key}</a></footer></blockquote>`;
  })}`;
}

function describeSupport({ claim }: AssertionFacts): string {
  const { independentSources, contested, origin } = claim;
  const sources = `${String(independentSources)} independent named source${independentSources === 1 ? ' asserts' : 's assert'} it`;
  return `${sources}; ${contested ? 'contested' : 'not contested'}; origin: ${toWords(origin)}.`;
}

function tellOrNull(name: string | null): string | null {
  return name === null ? null : toWords(name);
}

function renderOthers(assertion: AssertionFacts): Markup | null {
  const { totalCount, nodes } = assertion.claim.assertions;
  const others = nodes.filter(({ id }) => id !== assertion.id);
  if (others.length === 0) return null;
  const rest = totalCount - nodes.length;
  const isOpen = others.some(({ attribution }) =>
    attribution.some(({ scope }) => scope === 'OPEN'),
  );
  return markup`<ul>${others.map((other) => renderOther(other, assertion))}${
    rest > 0 ? markup`<li>… and ${rest} more.</li>` : null
  }</ul>${
    isOpen
      ? markup`<p><small>“possibly”: the sentence leaves open whether the source said this too.</small></p>`
      : null
  }`;
}

function renderOther(other: ShownVoice, { polarity, report }: AssertionFacts): Markup {
  const denies = other.polarity === 'NEGATIVE';
  const verdict = `${denies ? 'denies it' : 'says so'}${other.polarity === polarity ? ' too' : ''}`;
  const verb = markup`<a href="/assertion/${encodeURIComponent(other.id)}">${verdict}</a>`;
  const speaking = { ...other, report: other.report.id === report.id ? null : other.report };
  const withdrawn = isLive(other) ? null : markup` <em>(no longer held)</em>`;
  return markup`<li>${renderUtterance(speaking, verb)}${withdrawn}</li>`;
}
