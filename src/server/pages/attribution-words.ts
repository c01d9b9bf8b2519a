import { toWords } from './claim-words.js';
import { type Markup, markup } from './markup.js';

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
export function renderAttribution(report: string, chain: readonly ShownAttribution[]): Markup {
  const own = chain.length === 0 ? markup` <em>in its own voice</em>` : null;
  return markup`<ol class="chain"><li><b>${report}</b>${own}</li>${chain.map(renderLink)}</ol>`;
}

function renderLink({ source, type, cue, scope }: ShownAttribution): Markup {
  const name = source?.name ?? 'a source it does not name';
  const words = cue === null ? null : markup` (“${cue}”)`;
  const open =
    scope === 'OPEN' ? markup` <em>or the report itself: the sentence leaves it open</em>` : null;
  return markup`<li><b>${name}</b> <small>${toWords(type)}</small>${words}${open}</li>`;
}
