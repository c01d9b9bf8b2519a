import { describeDenial } from '../ontology/describe-denial.js';
import type { Ontology } from '../ontology/ontology.js';
import {
  type ClaimRecord,
  countAssertions,
  isSupported,
  listLiveNegative,
  listLivePositive,
  listQualifierValues,
} from './claim-record.js';
import { comesBefore, daysBetween, isDated, timesOverlap } from './compare-times.js';
import { valuesAgree } from './compare-values.js';

export type ContradictionRule =
  | 'ASSERTED_AND_DENIED'
  | 'EDGE_PROPERTY_DIFFERS'
  | 'FUNCTIONAL_VALUES'
  | 'OPPOSITE_STANCE'
  | 'CHANGED_OVER_TIME';

/** Two claims set against each other by a rule; `left` has the lesser id, or is `right` itself. */
export interface Contradiction {
  readonly left: string;
  readonly right: string;
  readonly rule: ContradictionRule;
  /** The rule, and what tells two findings of one rule on one pair apart. */
  readonly key: string;
  /** What differs, in words, from the claims alone. */
  readonly detail: string;
}

export interface ContradictionOptions {
  /** Farthest publications, in days, at which opposite stances without valid times still meet. */
  readonly stanceWindowDays: number;
}

export const DEFAULT_CONTRADICTIONS: ContradictionOptions = { stanceWindowDays: 30 };

/** Claims that can contradict each other: of one subject, of one object, or of one actor and target. */
export interface ClaimGroup {
  readonly kind: 'subject' | 'object' | 'stance';
  readonly predicate: string;
  readonly subject: string | null;
  readonly object: string | null;
}

/** The groups to which a claim belongs by its predicate. */
export function listGroups(claim: ClaimRecord, ontology: Ontology): readonly ClaimGroup[] {
  const declaration = ontology.predicates.get(claim.predicate);
  const { predicate, subject, object } = claim;
  if (declaration === undefined) return [];
  const groups: ClaimGroup[] = [];
  if (declaration.functional) groups.push({ kind: 'subject', predicate, subject, object: null });
  if (declaration.kind === 'value') return groups;
  if (declaration.inverseFunctional) {
    groups.push({ kind: 'object', predicate, subject: null, object });
  }
  if (declaration.stance) groups.push({ kind: 'stance', predicate, subject, object });
  return groups;
}

/** Whether a claim is of the group. */
export function isMember(claim: ClaimRecord, group: ClaimGroup): boolean {
  return (
    claim.predicate === group.predicate &&
    (group.subject === null || claim.subject === group.subject) &&
    (group.object === null || claim.object === group.object)
  );
}

/** Rules within one claim. Pure. */
export function findWithinClaim(claim: ClaimRecord, ontology: Ontology): readonly Contradiction[] {
  if (!isSupported(claim)) return [];
  const own = { left: claim.id, right: claim.id };
  const found: Contradiction[] = [];
  const denials = listLiveNegative(claim);
  if (denials.length > 0) {
    const rule = 'ASSERTED_AND_DENIED';
    found.push({
      ...own,
      rule,
      key: rule,
      detail: describeDenial(countAssertions(listLivePositive(claim)), countAssertions(denials)),
    });
  }
  for (const { qualifier, use } of ontology.predicates.get(claim.predicate)?.qualifiers ?? []) {
    if (use !== 'comparable') continue;
    const values = listQualifierValues(claim, qualifier.name);
    if (values.length < 2) continue;
    const rule = 'EDGE_PROPERTY_DIFFERS';
    const detail = `${qualifier.name}: ${values.join(', ')}`;
    found.push({ ...own, rule, key: `${rule}-${qualifier.name}`, detail });
  }
  return found;
}

/** Rules between the claims of one group, all of which are among `claims`. Pure; the cost grows with the square of the group. */
export function findWithinGroup(
  group: ClaimGroup,
  claims: readonly ClaimRecord[],
  context: { readonly ontology: Ontology; readonly options: ContradictionOptions },
): readonly Contradiction[] {
  const pairs = listPairs(claims.filter((claim) => isMember(claim, group) && isSupported(claim)));
  if (group.kind === 'stance') {
    return pairs.flatMap(([left, right]) => {
      const detail = describeOpposition(left, right, context.options);
      const rule = 'OPPOSITE_STANCE';
      return detail === null ? [] : [{ left: left.id, right: right.id, rule, key: rule, detail }];
    });
  }
  return findFunctional(group, pairs, context.ontology);
}

type Pair = readonly [left: ClaimRecord, right: ClaimRecord];

function listPairs(claims: readonly ClaimRecord[]): readonly Pair[] {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((left, index) =>
    sorted.slice(index + 1).map((right): Pair => [left, right]),
  );
}

function describeOpposition(
  left: ClaimRecord,
  right: ClaimRecord,
  { stanceWindowDays }: ContradictionOptions,
): string | null {
  if (left.stance === null || right.stance === null || left.stance * right.stance >= 0) return null;
  const meets =
    isDated(left) && isDated(right)
      ? timesOverlap(left, right)
      : werePublishedTogether(left, right, stanceWindowDays);
  return meets ? `${signed(left.stance)} against ${signed(right.stance)}` : null;
}

function signed(stance: number): string {
  return stance > 0 ? `+${String(stance)}` : `−${String(-stance)}`;
}

/** A background fact has no date of publication, so it meets everything, as a report of unknown date does. */
function werePublishedTogether(left: ClaimRecord, right: ClaimRecord, days: number): boolean {
  if (left.facts.length > 0 || right.facts.length > 0) return true;
  const [one, other] = [left, right].map((claim) =>
    listLivePositive(claim).map(({ publishedAt }) => publishedAt),
  );
  return daysBetween(one ?? [], other ?? []) <= days;
}

function findFunctional(
  group: ClaimGroup,
  pairs: readonly Pair[],
  ontology: Ontology,
): readonly Contradiction[] {
  const comparison = compareIn(group, ontology);
  const unequal = pairs.filter(([left, right]) => !comparison.agree(left, right));
  const changes = unequal.flatMap((pair) => describeChange(pair));
  const suffix = group.kind === 'object' ? '-inverse' : '';
  return unequal.flatMap(([left, right]): Contradiction[] => {
    const ends = { left: left.id, right: right.id };
    const change = changes.find(({ earlier, later }) =>
      [[left, right] as const, [right, left] as const].some(
        ([a, b]) => comparison.agree(a, earlier) && comparison.agree(b, later),
      ),
    );
    if (change !== undefined) {
      const [from, to] = [comparison.show(change.earlier), comparison.show(change.later)];
      const rule = 'CHANGED_OVER_TIME';
      return [{ ...ends, rule, key: `${rule}${suffix}`, detail: `${from}, then ${to}` }];
    }
    if (!timesOverlap(left, right)) return [];
    const rule = 'FUNCTIONAL_VALUES';
    const detail = `${comparison.show(left)} against ${comparison.show(right)}`;
    return [{ ...ends, rule, key: `${rule}${suffix}`, detail }];
  });
}

interface Comparison {
  readonly agree: (left: ClaimRecord, right: ClaimRecord) => boolean;
  readonly show: (claim: ClaimRecord) => string;
}

function compareIn(group: ClaimGroup, ontology: Ontology): Comparison {
  const declaration = ontology.predicates.get(group.predicate);
  if (declaration?.kind === 'value') {
    const valueOf = ({ value }: ClaimRecord): string => value ?? '';
    return {
      agree: (left, right) => valuesAgree(valueOf(left), valueOf(right), declaration),
      show: valueOf,
    };
  }
  const endOf = group.kind === 'object' ? subjectOf : objectOf;
  return { agree: (left, right) => endOf(left) === endOf(right), show: endOf };
}

function subjectOf({ subject }: ClaimRecord): string {
  return subject;
}

function objectOf({ object }: ClaimRecord): string {
  return object ?? '';
}

interface DescribedChange {
  readonly earlier: ClaimRecord;
  readonly later: ClaimRecord;
}

/** A change that one file itself describes: it gives both values, with valid times one after the other. */
function describeChange([left, right]: Pair): readonly DescribedChange[] {
  const files = new Set(listFiles(left));
  if (!listFiles(right).some((file) => files.has(file))) return [];
  if (comesBefore(left, right)) return [{ earlier: left, later: right }];
  return comesBefore(right, left) ? [{ earlier: right, later: left }] : [];
}

function listFiles(claim: ClaimRecord): readonly string[] {
  return [
    ...listLivePositive(claim).map(({ reportId }) => reportId),
    ...claim.facts.map(({ registry }) => registry),
  ];
}
