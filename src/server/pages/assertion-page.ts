import { renderAttribution } from './attribution-words.js';
import { renderClaim, toWords } from './claim-words.js';
import { renderFacts } from './facts.js';
import { markQuotes } from './mark-quotes.js';
import { type Markup, markup } from './markup.js';
import { renderPage } from './page.js';
import type { AssertionFacts, ShownEvidence } from './read-assertion-page.js';

/** `/assertion/<id>`: the claim in words, who says so, the quote in its passage, who else says or denies it. */
export function renderAssertionPage(assertion: AssertionFacts): string {
  const { claim, report } = assertion;
  return renderPage(
    assertion.id,
    markup`<h1>${renderClaim(claim, assertion.polarity)}</h1>
<h2>Who says so</h2>
${renderAttribution(report.name, assertion.attribution)}
<h2>In which words</h2>
${renderEvidence(assertion)}
<h2>How it is said</h2>
${renderFacts([
  ['Certainty of the source', toWords(assertion.certainty)],
  ['The report’s own commitment', toWords(assertion.reporterCommitment)],
  ['Quotation marks', toWords(assertion.quotation)],
  ['Inference of the coder', toWords(assertion.inference)],
  ['Note', assertion.note],
])}
<h2>Who else</h2>
<p>${describeSupport(assertion)}</p>
${renderSisters(assertion)}
${renderContradictions(assertion)}
<h2>Cite</h2>
${renderFacts([
  ['Report', markup`<a href="/report/${encodeURIComponent(report.id)}">${report.name}</a>`],
  ['Publisher', report.publisher?.name ?? null],
  ['Published', report.publishedAt],
  [
    'Assertion',
    markup`<a href="/assertion/${encodeURIComponent(assertion.id)}">${assertion.url}</a>`,
  ],
  ['Claim', markup`<code>${claim.id}</code>`],
  ['SHA-256 of the text', markup`<code>${report.sha256}</code>`],
])}`,
  );
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
  const sources = `${String(independentSources)} independent named source${independentSources === 1 ? '' : 's'}`;
  return `${sources}; ${contested ? 'contested' : 'not contested'}; origin: ${toWords(origin)}.`;
}

function renderSisters({ id, claim }: AssertionFacts): Markup | null {
  const others = claim.assertions.nodes.filter((other) => other.id !== id);
  if (others.length === 0) return null;
  return markup`<ul>${others.map((other) => {
    const verdict = other.polarity === 'NEGATIVE' ? 'denies it' : 'says so too';
    return markup`<li><a href="/assertion/${encodeURIComponent(other.id)}">${other.report.name}</a> ${verdict}</li>`;
  })}</ul>`;
}

function renderContradictions({ claim }: AssertionFacts): Markup | null {
  const { nodes } = claim.contradicts;
  if (nodes.length === 0) return null;
  return markup`<h3>Contradictions</h3>
<ul>${nodes.map(({ rule, detail, left, right }) => {
    const other = left.id === claim.id ? right : left;
    const [first] = other.assertions.nodes;
    const words = renderClaim(other, 'POSITIVE');
    const linked =
      first === undefined
        ? words
        : markup`<a href="/assertion/${encodeURIComponent(first.id)}">${words}</a>`;
    return markup`<li>${other.id === claim.id ? null : linked} <small>${toWords(rule)}: ${detail}</small></li>`;
  })}</ul>`;
}
