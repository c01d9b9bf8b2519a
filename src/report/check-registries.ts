import type { Diagnostic } from '../errors/diagnostic.js';
import type { Ontology } from '../ontology/ontology.js';
import { checkEntities } from './check-entities.js';
import { type CheckedFile, checkFile, type SourceFile } from './check-file.js';
import type { CodedRegistry } from './coded-report.js';
import { decodeSource } from './decode-source.js';
import { parseSource } from './parse-source.js';
import { Problems } from './problems.js';
import { buildRegistryIndex, type RegistryIndex } from './registry-index.js';

export interface CheckedRegistries {
  /** One for each file, in the order given. */
  readonly files: readonly CheckedFile[];
  /** The files without errors. */
  readonly registries: readonly CodedRegistry[];
  /** Of `registries` and the ones known before. */
  readonly index: RegistryIndex;
  /** Of all files and of clashes between them; of files that clash, each has one. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks registry files that may refer to each other, in any order. `known` are registries beside them; a file with the
 * id of one of those takes its place.
 */
export function checkRegistries(
  files: readonly SourceFile[],
  ontology: Ontology,
  known: readonly CodedRegistry[] = [],
): CheckedRegistries {
  const drafts = files.map((file) => draftRegistry(file, ontology));
  const draftIndex = buildRegistryIndex(replaceById(known, drafts));
  const checked = files.map((file) => checkFile(file, { ontology, registry: draftIndex }));
  const registries = checked.flatMap(({ coded }) => (coded?.kind === 'registry' ? [coded] : []));
  const index = buildRegistryIndex(replaceById(known, registries));
  const clashes = listClashes(index, () =>
    buildRegistryIndex(replaceById(known, [...registries].reverse())),
  );
  const diagnostics = [...checked.flatMap((file) => file.diagnostics), ...clashes];
  return { files: checked, registries, index, diagnostics };
}

/** An index names the later one of two that clash; read from both ends, each of them is named. */
function listClashes(
  index: RegistryIndex,
  readBackward: () => RegistryIndex,
): readonly Diagnostic[] {
  if (index.diagnostics.length === 0) return [];
  const clashes = [...index.diagnostics, ...readBackward().diagnostics];
  return [...new Map(clashes.map((clash) => [JSON.stringify(clash), clash])).values()];
}

/** Only the entities, without a look at what they refer to. */
function draftRegistry(file: SourceFile, ontology: Ontology): CodedRegistry {
  const { text, problem } = decodeSource(file.bytes);
  const problems = new Problems(file.file, text);
  const root = problem === null ? parseSource(text, problems) : null;
  const entries = root?.kind === 'map' ? root.entries : [];
  const valueOf = (key: string): (typeof entries)[number]['value'] | undefined =>
    entries.find((entry) => entry.key === key)?.value;
  const id = valueOf('id');
  const declared = checkEntities(valueOf('entities'), ontology, problems);
  return {
    kind: 'registry',
    file: file.file,
    id: id?.kind === 'scalar' && id.text !== '' ? id.text : file.file,
    source: text,
    entities: declared.map(({ entity }) => entity),
    facts: [],
    judgements: [],
  };
}

function replaceById(
  known: readonly CodedRegistry[],
  given: readonly CodedRegistry[],
): readonly CodedRegistry[] {
  if (given.length === 0) return known;
  const replaced = new Set(given.map(({ id }) => id));
  return [...known.filter(({ id }) => !replaced.has(id)), ...given];
}
