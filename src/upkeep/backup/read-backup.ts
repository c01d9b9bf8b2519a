import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

import { ParleyError } from '../../errors/parley-error.js';
import { explainSystemError } from '../../util/explain-system-error.js';
import {
  BACKUP_ELEMENT,
  BACKUP_END,
  BACKUP_HEADER,
  type BackupEdge,
  type BackupEnd,
  type BackupHeader,
  type BackupNode,
} from './backup-format.js';

/** What a whole file begins and ends with. */
export interface BackupFrame {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
}

/**
 * Reads a file from end to end and holds it against its seal, line for line; keeps nothing of it.
 *
 * @throws ParleyError FILE_UNREADABLE; INPUT_REFUSED if it is no backup, cut short, or not as it was written
 */
export async function checkBackup(path: string): Promise<BackupFrame> {
  const body = new BackupBody(path);
  let last: string | null = null;
  for await (const line of readLines(path)) {
    if (last !== null) body.add(last);
    last = line;
  }
  if (last === null) throw refuse(path, 'It is empty.');
  return body.close(last);
}

/** All lines before the last, as they come. */
class BackupBody {
  readonly #path: string;
  readonly #hash = createHash('sha256');
  #header: BackupHeader | null = null;
  #nodes = 0;
  #relationships = 0;

  constructor(path: string) {
    this.#path = path;
  }

  add(line: string): void {
    this.#hash.update(`${line}\n`);
    if (this.#header === null) this.#header = parseHeader(line, this.#path);
    else if (isNode(parseElement(line, this.#path))) this.#nodes += 1;
    else this.#relationships += 1;
  }

  close(line: string): BackupFrame {
    const header = this.#header ?? parseHeader(line, this.#path);
    const end = BACKUP_END.safeParse(parseJson(line));
    if (!end.success) throw refuse(this.#path, 'It is cut short.');
    const { nodes, relationships, sha256 } = end.data;
    const isWhole = nodes === this.#nodes && relationships === this.#relationships;
    if (!isWhole || sha256 !== this.#hash.digest('hex')) {
      throw refuse(this.#path, 'It is not as it was written.');
    }
    return { header, end: end.data };
  }
}

export function isNode(element: BackupNode | BackupEdge): element is BackupNode {
  return 'labels' in element;
}

/** Nodes and relationships of a file that was checked, in their order: all nodes first. */
export async function* readElements(path: string): AsyncGenerator<BackupNode | BackupEdge> {
  let isFirst = true;
  let before: string | null = null;
  for await (const line of readLines(path)) {
    if (before !== null) yield parseElement(before, path);
    before = isFirst ? null : line;
    isFirst = false;
  }
}

async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  const failed = new Promise<never>((_, reject) => {
    file.once('error', (cause) => {
      const message = `${path} cannot be read (${explainSystemError(cause)}).`;
      reject(new ParleyError('FILE_UNREADABLE', message, { cause }));
    });
    unpacked.once('error', () => {
      reject(refuse(path, 'It is no gzip file, or cut short.'));
    });
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input: file.pipe(unpacked), crlfDelay: Infinity });
  const next = lines[Symbol.asyncIterator]();
  try {
    for (;;) {
      const line: IteratorResult<string, unknown> = await Promise.race([next.next(), failed]);
      if (line.done === true) return;
      yield line.value;
    }
  } finally {
    lines.close();
    file.destroy();
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function parseHeader(line: string, path: string): BackupHeader {
  const header = BACKUP_HEADER.safeParse(parseJson(line));
  if (!header.success) throw refuse(path, 'It is no backup of Parley, or one of a later version.');
  return header.data;
}

function parseElement(line: string, path: string): BackupNode | BackupEdge {
  const element = BACKUP_ELEMENT.safeParse(parseJson(line));
  if (!element.success) throw refuse(path, 'It is not as it was written.');
  return element.data;
}

function refuse(path: string, why: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', `${path} cannot be restored. ${why}`, {
    hint: 'Nothing was written. Take another backup.',
  });
}
