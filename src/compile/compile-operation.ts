import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

import type { Ontology } from '../ontology/ontology.js';
import { BoundedCache } from '../util/bounded-cache.js';
import { invariant } from '../util/invariant.js';
import { measurePlain } from '../util/measure-plain.js';
import {
  type CompiledResearch,
  compileResearch,
  type ResearchPlan,
  type ResearchSource,
} from './compile-research.js';
import { findLongestRead } from './cypher/find-longest-read.js';
import { compactStatement, printStatement } from './cypher/print-statement.js';
import { assertSumWithin, assertWithin, type QueryLimits } from './limits.js';
import { buildPlan, type RootField } from './plan/build-plan.js';
import {
  addCosts,
  type CostEstimate,
  type CostNode,
  estimateCost,
  planCost,
  planResearchCost,
} from './plan/estimate-cost.js';
import type { OperationPlan, RootColumn } from './plan/plan.js';
import { PlanForms } from './plan-forms.js';
import type { ResearchField } from './research-field.js';
import { buildAnswer, type BuiltAnswer } from './rows/build-answer.js';
import type { Seal } from './selection/parameters.js';
import { readSelection, type SelectedField } from './selection/read-selection.js';
import { shapeVariables } from './selection/variable-shape.js';
import type { ShortcutMode } from './shortcut-mode.js';
import type { Statement } from './statement.js';
import { type Statistics, UNKNOWN_STATISTICS } from './statistics.js';

/** An operation made ready: one statement for all root fields that read the graph. */
export interface CompiledOperation {
  readonly plan: OperationPlan;
  /** Null if the operation reads nothing from the graph. */
  readonly statement: Statement | null;
  /**
   * Parameters that hold the id of one thing that a root field found nothing by, from the records: it may be merged with another,
   * whose id then takes its place.
   */
  readonly listMissed: (records: readonly Readonly<Record<string, unknown>>[]) => readonly string[];
  /** Parameters that hold ids from filters: one that is merged with another is to be replaced by what stands for it. */
  readonly idParameters: readonly string[];
  /** Root fields that compute their answer, beside the statement; null if there are none. */
  readonly research: CompiledResearch | null;
  /** Builds the answer, keyed by response key, from the statement's records. Those of research fields are null in it. */
  readonly read: (records: readonly Readonly<Record<string, unknown>>[]) => BuiltAnswer;
  /**
   * Writes the JSON of `data` straight from the records, the same bytes as JSON.stringify makes of what `read` builds.
   * Null if a value is missing that the schema demands: graphql-js must then say which, over what `read` builds; and
   * where research fields compute a part.
   */
  readonly write: (records: readonly Readonly<Record<string, unknown>>[]) => string | null;
}

export interface OperationSource {
  readonly document: DocumentNode;
  /** Equal for equal texts of the document: key of the plan cache, best a hash. */
  readonly textKey: string;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

interface CachedPlan extends ResearchPlan {
  readonly forms: PlanForms;
  readonly cost: readonly CostNode[];
}

interface CompilerOptions {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  readonly limits: QueryLimits;
  readonly publicUrl: string;
  /** Seals cursors, so that none can be made up; servers with the same key take each other's. */
  readonly seal: Seal;
  /** Root fields that compute their answer, by name; none unless given. */
  readonly research?: ReadonlyMap<string, ResearchField>;
  /** Fields of mutations by name; none unless given. */
  readonly mutations?: ReadonlyMap<string, ResearchField>;
  /** Where it is worth it, unless a test says otherwise. */
  readonly shortcuts?: ShortcutMode;
  /** Whether the store reads sorted pages in the order of an index; false unless given. */
  readonly readsInIndexOrder?: boolean;
}

/** Characters of the statements of plans kept; a plan takes some forty times as many bytes: 30 MB, or 500 plans as clients ask. */
const KEPT_CHARACTERS = 750_000;
/** What a plan weighs that reads nothing. */
const LEAST_CHARACTERS = 500;

function weighPlan({ forms, objectsText }: CachedPlan): number {
  return LEAST_CHARACTERS + (forms.tree.text?.length ?? 0) + (objectsText?.length ?? 0);
}

/**
 * Compiles operations against one schema. A plan is cached by the operation's text and the shape of its variables, never
 * by their values. Throws GraphQLError (bad variables) or ParleyError (limits, arguments); nothing has been read then.
 */
export class Compiler {
  readonly #options: CompilerOptions & ResearchSource;
  readonly #roots: ReadonlyMap<string, RootField>;
  #cache: BoundedCache<CachedPlan>;
  #statistics = UNKNOWN_STATISTICS;
  #hits = 0;
  #misses = 0;

  constructor(options: CompilerOptions) {
    this.#options = { ...options, research: options.research ?? new Map() };
    this.#roots = findRoots(options.ontology, this.#options.research);
    this.#cache = this.#makeCache();
  }

  #makeCache(): BoundedCache<CachedPlan> {
    return new BoundedCache<CachedPlan>(KEPT_CHARACTERS, weighPlan);
  }

  /** Chooses and estimates costs by these figures from now on; plans made by others are given up. */
  useStatistics(statistics: Statistics): void {
    this.#statistics = statistics;
    this.#cache = this.#makeCache();
  }

  /** Plans kept, and how often one was found or had to be made. */
  get cacheFigures(): { readonly size: number; readonly hits: number; readonly misses: number } {
    return { size: this.#cache.size, hits: this.#hits, misses: this.#misses };
  }

  compile(source: OperationSource): CompiledOperation {
    const { operation } = source;
    this.#checkSize(source.variables, this.#options.limits);
    const variables = this.#coerceVariables(operation, source.variables);
    const shape = shapeVariables(this.#variableTypes(operation), variables);
    const key = `${operation.name?.value ?? ''}\u0000${shape.key}\u0000${source.textKey}`;
    let cached = this.#cache.get(key);
    if (cached === undefined) {
      this.#misses += 1;
      cached = this.#plan(source, shape.values);
      this.#cache.set(key, cached);
    } else {
      this.#hits += 1;
    }
    const { forms } = cached;
    const { publicUrl, seal } = this.#options;
    const parameters = cached.plan.parameters.bind(variables, seal);
    const research = compileResearch(cached, variables, this.#options);
    const ownCost = estimateCost(cached.cost, parameters);
    this.#checkCost(research === null ? ownCost : addCosts([ownCost, research.cost]));
    const { plan, text, write } = forms.choose(parameters);
    return {
      plan,
      research,
      statement: text === null ? null : { text, parameters },
      idParameters: cached.plan.parameters.idNames,
      listMissed: (records) => listMissed(plan, records[0] ?? {}),
      read: (records) => buildAnswer(plan, records[0] ?? {}, { parameters, publicUrl, seal }),
      write: (records) => write(records[0] ?? {}, { parameters, publicUrl, seal }),
    };
  }

  /**
   * Makes a mutation ready: what its fields do, each by itself, and what is read of the objects they answer with. Its plan
   * is not kept, since its arguments are long and rarely come again. Whole files stand in them: how many values they have
   * is bounded by the size of the request alone.
   */
  compileMutation(source: Omit<OperationSource, 'textKey'>): CompiledResearch | null {
    const { schema, limits, mutations = new Map<string, ResearchField>() } = this.#options;
    const { operation } = source;
    this.#checkSize(source.variables, { ...limits, variableSize: Infinity, inputFields: Infinity });
    const root = schema.getMutationType();
    invariant(root !== null && root !== undefined, 'a mutation was validated');
    const variables = this.#coerceVariables(operation, source.variables);
    const fields = this.#readFields(root, source, variables);
    const plan = this.#makePlan(
      // graphql-js answers `__typename`
      fields.filter(({ name }) => mutations.has(name)),
      new Map([...mutations.keys()].map((name) => [name, { kind: 'research' }])),
    );
    const research = compileResearch(this.#planResearch(plan), variables, {
      ...this.#options,
      research: mutations,
    });
    if (research !== null) this.#checkCost(research.cost);
    return research;
  }

  #checkCost({ rows, values }: CostEstimate): void {
    const { limits } = this.#options;
    assertSumWithin(limits, 'rows', rows);
    assertSumWithin(limits, 'values', values);
  }

  /** GraphQL coerces variables by recursion and at length, before any other limit is looked at. */
  #checkSize(variables: Readonly<Record<string, unknown>>, limits: QueryLimits): void {
    const { depth, size, members } = measurePlain(variables, {
      depth: limits.variableDepth,
      size: limits.variableSize,
      members: limits.inputFields,
    });
    assertWithin(limits, 'variableDepth', depth, 'The variables');
    assertWithin(limits, 'variableSize', size, 'The variables');
    assertWithin(limits, 'inputFields', members, 'The variables');
  }

  #coerceVariables(
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const result = getVariableValues(
      this.#options.schema,
      operation.variableDefinitions ?? [],
      variables,
      { maxErrors: 20 },
    );
    if (result.errors !== undefined) {
      const [first] = result.errors;
      throw first ?? new GraphQLError('The variables are not valid.');
    }
    return result.coerced;
  }

  #variableTypes(operation: OperationDefinitionNode): Readonly<Record<string, GraphQLInputType>> {
    const types: Record<string, GraphQLInputType> = {};
    for (const { variable, type } of operation.variableDefinitions ?? []) {
      const declared = typeFromAST(this.#options.schema, type);
      invariant(isInputType(declared), 'a validated variable has an input type');
      types[variable.name.value] = declared;
    }
    return types;
  }

  #plan(source: OperationSource, variables: Readonly<Record<string, unknown>>): CachedPlan {
    const root = this.#options.schema.getQueryType();
    invariant(root !== null && root !== undefined, 'the schema has a query type');
    const plan = this.#makePlan(this.#readFields(root, source, variables), this.#roots);
    return {
      ...this.#planResearch(plan),
      forms: this.#makeForms(plan),
      cost: planCost(plan, this.#statistics),
    };
  }

  #readFields(
    root: GraphQLObjectType,
    { document, operation }: Pick<OperationSource, 'document' | 'operation'>,
    variables: Readonly<Record<string, unknown>>,
  ): readonly SelectedField[] {
    const { schema, limits } = this.#options;
    const fragments = fragmentsOf(document);
    return readSelection(root, operation.selectionSet, { schema, fragments, variables, limits });
  }

  #makePlan(
    fields: readonly SelectedField[],
    roots: ReadonlyMap<string, RootField>,
  ): OperationPlan {
    const statistics = this.#statistics;
    return buildPlan(fields, roots, { ...this.#options, statistics });
  }

  #planResearch(plan: OperationPlan): ResearchPlan {
    return {
      plan,
      objectsText: plan.objects === null ? null : this.#print(plan.objects),
      researchCost: planResearchCost(plan, this.#statistics),
    };
  }

  #makeForms(plan: OperationPlan): PlanForms {
    const { limits, shortcuts: mode = 'auto' } = this.#options;
    return new PlanForms(plan, this.#print(plan), {
      mode,
      statistics: this.#statistics,
      statementSize: limits.statementSize,
    });
  }

  /** The text as it is sent; null if nothing is read. */
  #print({ columns }: { readonly columns: readonly RootColumn[] }): string | null {
    const { limits } = this.#options;
    const printed = printStatement({ columns });
    if (printed === null) return null;
    const text = compactStatement(printed);
    const where = text.length > limits.statementSize ? findLongestRead(columns) : '';
    assertWithin(limits, 'statementSize', text.length, where);
    return text;
  }
}

function listMissed(
  { roots }: OperationPlan,
  record: Readonly<Record<string, unknown>>,
): readonly string[] {
  return roots.flatMap((root) => {
    if (root.kind !== 'node') return [];
    const rows = record[`f${String(root.index)}`];
    return Array.isArray(rows) && rows.length === 0 ? [root.parameter] : [];
  });
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** Root fields by name: one and many of every type that has them, Relay's `node`, and what research fields there are. */
function findRoots(
  ontology: Ontology,
  research: ReadonlyMap<string, ResearchField>,
): ReadonlyMap<string, RootField> {
  const roots = new Map<string, RootField>();
  for (const name of research.keys()) roots.set(name, { kind: 'research' });
  for (const type of ontology.types.values()) {
    if (type.singular !== undefined) roots.set(type.singular, { kind: 'node', type });
    if (type.plural !== undefined) roots.set(type.plural, { kind: 'connection', type });
  }
  const node = ontology.types.get('Node');
  if (node !== undefined) roots.set('node', { kind: 'node', type: node });
  return roots;
}
