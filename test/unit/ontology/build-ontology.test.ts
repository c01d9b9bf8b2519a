import { expect, test } from '@jest/globals';

import { buildOntology } from '../../../src/ontology/build-ontology.js';
import { coreDeclarations, coreOntology } from '../../../src/ontology/core-ontology.js';
import { Property } from '../../../src/ontology/decorators/property.js';
import { NodeType } from '../../../src/ontology/decorators/type.js';
import { defineRelation } from '../../../src/ontology/define-relation.js';
import { defineEnum } from '../../../src/ontology/enum.js';
import type { OntologyInput } from '../../../src/ontology/ontology.js';
import type {
  RelationDeclaration,
  ValuePredicateDeclaration,
} from '../../../src/ontology/predicate.js';
import { role } from '../../../src/ontology/qualifiers.js';
import { Entity } from '../../../src/ontology/types/entity.js';

const finances: RelationDeclaration = defineRelation({
  name: 'FINANCES',
  description: 'An actor pays for a process.',
  from: ['Actor'],
  to: ['Process'],
  field: 'finances',
  fieldDescription: 'Processes it pays for.',
  inverseField: 'financedBy',
  inverseFieldDescription: 'Actors that pay for it.',
});

const withRelations = (...relations: readonly RelationDeclaration[]): OntologyInput => ({
  ...coreDeclarations,
  relations: [...coreDeclarations.relations, ...relations],
});

const length: ValuePredicateDeclaration = {
  kind: 'value',
  name: 'LENGTH',
  description: 'How long an event lasted.',
  assertionKind: 'ATTRIBUTE',
  domain: ['Event'],
  value: { kind: 'duration' },
  functional: true,
  qualifiers: [],
  tolerance: { kind: 'exact' },
};
const withValue = (change: Partial<ValuePredicateDeclaration>): OntologyInput => ({
  ...coreDeclarations,
  valuePredicates: [...coreDeclarations.valuePredicates, { ...length, ...change }],
});

const Shade = defineEnum({ name: 'Shade', description: 'A shade.', values: { DARK: 'Dark.' } });

@NodeType({ description: 'A river.', layer: 'world', singular: 'river', plural: 'rivers' })
class River extends Entity {
  @Property(Shade, { description: 'Shade of the water.', nullable: true })
  readonly shade!: string | null;
}

test('a relation added to the declarations gives fields on both ends, inherited by all types', () => {
  const ontology = buildOntology(withRelations(finances));
  const linkOf = (type: string, field: string): string | undefined =>
    ontology.types.get(type)?.links.find(({ name }) => name === field)?.target;
  expect(linkOf('Person', 'finances')).toBe('Process');
  expect(linkOf('Actor', 'finances')).toBe('Process');
  expect(linkOf('Process', 'financedBy')).toBe('Actor');
  expect(linkOf('Place', 'finances')).toBeUndefined();
  expect(ontology.predicates.get('FINANCES')).toBe(finances);
  expect(coreOntology.predicates.has('FINANCES')).toBe(false);
});

test('a type added to the declarations inherits fields and counts as an entity', () => {
  const ontology = buildOntology({
    ...coreDeclarations,
    classes: [...coreDeclarations.classes, River],
    enums: [...coreDeclarations.enums, Shade],
  });
  expect(ontology.labelsOf('River')).toEqual(['Node', 'Source', 'Entity', 'River']);
  expect(ontology.concreteTypesOf('Entity')).toContain('River');
  expect(ontology.types.get('River')?.links.map(({ name }) => name)).toContain('linkedTo');
});

const twice = { ...finances, name: 'PAYS' };
const wrongInputs: readonly (readonly [string, OntologyInput])[] = [
  ['The predicate FINANCES is declared twice.', withRelations(finances, finances)],
  ['The predicate DURATION is declared twice.', withValue({ name: 'DURATION' })],
  ['The field of Person finances is declared twice.', withRelations(finances, twice)],
  [
    'The field of Person finances is declared twice.',
    withRelations({ ...finances, from: ['Actor', 'Person'] }),
  ],
  ['The field of Person name is declared twice.', withRelations({ ...finances, field: 'name' })],
  ['FINANCES names an unknown type Actr.', withRelations({ ...finances, from: ['Actr'] })],
  ['FINANCES names an unknown type Proces.', withRelations({ ...finances, to: ['Proces'] })],
  ['FINANCES lacks an end.', withRelations({ ...finances, to: [] })],
  [
    'FINANCES is symmetric and its ends differ.',
    withRelations({ ...finances, symmetric: true, inverseField: 'finances' }),
  ],
  [
    'FINANCES is symmetric and its fields differ.',
    withRelations({ ...finances, symmetric: true, to: ['Actor'] }),
  ],
  [
    'pays_for is no predicate name: use capitals, digits and _.',
    withRelations({ ...finances, name: 'pays_for' }),
  ],
  [
    'FINANCES has an undeclared qualifier role.',
    withRelations({ ...finances, qualifiers: [{ qualifier: { ...role }, use: 'plain' }] }),
  ],
  [
    'The qualifier of FINANCES role is declared twice.',
    withRelations({
      ...finances,
      qualifiers: [
        { qualifier: role, use: 'plain' },
        { qualifier: role, use: 'plain' },
      ],
    }),
  ],
  [
    'The qualifier role is declared twice.',
    { ...coreDeclarations, qualifiers: [...coreDeclarations.qualifiers, role] },
  ],
  [
    'Qualifier lead names an unknown type Dossier.',
    {
      ...coreDeclarations,
      qualifiers: [...coreDeclarations.qualifiers, { ...role, name: 'lead', refersTo: 'Dossier' }],
    },
  ],
  [
    'The field of Claim value is declared twice.',
    {
      ...coreDeclarations,
      qualifiers: [...coreDeclarations.qualifiers, { ...role, name: 'value' }],
    },
  ],
  ['LENGTH names an unknown type Evnt.', withValue({ domain: ['Evnt'] })],
  ['LENGTH has no enum for Event.', withValue({ value: { kind: 'enum', byType: {} } })],
  [
    'LENGTH uses the enum Shade, which is not listed.',
    withValue({ value: { kind: 'enum', byType: { Event: Shade } } }),
  ],
  [
    'River.shade uses the enum Shade, which is not listed.',
    { ...coreDeclarations, classes: [...coreDeclarations.classes, River] },
  ],
  [
    'The type or enum Role is declared twice.',
    { ...coreDeclarations, enums: [...coreDeclarations.enums, { ...Shade, name: 'Role' }] },
  ],
  [
    'Shade has a value not-dark, which GraphQL cannot name.',
    {
      ...coreDeclarations,
      enums: [...coreDeclarations.enums, { ...Shade, values: { 'not-dark': 'Not dark.' } }],
    },
  ],
  [
    'Shade has a code for LIGHT, which is none of its values.',
    {
      ...coreDeclarations,
      enums: [...coreDeclarations.enums, { ...Shade, codes: { LIGHT: '1' } }],
    },
  ],
  [
    'Event.status is projected from an unknown predicate STATUS.',
    {
      ...coreDeclarations,
      valuePredicates: coreDeclarations.valuePredicates.filter(({ name }) => name !== 'STATUS'),
    },
  ],
  [
    'The edge field of Actor.finances claim is declared twice.',
    (() => {
      const claim = { ...role, name: 'claim' };
      return {
        ...withRelations({ ...finances, qualifiers: [{ qualifier: claim, use: 'plain' }] }),
        qualifiers: [...coreDeclarations.qualifiers, claim],
      };
    })(),
  ],
];

test.each(wrongInputs)('%s', (problem, input) => {
  expect(() => buildOntology(input)).toThrow(`\n- ${problem}`);
});

test('all problems come at once', () => {
  const build = (): unknown =>
    buildOntology(withRelations({ ...finances, from: ['Actr'], to: ['Proces'] }));
  expect(build).toThrow(/unknown type Actr[^]*unknown type Proces/);
});

test('a class without type decorator is refused', () => {
  class Plain extends Entity {}
  const classes = [...coreDeclarations.classes, Plain];
  expect(() => buildOntology({ ...coreDeclarations, classes })).toThrow(
    'Class Plain has no type decorator.',
  );
});
