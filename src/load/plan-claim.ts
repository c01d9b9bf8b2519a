import type { Ontology } from '../ontology/ontology.js';
import type { CodedClaim } from '../report/coded-report.js';
import { claimId, identifyingQualifiers, orderEnds } from './claim-id.js';
import { validDays } from './day-bounds.js';
import { compactProperties, type EdgeElement, type GraphPart } from './graph-elements.js';
import { shownValues } from './show-value.js';

/** A new claim's node and its ends: what follows from the proposition alone. What its assertions decide comes after. */
export function planClaim(coded: CodedClaim, ontology: Ontology): GraphPart {
  const claim = orderEnds(coded, ontology);
  const id = claimId(claim, ontology);
  const { subject, object } = claim;
  const edges: EdgeElement[] = [{ type: 'SUBJECT', from: id, to: subject, properties: {} }];
  if (object !== null) edges.push({ type: 'OBJECT', from: id, to: object, properties: {} });
  const properties = compactProperties({
    ...identifyingQualifiers(claim, ontology),
    id,
    type: 'Claim',
    predicate: claim.predicate,
    value: claim.value,
    stance: claim.stance,
    stanceLevel: claim.stanceLevel,
    conditionId: claim.condition,
    rank: 'NORMAL',
    validFrom: claim.validFrom,
    validTo: claim.validTo,
    ...validDays(claim),
    ...shownValues(claim, ontology),
    edtf: toInterval(claim.validFrom, claim.validTo),
    subjectId: subject,
    objectId: object,
  });
  return { nodes: [{ id, type: 'Claim', properties }], edges };
}

function toInterval(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}
