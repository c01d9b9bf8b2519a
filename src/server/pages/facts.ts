import { type Markup, markup } from './markup.js';

/** Names and values as a definition list; nulls are left out. */
export function renderFacts(rows: readonly (readonly [string, string | Markup | null])[]): Markup {
  const shown = rows.filter(([, value]) => value !== null);
  return markup`<dl class="facts">${shown.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
