import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import { NEVER } from '../ontology/testimony.js';
import { groupBy } from '../util/group-by.js';
import type { AssertionRecord, ClaimRecord, FactRecord } from './claim-record.js';
import { type ClaimGroup, listGroups } from './find-contradictions.js';
import type { NodeElement, Properties } from './graph-elements.js';
import { projectedPredicates } from './plan-entity.js';
import { type Read, text, textOrNull, toEdges, toNodes, toProperties } from './read-graph.js';

/** A stored claim with what speaks for and against it, and its node as stored. */
export interface StoredClaim {
  readonly record: ClaimRecord;
  readonly node: NodeElement;
}

/** Claims by id, and those groups of claims of which every member is among them. */
export interface ClaimScope {
  readonly claims: ReadonlyMap<string, StoredClaim>;
  readonly groups: readonly ClaimGroup[];
  /** Subjects whose properties show values of a predicate; all claims of that subject and predicate are there. */
  readonly projections: readonly { readonly subject: string; readonly predicate: string }[];
}

/**
 * Reads these claims and all that may contradict them or be projected with them. The cost grows with the claims of their
 * subjects and with the assertions of each claim.
 */
export async function readClaimScope(
  read: Read,
  ids: readonly string[],
  ontology: Ontology,
): Promise<ClaimScope> {
  if (ids.length === 0) return { claims: new Map(), groups: [], projections: [] };
  const touched = toNodes(await read(statements.readNodesById('Claim', ids)));
  const reach = listReach(touched, ontology);
  const related = await readRelated(read, reach);
  const nodes = new Map([...touched, ...related].map((node) => [node.id, node]));
  return { claims: await readStoredClaims(read, [...nodes.values()]), ...reach };
}

/** What claims may have to do with others. */
export type ClaimReach = Pick<ClaimScope, 'groups' | 'projections'>;

/** The groups and projections to which claims belong, each once. Pure. */
export function listReach(claims: readonly NodeElement[], ontology: Ontology): ClaimReach {
  const records = claims.map(bareRecord);
  const projected = projectedPredicates(ontology);
  return {
    groups: uniqueBy(records.flatMap((record) => listGroups(record, ontology))),
    projections: uniqueBy(
      records
        .filter(({ predicate }) => projected.has(predicate))
        .map(({ subject, predicate }) => ({ subject, predicate })),
    ),
  };
}

/** Claims with what speaks for and against them, by id. */
export async function readStoredClaims(
  read: Read,
  nodes: readonly NodeElement[],
): Promise<ReadonlyMap<string, StoredClaim>> {
  if (nodes.length === 0) return new Map();
  const support = await readSupport(
    read,
    nodes.map(({ id }) => id),
  );
  return new Map(
    nodes.map((node) => [node.id, { node, record: { ...bareRecord(node), ...support(node.id) } }]),
  );
}

/** All members of the groups and projections. */
export async function readRelated(
  read: Read,
  { groups, projections }: ClaimReach,
): Promise<readonly NodeElement[]> {
  const ofKind = (kind: ClaimGroup['kind']): readonly ClaimGroup[] =>
    groups.filter((group) => group.kind === kind);
  const bySubject = uniqueBy([
    ...projections,
    ...ofKind('subject').map(({ subject, predicate }) => ({ subject, predicate })),
  ]);
  const byObject = ofKind('object').map(({ object, predicate }) => ({ object, predicate }));
  const between = ofKind('stance').map(({ subject, predicate, object }) => {
    return { subject, predicate, object };
  });
  const rows = await Promise.all([
    bySubject.length === 0 ? [] : read(statements.readClaimsOfSubjects(bySubject)),
    byObject.length === 0 ? [] : read(statements.readClaimsOfObjects(byObject)),
    between.length === 0 ? [] : read(statements.readClaimsBetween(between)),
  ]);
  return toNodes(rows.flat());
}

/** A claim without what speaks for it. */
export function bareRecord({ id, properties }: NodeElement): ClaimRecord {
  const stance = properties['stance'];
  return {
    id,
    predicate: text(properties['predicate']),
    subject: text(properties['subjectId']),
    object: textOrNull(properties['objectId']),
    value: textOrNull(properties['value']),
    stance: typeof stance === 'number' ? stance : null,
    validFrom: textOrNull(properties['validFrom']),
    validTo: textOrNull(properties['validTo']),
    assertions: [],
    facts: [],
  };
}

type Support = (claim: string) => {
  readonly assertions: readonly AssertionRecord[];
  readonly facts: readonly FactRecord[];
};

async function readSupport(read: Read, ids: readonly string[]): Promise<Support> {
  const [assertionRows, attributionRows, factRows] = await Promise.all([
    read(statements.readAssertionsOfClaims(ids)),
    read(statements.readAttributionsOfClaims(ids)),
    read(statements.readEdgesTo('Claim', ids, ['STATES'])),
  ]);
  const chains = groupBy(
    attributionRows.map((row) => ({
      assertion: text(row['assertion']),
      level: Number(row['level']),
      link: { source: text(row['source']), type: text(row['type']) },
    })),
    ({ assertion }) => assertion,
  );
  const reports = await readReports(
    read,
    assertionRows.map((row) => toProperties(row['properties'])),
  );
  const assertions = groupBy(assertionRows, (row) => text(row['claim']));
  const facts = groupBy(toEdges(factRows), ({ to }) => to);
  return (claim) => ({
    assertions: (assertions.get(claim) ?? []).map((row) => {
      const id = text(row['id']);
      const properties = toProperties(row['properties']);
      return toAssertionRecord(id, properties, {
        isSecondCoding: row['link'] === 'CODED_AS',
        supersededOn: textOrNull(row['supersededOn']),
        chain: chains.get(id) ?? [],
        report: reports.get(text(properties['reportId'])),
      });
    }),
    facts: (facts.get(claim) ?? []).map(({ from, properties }) => ({
      registry: from,
      sourceNote: text(properties['sourceNote']),
      properties,
    })),
  });
}

/** What an assertion's own properties do not tell. */
export interface AssertionSetting {
  readonly isSecondCoding: boolean;
  readonly supersededOn: string | null;
  /** In any order. */
  readonly chain: readonly {
    readonly level: number;
    readonly link: AssertionRecord['chain'][number];
  }[];
  readonly report: ReportDate | undefined;
}

/** An assertion as projections and contradictions see it. Pure. */
export function toAssertionRecord(
  id: string,
  properties: Properties,
  { isSecondCoding, supersededOn, chain, report }: AssertionSetting,
): AssertionRecord {
  const counts = !isSecondCoding && properties['retractedAt'] === undefined;
  return {
    id,
    count: 1,
    reportId: text(properties['reportId']),
    origin: properties['origin'] === 'CODING' ? 'CODING' : 'REPORT',
    polarity: properties['polarity'] === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE',
    isSecondCoding,
    counts,
    isLive: counts && supersededOn === null,
    reportedOn: textOrNull(properties['reportedOn']) ?? NEVER,
    supersededOn,
    properties,
    chain: [...chain].sort((a, b) => a.level - b.level).map(({ link }) => link),
    ...(report ?? { publisher: null, publishedAt: null }),
  };
}

export interface ReportDate {
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

async function readReports(
  read: Read,
  assertions: readonly Properties[],
): Promise<ReadonlyMap<string, ReportDate>> {
  const ids = [...new Set(assertions.map((properties) => text(properties['reportId'])))];
  if (ids.length === 0) return new Map();
  const rows = await read(statements.readReportDates(ids));
  return new Map(
    rows.map((row) => [
      text(row['id']),
      { publisher: textOrNull(row['publisher']), publishedAt: textOrNull(row['publishedAt']) },
    ]),
  );
}

function uniqueBy<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
