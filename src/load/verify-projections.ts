import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import { groupBy } from '../util/group-by.js';
import { haveEqualProperties } from './diff-graph.js';
import type { EdgeElement, NodeElement } from './graph-elements.js';
import { identifyEdge } from './graph-elements.js';
import { type DerivationContext, planDerivedState } from './plan-derived-state.js';
import { planWorldEdge } from './plan-world-edge.js';
import { type Read, toEdges, toNodes } from './read-graph.js';
import type { VerifyFinding } from './verify-finding.js';

/** Checks claims, what they contradict and the world relations they draw against what their assertions and facts say. */
export async function verifyClaims(
  read: Read,
  claims: readonly NodeElement[],
  context: DerivationContext,
): Promise<readonly VerifyFinding[]> {
  const ids = claims.map(({ id }) => id);
  const { nodes, edges } = await planDerivedState(read, ids, context);
  const expected = claims.flatMap((claim) => planWorldEdge(claim, context.ontology));
  const missing = await listMissing(read, expected);
  const ends = await listWrongEnds(read, claims);
  const pairs = [...edges.created, ...edges.changed.map(({ after }) => after), ...edges.removed];
  return [
    ...nodes.changed.map(({ after }) =>
      found('CLAIM_DIFFERS', after.id, 'Derived properties differ from what the claims say.'),
    ),
    ...nodes.removed.map(({ id }) => found('CLAIM_DIFFERS', id, 'Nothing asserts or states it.')),
    ...ends.map((id) => found('CLAIM_DIFFERS', id, 'Its ends are not those its properties name.')),
    ...pairs
      .filter(({ type }) => type === 'CONTRADICTS')
      .map(({ from, to, properties }) =>
        found('CONTRADICTION_DIFFERS', from, `${String(properties['rule'])} with ${to}.`),
      ),
    ...missing.map(({ type, properties }) =>
      found(
        'RELATION_MISSING',
        String(properties['claimId']),
        `${type} is not drawn as it should.`,
      ),
    ),
  ];
}

/** Checks that every world relation is drawn by a live claim, as that claim draws it. */
export async function verifyWorldEdges(
  read: Read,
  entities: readonly NodeElement[],
  ontology: Ontology,
): Promise<readonly VerifyFinding[]> {
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
  return edges
    .filter((edge) => !drawn.has(identifyEdge(edge)))
    .map(({ type, from, to }) =>
      found('RELATION_STRAY', from, `${type} to ${to} has no live claim.`),
    );
}

function found(code: VerifyFinding['code'], id: string, message: string): VerifyFinding {
  return { code, id, message };
}

async function listMissing(
  read: Read,
  expected: readonly EdgeElement[],
): Promise<readonly EdgeElement[]> {
  const missing: EdgeElement[] = [];
  for (const [type, wanted] of groupBy(expected, (edge) => edge.type)) {
    const rows = wanted.map(({ from, to, properties }) => {
      return { from, to, claimId: String(properties['claimId']) };
    });
    const stored = groupBy(
      toEdges(await read(statements.readWorldEdges(type, rows))),
      identifyEdge,
    );
    missing.push(
      ...wanted.filter((edge) => {
        const [one, ...more] = stored.get(identifyEdge(edge)) ?? [];
        return (
          one === undefined ||
          more.length > 0 ||
          !haveEqualProperties(one.properties, edge.properties)
        );
      }),
    );
  }
  return missing;
}

async function listWrongEnds(
  read: Read,
  claims: readonly NodeElement[],
): Promise<readonly string[]> {
  const ids = claims.map(({ id }) => id);
  const edges = groupBy(
    toEdges(await read(statements.readEdgesFrom('Claim', ids, ['SUBJECT', 'OBJECT']))),
    ({ from }) => from,
  );
  return claims
    .filter(({ id, properties }) => {
      const { subjectId, objectId } = properties;
      const stored = (edges.get(id) ?? []).map(({ type, to }) => `${type} ${to}`).sort();
      const wanted = [`SUBJECT ${String(subjectId)}`];
      if (objectId !== undefined) wanted.unshift(`OBJECT ${String(objectId)}`);
      return stored.join() !== wanted.join();
    })
    .map(({ id }) => id);
}
