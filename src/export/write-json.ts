import { type GraphSource, readEdges, readNodes } from './read-graph.js';

/** Graphology's serialised form: `Graph.import()` of graphology and Gephi Lite read it. */
export async function* writeJson(source: GraphSource): AsyncGenerator<string> {
  yield '{"attributes":{"name":"Parley"},"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n"nodes":[';
  let separator = '\n';
  for await (const { id, attributes } of readNodes(source)) {
    yield `${separator}${JSON.stringify({ key: id, attributes })}`;
    separator = ',\n';
  }
  yield '\n],\n"edges":[';
  separator = '\n';
  for await (const { id, source: from, target, attributes } of readEdges(source)) {
    yield `${separator}${JSON.stringify({ key: id, source: from, target, attributes })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
