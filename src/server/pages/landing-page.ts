import type { SampleQuery } from '../read-sample-queries.js';
import { type Html, html } from './html.js';
import { renderPage } from './page.js';
import type { LandingFacts } from './read-landing-page.js';

/** `/`: what this is, what is in it, and a place to ask. */
export function renderLandingPage(facts: LandingFacts, samples: readonly SampleQuery[]): string {
  return renderPage(
    'Parley',
    html`<h1>Parley</h1>
      <p class="lead">
        A source-critical knowledge graph of diplomatic news. Every fact answers three questions:
        <em>who says so</em>, <em>in which words</em>, and <em>who contradicts it</em>.
      </p>
      ${renderCounts(facts)} ${renderQueryForm(samples)} ${renderReports(facts)}
      <section aria-labelledby="more">
        <h2 id="more">Use it elsewhere</h2>
        <ul>
          <li>GraphQL: <code>POST /graphql</code></li>
          <li>
            Whole graph: <a href="/export.json">JSON (graphology)</a>,
            <a href="/export.gexf">GEXF</a>, <a href="/export.graphml">GraphML</a>, CSV (<a
              href="/export.nodes.csv"
              >nodes</a
            >, <a href="/export.edges.csv">edges</a>)
          </li>
          <li>State of the server: <a href="/ready">ready</a>, <a href="/metrics">metrics</a></li>
        </ul>
      </section>`,
    'landing.js',
  );
}

function renderCounts(facts: LandingFacts): Html {
  const rows: readonly (readonly [string, number])[] = [
    ['reports', facts.reports.totalCount],
    ['assertions', facts.assertions.totalCount],
    ['claims', facts.claims.totalCount],
    ['contested', facts.contested.totalCount],
    ['entities', facts.entities.totalCount],
  ];
  return html`<dl class="counts">
    ${rows.map(
      ([name, count]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderQueryForm(samples: readonly SampleQuery[]): Html {
  const [first] = samples;
  return html`<section aria-labelledby="ask">
    <h2 id="ask">Ask</h2>
    <p>
      <label for="sample">Sample query</label>
      <select id="sample">
        ${samples.map(({ title, query }) => html`<option data-query="${query}">${title}</option>`)}
      </select>
    </p>
    <label for="query">Query (GraphQL); Ctrl+Enter runs it</label>
    <textarea id="query" rows="16" spellcheck="false" autocomplete="off">
${first?.query ?? '{ reports { nodes { id name } } }'}</textarea>
    <p><button id="run" type="button">Run</button> <span id="status" role="status"></span></p>
    <label for="answer">Answer</label>
    <pre id="answer" tabindex="0" aria-live="polite"></pre>
    <noscript
      ><p>
        Without JavaScript, send the query with another client to <code>POST /graphql</code>.
      </p></noscript
    >
  </section>`;
}

function renderReports({ reports }: LandingFacts): Html | null {
  if (reports.nodes.length === 0) {
    return html`<p>No report is loaded yet: <code>parley load FILE</code> loads one.</p>`;
  }
  const rest = reports.totalCount - reports.nodes.length;
  return html`<section aria-labelledby="reports">
    <h2 id="reports">Reports</h2>
    <ul>
      ${reports.nodes.map(
        ({ id, name, publishedAt, publisher }) =>
          html`<li>
            <a href="/report/${encodeURIComponent(id)}">${name}</a>
            <small
              >${[publisher?.name, publishedAt].filter((part) => typeof part === 'string').join(', ')}</small
            >
          </li>`,
      )}
    </ul>
    ${rest > 0 ? html`<p>… and ${rest} more.</p>` : null}
  </section>`;
}
