import { createConnection, createServer, type Socket } from 'node:net';

/** A TCP relay in front of a server, to take the connection away from its clients. */
export interface Proxy {
  readonly port: number;
  /** Breaks every connection and accepts no new one until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Breaks the connections there are now; new ones work. */
  readonly shake: () => void;
  readonly close: () => void;
}

export async function openProxy(target: {
  readonly host: string;
  readonly port: number;
}): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const shake = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = createConnection(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    cut: () => {
      isCut = true;
      shake();
    },
    mend: () => {
      isCut = false;
    },
    shake,
    close: () => {
      shake();
      server.close();
    },
  };
}
