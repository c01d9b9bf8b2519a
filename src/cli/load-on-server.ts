import { EMPTY_SUMMARY } from '../intake/join-summaries.js';
import type { LoadStep } from '../intake/load-paths.js';
import { readSourceFiles } from '../intake/read-source-files.js';
import type { LoadOutcome } from '../load/load-outcome.js';
import type { SourceFile } from '../report/check-file.js';
import { askServer, type WritableServer } from './ask-server.js';
import { findUnsendable, type SentFile, toSentFile } from './sent-file.js';

const COUNTS = 'created changed removed';
const LOAD = `mutation Load($source: [SourceFileInput!]) {
  loadReport(source: $source) {
    diff { file kind id change restored nodes { ${COUNTS} } relationships { ${COUNTS} } claims { added shared removed contested } }
    refused pending stale { id }
    diagnostics { severity code file line column message hint }
  }
}`;

/** Characters of the files of one request, unless one file alone has more. */
const REQUEST = 1_000_000;

export interface LoadOnServerSettings {
  readonly server: WritableServer;
  /** Ends the load after the request that runs. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/**
 * Has a running server load files: registries first, then reports, as many in one request as fit. Only files of one request are
 * judged together.
 * @throws ParleyError FILE_UNREADABLE, WRITING_OFF, WRITE_TOKEN_NEEDED, STORE_UNAVAILABLE and what else the server answers
 */
export async function* loadOnServer(
  paths: readonly string[],
  { server, signal, onProgress }: LoadOnServerSettings,
): AsyncGenerator<LoadStep> {
  const files = await readSourceFiles(paths);
  const unsendable = findUnsendable(files);
  const refused = [...new Set(unsendable.map(({ file }) => file))];
  yield { ...EMPTY_SUMMARY, diagnostics: unsendable, refused, unchanged: 0 };
  let waiting: readonly SentFile[] = inOrder(
    files.filter(({ file }) => !refused.includes(file)),
  ).map(toSentFile);
  const total = waiting.length;
  while (waiting.length > 0 && !signal.aborted) {
    onProgress(`loaded ${String(total - waiting.length)}/${String(total)}`);
    const batch = takeBatch(waiting);
    const step = await send(server, batch);
    const pending = new Set(step.pending);
    const rest = waiting.slice(batch.length);
    waiting = [...batch.filter(({ name }) => pending.has(name)), ...rest];
    yield { ...step, pending: [] };
  }
  yield { ...EMPTY_SUMMARY, pending: waiting.map(({ name }) => name), unchanged: 0 };
}

function inOrder(files: readonly SourceFile[]): readonly SourceFile[] {
  const isRegistry = ({ bytes }: SourceFile): boolean =>
    Buffer.from(bytes).includes('parley.registry/');
  return [...files.filter(isRegistry), ...files.filter((file) => !isRegistry(file))];
}

function takeBatch(files: readonly SentFile[]): readonly SentFile[] {
  let size = 0;
  const end = files.findIndex(({ content, text }) => {
    size += content.length + (text?.length ?? 0);
    return size > REQUEST;
  });
  return end < 0 ? files : files.slice(0, Math.max(1, end));
}

type ServerDiagnostic = Omit<LoadStep['diagnostics'][number], 'severity'> & {
  readonly severity: 'ERROR' | 'WARNING';
};

interface ServerSummary {
  readonly diff: readonly (Omit<LoadOutcome, 'kind'> & { readonly kind: 'REPORT' | 'REGISTRY' })[];
  readonly refused: readonly string[];
  readonly pending: readonly string[];
  readonly stale: readonly { readonly id: string }[];
  readonly diagnostics: readonly ServerDiagnostic[];
}

async function send(server: WritableServer, source: readonly SentFile[]): Promise<LoadStep> {
  const data = await askServer(server, LOAD, { source });
  const { diff, refused, pending, stale, diagnostics } = data['loadReport'] as ServerSummary;
  return {
    outcomes: diff.map((outcome) => ({
      ...outcome,
      kind: outcome.kind === 'REPORT' ? 'report' : 'registry',
    })),
    diagnostics: diagnostics.map((one) => ({
      ...one,
      severity: one.severity === 'ERROR' ? 'error' : 'warning',
    })),
    misfits: [],
    stale: stale.map(({ id }) => id),
    ...{ refused, pending, unchanged: 0 },
  };
}
