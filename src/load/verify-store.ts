import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';
import { DEFAULT_CONTRADICTIONS } from './find-contradictions.js';
import type { NodeElement } from './graph-elements.js';
import { type Read, toNodes } from './read-graph.js';
import type { VerifyFinding } from './verify-finding.js';
import { verifyClaims, verifyWorldEdges } from './verify-projections.js';
import { verifyReport } from './verify-report.js';

export type { VerifyFinding } from './verify-finding.js';

export interface VerifyOptions {
  readonly onProgress?: (progress: { readonly checked: number }) => void;
  /** As given when loading; 30 by default. */
  readonly stanceWindowDays?: number;
}

const PAGE = 500;
/** Reports come with their texts. */
const REPORT_PAGE = 25;

/**
 * Checks the store against itself: the SHA-256 of each kept text; each passage, quote, citation and mention against the
 * text by its offsets; each claim, contradiction and world relation against the assertions and facts behind it. Empty if
 * all is well. Reads the whole graph, a page at a time; nothing is written.
 */
export async function verifyStore(
  store: GraphStore,
  ontology: Ontology,
  options: VerifyOptions = {},
): Promise<readonly VerifyFinding[]> {
  const read: Read = (statement) => store.read(statement);
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } = options;
  const context = { ontology, options: { stanceWindowDays } };
  const findings: VerifyFinding[] = [];
  let checked = 0;
  const note = (found: readonly VerifyFinding[], count: number): void => {
    findings.push(...found);
    checked += count;
    options.onProgress?.({ checked });
  };
  for await (const page of readPages(read, 'Report', REPORT_PAGE)) {
    for (const report of page) note(await verifyReport(read, report), 1);
  }
  for await (const page of readPages(read, 'Claim', PAGE)) {
    note(await verifyClaims(read, page, context), page.length);
  }
  for await (const page of readPages(read, 'Entity', PAGE)) {
    note(await verifyWorldEdges(read, page, ontology), page.length);
  }
  return findings;
}

async function* readPages(
  read: Read,
  label: string,
  size: number,
): AsyncGenerator<readonly NodeElement[]> {
  let after = '';
  for (;;) {
    const nodes = toNodes(await read(statements.readNodePage(label, after, size)));
    const last = nodes.at(-1);
    if (last === undefined) return;
    yield nodes;
    after = last.id;
  }
}
