/** What a stored property may hold: never null, never a map. */
export type StoredValue = string | number | boolean | readonly string[];

export type Properties = Readonly<Record<string, StoredValue>>;

/** A node as it is or should be stored; `properties` hold `id` and `type` too. */
export interface NodeElement {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
}

/** A relationship as it is or should be stored. Parallel ones differ in `key` or `claimId`. */
export interface EdgeElement {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** Part of a graph. */
export interface GraphPart {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** The property that tells parallel relationships apart; null where there is at most one between two nodes. */
export function discriminatorOf(edge: EdgeElement): 'key' | 'claimId' | null {
  if (edge.properties['key'] !== undefined) return 'key';
  return edge.properties['claimId'] === undefined ? null : 'claimId';
}

/** Equal for two relationships that are one and the same. */
export function identifyEdge(edge: EdgeElement): string {
  const discriminator = discriminatorOf(edge);
  const own = discriminator === null ? '' : String(edge.properties[discriminator]);
  // Links that were drawn together by a merge are several, whatever they have in common.
  const { originalId } = edge.properties;
  const original = originalId === undefined ? [] : [originalId];
  return JSON.stringify([edge.type, edge.from, edge.to, own, ...original]);
}

/** Without what is null, undefined; -0 becomes 0, which one engine orders apart. */
export function compactProperties(
  values: Readonly<Record<string, StoredValue | null | undefined>>,
): Properties {
  const kept: Record<string, StoredValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    kept[name] = value === 0 ? 0 : value;
  }
  return kept;
}
