import { checkClaims } from './check-claim.js';
import { checkEntities, type DeclaredEntity } from './check-entities.js';
import { checkJudgements } from './check-links.js';
import { checkMetonyms, type FileSurroundings } from './check-report.js';
import type { CodedEntity, CodedFact, CodedRegistry } from './coded-report.js';
import type { EntityScope } from './entity-scope.js';
import { findIdentifierClashes } from './find-identifier-clashes.js';
import { findPredicate, formOfRows } from './find-predicate.js';
import type { Problems } from './problems.js';
import { type Fields, readFields } from './read-fields.js';
import { readNewId, readScalar, readText } from './read-values.js';
import type { RegistryIndex } from './registry-index.js';
import { itemsOf, type SourceNode } from './source-node.js';

/** Keys of a registry file. */
const REGISTRY_FILE_KEYS = ['format', 'id', 'source', 'entities', 'facts', 'identity'] as const;

/** Checks a registry file; facts may refer to entities of the other registry files too. */
export function checkRegistryFile(
  root: SourceNode,
  surroundings: FileSurroundings,
): CodedRegistry | null {
  const { problems, ontology, registry } = surroundings;
  const form = { name: 'a registry file', keys: REGISTRY_FILE_KEYS };
  const fields = readFields(root, form, problems);
  if (fields === null) return null;
  const id = readRegistryId(fields, problems);
  const declared = checkEntities(fields.get('entities')?.value, ontology, problems);
  const entities = collectEntities(declared, registry);
  const scope: EntityScope = { ontology, registry, problems, entities, referred: new Set() };
  checkMetonyms(declared, scope);
  const note = readText(fields.get('source')?.value, problems);
  const factsNode = fields.get('facts')?.value;
  const facts = (factsNode === undefined ? [] : itemsOf(factsNode)).flatMap((node) =>
    checkFact(node, note, scope),
  );
  reportClashes(declared, facts, problems);
  return {
    kind: 'registry',
    file: surroundings.file,
    id: id ?? nameOf(surroundings.file),
    source: surroundings.source,
    entities: declared.map(({ entity }) => entity),
    facts,
    judgements: checkJudgements(fields.get('identity')?.value, scope),
  };
}

function readRegistryId(fields: Fields, problems: Problems): string | null {
  const scalar = readScalar(fields.get('id')?.value, 'the id of the registry', problems);
  return scalar === null ? null : readNewId(scalar, problems);
}

/** Those of all other registry files, and the file's own. */
function collectEntities(
  declared: readonly DeclaredEntity[],
  registry: RegistryIndex,
): ReadonlyMap<string, CodedEntity> {
  const others = registry.ids.flatMap((id) => registry.entity(id) ?? []);
  const own = declared.map(({ entity }) => entity);
  return new Map([...others, ...own].map((entity) => [entity.id, entity]));
}

function reportClashes(
  declared: readonly DeclaredEntity[],
  facts: readonly CodedFact[],
  problems: Problems,
): void {
  const own = declared.map(({ entity }) => entity);
  for (const { first, second, identifier } of findIdentifierClashes(own, facts)) {
    const at = declared.find(({ entity }) => entity === second)?.at ?? { offset: 0 };
    const message = `${second.id} has the identifier ${identifier} of ${first.id}`;
    problems.add('DUPLICATE_IDENTIFIER', { at, message });
  }
}

function nameOf(file: string): string {
  const base = file.split(/[/\\]/).at(-1) ?? file;
  return base.replace(/\.[A-Za-z]+$/, '');
}

function checkFact(
  node: SourceNode,
  defaultNote: string | null,
  scope: EntityScope,
): readonly CodedFact[] {
  const { problems, ontology } = scope;
  const fields = readFields(node, formOfRows(ontology, 'registry'), problems);
  if (fields === null) return [];
  const predicate = findPredicate(node, fields, scope);
  const sourceNote = readText(fields.get('source')?.value, problems) ?? defaultNote;
  if (sourceNote === null && !fields.has('source')) {
    const message = '`source` is missing';
    const hint =
      'Say where the fact comes from, in the fact or once for the file (`source:` at the top).';
    problems.add('MISSING_KEY', { at: node, message, hint });
  }
  if (predicate === null) return [];
  const claims = checkClaims({ fields, predicate, at: node }, scope);
  return claims.map((claim) => ({ claim, sourceNote: sourceNote ?? '' }));
}
