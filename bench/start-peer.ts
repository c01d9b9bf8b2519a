import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { coreOntology } from '../src/ontology/core-ontology.js';
import { BenchServer } from './bench-server.js';
import { printPeerTypes } from './peer-types.js';

const FOLDER = fileURLToPath(new URL('peer/', import.meta.url));

/** Starts the peer over the same database, with type definitions made from the ontology; installs it the first time. */
export async function startPeer(uri: string): Promise<BenchServer> {
  if (!existsSync(join(FOLDER, 'node_modules', '@neo4j', 'graphql'))) {
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', args, { cwd: FOLDER, stdio: 'inherit' });
  }
  const types = join(mkdtempSync(join(tmpdir(), 'parley-peer-')), 'types.graphql');
  writeFileSync(types, printPeerTypes(coreOntology));
  process.env['NEO4J_PASSWORD'] ??= 'parley-test';
  return BenchServer.fork(join(FOLDER, 'serve.cjs'), [types, uri]);
}
