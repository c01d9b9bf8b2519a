import { type PreparedName, prepareName } from './prepared-name.js';

/** What is compared of an entity. */
export interface EntityCard {
  readonly id: string;
  readonly type: string;
  /** The name first, then other names. */
  readonly names: readonly PreparedName[];
  readonly identifiers: readonly CardIdentifier[];
  /** The one report that declares it; null for registry entities. */
  readonly declaredIn: string | null;
}

interface CardIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly isVerified: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** A row of `readEntityCards`. */
export function toEntityCard(row: Row): EntityCard {
  const names = [row['name'], ...listTexts(row['aliases'])].map(String);
  const declaredIn = row['declaredIn'];
  return {
    id: String(row['id']),
    type: String(row['type']),
    names: [...new Set(names)].map(prepareName),
    identifiers: listTexts(row['identifiers']).map(toIdentifier),
    declaredIn: typeof declaredIn === 'string' ? declaredIn : null,
  };
}

function listTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `scheme|value|verified`; a value may hold bars of its own. */
function toIdentifier(stored: string): CardIdentifier {
  const first = stored.indexOf('|');
  const last = stored.lastIndexOf('|');
  return {
    scheme: stored.slice(0, first),
    value: stored.slice(first + 1, last),
    isVerified: stored.slice(last + 1) === 'true',
  };
}
