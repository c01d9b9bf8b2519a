import type { Statement } from '../compile/statement.js';
import { isFormerType } from '../ontology/recorded.js';
import type { Row } from '../store/port.js';
import { invariant } from '../util/invariant.js';
import type { EdgeElement, NodeElement, Properties } from './graph-elements.js';
import { MERGED_CLAIM, MERGED_ENTITY } from './merge/own-form.js';

/** Runs one reading statement, inside a transaction or outside. */
export type Read = (statement: Statement) => Promise<readonly Row[]>;

/** Rows `id, properties` as nodes; one a node, even if several rows have it. */
export function toNodes(rows: readonly Row[]): readonly NodeElement[] {
  const nodes = new Map<string, NodeElement>();
  for (const row of rows) {
    const properties = toProperties(row['properties']);
    const id = text(row['id']);
    nodes.set(id, { id, type: storedTypeOf(properties), properties });
  }
  return [...nodes.values()];
}

/** What is merged lies apart from what its property `type` says it is. */
export function storedTypeOf(properties: Properties): string {
  const type = text(properties['type']);
  if (properties['canonicalId'] === undefined) return type;
  return type === 'Claim' ? MERGED_CLAIM : MERGED_ENTITY;
}

/** Rows `type, from, to, properties` as relationships, without those that are history. */
export function toEdges(rows: readonly Row[]): readonly EdgeElement[] {
  return rows
    .filter((row) => !isFormerType(text(row['type'])))
    .map((row) => ({
      type: text(row['type']),
      from: text(row['from']),
      to: text(row['to']),
      properties: toProperties(row['properties']),
    }));
}

/** A column that always holds text. */
export function text(value: unknown): string {
  invariant(typeof value === 'string', 'a stored text is missing');
  return value;
}

/** A column that holds text or null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function toProperties(value: unknown): Properties {
  invariant(typeof value === 'object' && value !== null, 'stored properties are missing');
  return value as Properties;
}
