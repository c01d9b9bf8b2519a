import { renderSpeakers } from './attribution-words.js';
import { renderClaim, renderDate } from './claim-words.js';
import { renderFacts } from './facts.js';
import { type Markup, markup } from './markup.js';
import { renderPage } from './page.js';
import type { ReportAssertion, ReportFacts, ReportPassage } from './read-report-page.js';
import { toWords } from './to-words.js';

/** What silence of the coding means. */
function tellCoverage(coverage: string): string {
  return coverage === 'FULL'
    ? 'full: all that the text says was coded'
    : `${toWords(coverage)}: what is not coded here may still stand in the text`;
}

/** `/report/<id>`: header, text by passages, what it asserts, content hash. */
export function renderReportPage(report: ReportFacts): string {
  const { assertions, passages } = report;
  return renderPage(
    report.name,
    markup`<h1>${report.name}</h1>
${renderHeader(report)}
<h2>Text</h2>
<article lang="${report.language}">${groupByParagraph(passages).map(renderParagraph)}</article>
<h2>What it asserts (${assertions.totalCount})</h2>
${groupByPassage(report).map(renderGroup)}
${renderRest(report)}`,
  );
}

function renderHeader(report: ReportFacts): Markup {
  const authors = report.authors.map(({ name }) => name);
  return renderFacts([
    ['Second coding of', tellCodingOf(report)],
    ['Also coded as', tellSecondCodings(report)],
    ['Publisher', tellPublisher(report)],
    ['Authors', authors.length === 0 ? null : authors.join(', ')],
    ['Published', renderDate(report.publishedAt) ?? 'date not known'],
    ['Dating', report.dating === null ? null : toWords(report.dating)],
    ['Genre', toWords(report.genre)],
    ['Language', report.language],
    ['Licence', report.licence],
    ['Coverage', tellCoverage(report.coverage)],
    ['Published at', report.sourceUrl === null ? null : renderOutsideLink(report.sourceUrl)],
    ['Address', markup`<a href="/report/${encodeURIComponent(report.id)}">${report.url}</a>`],
    ['SHA-256 of the text', markup`<code>${report.sha256}</code>`],
  ]);
}

function tellPublisher({ publisher, codingOf }: ReportFacts): string | null {
  const unknown = codingOf === null ? 'not known: the report is a source of its own' : null;
  return publisher?.name ?? unknown;
}

function tellCodingOf({ codingOf }: ReportFacts): Markup | null {
  if (codingOf === null) return null;
  return markup`${renderReportLink(codingOf)}: to be compared with it; nothing here counts`;
}

function tellSecondCodings({ secondCodings }: ReportFacts): Markup | null {
  return secondCodings.length === 0 ? null : markup`${secondCodings.map(renderReportLink)}`;
}

function renderReportLink({ id }: { readonly id: string }): Markup {
  return markup`<a href="/report/${encodeURIComponent(id)}">${id}</a> `;
}

/** A link only for web addresses: other schemes in a file could run something. */
function renderOutsideLink(url: string): Markup {
  return /^https?:\/\//i.test(url)
    ? markup`<a href="${url}" rel="noopener noreferrer external">${url}</a>`
    : markup`${url}`;
}

function groupByParagraph(
  passages: readonly ReportPassage[],
): readonly (readonly ReportPassage[])[] {
  const groups = new Map<number, ReportPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.paragraph);
    if (group === undefined) groups.set(passage.paragraph, [passage]);
    else group.push(passage);
  }
  return [...groups.values()];
}

function renderParagraph(passages: readonly ReportPassage[]): Markup {
  return markup`<p>${passages.map(({ id, text }) => {
    const key = keyOf(id);
    return markup`<span id="${key}" title="${key}">${text}</span> `;
  })}</p>`;
}

/** `some-report.s02` → `s02`. */
function keyOf(passageId: string): string {
  return passageId.slice(passageId.lastIndexOf('.') + 1);
}

interface AssertionGroup {
  /** The passage of their first quotes; null for assertions without words of their own. */
  readonly passage: ReportPassage | null;
  readonly assertions: readonly ReportAssertion[];
}

/** Assertions under the passages of their first quotes, both in text order; those without a quote come last. */
function groupByPassage({ passages, assertions }: ReportFacts): readonly AssertionGroup[] {
  const sorted = assertions.nodes
    .map((assertion) => ({ assertion, first: findFirstQuote(assertion) }))
    .sort((a, b) => (a.first?.start ?? 0) - (b.first?.start ?? 0));
  const listUnder = (id: string | null): readonly ReportAssertion[] =>
    sorted
      .filter(({ first }) => (first?.passage.id ?? null) === id)
      .map(({ assertion }) => assertion);
  return [...passages, null]
    .map((passage) => ({ passage, assertions: listUnder(passage?.id ?? null) }))
    .filter((group) => group.assertions.length > 0);
}

function findFirstQuote({
  evidence,
}: ReportAssertion): ReportAssertion['evidence'][number] | undefined {
  return [...evidence].sort((a, b) => a.start - b.start)[0];
}

function renderGroup({ passage, assertions }: AssertionGroup): Markup {
  return markup`<section class="passage">${renderPassageHead(passage)}
<ul class="assertions">${assertions.map(renderAssertion)}</ul></section>`;
}

function renderPassageHead(passage: ReportPassage | null): Markup {
  if (passage === null) return markup`<p>Classified by a coder, without words of the text:</p>`;
  const key = keyOf(passage.id);
  return markup`<p><a href="#${key}">${passage.index}</a> ${passage.text}</p>`;
}

function renderAssertion({ id, polarity, claim, attribution }: ReportAssertion): Markup {
  const speakers = renderSpeakers(attribution);
  const said = speakers === null ? null : markup` <small>— ${speakers}</small>`;
  return markup`<li><a href="/assertion/${encodeURIComponent(id)}">${renderClaim(claim, polarity)}</a>${said}</li>`;
}

function renderRest({ assertions }: ReportFacts): Markup | null {
  const rest = assertions.totalCount - assertions.nodes.length;
  return rest > 0 ? markup`<p>… and ${rest} more, by <code>POST /graphql</code>.</p>` : null;
}
