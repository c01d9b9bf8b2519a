import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';
import graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';

import { type ExportFormatName, exportGraph } from '../../../src/export/export-graph.js';
import { loadCoded } from '../../../src/load/load-files.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../../src/store/port.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeStanceClaim,
} from '../../helpers/make-coded-report.js';
import { describeStores } from '../../helpers/open-test-stores.js';

const { MultiDirectedGraph, MultiGraph } = graphology;
const TRICKY = 'A "tricky" <name> & ’s\n, =1+1 ☃ 𝔘';

const registry = makeCodedRegistry(
  'reg',
  [
    makeEntity('per-a', 'Person', { name: TRICKY, aliases: ['Second', 'Third'] }),
    makeEntity('per-b', 'Person'),
    makeEntity('prp-c', 'Proposition'),
    makeEntity('plc-d', 'Place', { properties: { latitude: 1.5, disputed: true } }),
    makeEntity('plc-e', 'Place'),
  ],
  [{ claim: makeClaim('plc-d', 'LOCATED_IN', 'plc-e'), sourceNote: 'an atlas' }],
);
const report = makeCodedReport({
  id: 'rep-1',
  uses: ['per-a', 'per-b', 'prp-c'],
  rows: [
    { claim: makeClaim('per-a', 'MET_WITH', 'per-b') },
    { claim: makeStanceClaim('per-a', 'prp-c', 2, { condition: 'prp-c' }) },
    { claim: makeStanceClaim('per-b', 'prp-c', -2), polarity: 'NEGATIVE' },
  ],
});

async function gather(store: GraphStore, format: ExportFormatName): Promise<string> {
  let text = '';
  for await (const piece of exportGraph(store, coreOntology, format)) text += piece;
  return text;
}

async function fill(store: GraphStore): Promise<GraphStore> {
  await loadCoded(store, coreOntology, { registries: [registry], reports: [report] });
  return store;
}

describeStores('export', (open) => {
  test('json is graphology’s serialised form, each edge with claim, quote and weight', async () => {
    const graph = new MultiDirectedGraph();
    graph.import(JSON.parse(await gather(await fill(await open()), 'json')) as never);
    expect(graph.nodes()).toEqual(['per-a', 'per-b', 'plc-d', 'plc-e', 'prp-c']);
    expect(graph.getNodeAttributes('per-a')).toMatchObject({
      label: TRICKY,
      type: 'Person',
      aliases: 'Second | Third',
    });
    expect(graph.getNodeAttributes('plc-d')).toMatchObject({ latitude: 1.5, disputed: true });
    expect(graph.size).toBe(3);
    const [met] = graph.edges('per-a', 'per-b');
    expect(graph.getEdgeAttributes(met)).toMatchObject({
      label: 'MET_WITH',
      claimId: met,
      quote: 'what was said',
      weight: 1,
      origin: 'REPORT',
      contested: false,
      symmetric: true,
    });
    const [stance] = graph.edges('per-a', 'prp-c');
    expect(graph.getEdgeAttributes(stance)).toMatchObject({
      value: 2,
      level: 'SUPPORTS',
      conditionId: 'prp-c',
    });
    const [fact] = graph.edges('plc-d', 'plc-e');
    expect(graph.getEdgeAttributes(fact)).toMatchObject({ origin: 'REGISTRY', weight: 1 });
    expect(graph.hasEdgeAttribute(fact, 'quote')).toBe(false);
  });

  test('graphml and gexf hold the same graph', async () => {
    const store = await fill(await open());
    const json = new MultiDirectedGraph();
    json.import(JSON.parse(await gather(store, 'json')) as never);
    const graphml = parseGraphml(MultiDirectedGraph, await gather(store, 'graphml'));
    const gexf = parseGexf(MultiDirectedGraph, await gather(store, 'gexf'));
    for (const other of [graphml, gexf]) {
      expect(other.nodes()).toEqual(json.nodes());
      expect(other.edges()).toEqual(json.edges());
      for (const node of json.nodes()) {
        expect(other.getNodeAttributes(node)).toMatchObject(json.getNodeAttributes(node));
      }
      for (const edge of json.edges()) {
        expect(other.getEdgeAttributes(edge)).toMatchObject(json.getEdgeAttributes(edge));
        expect(other.extremities(edge)).toEqual(json.extremities(edge));
      }
    }
  });

  test('csv: one line an entity and an edge, formulas kept text', async () => {
    const store = await fill(await open());
    const nodes = await gather(store, 'nodes.csv');
    expect(nodes.split('\r\n')[0]).toMatch(/^Id,Label,type,/);
    expect(nodes).toContain(`per-a,"${TRICKY.replaceAll('"', '""')}",Person`);
    const edges = (await gather(store, 'edges.csv')).trimEnd().split('\r\n');
    expect(edges[0]).toMatch(/^Source,Target,Id,Label,claimId,quote,Weight,/);
    expect(edges).toHaveLength(4);
  });

  test('an empty graph is a valid file in every format', async () => {
    const store = await open();
    expect(JSON.parse(await gather(store, 'json'))).toMatchObject({ nodes: [], edges: [] });
    expect(parseGraphml(MultiDirectedGraph, await gather(store, 'graphml')).order).toBe(0);
    expect(parseGexf(MultiGraph, await gather(store, 'gexf')).order).toBe(0);
  });
});

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'parley-export-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const READ = `
import csv, json, sys, networkx as nx
from networkx.readwrite import json_graph
folder = sys.argv[1]
def shape(g):
    return [sorted(g.nodes), sorted((s, t, d.get("label") or d.get("Label")) for s, t, d in g.edges(data=True))]
gexf = nx.read_gexf(folder + "/g.gexf")
graphml = nx.read_graphml(folder + "/g.graphml", force_multigraph=True)
raw = json.load(open(folder + "/g.json", encoding="utf-8"))
j = nx.MultiDiGraph()
j.add_nodes_from((n["key"], n["attributes"]) for n in raw["nodes"])
j.add_edges_from((e["source"], e["target"], e["key"], e["attributes"]) for e in raw["edges"])
c = nx.MultiDiGraph()
c.add_nodes_from(r["Id"] for r in csv.DictReader(open(folder + "/nodes.csv", encoding="utf-8", newline="")))
c.add_edges_from((r["Source"], r["Target"], r["Id"], r) for r in csv.DictReader(open(folder + "/edges.csv", encoding="utf-8", newline="")))
print(json.dumps({
    "shapes": [shape(g) for g in (gexf, graphml, j, c)],
    "weights": [next(d["weight"] for s, t, d in g.edges(data=True)) for g in (gexf, graphml, j)],
    "label": [gexf.nodes["per-a"]["label"], graphml.nodes["per-a"]["label"]],
}))
`;

(hasNetworkx ? describe : describe.skip)('export, read by networkx', () => {
  describeStores('networkx', (open) => {
    test('all formats give one graph', async () => {
      const store = await fill(await open());
      for (const format of ['json', 'gexf', 'graphml'] as const) {
        writeFileSync(join(folder, `g.${format}`), await gather(store, format));
      }
      for (const format of ['nodes.csv', 'edges.csv'] as const) {
        writeFileSync(join(folder, format), await gather(store, format));
      }
      const answer = JSON.parse(
        execFileSync('python3', ['-c', READ, folder], { encoding: 'utf8' }),
      ) as { shapes: unknown[]; weights: number[]; label: string[] };
      expect(answer.shapes).toEqual(Array.from({ length: 4 }, () => answer.shapes[0]));
      expect(answer.shapes[0]).toEqual([
        ['per-a', 'per-b', 'plc-d', 'plc-e', 'prp-c'],
        [
          ['per-a', 'per-b', 'MET_WITH'],
          ['per-a', 'prp-c', 'HOLDS_STANCE_ON'],
          ['plc-d', 'plc-e', 'LOCATED_IN'],
        ],
      ]);
      expect(answer.weights).toEqual([1, 1, 1]);
      expect(answer.label).toEqual([TRICKY, TRICKY]);
    });
  });
});
