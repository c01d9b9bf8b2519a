import * as statements from '../../compile/cypher/load-statements.js';
import type { EdgeElement, NodeElement, Properties } from '../../load/graph-elements.js';
import { type Read, textOrNull, toEdges, toNodes } from '../../load/read-graph.js';
import { hashText } from '../../report/hash-text.js';
import { CodePointIndex } from '../../text/code-points.js';
import type { VerifyFinding } from './finding.js';

/** Checks a report's text against its hash, and everything that quotes it against the text. */
export async function findWrongSpans(
  read: Read,
  report: NodeElement,
): Promise<readonly VerifyFinding[]> {
  const { id, properties } = report;
  const [passageRows, mentionRows, assertionRows, edgeRows, citationRows] = await Promise.all([
    read(statements.readPassages(id)),
    read(statements.readMentions(id)),
    read(statements.readNodesBy('Assertion', 'reportId', id)),
    read(statements.readEdgesFromNodesBy('Assertion', 'reportId', id)),
    read(statements.readEdgesFrom('Report', [id], ['CITES'])),
  ]);
  const passages = toNodes(passageRows);
  const text = textOrNull(properties['text']);
  const slice = makeSlice(text, passages);
  const evidence = toEdges(edgeRows).filter(({ type }) => type === 'EVIDENCED_BY');
  return [
    ...verifyHash(report, text),
    ...verifyPassages(passages, text),
    ...evidence.flatMap((edge) => verifySpan(edge, 'quote', slice)),
    ...toEdges(mentionRows).flatMap((edge) => verifySpan(edge, 'surface', slice)),
    ...toEdges(citationRows)
      .filter((edge) => edge.properties['quote'] !== undefined)
      .flatMap((edge) => verifySpan(edge, 'quote', slice)),
    ...verifyEvidence(toNodes(assertionRows), evidence),
  ];
}

function verifyHash({ id, properties }: NodeElement, text: string | null): VerifyFinding[] {
  if (text === null || hashText(text) === properties['sha256']) return [];
  return [
    { code: 'TEXT_HASH_DIFFERS', id, message: 'The text is not the one whose hash is kept.' },
  ];
}

/** Cuts by code points from the whole text; null where no text of that place is kept. */
type Slice = (start: number, end: number) => string | null;

function makeSlice(text: string | null, passages: readonly NodeElement[]): Slice {
  if (text !== null) {
    const index = new CodePointIndex(text);
    return (start, end) => cut(index, start, end);
  }
  const parts = passages.map(({ properties }) => ({
    start: Number(properties['start']),
    end: Number(properties['end']),
    index: new CodePointIndex(String(properties['text'])),
  }));
  return (start, end) => {
    const part = parts.find((one) => one.start <= start && end <= one.end);
    return part === undefined ? null : cut(part.index, start - part.start, end - part.start);
  };
}

/** Null where the offsets do not lie in the text. */
function cut(index: CodePointIndex, start: number, end: number): string | null {
  return start >= 0 && start <= end && end <= index.length ? index.slice(start, end) : null;
}

function verifyPassages(passages: readonly NodeElement[], text: string | null): VerifyFinding[] {
  const index = text === null ? null : new CodePointIndex(text);
  return passages
    .filter(({ properties }) => {
      const [start, end] = spanOf(properties);
      if (index === null)
        return new CodePointIndex(String(properties['text'])).length !== end - start;
      return cut(index, start, end) !== properties['text'];
    })
    .map(({ id }) => ({
      code: 'PASSAGE_DIFFERS',
      id,
      message: 'The passage is not what stands between its offsets in the text.',
    }));
}

function verifySpan(edge: EdgeElement, name: 'quote' | 'surface', slice: Slice): VerifyFinding[] {
  const [start, end] = spanOf(edge.properties);
  const words = String(edge.properties[name]);
  if (slice(start, end) === words) return [];
  const place = `${String(start)}–${String(end)}`;
  return [
    {
      code: name === 'quote' ? 'QUOTE_DIFFERS' : 'MENTION_DIFFERS',
      id: edge.from,
      message: `“${words}” does not stand at ${place}.`,
    },
  ];
}

function spanOf(properties: Properties): readonly [start: number, end: number] {
  return [Number(properties['start']), Number(properties['end'])];
}

/** Only a coder's classification has no words of its own. */
function verifyEvidence(
  assertions: readonly NodeElement[],
  evidence: readonly EdgeElement[],
): VerifyFinding[] {
  const quoted = new Set(evidence.map(({ from }) => from));
  return assertions
    .filter(({ id, properties }) => properties['origin'] !== 'CODING' && !quoted.has(id))
    .map(({ id }) => ({ code: 'EVIDENCE_MISSING', id, message: 'The assertion quotes nothing.' }));
}
