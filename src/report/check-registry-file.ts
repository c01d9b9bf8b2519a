import { checkClaims } from './check-claim.js';
import { checkEntities } from './check-entities.js';
import { checkJudgements } from './check-links.js';
import { checkMetonyms, type FileSurroundings } from './check-report.js';
import type { CodedEntity, CodedFact, CodedRegistry } from './coded-report.js';
import type { EntityScope } from './entity-scope.js';
import { findIdentifierClashes } from './find-identifier-clashes.js';
import { findPredicate, formOfRows } from './find-predicate.js';
import { readFields } from './read-fields.js';
import { readNewId, readScalar, readText } from './read-values.js';
import { itemsOf, type SourceNode } from './source-node.js';

/** Keys of a registry file. */
export const REGISTRY_FILE_KEYS = [
  'format',
  'id',
  'source',
  'entities',
  'facts',
  'identity',
] as const;

/** Checks a registry file; facts may refer to entities of the other registry files too. */
export function checkRegistryFile(
  root: SourceNode,
  surroundings: FileSurroundings,
): CodedRegistry | null {
  const { problems, ontology, registry } = surroundings;
  const form = { name: 'a registry file', keys: REGISTRY_FILE_KEYS };
  const fields = readFields(root, form, problems);
  if (fields === null) return null;
  const idNode = fields.get('id')?.value;
  const idScalar = readScalar(idNode, 'the id of the registry', problems);
  const id = idScalar === null ? null : readNewId(idScalar, problems);
  const declared = checkEntities(fields.get('entities')?.value, ontology, problems);
  const entities = new Map<string, CodedEntity>();
  for (const other of registry.ids) {
    const entity = registry.entity(other);
    if (entity !== undefined) entities.set(other, entity);
  }
  for (const { entity } of declared) entities.set(entity.id, entity);
  const scope: EntityScope = { ontology, registry, problems, entities, referred: new Set() };
  checkMetonyms(declared, scope);
  const note = readText(fields.get('source')?.value, problems);
  const factsNode = fields.get('facts')?.value;
  const facts = (factsNode === undefined ? [] : itemsOf(factsNode)).flatMap((node) =>
    checkFact(node, note, scope),
  );
  const places = new Map(declared.map(({ entity, at }) => [entity.id, at]));
  const own = declared.map(({ entity }) => entity);
  for (const { first, second, identifier } of findIdentifierClashes(own, facts)) {
    const message = `${second.id} has the identifier ${identifier} of ${first.id}`;
    problems.add('DUPLICATE_IDENTIFIER', { at: places.get(second.id) ?? root, message });
  }
  return {
    kind: 'registry',
    file: surroundings.file,
    id: id ?? nameOf(surroundings.file),
    source: surroundings.source,
    entities: own,
    facts,
    judgements: checkJudgements(fields.get('identity')?.value, scope),
  };
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
