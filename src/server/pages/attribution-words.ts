import { renderDate } from './claim-words.js';
import { type Markup, markup } from './markup.js';
import { toWords } from './to-words.js';

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

/** A report as whoever speaks in it is named with it. */
export interface SpeakingReport {
  readonly id: string;
  readonly name: string;
  readonly publishedAt: string | null;
  readonly publisher: { readonly name: string } | null;
}

/** What `SpeakingReport` is read with. */
export const SPEAKING_REPORT_FIELDS = 'id name publishedAt publisher { name }';

/** Who says so, outermost first: `The Paper, in its own voice: title, date`, then `→ Outlet (“according to”) → Speaker`. */
export function renderAttribution(
  report: SpeakingReport,
  chain: readonly ShownAttribution[],
): Markup {
  const publisher = report.publisher?.name ?? 'A report of unknown publisher';
  const own = chain.length === 0 ? markup`, <em>in its own voice</em>` : null;
  const title = markup`<a href="/report/${encodeURIComponent(report.id)}">${report.name}</a>`;
  return markup`<ol class="chain"><li><b>${publisher}</b>${own}: ${title}${renderDay(report)}</li>${chain.map(renderLink)}</ol>`;
}

function renderLink({ source, type, cue, scope }: ShownAttribution): Markup {
  const name = source?.name ?? 'a source it does not name';
  const open =
    scope === 'OPEN' ? markup` <em>or whoever cites it: the sentence leaves it open</em>` : null;
  return markup`<li><b>${name}</b> <small>${toWords(type)}</small>${renderCue(cue)}${open}</li>`;
}

/** Someone's words on something: who, with what verb. */
export interface Utterance {
  readonly attribution: readonly ShownAttribution[];
  /** Null for the report whose page it is. */
  readonly report: SpeakingReport | null;
}

/**
 * Who says what, from the inside out: `Speaker <verb> (“cue”), according to Outlet, according to The Paper, date`. A source whom
 * the sentence leaves open is `possibly` meant.
 */
export function renderUtterance({ attribution, report }: Utterance, verb: Markup): Markup {
  const [speaker, ...outer] = [...attribution].reverse();
  if (speaker === undefined) {
    const own = markup` ${verb}, in its own voice`;
    return report === null
      ? markup`<b>The same report</b>${own}`
      : markup`<b>${namePublisher(report, 'The')}</b>${own}${renderDay(report)}`;
  }
  const paper =
    report === null
      ? markup`, in the same report`
      : markup`, according to ${namePublisher(report, 'the')}${renderDay(report)}`;
  return markup`${renderName(speaker)} ${verb}${renderCue(speaker.cue)}${outer.map(renderOuter)}${paper}`;
}

/** The chain alone, from the inside out: `Speaker (“cue”), according to Outlet`. Null for the report's own voice. */
export function renderSpeakers(attribution: readonly ShownAttribution[]): Markup | null {
  const [speaker, ...outer] = [...attribution].reverse();
  if (speaker === undefined) return null;
  return markup`${renderName(speaker)}${renderCue(speaker.cue)}${outer.map(renderOuter)}`;
}

function renderOuter(link: ShownAttribution): Markup {
  const possibly = link.scope === 'OPEN' ? 'possibly ' : null;
  return markup`, ${possibly}according to ${nameSource(link)}${renderCue(link.cue)}`;
}

function renderName(link: ShownAttribution): Markup {
  const possibly = link.scope === 'OPEN' ? markup`possibly ` : null;
  return markup`${possibly}<b>${nameSource(link)}</b>`;
}

function nameSource({ source }: ShownAttribution): string {
  return source?.name ?? 'an unnamed source';
}

function namePublisher({ publisher, name }: SpeakingReport, article: 'The' | 'the'): string {
  return publisher?.name ?? `${article} report “${name}”`;
}

function renderCue(cue: string | null): Markup | null {
  return cue === null ? null : markup` (“${cue}”)`;
}

function renderDay({ publishedAt }: SpeakingReport): Markup | null {
  return publishedAt === null ? null : markup`, ${renderDate(publishedAt)}`;
}
