import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

import type { BenchMessage } from './serve.js';

/** A server process under measurement. Its connections are kept; one question at a time needs one. */
export class BenchServer {
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
  ) {}

  /** `place`: the folder of an embedded database, or the address of a Neo4j server. */
  static start(role: 'floor' | 'api', place: string): Promise<BenchServer> {
    const script = fileURLToPath(new URL('serve.ts', import.meta.url));
    return BenchServer.fork(script, [role, place], process.execArgv);
  }

  /** Any script that speaks `BenchMessage`. */
  static async fork(
    script: string,
    args: readonly string[],
    execArgv: readonly string[] = [],
  ): Promise<BenchServer> {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = fork(script, args, { execArgv: [...execArgv], env });
    const ready = await nextMessage(child);
    if (ready.kind !== 'ready') throw new Error('The server said something else first.');
    return new BenchServer(ready.url, child);
  }

  /** Microseconds of CPU that the process has used so far, all threads together. */
  async readCpu(): Promise<number> {
    const answer = nextMessage(this.process);
    this.process.send('cpu');
    const message = await answer;
    return message.kind === 'cpu' ? message.microseconds : 0;
  }

  ask(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const sent = request(
        this.url,
        { method: 'POST', agent: this.#agent, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve(Buffer.concat(chunks).toString('utf8'));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  stop(): void {
    this.#agent.destroy();
    this.process.kill();
  }
}

function nextMessage(child: ChildProcess): Promise<BenchMessage> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      child.removeAllListeners('message').removeAllListeners('exit');
      act();
    };
    child.once('message', (message) => {
      settle(() => {
        resolve(message as BenchMessage);
      });
    });
    child.once('exit', (code) => {
      settle(() => {
        reject(new Error(`The server ended with ${String(code)}.`));
      });
    });
  });
}
