import { toWords } from './claim-words.js';
import { type Html, html } from './html.js';

/** One link of a chain of sources as pages ask for it. */
export interface ShownAttribution {
  readonly level: number;
  readonly type: string;
  readonly cue: string | null;
  readonly scope: string;
  readonly source: { readonly id: string; readonly name: string } | null;
}

/** What `ShownAttribution` is read with. */
export const ATTRIBUTION_FIELDS = 'level type cue scope source { id name }';

/** Who says so, outermost first: `Report → Outlet (“according to”) → Speaker (“stated”)`. */
export function renderAttribution(report: string, chain: readonly ShownAttribution[]): Html {
  const links = chain.map(({ source, type, cue, scope }) => {
    const name = source?.name ?? html`a source it does not name`;
    const words = cue === null ? null : html` (“${cue}”)`;
    const open =
      scope === 'OPEN' ? html` <em>or the report itself: the sentence leaves it open</em>` : null;
    return html`<li><b>${name}</b> <small>${toWords(type)}</small>${words}${open}</li>`;
  });
  const own = chain.length === 0 ? html` <em>in its own voice</em>` : null;
  return html`<ol class="chain">
    <li><b>${report}</b>${own}</li>
    ${links}
  </ol>`;
}
