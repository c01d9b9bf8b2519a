import { readNodesById } from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import { text, textOrNull, toNodes } from '../load/read-graph.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedReport } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { checkSources } from './check-sources.js';
import { checkStoredRegistries } from './check-stored-registries.js';

/**
 * A stored report, read again from the file and text it came from.
 * @throws ParleyError INPUT_REFUSED: there is no such report, its text was not kept, or it is right no more
 */
export async function checkStoredReport(
  store: GraphStore,
  ontology: Ontology,
  id: string,
): Promise<CodedReport> {
  const [node] = toNodes(await store.read(readNodesById('Report', [id])));
  if (node === undefined) throw refuse(`There is no report ${id}.`, 'Name a file, or load it.');
  const body = textOrNull(node.properties['text']);
  if (body === null) {
    throw refuse(`The text of ${id} was not kept.`, 'Name its file instead.');
  }
  const file = {
    file: `stored report ${id}`,
    bytes: new TextEncoder().encode(text(node.properties['source'])),
    readSibling: () => new TextEncoder().encode(body),
  };
  const registries = await checkStoredRegistries(store, ontology);
  const [coded] = checkSources([file], { ontology, registries }).reports;
  if (coded === undefined)
    throw refuse(`The stored file of ${id} is right no more.`, 'parley verify');
  return coded;
}

function refuse(message: string, hint: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', message, { hint });
}
