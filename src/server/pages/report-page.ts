import { renderClaim, toWords } from './claim-words.js';
import { renderFacts } from './facts.js';
import { type Html, html } from './html.js';
import { renderPage } from './page.js';
import type { ReportAssertion, ReportFacts, ReportPassage } from './read-report-page.js';

/** `/report/<id>`: header, text by passages, what it asserts, content hash. */
export function renderReportPage(report: ReportFacts): string {
  return renderPage(
    report.name,
    html`<h1>${report.name}</h1>
      ${renderFacts([
        ['Publisher', report.publisher?.name ?? 'not known: the report is a source of its own'],
        ['Authors', report.authors.map(({ name }) => name).join(', ') || null],
        ['Published', report.publishedAt ?? 'date not known'],
        ['Dating', report.dating === null ? null : toWords(report.dating)],
        ['Genre', toWords(report.genre)],
        ['Language', report.language],
        ['Licence', report.licence],
        [
          'Coverage',
          `${toWords(report.coverage)} (what is not coded was not necessarily not said)`,
        ],
        ['Published at', report.sourceUrl === null ? null : renderOutsideLink(report.sourceUrl)],
        ['Address', html`<a href="/report/${encodeURIComponent(report.id)}">${report.url}</a>`],
        ['SHA-256 of the text', html`<code>${report.sha256}</code>`],
      ])}
      <h2>Text</h2>
      <article lang="${report.language}">
        ${groupByParagraph(report.passages).map(renderParagraph)}
      </article>
      <h2>What it asserts (${report.assertions.totalCount})</h2>
      <ul class="assertions">
        ${report.assertions.nodes.map(renderAssertion)}
      </ul>
      ${renderRest(report)}`,
  );
}

/** A link only for web addresses: other schemes in a file could run something. */
export function renderOutsideLink(url: string): Html {
  return /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer external">${url}</a>`
    : html`${url}`;
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

function renderParagraph(passages: readonly ReportPassage[]): Html {
  return html`<p>
    ${passages.map(({ id, text }) => {
      const key = id.slice(id.lastIndexOf('.') + 1);
      return html`<span id="${key}" title="${key}">${text}</span> `;
    })}
  </p>`;
}

function renderAssertion({ id, polarity, claim, attribution }: ReportAssertion): Html {
  const sources = attribution.map(({ source }) => source?.name ?? 'unnamed source').join(' → ');
  const said = sources === '' ? null : html` <small>according to ${sources}</small>`;
  return html`<li>
    <a href="/assertion/${encodeURIComponent(id)}">${renderClaim(claim, polarity)}</a>${said}
  </li>`;
}

function renderRest({ assertions }: ReportFacts): Html | null {
  const rest = assertions.totalCount - assertions.nodes.length;
  return rest > 0 ? html`<p>… and ${rest} more, by <code>POST /graphql</code>.</p>` : null;
}
