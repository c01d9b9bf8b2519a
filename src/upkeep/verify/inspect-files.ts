import * as statements from '../../compile/cypher/load-statements.js';
import { checkSources } from '../../intake/check-sources.js';
import { diffGraph, type GraphChange, hasChanges } from '../../load/diff-graph.js';
import { type EdgeElement, type NodeElement } from '../../load/graph-elements.js';
import { keepRetractions } from '../../load/keep-retractions.js';
import { listDifferences } from '../../load/list-differences.js';
import { toRegistryFile, toReportFile } from '../../load/load-files.js';
import { MERGED_CLAIM } from '../../load/merge/own-form.js';
import { readOwnGraph } from '../../load/merge/read-own-graph.js';
import { type LoadFile, makeRules, planNewClaims, planWanted } from '../../load/plan-load.js';
import { type Read, text, textOrNull, toNodes } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { Ontology } from '../../ontology/ontology.js';
import { RECORDED } from '../../ontology/recorded.js';
import type { CodedRegistry } from '../../report/coded-report.js';
import { hashText } from '../../report/hash-text.js';
import { applyRepair } from './apply-repair.js';
import { findWrongSpans } from './find-wrong-spans.js';
import { found, type VerifyFinding } from './finding.js';
import type { Inspection, Stage } from './inspection.js';

/** Files come with their texts. */
const PAGE = 20;

/** A stored file: its node. */
type FilePart = NodeElement;

/**
 * Whether each stored report and registry file is as it was written, and the graph holds what it says: the file is checked
 * and planned again as for loading, and compared. Where the licence forbade to keep the text, or
 * it has to be quick, only hashes and what quotes are checked.
 */
export function fileStage(
  ontology: Ontology,
  { isQuick }: { readonly isQuick: boolean },
): Stage<FilePart> {
  let registries: readonly CodedRegistry[] = [];
  return {
    name: 'files',
    async *parts(read) {
      registries = isQuick ? [] : await readRegistries(read, ontology);
      yield* readFiles(read, 'Registry');
      yield* readFiles(read, 'Report');
    },
    sizeOf: () => 1,
    inspect: (read, part) => inspectFile(read, part, { ontology, registries, isQuick }),
  };
}

async function* readFiles(read: Read, label: string): AsyncGenerator<FilePart> {
  for await (const page of readNodePages(read, label, PAGE)) yield* page;
}

async function readRegistries(read: Read, ontology: Ontology): Promise<readonly CodedRegistry[]> {
  const rows = await read(statements.readRegistrySources());
  const files = rows.map((row) => ({
    file: text(row['id']),
    bytes: new TextEncoder().encode(text(row['source'])),
    readSibling: () => null,
  }));
  return checkSources(files, { ontology }).registries;
}

interface FileContext {
  readonly ontology: Ontology;
  readonly registries: readonly CodedRegistry[];
  readonly isQuick: boolean;
}

async function inspectFile(read: Read, node: FilePart, context: FileContext): Promise<Inspection> {
  const hashes = findWrongHashes(node);
  const spans = node.type === 'Report' ? await findWrongSpans(read, node) : [];
  const direct = [...hashes, ...spans];
  if (hashes.length > 0 || context.isQuick) return { findings: direct, repair: null };
  const checked = checkAgain(node, context);
  if (checked === null) return { findings: direct, repair: null };
  if (checked === 'refused') {
    const refused = found('FILE_REFUSED', node.id, 'parley check says why, of the file exported.');
    return { findings: [...direct, refused], repair: null };
  }
  const change = await compareWithFile(read, checked, context.ontology);
  // what stands at the wrong place is told once
  const told = new Set(direct.map(({ id }) => id));
  const compared = describeChange(change).filter(({ id }) => !told.has(id));
  const { ontology } = context;
  return {
    findings: [...direct, ...compared],
    repair: hasChanges(change) ? (transaction) => applyRepair(transaction, change, ontology) : null,
  };
}

function findWrongHashes({ id, type, properties }: NodeElement): readonly VerifyFinding[] {
  const findings: VerifyFinding[] = [];
  const body = textOrNull(properties['text']);
  if (type === 'Report' && body !== null && hashText(body) !== properties['sha256']) {
    findings.push(found('TEXT_HASH_DIFFERS', id, 'The text is not the one whose SHA-256 is kept.'));
  }
  const source = textOrNull(properties['source']) ?? '';
  // stores of earlier versions kept no hash of the file
  const kept = properties['sourceSha256'];
  if (kept !== undefined && kept !== hashText(source)) {
    findings.push(found('FILE_HASH_DIFFERS', id, 'The file is not the one whose SHA-256 is kept.'));
  }
  return findings;
}

/** The file, planned as for loading; null where its text was not kept. */
function checkAgain(
  { id, type, properties }: NodeElement,
  { ontology, registries }: FileContext,
): LoadFile | 'refused' | null {
  if (type === 'Registry') {
    const registry = registries.find((one) => one.id === id);
    return registry === undefined ? 'refused' : toRegistryFile(registry, ontology);
  }
  const body = textOrNull(properties['text']);
  if (body === null) return null;
  const file = {
    file: id,
    bytes: new TextEncoder().encode(textOrNull(properties['source']) ?? ''),
    readSibling: () => new TextEncoder().encode(body),
  };
  const [report] = checkSources([file], { ontology, registries }).reports;
  return report?.report.id === id ? toReportFile(report, ontology, new Set()) : 'refused';
}

/** What must be written so that the graph holds what the file says, times of recording as they are. */
async function compareWithFile(
  read: Read,
  file: LoadFile,
  ontology: Ontology,
): Promise<GraphChange> {
  const [planned, stored] = await Promise.all([planWanted(read, [file]), readOwnGraph(read, file)]);
  // that it was retracted no file says
  const wanted = keepRetractions(planned, stored, new Set([file.id]));
  const recorded = stored.nodes.find(({ id }) => id === file.id)?.properties['recordedAt'];
  const now = typeof recorded === 'string' ? recorded : '';
  const own = diffGraph(wanted, stored, { ...makeRules({ ontology, now }), now });
  const claims = await planMissingClaims(read, file, ontology);
  const created = [...own.nodes.created, ...claims.nodes.created].map((node) => ({
    ...node,
    properties: { ...node.properties, [RECORDED.from]: now },
  }));
  return {
    nodes: { ...own.nodes, created },
    edges: { ...own.edges, created: [...own.edges.created, ...claims.edges.created] },
  };
}

/** Claims that are not there, merged or not. */
async function planMissingClaims(
  read: Read,
  file: LoadFile,
  ontology: Ontology,
): Promise<GraphChange> {
  const change = await planNewClaims(read, [file], ontology);
  const ids = change.nodes.created.map(({ id }) => id);
  if (ids.length === 0) return change;
  const merged = toNodes(await read(statements.readNodesById(MERGED_CLAIM, ids)));
  const known = new Set(merged.map(({ id }) => id));
  return {
    nodes: { ...change.nodes, created: change.nodes.created.filter(({ id }) => !known.has(id)) },
    edges: {
      ...change.edges,
      created: change.edges.created.filter(({ from }) => !known.has(from)),
    },
  };
}

function describeChange({ nodes, edges }: GraphChange): readonly VerifyFinding[] {
  const created = new Set(nodes.created.map(({ id }) => id));
  const isOfLostNode = ({ from, to }: EdgeElement): boolean => created.has(from) || created.has(to);
  return [
    ...nodes.created.map(({ id, type }) =>
      found(type === 'Claim' ? 'CLAIM_MISSING' : 'NODE_MISSING', id, `${type} is not there.`),
    ),
    ...nodes.changed.map(({ before, after }) =>
      found(
        'NODE_DIFFERS',
        after.id,
        `${after.type}: ${listDifferences(before, after).join(', ')}.`,
      ),
    ),
    ...nodes.removed.map(({ id, type }) => found('NODE_STRAY', id, `${type} is not in the file.`)),
    ...edges.created
      .filter((edge) => !isOfLostNode(edge))
      .map((edge) => describeEdge('RELATIONSHIP_MISSING', edge)),
    ...edges.changed.map(({ after }) => describeEdge('RELATIONSHIP_DIFFERS', after)),
    ...edges.removed.map((edge) => describeEdge('RELATIONSHIP_STRAY', edge)),
  ];
}

function describeEdge(
  code: 'RELATIONSHIP_MISSING' | 'RELATIONSHIP_DIFFERS' | 'RELATIONSHIP_STRAY',
  { type, from, to }: EdgeElement,
): VerifyFinding {
  return found(code, from, `${type} to ${to}.`);
}
