import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);
const schemas = new URL('../../schema/', import.meta.url);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Underlined {
  /** From 1, as editors show it. */
  readonly line: number;
  readonly message: string;
}

/** A YAML language server, asked as an editor asks it. */
export class LanguageClient {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private readonly diagnostics = new Map<string, (found: readonly Underlined[]) => void>();
  private buffer = Buffer.alloc(0);
  private lastId = 0;

  constructor() {
    this.process = spawn(process.execPath, [server, '--stdio']);
    this.process.stdout.on('data', (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      for (let message = this.take(); message !== null; message = this.take()) this.accept(message);
    });
  }

  /** @param schema - name of a file in `schema/` that holds for every document */
  async start(schema: string): Promise<void> {
    const capabilities = { workspace: { configuration: true } };
    await this.request('initialize', { processId: null, rootUri: null, capabilities });
    this.notify('initialized', {});
    const yaml = {
      schemas: { [new URL(schema, schemas).href]: '*.yaml' },
      completion: true,
      validate: true,
      schemaStore: { enable: false },
    };
    this.settings = { yaml };
    this.notify('workspace/didChangeConfiguration', { settings: this.settings });
  }

  /** Opens a document and waits for what is underlined in it. */
  async open(uri: string, text: string): Promise<readonly Underlined[]> {
    const found = new Promise<readonly Underlined[]>((resolve) => {
      this.diagnostics.set(uri, resolve);
    });
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return found;
  }

  /** Labels offered at a place of an open document; line and character from 0. */
  async complete(uri: string, line: number, character: number): Promise<readonly string[]> {
    const params = { textDocument: { uri }, position: { line, character } };
    const result = await this.request('textDocument/completion', params);
    const { items } = result as { readonly items: readonly { readonly label: string }[] };
    return items.map(({ label }) => label);
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill();
    await gone;
  }

  private settings: Readonly<Record<string, unknown>> = {};

  private request(method: string, params: unknown): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    const answer = new Promise<unknown>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, params });
    return answer;
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  private take(): Message | null {
    const head = this.buffer.indexOf('\r\n\r\n');
    if (head < 0) return null;
    const length = Number(
      /Content-Length: (\d+)/.exec(this.buffer.toString('latin1', 0, head))?.[1],
    );
    const end = head + 4 + length;
    if (this.buffer.length < end) return null;
    const message = JSON.parse(this.buffer.toString('utf8', head + 4, end)) as Message;
    this.buffer = this.buffer.subarray(end);
    return message;
  }

  private accept({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as PublishedDiagnostics;
      const found = diagnostics.map(({ range, message }) => ({
        line: range.start.line + 1,
        message,
      }));
      this.diagnostics.get(uri)?.(found);
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { readonly items: readonly { readonly section?: string }[] };
      this.send({ id, result: items.map(({ section }) => this.settings[section ?? ''] ?? null) });
    } else if (method !== undefined && id !== undefined) this.send({ id, result: null });
    else if (id !== undefined) this.waiting.get(id)?.(result);
  }
}

interface PublishedDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly range: { readonly start: { readonly line: number } };
    readonly message: string;
  }[];
}
