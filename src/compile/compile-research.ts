import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import { invariant } from '../util/invariant.js';
import type { StopSignal } from '../util/stop-signal.js';
import { readCanonicalIds } from './cypher/lookup-statements.js';
import { timeOf } from './cypher/statement-time.js';
import type { QueryLimits } from './limits.js';
import { boundOf, type CostEstimate, type CostNode, estimateCost } from './plan/estimate-cost.js';
import type { ObjectsPlan, OperationPlan, RootResearchPlan } from './plan/plan.js';
import type { PreparedResearch, ResearchField, StatementReader } from './research-field.js';
import { collectReferences, TreeBuilder } from './rows/build-tree.js';
import { fillAllHoles } from './selection/hole.js';
import type { Seal } from './selection/parameters.js';
import type { SelectedField } from './selection/read-selection.js';
import type { ParameterValue, Statement } from './statement.js';
import type { TextFinder } from './text-query.js';

/** The research fields of one operation, made ready. */
export interface CompiledResearch {
  readonly calls: readonly ResearchRun[];
  /** Reads the objects that the trees refer to, by response key of their field; null if they refer to none. */
  readonly readObjects: (trees: ReadonlyMap<string, unknown>) => Statement | null;
  /** The answers of the fields that have a tree, from the records of `readObjects`, and whether they may go out as they are. */
  readonly build: (
    trees: ReadonlyMap<string, unknown>,
    records: readonly Readonly<Record<string, unknown>>[],
  ) => { readonly fields: ReadonlyMap<string, unknown>; readonly isComplete: boolean };
  /** Parameters of the statement for objects that hold ids from filters, as `CompiledOperation.idParameters`. */
  readonly idParameters: readonly string[];
  /** What the fields and their objects cost at worst. */
  readonly cost: CostEstimate;
}

/** One research field, ready to run. */
export interface ResearchRun {
  readonly responseKey: string;
  readonly run: (
    read: StatementReader,
    signal: StopSignal,
    findTexts: TextFinder,
  ) => Promise<unknown>;
}

export interface ResearchSource {
  readonly ontology: Ontology;
  readonly limits: QueryLimits;
  readonly publicUrl: string;
  readonly seal: Seal;
  readonly research: ReadonlyMap<string, ResearchField>;
}

/** A plan with the text of the statement that reads objects; null if it has none. */
export interface ResearchPlan {
  readonly plan: OperationPlan;
  readonly objectsText: string | null;
  readonly researchCost: readonly CostNode[];
}

interface PreparedField {
  readonly root: RootResearchPlan;
  readonly prepared: PreparedResearch;
}

/** Prepares an operation's research fields for one set of variables; null if it has none. Throws ParleyError on arguments that are wrong. */
export function compileResearch(
  { plan, objectsText, researchCost }: ResearchPlan,
  variables: Readonly<Record<string, unknown>>,
  source: ResearchSource,
): CompiledResearch | null {
  const fields = plan.roots.flatMap((root): PreparedField[] =>
    root.kind === 'research' ? [{ root, prepared: prepare(root, variables, source) }] : [],
  );
  if (fields.length === 0) return null;
  const { objects } = plan;
  const parameters = objects?.parameters.bind(variables, source.seal) ?? {};
  const bounds: Record<string, number> = {};
  for (const { root, prepared } of fields) bounds[boundOf(root.responseKey)] = prepared.objects;
  return {
    calls: fields.map(({ root, prepared }) => ({
      responseKey: root.responseKey,
      run: async (read, signal, findTexts) => {
        try {
          return await prepared.read(read, signal, findTexts);
        } catch (error) {
          const standing = await findStanding(error, root, { variables, read });
          if (standing.size === 0) throw error;
          return prepare(root, variables, { ...source, standing }).read(read, signal, findTexts);
        }
      },
    })),
    readObjects: (trees) =>
      objects === null || objectsText === null
        ? null
        : giveIds({ text: objectsText, parameters }, objects, collectIds(fields, objects, trees)),
    build: (trees, records) => {
      const { publicUrl, seal } = source;
      const values = { parameters, publicUrl, seal };
      const builder = new TreeBuilder(objects, records[0] ?? {}, values);
      return buildFields(fields, trees, builder);
    },
    idParameters: objects?.parameters.idNames ?? [],
    cost: estimateCost(researchCost, { ...parameters, ...bounds }),
  };
}

function prepare(
  { field }: RootResearchPlan,
  variables: Readonly<Record<string, unknown>>,
  {
    ontology,
    limits,
    seal,
    research,
    standing = NOTHING,
  }: ResearchSource & { readonly standing?: ReadonlyMap<string, string> },
): PreparedResearch {
  const declared = research.get(field.name);
  invariant(declared !== undefined, 'only research fields are planned as such');
  const filled = fillAllHoles(field.arguments, variables);
  const given = replaceTexts(filled, standing) as Readonly<Record<string, unknown>>;
  return declared.prepare({
    arguments: given,
    time: timeOf(given['asOf']),
    path: field.path,
    ontology,
    limits,
    seal,
    selects: (...path) => isSelected(field.fields, path),
  });
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What stands for merged entities among the arguments, if they were refused. */
async function findStanding(
  error: unknown,
  { field }: RootResearchPlan,
  {
    variables,
    read,
  }: { readonly variables: Readonly<Record<string, unknown>>; readonly read: StatementReader },
): Promise<ReadonlyMap<string, string>> {
  if (!(error instanceof ParleyError) || error.code !== 'ARGUMENT_INVALID') return NOTHING;
  const texts = listTexts(fillAllHoles(field.arguments, variables));
  if (texts.length === 0) return NOTHING;
  const rows = await read(readCanonicalIds([...new Set(texts)]));
  return new Map(rows.map((row) => [String(row['id']), String(row['canonicalId'])]));
}

/** Longer texts are no ids. */
const LONGEST_ID = 200;

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length <= LONGEST_ID ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function replaceTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (texts.size === 0) return value;
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaceTexts(item, texts)]),
  );
}

function isSelected(fields: readonly SelectedField[], [name, ...rest]: readonly string[]): boolean {
  return (
    name === undefined || fields.some((one) => one.name === name && isSelected(one.fields, rest))
  );
}

function collectIds(
  fields: readonly PreparedField[],
  objects: ObjectsPlan,
  trees: ReadonlyMap<string, unknown>,
): readonly ReadonlySet<string>[] {
  const ids = objects.columns.map(() => new Set<string>());
  for (const { root } of fields) collectReferences(root.tree, trees.get(root.responseKey), ids);
  return ids;
}

function giveIds(
  statement: Statement,
  objects: ObjectsPlan,
  ids: readonly ReadonlySet<string>[],
): Statement | null {
  if (ids.every(({ size }) => size === 0)) return null;
  const parameters: Record<string, ParameterValue> = { ...statement.parameters };
  objects.columns.forEach(({ ids: name }, index) => {
    parameters[name] = [...(ids[index] ?? [])];
  });
  return { text: statement.text, parameters };
}

function buildFields(
  fields: readonly PreparedField[],
  trees: ReadonlyMap<string, unknown>,
  builder: TreeBuilder,
): { readonly fields: ReadonlyMap<string, unknown>; readonly isComplete: boolean } {
  const built = new Map<string, unknown>();
  for (const { root } of fields) {
    const { responseKey } = root;
    if (trees.has(responseKey)) {
      built.set(responseKey, builder.build(root, trees.get(responseKey)));
    }
  }
  return { fields: built, isComplete: built.size === fields.length && builder.isComplete };
}
