import { joinSummaries } from '../intake/join-summaries.js';
import { EMPTY_SUMMARY } from '../intake/join-summaries.js';
import type { LoadStep } from '../intake/load-paths.js';
import type { LoadOutcome } from '../load/load-outcome.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { Terminal } from './terminal.js';

export type LoadPrinting = 'text' | 'json' | 'jsonl';

/** Files, or lines of standard input. */
export type LoadedFrom = 'paths' | 'lines';

const NOTHING_LOADED: Readonly<Record<LoadedFrom, string>> = {
  paths: 'there is no report or registry file',
  lines: 'standard input has no report or registry',
};

/** Names that are listed one by one; of more, the rest is counted. */
const MOST_LISTED = 20;

/** Prints what becomes of files, step by step; only one JSON object has to be kept until the end. */
export class LoadPrinter {
  readonly #terminal: Terminal;
  readonly #printing: LoadPrinting;
  readonly #source: LoadedFrom;
  #whole: LoadStep = { ...EMPTY_SUMMARY, unchanged: 0 };
  readonly #counts = {
    ...{ created: 0, updated: 0, unchanged: 0, refused: 0, stale: 0, pending: 0, skipped: 0 },
    restored: 0,
  };
  #hasSeen = false;
  /** Ids of reports that had been retracted, the first that came. */
  readonly #restored: string[] = [];

  constructor(terminal: Terminal, printing: LoadPrinting, source: LoadedFrom = 'paths') {
    this.#terminal = terminal;
    this.#printing = printing;
    this.#source = source;
  }

  /** Whether every file so far was loaded, and no stored report was left behind by its registry. */
  get isComplete(): boolean {
    return this.#counts.refused === 0 && this.#counts.stale === 0;
  }

  print(step: LoadStep): void {
    this.#count(step);
    switch (this.#printing) {
      case 'text':
        this.#printText(step);
        break;
      case 'jsonl':
        this.#printLines(step);
        break;
      case 'json':
        this.#whole = {
          ...joinSummaries(this.#whole, step),
          unchanged: this.#whole.unchanged + step.unchanged,
        };
    }
  }

  end(): void {
    if (this.#printing === 'json') this.#writeJson(this.#whole, 2);
    if (this.#printing === 'jsonl') this.#writeJson({ summary: this.#counts });
    if (this.#printing === 'text') this.#sumUp();
  }

  /** What nobody would see among the lines of many files. */
  #sumUp(): void {
    const { skipped, restored } = this.#counts;
    if (!this.#hasSeen) this.#terminal.say(`nothing to load: ${NOTHING_LOADED[this.#source]}`);
    if (skipped > 0) {
      const files = skipped === 1 ? '1 file was' : `${String(skipped)} files were`;
      this.#terminal.say(`${files} there already`);
    }
    if (restored === 0) return;
    const more = restored - this.#restored.length;
    const ids = [...this.#restored, ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
    const count =
      restored === 1 ? '1 retracted report stands' : `${String(restored)} retracted reports stand`;
    this.#terminal.say(
      `${count} again, since the load brought the file: ${ids}\n` +
        '  take back what was not meant with parley retract; load --resume brings nothing back',
    );
  }

  #count({ outcomes, refused, stale, pending, unchanged }: LoadStep): void {
    const counts = this.#counts;
    for (const { change, restored, id } of outcomes) {
      counts[change.toLowerCase() as Lowercase<typeof change>] += 1;
      if (!restored) continue;
      counts.restored += 1;
      if (counts.restored <= MOST_LISTED) this.#restored.push(id);
    }
    this.#hasSeen ||= outcomes.length + refused.length + pending.length + unchanged > 0;
    counts.refused += refused.length;
    counts.stale += stale.length;
    counts.pending += pending.length;
    counts.skipped += unchanged;
  }

  #printText(step: LoadStep): void {
    const terminal = this.#terminal;
    if (step.diagnostics.length > 0) {
      terminal.say(
        renderDiagnostics(step.diagnostics, { color: terminal.speaksInColor }).trimEnd(),
      );
    }
    for (const outcome of step.outcomes) terminal.write(`${describe(outcome)}\n`);
    for (const id of step.stale) {
      terminal.say(
        `report ${id} uses changed registry entities, but cannot be read again from the store: load its file`,
      );
    }
    for (const { file, message, hint } of step.misfits) {
      terminal.say(`${file}: ${message}${hint === null ? '' : `\n  ${hint}`}`);
    }
    for (const file of step.refused) terminal.say(`${file} was not loaded`);
    for (const file of step.pending.slice(0, MOST_LISTED)) terminal.say(`${file} was not come to`);
    const more = step.pending.length - MOST_LISTED;
    if (more > 0) terminal.say(`${String(more)} more were not come to`);
  }

  #printLines(step: LoadStep): void {
    for (const outcome of step.outcomes) this.#writeJson({ outcome });
    for (const diagnostic of step.diagnostics) this.#writeJson({ diagnostic });
    for (const refused of step.refused) this.#writeJson({ refused });
    for (const misfit of step.misfits) this.#writeJson({ misfit });
    for (const stale of step.stale) this.#writeJson({ stale });
    for (const pending of step.pending) this.#writeJson({ pending });
  }

  #writeJson(value: object, indent?: number): void {
    this.#terminal.write(`${JSON.stringify(value, null, indent)}\n`);
  }
}

function describe(outcome: LoadOutcome): string {
  const { change, kind, id, nodes, relationships, claims } = outcome;
  const restored = outcome.restored ? ' (it had been retracted, and stands again)' : '';
  const head = `${change.toLowerCase().padEnd(9)} ${kind} ${id}${restored}`;
  if (change === 'UNCHANGED') return head;
  const count = (name: string, { created, changed, removed }: LoadOutcome['nodes']): string =>
    `${name} +${String(created)} ~${String(changed)} -${String(removed)}`;
  const parts = [
    count('nodes', nodes),
    count('relationships', relationships),
    `claims +${String(claims.added)} shared ${String(claims.shared)} -${String(claims.removed)} contested ${String(claims.contested)}`,
  ];
  return `${head}  ${parts.join(', ')}`;
}
