import { Readable } from 'node:stream';

import type { FastifyInstance } from 'fastify';

/** One way to read the whole graph. */
export interface ServedExport {
  readonly contentType: string;
  readonly write: () => AsyncGenerator<string>;
}

/** `GET /export.<format>`: streamed as it is read; an error on the way breaks the connection off. */
export function addExportRoutes(
  server: FastifyInstance,
  exports: ReadonlyMap<string, ServedExport>,
): void {
  for (const [name, { contentType, write }] of exports) {
    server.get(`/export.${name}`, (_request, reply) => {
      const disposition = `attachment; filename="parley.${name}"`;
      return reply
        .type(contentType)
        .header('content-disposition', disposition)
        .send(Readable.from(gatherPieces(write())));
    });
  }
}

/** Lines gathered to pieces of about 64 KB: one write to the socket for each. The first comes before headers go out. */
async function* gatherPieces(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length >= 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
