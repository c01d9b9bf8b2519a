import * as statements from '../../compile/cypher/load-statements.js';
import { NO_CHANGE } from '../../load/diff-graph.js';
import { identifyEdge, type NodeElement } from '../../load/graph-elements.js';
import { planWorldEdge } from '../../load/plan-world-edge.js';
import { type Read, toEdges, toNodes } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { Ontology } from '../../ontology/ontology.js';
import { applyRepair } from './apply-repair.js';
import { found } from './finding.js';
import { type Inspection, SOUND, type Stage } from './inspection.js';

const PAGE = 500;

/** Whether every world relation is drawn by a live claim, from where to where that claim draws it. */
export function relationStage(ontology: Ontology): Stage<readonly NodeElement[]> {
  return {
    name: 'world relations',
    parts: (read) => readNodePages(read, 'Entity', PAGE),
    sizeOf: ({ length }) => length,
    inspect: (read, entities) => inspectEntities(read, entities, ontology),
  };
}

async function inspectEntities(
  read: Read,
  entities: readonly NodeElement[],
  ontology: Ontology,
): Promise<Inspection> {
  const ids = entities.map(({ id }) => id);
  const edges = toEdges(await read(statements.readEdgesFrom('Entity', ids))).filter(({ type }) =>
    ontology.relations.has(type),
  );
  const claimIds = [...new Set(edges.map(({ properties }) => String(properties['claimId'])))];
  const claims =
    claimIds.length === 0 ? [] : toNodes(await read(statements.readNodesById('Claim', claimIds)));
  const drawn = new Set(
    claims.flatMap((claim) => planWorldEdge(claim, ontology)).map(identifyEdge),
  );
  const strays = edges.filter((edge) => !drawn.has(identifyEdge(edge)));
  if (strays.length === 0) return SOUND;
  return {
    findings: strays.map(({ type, from, to }) =>
      found('RELATION_STRAY', from, `${type} to ${to} has no live claim.`),
    ),
    // one without a claim takes those beside it along; the claims draw them again
    repair: (transaction) =>
      applyRepair(
        transaction,
        { ...NO_CHANGE, edges: { ...NO_CHANGE.edges, removed: strays } },
        ontology,
      ),
  };
}
