import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import { NEVER } from '../ontology/testimony.js';
import { groupBy } from '../util/group-by.js';
import type { AssertionRecord, ClaimRecord, FactRecord } from './claim-record.js';
import { type ClaimGroup, listGroups } from './find-contradictions.js';
import type { NodeElement, Properties } from './graph-elements.js';
import { projectedProperties } from './plan-entity.js';
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
  const groups = uniqueBy(touched.flatMap((node) => listGroups(bareRecord(node), ontology)));
  const projections = uniqueBy(
    touched
      .map((node) => bareRecord(node))
      .filter(({ predicate }) => isProjected(predicate, ontology))
      .map(({ subject, predicate }) => ({ subject, predicate })),
  );
  const related = await readRelated(read, groups, projections);
  const nodes = new Map([...touched, ...related].map((node) => [node.id, node]));
  const support = await readSupport(read, [...nodes.keys()]);
  const claims = new Map(
    [...nodes.values()].map((node) => [
      node.id,
      { node, record: { ...bareRecord(node), ...support(node.id) } },
    ]),
  );
  return { claims, groups, projections };
}

async function readRelated(
  read: Read,
  groups: readonly ClaimGroup[],
  projections: ClaimScope['projections'],
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

function isProjected(predicate: string, ontology: Ontology): boolean {
  return [...ontology.types.keys()].some((type) =>
    projectedProperties(type, ontology).some((one) => one.predicate === predicate),
  );
}

function bareRecord({ id, properties }: NodeElement): ClaimRecord {
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
      const reportId = text(properties['reportId']);
      const chain = [...(chains.get(id) ?? [])].sort((a, b) => a.level - b.level);
      return {
        id,
        reportId,
        origin: properties['origin'] === 'CODING' ? 'CODING' : 'REPORT',
        polarity: properties['polarity'] === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE',
        isLive: properties['retractedAt'] === undefined && row['supersededOn'] === null,
        isRetracted: properties['retractedAt'] !== undefined,
        reportedOn: textOrNull(properties['reportedOn']) ?? NEVER,
        supersededOn: textOrNull(row['supersededOn']),
        properties,
        chain: chain.map(({ link }) => link),
        ...(reports.get(reportId) ?? { publisher: null, publishedAt: null }),
      };
    }),
    facts: (facts.get(claim) ?? []).map(({ from, properties }) => ({
      registry: from,
      sourceNote: text(properties['sourceNote']),
      properties,
    })),
  });
}

interface ReportDate {
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
