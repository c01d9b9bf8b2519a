import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Option } from 'commander';

import { ParleyError } from '../errors/parley-error.js';
import { EXPORT_FORMATS, type ExportFormatName, exportGraph } from '../export/export-graph.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { GraphStore } from '../store/port.js';
import type { CommandFrame } from './command-frame.js';
import type { Terminal } from './terminal.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
All entities and world edges. Each edge carries claimId, quote and weight (independent sources). json is graphology's
serialised form (Gephi Lite, notebooks), gexf for Gephi, graphml for Cytoscape and yEd. csv writes nodes.csv and edges.csv
into the folder -o; nodes.csv and edges.csv are each one file.

Examples:
  parley export --format gexf -o parley.gexf
  parley export --format json > parley.json
  parley export --format csv -o tables`;

interface ExportOptions {
  readonly format: ExportFormatName | 'csv';
  readonly output?: string;
}

/** `parley export`: the whole graph in a file for other tools. */
export function addExportCommand({ program, terminal }: CommandFrame): void {
  const formats = [...Object.keys(EXPORT_FORMATS), 'csv'];
  program
    .command('export')
    .description('write the whole graph for Gephi, Cytoscape, notebooks …')
    .addOption(
      new Option('--format <name>', 'form of the file').choices(formats).makeOptionMandatory(),
    )
    .option('-o, --output <path>', 'file to write (csv: folder); standard output without it')
    .addHelpText('after', EXAMPLES)
    .action(async ({ format, output }: ExportOptions) => {
      if (format !== 'csv') {
        await useStore((store) => writeOne(store, format, output, terminal), READ_ONLY);
        return;
      }
      if (output === undefined) {
        throw new ParleyError(
          'USAGE',
          'csv is two files: name a folder with -o, or ask for nodes.csv or edges.csv.',
        );
      }
      await makeFolder(output);
      await useStore(async (store) => {
        await writeOne(store, 'nodes.csv', join(output, 'nodes.csv'), terminal);
        await writeOne(store, 'edges.csv', join(output, 'edges.csv'), terminal);
      }, READ_ONLY);
    });
}

async function writeOne(
  store: GraphStore,
  format: ExportFormatName,
  path: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const pieces = Readable.from(exportGraph(store, coreOntology, format));
  if (path === undefined) {
    await pipeline(pieces, terminal.output, { end: false });
    return;
  }
  await pipeline(pieces, openFile(path)).catch((cause: unknown) => {
    if (cause instanceof ParleyError) throw cause;
    throw new ParleyError('FILE_UNREADABLE', `${path} cannot be written.`, { cause });
  });
  terminal.say(`${path} written`);
}

function openFile(path: string): Writable {
  return createWriteStream(path);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw new ParleyError('FILE_UNREADABLE', `${path} is no folder that can be written.`, {
      cause,
    });
  });
}
