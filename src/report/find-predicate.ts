import type { Ontology } from '../ontology/ontology.js';
import type { Predicate } from '../ontology/predicate.js';
import { closestName } from '../util/closest-name.js';
import type { EntityScope } from './entity-scope.js';
import { type Fields, looksLikePredicate, type MapForm } from './read-fields.js';
import type { SourceNode } from './source-node.js';

const CLAIM_KEYS = ['subject', 'stance', 'condition', 'validFrom', 'validTo', 'edtf'] as const;

/** Keys of a row of a report beside predicates and edge properties. */
export const REPORT_ROW_KEYS = [
  'id',
  ...CLAIM_KEYS,
  'quote',
  'words',
  'by',
  'in',
  'origin',
  'polarity',
  'certainty',
  'reporterCommitment',
  'modality',
  'tense',
  'aspect',
  'quotation',
  'inference',
  'note',
  'supersedes',
] as const;

/** Keys of a fact of a registry beside predicates and edge properties. */
const FACT_KEYS = [...CLAIM_KEYS, 'source', 'note'] as const;

const forms = new WeakMap<Ontology, Readonly<Record<'report' | 'registry', MapForm>>>();

/** What a row of a report, or a fact of a registry, may hold. Made once for an ontology. */
export function formOfRows(ontology: Ontology, kind: 'report' | 'registry'): MapForm {
  let both = forms.get(ontology);
  if (both === undefined) {
    both = { report: makeForm(ontology, 'report'), registry: makeForm(ontology, 'registry') };
    forms.set(ontology, both);
  }
  return both[kind];
}

function makeForm(ontology: Ontology, kind: 'report' | 'registry'): MapForm {
  const own: readonly string[] = kind === 'report' ? REPORT_ROW_KEYS : FACT_KEYS;
  const predicates = [...ontology.predicates.keys()];
  const keys = [...own, ...ontology.qualifiers.keys(), ...predicates];
  return { name: kind === 'report' ? 'a row' : 'a fact', keys, predicates };
}

/** The one key of a row that is a predicate; null, with a diagnostic, if there is none or more than one. */
export function findPredicate(
  node: SourceNode,
  fields: Fields,
  { ontology, problems }: EntityScope,
): Predicate | null {
  const found = [...fields.values()].filter(({ key }) => ontology.predicates.has(key));
  const [first, second] = found;
  if (first === undefined) {
    if (!hasUnknownPredicate(node, ontology)) {
      problems.add('MISSING_PREDICATE', { at: node, message: 'a row without predicate' });
    }
    return null;
  }
  if (second !== undefined) {
    const message = `${first.key} and ${second.key} in one row`;
    problems.add('TWO_PREDICATES', { at: second, message });
    return null;
  }
  return ontology.predicates.get(first.key) ?? null;
}

/** A key that is near a predicate has been reported with that suggestion. */
function hasUnknownPredicate(node: SourceNode, ontology: Ontology): boolean {
  if (node.kind !== 'map') return false;
  const known = formOfRows(ontology, 'report').keys;
  return node.entries.some(({ key }) => {
    if (known.includes(key) || FACT_KEYS.some((name) => name === key)) return false;
    return looksLikePredicate(key) || closestName(key, ontology.predicates.keys()) !== null;
  });
}
