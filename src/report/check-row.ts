import * as discourse from '../ontology/enums/discourse-enums.js';
import { type ChainLink, readChain } from './check-attribution.js';
import { checkClaims } from './check-claim.js';
import type { CodedAssertion, CodedEvidence } from './coded-report.js';
import { readEntity } from './entity-scope.js';
import { findPredicate, formOfRows } from './find-predicate.js';
import { type FoundEvidence, readEvidence } from './read-evidence.js';
import { type Fields, readFields } from './read-fields.js';
import { readSupersedes } from './read-supersedes.js';
import { readEnum, readText } from './read-values.js';
import type { ReportScope } from './report-scope.js';
import { makeRowIds, readRowIds } from './row-ids.js';
import type { RowPlace } from './row-place.js';
import type { SourceNode } from './source-node.js';

/** The assertions that one row makes, and where it stands for messages. */
export interface CheckedRow {
  readonly assertions: readonly CodedAssertion[];
  /** The id the row gives itself, which may stand for several assertions; null where it gives none or several. */
  readonly rowId: string | null;
  readonly at: SourceNode;
}

/** Checks one row; its problems are reported and whatever is wrong is left out. */
export function checkRow(node: SourceNode, place: RowPlace, scope: ReportScope): CheckedRow | null {
  const { problems, ontology } = scope.entityScope;
  const fields = readFields(node, formOfRows(ontology, 'report'), problems);
  if (fields === null) return null;
  const predicate = findPredicate(node, fields, scope.entityScope);
  const origin = readOrigin(fields, place, scope);
  const evidence = readEvidence({ fields, at: node, origin }, place, scope);
  const own = readChain(fields.get('by')?.value, {
    scope: scope.entityScope,
    book: scope.book,
    isOpen: false,
  });
  const chain = [...place.chain, ...own];
  const shared = readShared(fields, { evidence, chain, scope });
  if (predicate === null) return null;
  const claims = checkClaims({ fields, predicate, at: node }, scope.entityScope);
  const given = readRowIds(fields.get('id')?.value, claims.length, problems);
  const ids = makeRowIds({
    given,
    claims,
    isSymmetric: predicate.kind === 'relation' && predicate.symmetric,
    polarity: shared.polarity,
    chain,
    passage: place.passage,
  });
  const attribution = chain.map((link, index) => ({ level: index + 1, ...link }));
  const assertions = claims.map((claim, index): CodedAssertion => ({
    id: `${scope.reportId}.${ids[index] ?? ''}`,
    origin,
    claim,
    kind: predicate.assertionKind,
    ...shared,
    attribution,
    evidence: evidence.map(toEvidence),
  }));
  const [rowId] = given;
  return { assertions, rowId: given.length === 1 && rowId !== undefined ? rowId : null, at: node };
}

function readOrigin(fields: Fields, place: RowPlace, scope: ReportScope): CodedAssertion['origin'] {
  const origin = readEnum(fields.get('origin')?.value, ROW_ORIGIN, scope.entityScope.problems);
  return origin ?? place.origin;
}

/** What `origin:` of a row may say: REGISTRY is for registry files. */
const ROW_ORIGIN = {
  name: 'ClaimOrigin',
  description: discourse.ClaimOrigin.description,
  values: {
    REPORT: discourse.ClaimOrigin.values.REPORT,
    CODING: discourse.ClaimOrigin.values.CODING,
  },
} as const;

interface SharedSources {
  readonly evidence: readonly FoundEvidence[];
  readonly chain: readonly ChainLink[];
  readonly scope: ReportScope;
}

type Shared = Omit<CodedAssertion, 'id' | 'origin' | 'claim' | 'kind' | 'attribution' | 'evidence'>;

function readShared(fields: Fields, { evidence, chain, scope }: SharedSources): Shared {
  const { problems } = scope.entityScope;
  const value = (key: string): SourceNode | undefined => fields.get(key)?.value;
  const hasWording = evidence.some(({ role }) => role === 'WORDING');
  const isPassedOn = chain.some((link) => link.scope === 'CLOSED');
  return {
    polarity: readEnum(value('polarity'), discourse.Polarity, problems) ?? 'POSITIVE',
    certainty: readEnum(value('certainty'), discourse.Certainty, problems) ?? 'CERTAIN',
    reporterCommitment:
      readEnum(value('reporterCommitment'), discourse.ReporterCommitment, problems) ??
      (isPassedOn ? 'UNCOMMITTED' : 'COMMITTED'),
    modality: readEnum(value('modality'), discourse.Modality, problems),
    tense: readEnum(value('tense'), discourse.Tense, problems) ?? 'ACTUAL',
    aspect: readEnum(value('aspect'), discourse.Aspect, problems),
    quotation:
      readEnum(value('quotation'), discourse.Quotation, problems) ??
      (hasWording ? 'MIXED' : 'NONE'),
    inference: readEnum(value('inference'), discourse.Inference, problems) ?? 'NONE',
    note: readText(value('note'), problems),
    expressedIn: readSpeechAct(value('in'), scope),
    supersedes: readSupersedes(value('supersedes'), scope),
  };
}

function readSpeechAct(node: SourceNode | undefined, { entityScope }: ReportScope): string | null {
  const entity = readEntity(node, entityScope);
  if (entity === null || node === undefined) return null;
  const { eventKind } = entity.properties;
  if (entity.type === 'Event' && eventKind === 'SPEECH_ACT') return entity.id;
  entityScope.problems.add('WRONG_REFERENCE', {
    at: node,
    message: `\`in\` needs an Event of eventKind SPEECH_ACT; ${entity.id} is not one`,
  });
  return null;
}

function toEvidence({ passage, quote, start, end, role }: FoundEvidence): CodedEvidence {
  return { passage: passage.id, quote, start, end, role };
}
