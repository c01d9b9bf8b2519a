import { spawnSync } from 'node:child_process';

import { describe, expect, test } from '@jest/globals';

import { makeRandom } from '../../../../bench/random.js';
import {
  measureNetwork,
  type WeightedNetwork,
} from '../../../../src/research/network/measure-network.js';

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
const GRAPHS = 100;

/** Reads networks with the communities found, and answers what networkx measures of them. */
const PYTHON = `
import json, sys, networkx as nx
answers = []
for one in json.load(sys.stdin):
    graph = nx.DiGraph() if one['isDirected'] else nx.Graph()
    graph.add_nodes_from(one['nodes'])
    for edge in one['edges']:
        graph.add_edge(edge['source'], edge['target'], weight=edge['weight'])
    communities = {}
    for node, community in one['communities'].items():
        communities.setdefault(community, set()).add(node)
    parts = list(communities.values())
    has_weight = graph.size(weight='weight') > 0
    answers.append({
        'degree': dict(graph.degree()),
        'weighted': dict(graph.degree(weight='weight')),
        'betweenness': nx.betweenness_centrality(graph, normalized=True),
        'modularity': nx.community.modularity(graph, parts, weight='weight') if has_weight else 0,
        'best': max(nx.community.modularity(graph, nx.community.louvain_communities(graph, weight='weight', seed=seed), weight='weight') for seed in range(3)) if has_weight else 0,
    })
json.dump(answers, sys.stdout)
`;

interface Measured {
  readonly degree: Readonly<Record<string, number>>;
  readonly weighted: Readonly<Record<string, number>>;
  readonly betweenness: Readonly<Record<string, number>>;
  readonly modularity: number;
  readonly best: number;
}

function makeNetwork(seed: number): WeightedNetwork {
  const random = makeRandom(seed);
  const nodes = Array.from(
    { length: 2 + Math.floor(random() * 22) },
    (_, index) => `n${String(index).padStart(2, '0')}`,
  );
  const density = random() ** 2;
  const isDirected = seed % 3 === 0;
  const edges = nodes.flatMap((source) =>
    nodes
      .filter((target) => (isDirected ? source !== target : source < target))
      .filter(() => random() < density)
      .map((target) => ({ source, target, weight: 1 + Math.floor(random() * 9) / 2 })),
  );
  return { isDirected, nodes, edges };
}

(hasNetworkx ? describe : describe.skip)('measures of a network', () => {
  test(`are those of networkx on ${String(GRAPHS)} random graphs`, () => {
    const networks = Array.from({ length: GRAPHS }, (_, seed) => makeNetwork(seed + 1));
    const measured = networks.map(measureNetwork);
    const input = networks.map((network, index) => ({
      ...network,
      communities: Object.fromEntries(
        [...(measured[index]?.nodes ?? [])].map(([id, { community }]) => [id, community]),
      ),
    }));
    const run = spawnSync('python3', ['-c', PYTHON], { input: JSON.stringify(input) });
    expect(run.stderr.toString()).toBe('');
    const answers = JSON.parse(run.stdout.toString()) as readonly Measured[];
    for (const [index, answer] of answers.entries()) {
      const found = measured[index];
      const modularity = found?.modularity ?? 0;
      for (const [id, node] of found?.nodes ?? []) {
        expect(node.degree).toBe(answer.degree[id]);
        expect(node.weightedIn + node.weightedOut).toBeCloseTo(answer.weighted[id] ?? NaN, 9);
        expect(node.betweenness).toBeCloseTo(answer.betweenness[id] ?? NaN, 9);
      }
      expect(modularity).toBeCloseTo(answer.modularity, 9);
      // a local optimum as good as another’s, within what such methods differ by
      expect(modularity).toBeGreaterThan(answer.best - 0.06);
    }
  });
});

describe('communities', () => {
  const TRIANGLES: WeightedNetwork = {
    isDirected: false,
    nodes: ['a', 'b', 'c', 'd', 'x', 'y', 'z'],
    edges: [...['ab', 'ac', 'ad', 'bc', 'bd', 'cd', 'xy', 'xz', 'yz'], 'dx'].map((pair) => ({
      source: pair.charAt(0),
      target: pair.charAt(1),
      weight: 1,
    })),
  };

  test('are numbered by size, and come out the same each time', () => {
    const first = measureNetwork(TRIANGLES);
    expect([...first.nodes.values()].map(({ community }) => community)).toEqual([
      1, 1, 1, 1, 2, 2, 2,
    ]);
    expect(first.communityCount).toBe(2);
    expect(measureNetwork(TRIANGLES)).toEqual(first);
  });

  test('of nobody are none', () => {
    const none = measureNetwork({ isDirected: false, nodes: [], edges: [] });
    expect(none).toEqual({ nodes: new Map(), communityCount: 0, modularity: null });
  });
});
