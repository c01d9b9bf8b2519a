import type { Ontology } from '../../ontology/ontology.js';
import type { CodedClaim } from '../../report/coded-report.js';
import { claimId, claimOfNode, orderEnds } from '../claim-id.js';
import { compactProperties, type NodeElement } from '../graph-elements.js';
import { listTexts } from './own-form.js';

/** What merging adds to a claim: what it names was named otherwise, and which proposition it has come to state. */
const ADDED = ['originally', 'propositionId'] as const;

/** Properties of claims that hold ids of entities. */
export function listReferringProperties(ontology: Ontology): readonly string[] {
  const qualifiers = [...ontology.qualifiers.values()].filter(
    ({ refersTo }) => refersTo !== undefined,
  );
  return ['subjectId', 'objectId', 'conditionId', ...qualifiers.map(({ name }) => name)];
}

/** Ids of the entities that a claim names, as the files that make it name them. */
export function listNamedEntities(claim: NodeElement, ontology: Ontology): readonly string[] {
  const { properties } = toOriginalClaim(claim);
  return listReferringProperties(ontology).flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' ? [value] : [];
  });
}

/** The claim as it was made. Pure. */
export function toOriginalClaim(claim: NodeElement): NodeElement {
  const { properties } = claim;
  if (properties['propositionId'] === undefined) return claim;
  const named = listTexts(properties['originally']).map((entry) => {
    const end = entry.indexOf('|');
    return [entry.slice(0, end), entry.slice(end + 1)] as const;
  });
  const added = Object.fromEntries(ADDED.map((name) => [name, null]));
  const restored = { ...properties, ...Object.fromEntries(named), ...added };
  return { ...claim, properties: compactProperties(restored) };
}

/** The claim about the entities that stand for those it was made on. Pure. */
export function toCanonicalClaim(
  claim: NodeElement,
  canonicalOf: (id: string) => string,
  ontology: Ontology,
): NodeElement {
  const original = toOriginalClaim(claim);
  const { properties } = original;
  const coded = mapEntities(claimOfNode(original, ontology), canonicalOf, ontology);
  const { subject, object, condition, qualifiers } = orderEnds(coded, ontology);
  const named: Readonly<Record<string, string | null>> = {
    subjectId: subject,
    objectId: object,
    conditionId: condition,
    ...(qualifiers as Readonly<Record<string, string>>),
  };
  const changed = listReferringProperties(ontology).filter(
    (name) => name in named && (named[name] ?? undefined) !== properties[name],
  );
  if (changed.length === 0) return original;
  const originally = changed.map((name) => `${name}|${String(properties[name])}`);
  const added = { originally: originally.sort(), propositionId: claimId(coded, ontology) };
  const renamed = Object.fromEntries(changed.map((name) => [name, named[name]]));
  return { ...original, properties: compactProperties({ ...properties, ...renamed, ...added }) };
}

/** The proposition that a claim states: two claims that state one are one. */
export function propositionOf({ id, properties }: NodeElement): string {
  return String(properties['propositionId'] ?? id);
}

function mapEntities(
  claim: CodedClaim,
  canonicalOf: (id: string) => string,
  ontology: Ontology,
): CodedClaim {
  const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => {
    const refers = ontology.qualifiers.get(name)?.refersTo !== undefined;
    return [name, refers && typeof value === 'string' ? canonicalOf(value) : value] as const;
  });
  return {
    ...claim,
    subject: canonicalOf(claim.subject),
    object: claim.object === null ? null : canonicalOf(claim.object),
    condition: claim.condition === null ? null : canonicalOf(claim.condition),
    qualifiers: Object.fromEntries(qualifiers),
  };
}
