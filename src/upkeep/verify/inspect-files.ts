import * as statements from '../../compile/cypher/load-statements.js';
import { checkSources } from '../../intake/check-sources.js';
import { type GraphChange, hasChanges, NO_CHANGE } from '../../load/diff-graph.js';
import { type EdgeElement, type NodeElement } from '../../load/graph-elements.js';
import { listDifferences } from '../../load/list-differences.js';
import { toRegistryFile, toReportFile } from '../../load/load-files.js';
import { mergeAgain, separate } from '../../load/merge/load-around-merges.js';
import { MERGED_CLAIM } from '../../load/merge/own-form.js';
import type { LoadFile } from '../../load/plan-load.js';
import { planReport } from '../../load/plan-report.js';
import { type Read, text, textOrNull } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { CodedRegistry } from '../../report/coded-report.js';
import { hashText } from '../../report/hash-text.js';
import type { StoreTransaction } from '../../store/port.js';
import { applyRepair } from './apply-repair.js';
import { compareWithFile, isMisnamedClaim } from './compare-with-file.js';
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
  const compared = describeChange(change, context.ontology).filter(({ id }) => !told.has(id));
  const { ontology } = context;
  return {
    findings: [...direct, ...compared],
    repair: hasChanges(change) ? (transaction) => repairFile(transaction, checked, ontology) : null,
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
  if (report?.report.id !== id) return 'refused';
  return toReportFile(report, { plan: planReport(report, ontology), keepsRetraction: false });
}

/** What the file brings is written as if nothing were merged, and merged again. */
async function repairFile(
  transaction: StoreTransaction,
  file: LoadFile,
  ontology: Ontology,
): Promise<void> {
  const read: Read = (statement) => transaction.run(statement);
  await rewriteClaims(transaction, await compareWithFile(read, file, ontology), ontology);
  const apart = await separate(transaction, [file], ontology);
  const change = await compareWithFile(read, file, ontology);
  await applyRepair(transaction, change, ontology);
  await mergeAgain(transaction, { plan: { change, touched: [] }, apart }, ontology);
}

/** Claims come first, since merging and taking apart goes by what they claim. */
async function rewriteClaims(
  transaction: StoreTransaction,
  { nodes }: GraphChange,
  ontology: Ontology,
): Promise<void> {
  const changed = nodes.changed.filter(
    ({ after: { type } }) => type === 'Claim' || type === MERGED_CLAIM,
  );
  await applyRepair(
    transaction,
    { ...NO_CHANGE, nodes: { ...NO_CHANGE.nodes, changed } },
    ontology,
  );
}

function describeChange(
  { nodes, edges }: GraphChange,
  ontology: Ontology,
): readonly VerifyFinding[] {
  const created = new Set(nodes.created.map(({ id }) => id));
  const isOfLostNode = ({ from, to }: EdgeElement): boolean => created.has(from) || created.has(to);
  return [
    ...nodes.created.map(({ id, type }) =>
      found(type === 'Claim' ? 'CLAIM_MISSING' : 'NODE_MISSING', id, `${type} is not there.`),
    ),
    // a claim that claims something else is told of where claims are inspected
    ...nodes.changed
      .filter(({ before }) => before.type !== 'Claim' || !isMisnamedClaim(before, ontology))
      .map(({ before, after }) =>
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
