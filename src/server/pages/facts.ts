import { type Html, html } from './html.js';

/** Names and values as a definition list; nulls are left out. */
export function renderFacts(rows: readonly (readonly [string, string | Html | null])[]): Html {
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== null)
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}
