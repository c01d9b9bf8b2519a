import { planJudgements } from '../identity/plan-judgements.js';
import type { Ontology } from '../ontology/ontology.js';
import { toSortKey } from '../ontology/sort-key.js';
import type {
  CodedAssertion,
  CodedCitation,
  CodedClaim,
  CodedContrast,
  CodedReport,
} from '../report/coded-report.js';
import { hashText } from '../report/hash-text.js';
import { claimId } from './claim-id.js';
import { reportedDay, validDays } from './day-bounds.js';
import { findUnusedWords } from './find-unused-words.js';
import {
  compactProperties,
  type EdgeElement,
  identifyEdge,
  type NodeElement,
} from './graph-elements.js';
import { indexTexts } from './index-texts.js';
import { planEntity, withSortKeys } from './plan-entity.js';

/** The part of the graph that one file is responsible for. */
export interface PlannedFile {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  /** Relationships whose far end another report may still have to bring: revisions, supersessions. */
  readonly openEdges: readonly EdgeElement[];
  /** By claim id. */
  readonly claims: ReadonlyMap<string, CodedClaim>;
  /** Ids of all entities that must be there: declared here or in a registry. */
  readonly uses: readonly string[];
}

/** Everything a report brings to the graph but claims, which it shares with others. Pure. */
export function planReport(coded: CodedReport, ontology: Ontology): PlannedFile {
  const plan = new ReportPlan(coded, ontology);
  return plan.build();
}

class ReportPlan {
  readonly #coded: CodedReport;
  readonly #ontology: Ontology;
  readonly #id: string;
  readonly #reportedOn: string;
  readonly #nodes: NodeElement[] = [];
  readonly #edges = new Map<string, EdgeElement>();
  readonly #openEdges = new Map<string, EdgeElement>();
  readonly #claims = new Map<string, CodedClaim>();

  constructor(coded: CodedReport, ontology: Ontology) {
    this.#coded = coded;
    this.#ontology = ontology;
    this.#id = coded.report.id;
    this.#reportedOn = reportedDay(coded.report.publishedAt);
  }

  get #isSecondCoding(): boolean {
    return this.#coded.report.codingOf !== null;
  }

  build(): PlannedFile {
    const { entities, uses, assertions, contrasts, judgements } = this.#coded;
    const entityIds = [...new Set([...uses, ...entities.map(({ id }) => id)])].sort();
    this.#addReport(entityIds);
    this.#addPassages();
    this.#addCodingRun();
    for (const entity of entities) {
      const node = planEntity(entity, { kind: 'report', id: this.#id }, this.#ontology);
      this.#nodes.push(indexTexts(node));
    }
    if (this.#hasUnnamedSource()) this.#addUnnamedSource();
    if (!this.#isSecondCoding) this.#addSourceLinks();
    for (const assertion of assertions) this.#addAssertion(assertion);
    for (const contrast of contrasts) this.#addContrast(contrast);
    for (const { from, to, ...judged } of planJudgements(judgements, this.#id)) {
      this.#add('SAME_AS', from, to, judged);
    }
    return {
      nodes: this.#nodes,
      edges: [...this.#edges.values()],
      openEdges: [...this.#openEdges.values()],
      claims: this.#claims,
      uses: entityIds,
    };
  }

  #addReport(entityIds: readonly string[]): void {
    const { report, source, text } = this.#coded;
    const { coveredShare, unused } = findUnusedWords(this.#coded);
    const { publisher: _publisher, authors: _authors, ...rest } = report;
    const { revisionOf, codingOf, keepText, ...header } = rest;
    const properties = compactProperties({
      ...header,
      type: 'Report',
      name: header.title ?? header.id,
      titleSort: header.title === null ? null : toSortKey(header.title),
      text: keepText ? text : null,
      coveredShare,
      reportedOn: this.#reportedOn,
      source,
      sourceSha256: hashText(source),
      uses: entityIds,
    });
    const declared = this.#ontology.types.get('Report')?.properties ?? [];
    this.#addText('Report', header.id, withSortKeys(properties, declared));
    if (revisionOf !== null) this.#addOpen('REVISION_OF', header.id, revisionOf);
    if (codingOf !== null) this.#addOpen('CODING_OF', header.id, codingOf);
    for (const { passage, start, end, text: words } of unused) {
      const key = spanKey(start, end, 'UNUSED');
      this.#add('LEAVES_UNUSED', header.id, passage, { key, start, end, text: words });
    }
  }

  /** Who published the text, whom it cites and mentions: of a text coded twice, the first coding tells it once. */
  #addSourceLinks(): void {
    const { report, citations, mentions } = this.#coded;
    const { id, publisher, authors } = report;
    if (publisher !== null) this.#add('PUBLISHED_BY', id, publisher);
    for (const author of authors) this.#add('AUTHORED_BY', id, author);
    for (const citation of citations) this.#addCitation(citation);
    for (const { entity, passage, ...mention } of mentions) {
      const { surface, start, end, form, metonym, literalId } = mention;
      const key = spanKey(start, end, form);
      const properties = { key, surface, start, end, form, metonym, literalId };
      this.#add('MENTIONS', passage, entity, properties);
    }
  }

  #addPassages(): void {
    for (const { id, index, paragraph, start, end, text } of this.#coded.passages) {
      const reportedOn = this.#reportedOn;
      const properties = { id, type: 'Passage', index, paragraph, start, end, text, reportedOn };
      this.#addText('Passage', id, properties);
      this.#add('HAS_PASSAGE', this.#id, id);
    }
  }

  #addCodingRun(): void {
    const id = this.#codingRunId();
    const reportedOn = this.#reportedOn;
    this.#addNode('CodingRun', id, { ...this.#coded.coding, id, type: 'CodingRun', reportedOn });
  }

  #codingRunId(): string {
    return `${this.#id}#coding`;
  }

  #hasUnnamedSource(): boolean {
    const { assertions, citations } = this.#coded;
    return (
      (!this.#isSecondCoding && citations.some(({ source }) => source === null)) ||
      assertions.some(({ attribution }) => attribution.some(({ source }) => source === null))
    );
  }

  #unnamedSourceId(): string {
    return `${this.#id}#unspecified`;
  }

  #addUnnamedSource(): void {
    const entity = {
      id: this.#unnamedSourceId(),
      type: 'ActorGroup',
      name: `Unnamed source of ${this.#id}`,
      aliases: [],
      description: null,
      identifiers: [],
      properties: { specificity: 'UNNAMED' },
    };
    this.#nodes.push(planEntity(entity, { kind: 'report', id: this.#id }, this.#ontology));
  }

  #addCitation({ source, type, quote, start, end }: CodedCitation): void {
    const key = spanKey(start ?? 0, end ?? 0, type);
    const target = source ?? this.#unnamedSourceId();
    this.#add('CITES', this.#id, target, { key, type, quote, start, end });
  }

  #addAssertion(assertion: CodedAssertion): void {
    const { id, claim, attribution, evidence, expressedIn, supersedes } = assertion;
    const claimKey = claimId(claim, this.#ontology);
    this.#claims.set(claimKey, claim);
    const { origin, kind, polarity, certainty, reporterCommitment, modality, tense } = assertion;
    const { aspect, quotation, inference, note } = assertion;
    const quotes = evidence.map(({ quote }) => quote);
    const properties = {
      ...claim.qualifiers,
      ...{ id, type: 'Assertion', origin, kind, polarity, certainty, reporterCommitment },
      ...{ modality, tense, aspect, quotation, inference, note },
      ...validDays(claim),
      claimId: claimKey,
      reportId: this.#id,
      reportedOn: this.#reportedOn,
    };
    this.#addText('Assertion', id, properties, quotes);
    this.#add('REPORTED_IN', id, this.#id);
    this.#add(this.#isSecondCoding ? 'CODED_AS' : 'ASSERTS', id, claimKey);
    this.#add('CODED_IN', id, this.#codingRunId());
    for (const { level, source, type, cue, scope } of attribution) {
      const key = String(level).padStart(2, '0');
      const target = source ?? this.#unnamedSourceId();
      this.#add('ATTRIBUTED_TO', id, target, { key, level, type, cue, scope });
    }
    for (const { passage, quote, start, end, role } of evidence) {
      const key = spanKey(start, end, role);
      this.#add('EVIDENCED_BY', id, passage, { key, quote, start, end, role });
    }
    if (expressedIn !== null) this.#add('EXPRESSED_IN', id, expressedIn);
    for (const { assertion: target, reason } of supersedes) {
      this.#addOpen('SUPERSEDES', id, target, { reason });
    }
  }

  #addContrast({ left, right, cue }: CodedContrast): void {
    this.#add('CONTRASTS_WITH', left, right, { key: `${left}-${right}`, cue });
  }

  /** A node that `search` finds; of a text coded twice, once. */
  #addText(
    type: string,
    id: string,
    values: Parameters<typeof compactProperties>[0],
    quotes: readonly string[] = [],
  ): void {
    const { language } = this.#coded.report;
    const node = { id, type, properties: compactProperties(values) };
    this.#nodes.push(this.#isSecondCoding ? node : indexTexts(node, { language, quotes }));
  }

  #addNode(type: string, id: string, values: Parameters<typeof compactProperties>[0]): void {
    this.#nodes.push({ id, type, properties: compactProperties(values) });
  }

  #add(...edge: EdgeArguments): void {
    put(this.#edges, ...edge);
  }

  #addOpen(...edge: EdgeArguments): void {
    put(this.#openEdges, ...edge);
  }
}

type EdgeArguments = [
  type: string,
  from: string,
  to: string,
  values?: Parameters<typeof compactProperties>[0],
];

function put(
  edges: Map<string, EdgeElement>,
  ...[type, from, to, values = {}]: EdgeArguments
): void {
  const edge = { type, from, to, properties: compactProperties(values) };
  edges.set(identifyEdge(edge), edge);
}

/** `00000454-00000475-SUPPORT`: distinct among the parallel relationships of two nodes, ordered as the text is. */
function spanKey(start: number, end: number, what: string): string {
  return `${String(start).padStart(8, '0')}-${String(end).padStart(8, '0')}-${what}`;
}
