import type {
  Predicate,
  QualifierDeclaration,
  RelationDeclaration,
  ValuePredicateDeclaration,
} from '../ontology/predicate.js';
import { canBeObject, canBeSubject } from '../ontology/predicate-ends.js';
import type { ClaimSource } from './claim-source.js';
import type { CodedClaim, CodedEntity } from './coded-report.js';
import {
  type EntityScope,
  isOneOf,
  readEntity,
  readEntityOf,
  withArticle,
} from './entity-scope.js';
import { canonicalDuration } from './parse-duration.js';
import type { Problems } from './problems.js';
import { reportMissing, shorten } from './read-fields.js';
import { readStance } from './read-stance.js';
import { readTypedValue } from './read-typed-value.js';
import { readValidTime } from './read-valid-time.js';
import { readEdtf, readEnum, readInteger, readScalar, readText } from './read-values.js';
import { itemsOf, type SourceNode } from './source-node.js';

const LONGEST_VALUE = 1000;
const MOST_CLAIMS_OF_A_ROW = 400;

/** The claims of a row: every subject with every object or value, subjects first. */
export function checkClaims(source: ClaimSource, scope: EntityScope): readonly CodedClaim[] {
  const { fields, predicate, at } = source;
  const subjects = readSubjects(source, scope);
  const shared = {
    predicate: predicate.name,
    ...readStance(source, scope),
    qualifiers: readQualifiers(source, scope),
    ...readValidTime(fields, scope.problems),
  };
  const ends = itemsOf(fields.get(predicate.name)?.value ?? at);
  const count = subjects.length * ends.length;
  if (count > MOST_CLAIMS_OF_A_ROW) {
    const message = `a row that makes ${String(count)} claims`;
    const hint = `At most ${String(MOST_CLAIMS_OF_A_ROW)} are allowed.`;
    scope.problems.add('TOO_LARGE', { at, message, hint });
    return [];
  }
  const claims =
    predicate.kind === 'relation'
      ? relateAll(subjects, readObjects(ends, predicate, scope), scope)
      : readValues(subjects, { predicate, ends }, scope);
  return claims.map((claim) => ({ ...shared, ...claim }));
}

function readSubjects(
  { fields, predicate, at }: ClaimSource,
  scope: EntityScope,
): readonly CodedEntity[] {
  const node = fields.get('subject')?.value;
  if (node === undefined) {
    reportMissing('subject', at, scope.problems);
    return [];
  }
  return itemsOf(node).flatMap((item) => {
    const entity = readEntity(item, scope);
    if (entity === null) return [];
    if (canBeSubject(predicate, entity.type, scope.ontology)) return [entity];
    scope.problems.add('WRONG_SUBJECT', {
      at: item,
      message: `${predicate.name} takes ${list(subjectTypes(predicate))} as subject; ${entity.id} is ${withArticle(entity.type)}`,
      hint: canBeObject(predicate, entity.type, scope.ontology) ? 'Swap subject and object?' : null,
    });
    return [];
  });
}

function subjectTypes(predicate: Predicate): readonly string[] {
  return predicate.kind === 'relation' ? predicate.from : predicate.domain;
}

function list(types: readonly string[]): string {
  return types.map(withArticle).join(' or ');
}

type Ends = Pick<CodedClaim, 'subject' | 'object' | 'value'>;

interface PlacedEntity {
  readonly entity: CodedEntity;
  readonly at: SourceNode;
}

/** Objects are checked even where no subject is right, so that all problems of a row show at once. */
function readObjects(
  nodes: readonly SourceNode[],
  predicate: RelationDeclaration,
  scope: EntityScope,
): readonly PlacedEntity[] {
  return nodes.flatMap((at) => {
    const entity = readEntity(at, scope);
    if (entity === null) return [];
    if (canBeObject(predicate, entity.type, scope.ontology)) return [{ entity, at }];
    const message = `${predicate.name} takes ${list(predicate.to)} as object; ${entity.id} is ${withArticle(entity.type)}`;
    scope.problems.add('WRONG_OBJECT', { at, message });
    return [];
  });
}

function relateAll(
  subjects: readonly CodedEntity[],
  objects: readonly PlacedEntity[],
  { problems }: EntityScope,
): readonly Ends[] {
  return subjects.flatMap((subject) =>
    objects.flatMap(({ entity, at }): readonly Ends[] => {
      if (entity.id !== subject.id)
        return [{ subject: subject.id, object: entity.id, value: null }];
      problems.add('SELF_RELATION', { at, message: `${entity.id} in relation to itself` });
      return [];
    }),
  );
}

interface ValueEnds {
  readonly predicate: ValuePredicateDeclaration;
  readonly ends: readonly SourceNode[];
}

function readValues(
  subjects: readonly CodedEntity[],
  { predicate, ends }: ValueEnds,
  scope: EntityScope,
): readonly Ends[] {
  if (predicate.value.kind === 'enum') {
    const { byType } = predicate.value;
    return subjects.flatMap((subject) => {
      const entry = Object.entries(byType).find(([type]) =>
        isOneOf([type], subject.type, scope.ontology),
      );
      const values = ends.map((end) =>
        entry === undefined ? null : readEnum(end, entry[1], scope.problems),
      );
      return combine(subject, values);
    });
  }
  const values = ends.map((end) => readLiteral(end, predicate, scope));
  return subjects.flatMap((subject) => combine(subject, values));
}

function combine(subject: CodedEntity, values: readonly (string | null)[]): readonly Ends[] {
  return values.flatMap((value) =>
    value === null ? [] : [{ subject: subject.id, object: null, value }],
  );
}

/** A literal in its canonical form. */
function readLiteral(
  node: SourceNode,
  predicate: ValuePredicateDeclaration,
  { problems }: EntityScope,
): string | null {
  const { value } = predicate;
  switch (value.kind) {
    case 'text':
      return readFreeText(node, problems);
    case 'edtf':
      return readEdtf(node, problems)?.text ?? null;
    case 'integer':
      return readCount(node, { predicate, minimum: value.minimum }, problems);
    case 'duration':
      return readDuration(node, problems);
    case 'enum':
      return null;
  }
}

function readCount(
  node: SourceNode,
  { predicate, minimum }: { readonly predicate: Predicate; readonly minimum: number },
  problems: Problems,
): string | null {
  const number = readInteger(node, problems);
  if (number === null) return null;
  if (number >= minimum) return String(number);
  const message = `${predicate.name} is at least ${String(minimum)}, not ${String(number)}`;
  problems.add('WRONG_VALUE', { at: node, message });
  return null;
}

function readDuration(node: SourceNode, problems: Problems): string | null {
  const scalar = readScalar(node, 'a duration', problems);
  const duration = scalar === null ? null : canonicalDuration(scalar.text);
  if (scalar === null || duration !== null) return duration;
  const message = `“${shorten(scalar.text)}” is not an ISO 8601 duration`;
  const hint = 'Write PT5H for five hours, PT90M for ninety minutes, P2D for two days.';
  problems.add('WRONG_VALUE', { at: node, message, hint });
  return null;
}

function readFreeText(node: SourceNode, problems: Problems): string | null {
  const text = readText(node, problems);
  if (text === null || text.length <= LONGEST_VALUE) return text;
  const message = `a value of ${String(text.length)} characters; at most ${String(LONGEST_VALUE)} are allowed`;
  problems.add('WRONG_VALUE', { at: node, message });
  return null;
}

function readQualifiers(
  { fields, predicate }: ClaimSource,
  scope: EntityScope,
): CodedClaim['qualifiers'] {
  const qualifiers: Record<string, string | number | boolean> = {};
  for (const declaration of scope.ontology.qualifiers.values()) {
    const entry = fields.get(declaration.name);
    if (entry === undefined) continue;
    const allowed = predicate.qualifiers.map(({ qualifier }) => qualifier.name);
    if (!allowed.includes(declaration.name)) {
      const taken = allowed.length === 0 ? 'none' : allowed.join(', ');
      scope.problems.add('KEY_NOT_ALLOWED', {
        at: entry,
        message: `${predicate.name} does not take \`${declaration.name}\``,
        hint: `Edge properties of ${predicate.name}: ${taken}.`,
      });
      continue;
    }
    const value = readQualifier(entry.value, declaration, scope);
    if (value !== null) qualifiers[declaration.name] = value;
  }
  return qualifiers;
}

function readQualifier(
  node: SourceNode,
  { type, refersTo }: QualifierDeclaration,
  scope: EntityScope,
): string | number | boolean | null {
  const { problems } = scope;
  if (refersTo !== undefined) return readEntityOf([refersTo], node, scope)?.id ?? null;
  return readTypedValue(node, type, problems);
}
