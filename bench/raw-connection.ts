import { connect, type Socket } from 'node:net';

/** One kept connection that sends ready-made requests: as little work as a client can have, so that the server is measured. */
export class RawConnection {
  readonly #socket: Socket;
  #received = '';
  #settle: { resolve: () => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => {
      this.#receive(chunk);
    });
    this.#socket.on('error', (error) => this.#settle?.reject(error));
  }

  /** Resolves when the whole answer is here; rejects if it is not 200. */
  ask(request: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const length = /content-length: (\d+)/i.exec(this.#received)?.[1] ?? '0';
    if (this.#received.length < end + 4 + Number(length)) return;
    const isFine = this.#received.startsWith('HTTP/1.1 200');
    const answer = this.#received;
    this.#received = '';
    if (isFine) this.#settle?.resolve();
    else this.#settle?.reject(new Error(answer));
  }
}

/** The text of a POST, as it goes over the wire. */
export function toRequest(url: string, body: string): string {
  const { pathname, host } = new URL(url);
  return [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/json',
    `content-length: ${String(Buffer.byteLength(body))}`,
    '',
    body,
  ].join('\r\n');
}
