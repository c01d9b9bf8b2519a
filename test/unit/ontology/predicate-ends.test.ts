import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { canBeObject, canBeSubject } from '../../../src/ontology/predicate-ends.js';

interface Declared {
  readonly id: string;
  readonly type?: string;
}

interface ReferenceAssertion {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  readonly value?: string | number;
  readonly symmetric?: boolean;
  readonly qualifiers?: Readonly<Record<string, string | number | null>>;
}

interface Reference extends Readonly<
  Record<'entities' | 'events' | 'instruments' | 'issues' | 'propositions', readonly Declared[]>
> {
  readonly assertions: readonly ReferenceAssertion[];
  readonly background: readonly Required<
    Pick<ReferenceAssertion, 'subject' | 'predicate' | 'object'>
  >[];
  readonly background_places: readonly Declared[];
}

const fixture = new URL('../../fixtures/moscow-talks-reference.yaml', import.meta.url);
const reference = parse(readFileSync(fixture, 'utf8')) as Reference;

/** The reference's names where the ontology has others. */
const TYPES: Readonly<Record<string, string>> = {
  PeaceProcess: 'Process',
  NegotiationTrack: 'Process',
};
const QUALIFIERS: Readonly<Record<string, string>> = {
  event: 'eventId',
  issue: 'issueId',
  seen_in: 'seenIn',
};

const types = new Map<string, string>([
  ...reference.entities.map(({ id, type = '' }) => [id, TYPES[type] ?? type] as const),
  ...reference.events.map(({ id }) => [id, 'Event'] as const),
  ...reference.instruments.map(({ id }) => [id, 'Instrument'] as const),
  ...reference.issues.map(({ id }) => [id, 'Issue'] as const),
  ...reference.background_places.map(({ id }) => [id, 'Place'] as const),
  ...reference.propositions.map(({ id }) => [id, 'Proposition'] as const),
]);

const typeOf = (id: string | undefined): string => types.get(id ?? '') ?? 'unknown';

test('the reference has 85 assertions of 38 predicates', () => {
  expect(reference.assertions).toHaveLength(85);
  expect(new Set(reference.assertions.map(({ predicate }) => predicate)).size).toBe(38);
});

test.each(reference.assertions)('$id $predicate is a claim that the ontology allows', (row) => {
  const predicate = coreOntology.predicates.get(row.predicate);
  if (predicate === undefined) throw new Error(`${row.predicate} is not declared.`);
  expect(predicate.assertionKind).toBe(row.kind);
  expect(canBeSubject(predicate, typeOf(row.subject), coreOntology)).toBe(true);
  expect(canBeObject(predicate, typeOf(row.object), coreOntology)).toBe(row.object !== undefined);
  expect(predicate.kind === 'relation' && predicate.symmetric).toBe(row.symmetric ?? false);
  for (const [name, value] of Object.entries(row.qualifiers ?? {})) {
    const found = predicate.qualifiers.find(
      (one) => one.qualifier.name === (QUALIFIERS[name] ?? name),
    );
    const type = found?.qualifier.type;
    const allowed = type?.kind === 'enum' ? Object.keys(type.declaration.values) : [value];
    expect(found).toBeDefined();
    expect(allowed).toContain(value);
  }
});

test.each(reference.assertions.filter(({ value }) => value !== undefined))(
  '$id $predicate has a value that the ontology allows',
  ({ predicate: name, subject, value }) => {
    const declared = coreOntology.valuePredicates.get(name)?.value;
    const allowed =
      declared?.kind === 'enum'
        ? Object.keys(declared.byType[typeOf(subject)]?.values ?? {})
        : [value];
    expect(allowed).toContain(value);
  },
);

test.each(reference.background)(
  '$subject $predicate $object is a fact that the ontology allows',
  (fact) => {
    const predicate = coreOntology.predicates.get(fact.predicate);
    if (predicate === undefined) throw new Error(`${fact.predicate} is not declared.`);
    expect(canBeSubject(predicate, typeOf(fact.subject), coreOntology)).toBe(true);
    expect(canBeObject(predicate, typeOf(fact.object), coreOntology)).toBe(true);
  },
);

test('what the domain leaves out is refused', () => {
  const of = (name: string): Parameters<typeof canBeSubject>[0] => {
    const predicate = coreOntology.predicates.get(name);
    if (predicate === undefined) throw new Error(name);
    return predicate;
  };
  expect(canBeSubject(of('HOLDS_POSITION'), 'State', coreOntology)).toBe(false);
  expect(canBeObject(of('HOLDS_STANCE_ON'), 'Place', coreOntology)).toBe(false);
  expect(canBeSubject(of('MET_WITH'), 'Actor', coreOntology)).toBe(false);
  expect(canBeSubject(of('DURATION'), 'Event', coreOntology)).toBe(true);
  expect(canBeObject(of('DURATION'), 'Event', coreOntology)).toBe(false);
});
