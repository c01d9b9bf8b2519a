import { createHash } from 'node:crypto';

import type { Ontology } from '../ontology/ontology.js';
import type { CodedClaim } from '../report/coded-report.js';
import type { NodeElement } from './graph-elements.js';

/** Long enough that 10^9 claims meet by chance with a probability below 10^-6. */
const HEX_DIGITS = 20;

/**
 * Id of the proposition, equal for all reports that assert or deny it: `clm-` and 20 hexadecimal digits of SHA-256 over
 * predicate, subject, object or value (ends ordered if the relation is symmetric), stance, condition, valid time and
 * the identifying qualifiers. Other qualifiers (role, extent …) do not count: they may differ between reports.
 */
export function claimId(claim: CodedClaim, ontology: Ontology): string {
  const { predicate, subject, object, value, stance, stanceLevel, condition, validFrom, validTo } =
    orderEnds(claim, ontology);
  const canonical = JSON.stringify([
    predicate,
    subject,
    object,
    value,
    [stance, stanceLevel],
    condition,
    [validFrom, validTo],
    Object.entries(identifyingQualifiers(claim, ontology)).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return `clm-${createHash('sha256').update(canonical).digest('hex').slice(0, HEX_DIGITS)}`;
}

/** The id that a stored claim should have, by what its properties say it claims. */
export function claimIdOfNode(claim: NodeElement, ontology: Ontology): string {
  return claimId(claimOfNode(claim, ontology), ontology);
}

/** What a stored claim claims, as far as its id follows from it. */
export function claimOfNode({ properties }: NodeElement, ontology: Ontology): CodedClaim {
  const predicate = String(properties['predicate']);
  const textOf = (name: string): string | null => {
    const value = properties[name];
    return typeof value === 'string' ? value : null;
  };
  const qualifiers = (ontology.predicates.get(predicate)?.qualifiers ?? []).flatMap(
    ({ qualifier: { name }, use }) => {
      const value = properties[name];
      const isPlain = use === 'identifying' && value !== undefined && typeof value !== 'object';
      return isPlain ? [[name, value] as const] : [];
    },
  );
  const { stance } = properties;
  return {
    ...{ predicate, subject: textOf('subjectId') ?? '', object: textOf('objectId') },
    ...{ value: textOf('value'), stance: typeof stance === 'number' ? stance : null },
    ...{ stanceLevel: textOf('stanceLevel'), condition: textOf('conditionId') },
    ...{ validFrom: textOf('validFrom'), validTo: textOf('validTo') },
    qualifiers: Object.fromEntries(qualifiers),
  };
}

/** The claim with the lesser end as its subject if the relation is symmetric. */
export function orderEnds(claim: CodedClaim, ontology: Ontology): CodedClaim {
  const predicate = ontology.predicates.get(claim.predicate);
  const isSwapped =
    predicate?.kind === 'relation' &&
    predicate.symmetric &&
    claim.object !== null &&
    claim.object < claim.subject;
  return isSwapped ? { ...claim, subject: claim.object, object: claim.subject } : claim;
}

/** Those of the claim's qualifiers that are part of its identity. */
export function identifyingQualifiers(
  claim: CodedClaim,
  ontology: Ontology,
): CodedClaim['qualifiers'] {
  const identifying = new Set(
    ontology.predicates
      .get(claim.predicate)
      ?.qualifiers.filter(({ use }) => use === 'identifying')
      .map(({ qualifier }) => qualifier.name),
  );
  return Object.fromEntries(
    Object.entries(claim.qualifiers).filter(([name]) => identifying.has(name)),
  );
}
