import { expect, test } from '@jest/globals';

import type { DegreeStatistics, Statistics } from '../../src/compile/statistics.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { readStatistics } from '../../src/store/read-statistics.js';
import { watchStatistics } from '../../src/store/watch-statistics.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { type MemoryGraph, writeGraph } from '../property/operations/memory-graph.js';
import { Random } from '../property/operations/random.js';
import { makeRandomGraph } from '../property/operations/random-graph.js';

/** The same figures, counted one by one. */
function countGraph({ nodes, edges }: MemoryGraph): Statistics {
  const labels = new Map(
    [...coreOntology.types.values()]
      .filter(({ kind }) => kind !== 'edge')
      .map(({ name }) => [name, nodes.filter((node) => node.labels.includes(name)).length]),
  );
  const types = [...new Set(edges.map(({ type }) => type))];
  const relationships = types.map((type) => {
    const own = edges.filter((edge) => edge.type === type);
    const figures = {
      isWorldRelation: coreOntology.relations.has(type),
      count: own.length,
      out: countDegrees(own.map(({ from }) => from)),
      in: countDegrees(own.map(({ to }) => to)),
    };
    return [type, figures] as const;
  });
  return { isKnown: true, labels, relationships: new Map(relationships) };
}

function countDegrees(ends: readonly string[]): DegreeStatistics {
  const degrees = [...new Set(ends)].map((id) => ends.filter((end) => end === id).length);
  return {
    nodes: degrees.length,
    greatest: Math.max(...degrees),
    squares: degrees.reduce((sum, degree) => sum + degree * degree, 0),
  };
}

const next = (): { readonly promise: Promise<Statistics>; publish(value: Statistics): void } => {
  let publish: (value: Statistics) => void = () => undefined;
  const promise = new Promise<Statistics>((resolve) => {
    publish = resolve;
  });
  return { promise, publish };
};

describeStores('statistics', (open) => {
  test('count every label, relationship and degree', async () => {
    const store = await open();
    expect(await readStatistics(store, coreOntology)).toEqual({
      isKnown: true,
      labels: countGraph({ nodes: [], edges: [] }).labels,
      relationships: new Map(),
    });
    const graph = makeRandomGraph(coreOntology, new Random(3));
    await writeGraph(store, graph);
    expect(await readStatistics(store, coreOntology)).toEqual(countGraph(graph));
  });

  test('are read again when the graph has changed by a tenth, until they are stopped', async () => {
    const store = await open();
    const graph = makeRandomGraph(coreOntology, new Random(3));
    let waiting = next();
    let published = 0;
    const watch = watchStatistics({
      store,
      ontology: coreOntology,
      intervalMs: 20,
      publish: (statistics) => {
        published += 1;
        waiting.publish(statistics);
      },
      onError: (error) => {
        throw error;
      },
    });
    expect((await waiting.promise).labels.get('Node')).toBe(0);
    waiting = next();
    await writeGraph(store, { nodes: graph.nodes, edges: [] });
    expect((await waiting.promise).labels.get('Node')).toBeGreaterThan(0);
    watch.stop();
    const before = published;
    await writeGraph(store, { nodes: [], edges: graph.edges });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(published).toBe(before);
  });
});
