import { createHash } from 'node:crypto';

import { planJudgements } from '../identity/plan-judgements.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedClaim, CodedFact, CodedRegistry } from '../report/coded-report.js';
import { hashText } from '../report/hash-text.js';
import { claimId } from './claim-id.js';
import { compactProperties, type EdgeElement, type NodeElement } from './graph-elements.js';
import { indexTexts } from './index-texts.js';
import { planEntity } from './plan-entity.js';
import type { PlannedFile } from './plan-report.js';

/** Everything a registry file brings to the graph but claims. Pure. */
export function planRegistry(coded: CodedRegistry, ontology: Ontology): PlannedFile {
  const { id, source, entities, facts, judgements } = coded;
  const claims = new Map<string, CodedClaim>();
  const edges = new Map<string, EdgeElement>();
  const referred = new Set<string>();
  for (const fact of facts) {
    const target = claimId(fact.claim, ontology);
    claims.set(target, fact.claim);
    for (const end of listEntities(fact.claim, ontology)) referred.add(end);
    const properties = planFact(fact);
    edges.set(`${target} ${String(properties['key'])}`, {
      type: 'STATES',
      from: id,
      to: target,
      properties,
    });
  }
  for (const { from, to, ...judged } of planJudgements(judgements, id)) {
    referred.add(from).add(to);
    edges.set(`${from} ${to}`, {
      type: 'SAME_AS',
      from,
      to,
      properties: compactProperties(judged),
    });
  }
  const nodes: NodeElement[] = entities.map((entity) =>
    indexTexts(planEntity(entity, { kind: 'registry', id }, ontology)),
  );
  const uses = [...referred].sort();
  const sourceSha256 = hashText(source);
  nodes.push({
    id,
    type: 'Registry',
    properties: { id, type: 'Registry', source, sourceSha256, uses },
  });
  return { nodes, edges: [...edges.values()], openEdges: [], claims, uses };
}

/** Properties of (Registry)-[STATES]→(Claim). The key tells facts apart that differ in qualifiers or note alone. */
function planFact({ claim, sourceNote }: CodedFact): EdgeElement['properties'] {
  const qualifiers = Object.entries(claim.qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = createHash('sha256')
    .update(JSON.stringify([sourceNote, qualifiers]))
    .digest('hex')
    .slice(0, 12);
  return compactProperties({ ...claim.qualifiers, key, sourceNote });
}

/** Ids of the entities that a claim speaks of. */
function listEntities(claim: CodedClaim, ontology: Ontology): readonly string[] {
  const referring = [...ontology.qualifiers.values()].flatMap(({ name, refersTo }) => {
    const value = claim.qualifiers[name];
    return refersTo !== undefined && typeof value === 'string' ? [value] : [];
  });
  return [claim.subject, claim.object, claim.condition, ...referring].filter((id) => id !== null);
}
