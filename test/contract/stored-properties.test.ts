import { beforeAll, expect, test } from '@jest/globals';

import { createApi } from '../../src/api/create-api.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { LinkDeclaration, PropertyDeclaration } from '../../src/ontology/declaration.js';
import type { GraphStore } from '../../src/store/port.js';
import { checkSeed } from '../helpers/check-folder.js';
import { describeStores } from '../helpers/open-test-stores.js';

/** What the ontology declares and the seed has no occasion to store. */
const NOT_IN_THE_SEED: readonly string[] = [
  // Nobody retracts, replaces, ranks or compares by a program.
  ...[
    'Assertion.retractedAt',
    'Assertion.retractionReason',
    'Report.retractedAt',
    'Report.retractionReason',
    'Claim.rankReason',
    'IdentityJudgement.score',
    'Supersession.reason',
  ],
  // Files that leave these keys out.
  ...['CodingRun.coder', 'CodingRun.tool', 'Report.retrievedAt'],
  // No row gives them: points without number, no drafts by version, no sides, no control of territory.
  ...['Assertion.number', 'Claim.number', 'HAS_PROVISION.number', 'Proposition.number'],
  ...['Assertion.version', 'Claim.version', 'HAS_PROVISION.version', 'Proposition.version'],
  ...['Assertion.side', 'Claim.side', 'PARTY_TO.side', 'CLAIMS_TERRITORY.extent'],
  ...['CONTROLS.claimId', 'CONTROLS.extent', 'BROADER.claimId'],
  // Of relations seen from either end, what none of the seed's has.
  ...['number', 'version', 'side', 'seenIn'].map((name) => `EntityRelation.${name}`),
  // The reports disagree on it.
  'Instrument.pointCount',
  // All in a registry; or without anything to add to the name.
  ...['Conflict.declaredIn', 'Organization.declaredIn', 'Person.declaredIn', 'State.declaredIn'],
  ...['Conflict', 'Issue', 'Process', 'State'].map((name) => `${name}.description`),
  ...['Place.latitude', 'Place.longitude'],
];

describeStores('what the ontology declares is stored under that name', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadCoded(store, coreOntology, checkSeed());
  }, 120_000);

  test('every property and every key of a lookup', async () => {
    const missing: string[] = [];
    for (const { owner, pattern, declared } of listStored()) {
      const rows = await store.read({
        text: `MATCH ${pattern} RETURN properties(x) AS properties`,
        parameters: {},
      });
      const names = new Set(rows.flatMap((row) => Object.keys(row['properties'] as object)));
      missing.push(
        ...declared.filter((name) => !names.has(name)).map((name) => `${owner}.${name}`),
      );
    }
    expect([...new Set(missing)].sort()).toEqual([...NOT_IN_THE_SEED].sort());
  });

  test('dates that differ in exactness alone give the most exact one', async () => {
    const rows = await store.read({
      text: "MATCH (e:Event) WHERE e.id = 'ev-moscow-talks' RETURN e.edtf AS edtf, e.startsOn AS first, e.endsOn AS last",
      parameters: {},
    });
    expect(rows).toEqual([{ edtf: '2025-12-02', first: '2025-12-02', last: '2025-12-02' }]);
  });

  test('conditions of stances are found and followed', async () => {
    const api = await createApi({
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error: unknown) => {
        throw error;
      },
    });
    const { data } = await api.execute(
      '{ claims(where: {conditionId: {isNull: false}}) { totalCount nodes { condition { name } } } }',
    );
    const { claims } = data as unknown as Conditional;
    expect(claims.totalCount).toBeGreaterThan(0);
    expect(claims.nodes.map(({ condition }) => condition?.name)).toEqual(
      claims.nodes.map(() => expect.any(String)),
    );
  });
});

interface Conditional {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly condition: { readonly name: string } | null }[];
  };
}

interface StoredThing {
  readonly owner: string;
  readonly pattern: string;
  readonly declared: readonly string[];
}

/** Node types, and relationships as relations and edge objects show them. */
function listStored(): readonly StoredThing[] {
  const { types } = coreOntology;
  const nodes = [...types.values()].filter(({ kind }) => kind === 'node');
  const links = new Map(
    nodes.flatMap((type) => type.links).map((link) => [describeLink(link), link] as const),
  );
  return [
    ...nodes.map(({ name, properties, links: own }) => ({
      owner: name,
      pattern: `(x:${name})`,
      declared: [...listNames(properties), ...listKeys(own)],
    })),
    ...[...links.values()].flatMap((link) => {
      const edge = types.get(link.edgeObject ?? '');
      const declared = [
        ...listNames([...link.edgeProperties, ...(edge?.properties ?? [])]),
        ...listKeys([...link.edgeLinks, ...(edge?.links ?? [])]),
      ];
      if (link.path.kind !== 'relationship' || declared.length === 0) return [];
      const pattern = `()-[x${link.path.types.map((one) => `:${one}`).join('')}]->()`;
      return [{ owner: link.edgeObject ?? link.relation ?? '', pattern, declared }];
    }),
  ];
}

/** Equal for the fields that show the same relationships the same way. */
function describeLink({ path, edgeObject, relation }: LinkDeclaration): string {
  return JSON.stringify([path.kind === 'relationship' ? path.types : null, edgeObject, relation]);
}

function listNames(properties: readonly PropertyDeclaration[]): readonly string[] {
  return properties.filter(({ computed }) => computed === undefined).map(({ name }) => name);
}

function listKeys(links: readonly LinkDeclaration[]): readonly string[] {
  return links.flatMap(({ path }) => (path.kind === 'lookup' ? [path.key] : []));
}
