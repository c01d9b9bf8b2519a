import { orderEnds } from '../load/claim-id.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedAssertion, CodedReport } from '../report/coded-report.js';
import type { Span } from './overlap-of-spans.js';

/** An assertion as it is compared with another coder's. */
export interface CodedRow {
  readonly id: string;
  readonly predicate: string;
  readonly subject: string;
  /** Object or value. */
  readonly object: string;
  /** Key of the sentence of its first quote (`s01`); null for a classification without words of its own. */
  readonly sentence: string | null;
  readonly quotes: readonly string[];
  readonly spans: readonly Span[];
  /** What else is coded of it, by name; only what its predicate can have. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Stands for a field that is not given. */
export const NOT_GIVEN = 'none';

/** The assertions of a report in its order. Symmetric relations have the lesser end first, whoever wrote it how. Pure. */
export function listCodedRows(
  { assertions, passages }: CodedReport,
  ontology: Ontology,
): readonly CodedRow[] {
  const keyOf = new Map(passages.map(({ id, key }) => [id, key]));
  return assertions.map((assertion) => {
    const { predicate, subject, object, value } = orderEnds(assertion.claim, ontology);
    const evidence = assertion.evidence.filter(({ role }) => role !== 'CUE');
    return {
      ...{ id: assertion.id, predicate, subject, object: object ?? value ?? '' },
      sentence: keyOf.get(evidence[0]?.passage ?? '') ?? null,
      quotes: evidence.map(({ quote }) => quote),
      spans: evidence.map(({ start, end }) => ({ start, end })),
      fields: readFields(assertion, ontology),
    };
  });
}

function readFields(assertion: CodedAssertion, ontology: Ontology): ReadonlyMap<string, string> {
  const { claim, polarity, certainty, reporterCommitment, modality, tense, aspect } = assertion;
  const { quotation, inference, origin, expressedIn } = assertion;
  const declared = ontology.predicates.get(claim.predicate);
  const isStance = declared?.kind === 'relation' && declared.stance;
  const own = declared?.qualifiers.map(({ qualifier: { name } }) => name) ?? [];
  const given: Readonly<Record<string, string | number | boolean | null>> = {
    ...{ polarity, attribution: printChain(assertion), certainty, reporterCommitment },
    ...{ modality, tense, aspect, quotation, inference, origin, expressedIn },
    validTime: printValidTime(claim.validFrom, claim.validTo),
    ...(isStance ? { stance: claim.stanceLevel, condition: claim.condition } : {}),
    ...Object.fromEntries(own.map((name) => [name, claim.qualifiers[name] ?? null])),
  };
  return new Map(Object.entries(given).map(([name, value]) => [name, String(value ?? NOT_GIVEN)]));
}

/** `org-x (open) > per-y`, outermost first; `own voice` without sources, `?` for one that is not named. */
function printChain({ attribution }: CodedAssertion): string {
  const chain = [...attribution].sort((a, b) => a.level - b.level);
  const links = chain.map(
    ({ source, scope }) => `${source ?? '?'}${scope === 'OPEN' ? ' (open)' : ''}`,
  );
  return links.length === 0 ? 'own voice' : links.join(' > ');
}

function printValidTime(from: string | null, to: string | null): string | null {
  return from === null && to === null ? null : `${from ?? '..'}/${to ?? '..'}`;
}
