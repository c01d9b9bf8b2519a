import type { SampleQuery } from '../read-sample-queries.js';
import { renderDate } from './claim-words.js';
import { type Markup, markup } from './markup.js';
import { renderPage } from './page.js';
import type { LandingFacts, LandingReport } from './read-landing-page.js';

const FIRST_QUERY = '{ reports { nodes { id name } } }';

/** `/`: what this is, what is in it, and a place to ask. */
export function renderLandingPage(facts: LandingFacts, samples: readonly SampleQuery[]): string {
  return renderPage(
    'Parley',
    markup`<h1>Parley</h1>
<p class="lead">A source-critical knowledge graph of diplomatic news. Every fact answers three questions:
<em>who says so</em>, <em>in which words</em>, and <em>who contradicts it</em>.</p>
${renderCounts(facts, samples)}
${renderQueryForm(samples)}
${renderReports(facts)}
<section aria-labelledby="more">
<h2 id="more">Use it elsewhere</h2>
<ul>
<li>GraphQL: <code>POST /graphql</code>; every type and field is described in <a href="/schema.graphql">the schema</a></li>
<li>Whole graph: <a href="/export.json">JSON (graphology)</a>, <a href="/export.gexf">GEXF</a>,
<a href="/export.graphml">GraphML</a>, CSV (<a href="/export.nodes.csv">nodes</a>, <a href="/export.edges.csv">edges</a>)</li>
<li>State of the server: <a href="/ready">ready</a>, <a href="/metrics">metrics</a></li>
</ul>
</section>`,
    'landing.js',
  );
}

function renderCounts(facts: LandingFacts, samples: readonly SampleQuery[]): Markup {
  const rows: readonly (readonly [string | Markup, number])[] = [
    ['reports', facts.reports.totalCount],
    ['assertions', facts.assertions.totalCount],
    ['claims', facts.claims.totalCount],
    [linkContested(samples), facts.contested.totalCount],
    ['entities', facts.entities.totalCount],
  ];
  return markup`<dl class="counts">${rows.map(
    ([name, count]) => markup`<div><dt>${name}</dt><dd>${count}</dd></div>`,
  )}</dl>`;
}

/** Leads to the sample query about contradictions, which the page's script puts into the box. */
function linkContested(samples: readonly SampleQuery[]): string | Markup {
  const index = samples.findIndex(({ query }) => /\bcontested\s*:\s*\{/.test(query));
  return index < 0 ? 'contested' : markup`<a href="#query" data-sample="${index}">contested</a>`;
}

function renderQueryForm(samples: readonly SampleQuery[]): Markup {
  const options = samples.map(
    ({ title, query }) => markup`<option data-query="${query}">${title}</option>`,
  );
  return markup`<section aria-labelledby="ask">
<h2 id="ask">Ask</h2>
<p>There are five kinds of root fields: one thing by id (<code>person(id)</code>), many things
(<code>persons(where, sort, first, after)</code>), things of any kind (<code>entities</code>, <code>actors</code>), what was
published and said (<code>reports</code>, <code>passages</code>, <code>assertions</code>, <code>claims</code>), and
<code>node(id)</code> for whatever has an id. All are in <a href="/schema.graphql">the schema</a>, under <code>type Query</code>.</p>
<label for="sample">Sample query</label>
<select id="sample" autocomplete="off">${options}</select>
<label for="query">Query (GraphQL); Ctrl+Enter runs it</label>
<textarea id="query" rows="16" spellcheck="false" autocomplete="off">
${samples[0]?.query ?? FIRST_QUERY}</textarea>
<p><button id="run" type="button">Run</button> <span id="status" role="status"></span></p>
<h3 id="answer-name">Answer</h3>
<pre id="answer" tabindex="0" role="region" aria-labelledby="answer-name"></pre>
<noscript><p>Without JavaScript, send the query with another client to <code>POST /graphql</code>.</p></noscript>
</section>`;
}

function renderReports({ reports }: LandingFacts): Markup {
  if (reports.nodes.length === 0) {
    return markup`<p>No report is loaded yet: <code>parley load FILE</code> loads one.</p>`;
  }
  const rest = reports.totalCount - reports.nodes.length;
  return markup`<section aria-labelledby="reports">
<h2 id="reports">Reports</h2>
<ul>${reports.nodes.map(renderReport)}</ul>
${rest > 0 ? markup`<p>… and ${rest} more.</p>` : null}
</section>`;
}

function renderReport({ id, name, publishedAt, publisher }: LandingReport): Markup {
  const paper = publisher === null ? null : markup`${publisher.name}, `;
  return markup`<li><a href="/report/${encodeURIComponent(id)}">${name}</a> <small>${paper}${
    renderDate(publishedAt) ?? 'date not known'
  }</small></li>`;
}
