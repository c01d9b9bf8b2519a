import { expect, test } from '@jest/globals';

import { coreDeclarations, coreOntology } from '../../../src/ontology/core-ontology.js';
import type { LinkDeclaration } from '../../../src/ontology/declaration.js';

/** Relation, from, to, field of the left end, field of the right end (- if symmetric), edge properties. */
const RELATIONS = `
PARTICIPATED_IN Actor Event participatedIn participants role:comparable
MET_WITH Actor Actor metWith - eventId:identifying
ACCOMPANIED Actor Actor accompanied accompaniedBy eventId:identifying
INTERACTED_WITH Actor Actor interactedWith - eventId:identifying,manner:plain
SPOKEN_BY Event Actor speaker speechActs
DIRECTED_AT Event Actor addressees addressedIn
TOOK_PLACE_AT Event Place places events
PRECEDED Event Event followedBy precededBy
PART_OF Event,Process Process,Event partOf parts
ADDRESSES Event,Process Conflict addresses addressedBy
DISCUSSED Event Issue,Instrument,Proposition discussed discussedIn
REFINED Event Instrument refined refinedIn
PRODUCED Event Instrument produced producedBy
HOLDS_POSITION Person Position positions holders
POSITION_IN Position Organization,State positionIn offices
REPRESENTS Actor Actor represents representedBy capacity:plain
ADVISES Actor Actor advises advisedBy
HEADS Person Organization,State heads headedBy
MEMBER_OF Actor ActorGroup,Organization memberOf members
ALLIED_WITH Actor Actor alliedWith -
ALIGNS_WITH Actor Actor alignsWith - issueId:identifying
LEADS Actor Process leads ledBy
PARTY_TO Actor Conflict,Process partyTo parties side:comparable
CENTERS_ON Process Instrument centersOn centralTo
HAS_PROVISION Instrument Proposition provisions partOf number:plain,version:plain
ABOUT Proposition Instrument,Event,Process about propositionsAbout
BELONGS_TO Actor State belongsTo bodies
CONCERNS Proposition Issue concerns propositions
OBLIGES Proposition Actor,Place obliges obligedBy
PROTECTS Proposition Actor,Place protects protectedBy
APPLIES_TO Proposition Place appliesTo propositions
CONDITIONAL_ON Proposition Proposition conditionalOn conditionFor
BROADER Issue Issue broader narrower
HOLDS_STANCE_ON Actor Proposition,Instrument,Issue,Process,Actor stances stancesHeld wants:plain
WARNED_OF Actor Proposition warnedOf warnings
CLAIMS_TERRITORY State Place claimsTerritory claimedBy extent:comparable
OCCUPIES State Place occupies occupiedBy extent:comparable
CONTROLS State Place controls controlledBy extent:comparable
PRESENT_IN Actor Place presentIn presentActors
HAS_TERRITORY State Place territory territoryOf
SEATED_AT Organization Place seatedAt seatOf
LOCATED_IN Place,Actor Place locatedIn contains extent:comparable
LINKED_TO Entity Entity linkedTo - description:plain
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', from = '', to = '', field = '', inverse = '', uses = ''] = line.split(' ');
    const symmetric = inverse === '-';
    return { name, from, to, field, inverse: symmetric ? field : inverse, symmetric, uses };
  });

const relationLinksOf = (typeName: string): readonly LinkDeclaration[] =>
  coreOntology.types.get(typeName)?.links.filter((link) => link.relation !== undefined) ?? [];

test('the relations are those of the design, and no others', () => {
  const names = RELATIONS.map(({ name }) => name);
  expect([...coreOntology.relations.keys()].toSorted()).toEqual(names.toSorted());
});

test.each(RELATIONS)('$name has its ends, fields and edge properties', (row) => {
  const relation = coreOntology.relations.get(row.name);
  if (relation === undefined) throw new Error(`${row.name} is not declared.`);
  expect(relation.from.join()).toBe(row.from);
  expect(relation.to.join()).toBe(row.to);
  expect(relation.symmetric).toBe(row.symmetric);
  expect(relation.qualifiers.map((one) => `${one.qualifier.name}:${one.use}`).join()).toBe(
    row.uses,
  );
  const pathOf = (type: string, field: string): unknown =>
    relationLinksOf(type).find((link) => link.name === field)?.path;
  const path = { kind: 'relationship', types: [row.name] };
  for (const type of relation.from.flatMap(coreOntology.concreteTypesOf)) {
    const direction = row.symmetric ? 'both' : 'out';
    expect(pathOf(type, row.field)).toEqual({ ...path, direction });
  }
  for (const type of relation.to.flatMap(coreOntology.concreteTypesOf)) {
    const direction = row.symmetric ? 'both' : 'in';
    expect(pathOf(type, row.inverse)).toEqual({ ...path, direction });
  }
});

test('a link leads to the narrowest type that covers the far end', () => {
  const targetOf = (type: string, field: string): string | undefined =>
    relationLinksOf(type).find((link) => link.name === field)?.target;
  expect(targetOf('Person', 'participatedIn')).toBe('Event');
  expect(targetOf('Person', 'heads')).toBe('Actor');
  expect(targetOf('Person', 'partyTo')).toBe('Entity');
  expect(targetOf('Place', 'contains')).toBe('Entity');
});

test('edges of a relation show its claim and what its properties refer to', () => {
  const metWith = relationLinksOf('Person').find((link) => link.name === 'metWith');
  expect(metWith?.edgeProperties.map(({ name, nullable }) => [name, nullable])).toEqual([
    ['eventId', true],
  ]);
  expect(
    metWith?.edgeLinks.map(({ name, target, path, nullable }) => [name, target, path, nullable]),
  ).toEqual([
    ['claim', 'Claim', { kind: 'lookup', key: 'claimId' }, false],
    ['event', 'Event', { kind: 'lookup', key: 'eventId' }, true],
  ]);
});

test('edges of a stance show grade, condition and wants', () => {
  const stances = relationLinksOf('State').find((link) => link.name === 'stances');
  expect(stances?.edgeProperties.map(({ name }) => name)).toEqual([
    'value',
    'level',
    'conditionId',
    'wants',
  ]);
  expect(stances?.edgeLinks.map(({ name, target }) => [name, target])).toEqual([
    ['claim', 'Claim'],
    ['condition', 'Proposition'],
  ]);
});

test.each(['Claim', 'Assertion', 'EntityRelation'])('%s has every qualifier, nullable', (name) => {
  const properties = coreOntology.types.get(name)?.properties ?? [];
  const qualifiers = [...coreOntology.qualifiers.keys()];
  const found = properties.filter((one) => qualifiers.includes(one.name) && one.nullable);
  expect(found.map((one) => one.name)).toEqual(qualifiers);
});

test('value predicates are those of the design, with the functional ones marked', () => {
  const marks = [...coreOntology.valuePredicates.values()].map(
    (one) => `${one.name}${one.functional ? '!' : ''}`,
  );
  expect(marks.toSorted()).toEqual([
    'ASSESSED_AS',
    'DATE!',
    'DESCRIBED_AS',
    'DOCUMENTED_BY',
    'DURATION!',
    'EUPHEMISM_FOR',
    'INCOMPATIBILITY!',
    'LEVEL',
    'OUTCOME',
    'POINT_COUNT!',
    'STATUS!',
  ]);
});

test('projected properties can be null and take their values from their predicate’s enum', () => {
  const projected = [...coreOntology.types.values()].flatMap((type) =>
    type.properties
      .filter((one) => one.projectedFrom !== undefined)
      .map((property) => ({ type, property })),
  );
  expect(projected.map(({ type, property }) => `${type.name}.${property.name}`)).toEqual([
    'Event.status',
    'Event.edtf',
    'Event.startsOn',
    'Event.endsOn',
    'Event.precision',
    'Conflict.incompatibility',
    'Process.status',
    'Instrument.status',
    'Instrument.pointCount',
  ]);
  for (const { type, property } of projected) {
    const value = coreOntology.valuePredicates.get(property.projectedFrom ?? '')?.value;
    const declared = property.type.kind === 'enum' ? property.type.declaration : undefined;
    expect(property.nullable).toBe(true);
    expect(value?.kind === 'enum' ? value.byType[type.name] : undefined).toBe(
      property.name === 'precision' ? undefined : declared,
    );
  }
});

test('interfaces and labels run from the most general to the type', () => {
  expect(coreOntology.labelsOf('Person')).toEqual(['Node', 'Source', 'Entity', 'Actor', 'Person']);
  expect(coreOntology.labelsOf('Report')).toEqual(['Node', 'Source', 'Report']);
  expect(coreOntology.labelsOf('Claim')).toEqual(['Node', 'Claim']);
  expect(coreOntology.labelsOf('Mention')).toEqual([]);
  expect(coreOntology.concreteTypesOf('Actor')).toEqual([
    'Person',
    'Organization',
    'State',
    'ActorGroup',
  ]);
  expect(coreOntology.concreteTypesOf('Place')).toEqual(['Place']);
  expect(coreOntology.concreteTypesOf('Source')).toHaveLength(13);
  expect(coreOntology.concreteTypesOf('Nobody')).toEqual([]);
});

test('inherited members come with the type', () => {
  const person = coreOntology.types.get('Person');
  expect(person?.properties.map(({ name }) => name)).toEqual([
    'id',
    'name',
    'aliases',
    'description',
    'identifiers',
    'declaredIn',
  ]);
  expect(person?.links.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['mentions', 'claims', 'metWith', 'positions', 'linkedTo']),
  );
});

test('every declaration has a description that ends in a full stop', () => {
  const linkTexts = (links: readonly LinkDeclaration[]): readonly (readonly [string, string])[] =>
    links.flatMap((link) => [
      [link.name, link.description] as const,
      ...link.edgeProperties.map((one) => [one.name, one.description] as const),
      ...linkTexts(link.edgeLinks),
    ]);
  const texts = [
    ...[...coreOntology.types.values()].flatMap((type) => [
      [type.name, type.description] as const,
      ...type.properties.map((one) => [`${type.name}.${one.name}`, one.description] as const),
      ...linkTexts(type.links),
    ]),
    ...[...coreOntology.predicates.values(), ...coreOntology.qualifiers.values()].map(
      (one) => [one.name, one.description] as const,
    ),
    ...[...coreOntology.enums.values()].flatMap((one) => [
      [one.name, one.description] as const,
      ...Object.entries(one.values).map(([value, text]) => [`${one.name}.${value}`, text] as const),
    ]),
  ];
  expect(texts.length).toBeGreaterThan(800);
  expect(texts.filter(([, text]) => !/^\S.*\S\.$/.test(text))).toEqual([]);
});

test('the declarations are immutable', () => {
  expect(Object.isFrozen(coreOntology)).toBe(true);
  expect(coreDeclarations.relations.every((relation) => Object.isFrozen(relation))).toBe(true);
});
