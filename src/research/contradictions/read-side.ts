import type { Witness } from '../../ontology/independent-source.js';

/** A claim with what speaks for and against it, as its row in the statement has it. */
export interface ClaimSide {
  readonly id: string;
  readonly predicate: string;
  readonly value: string | null;
  readonly stance: number | null;
  readonly object: string | null;
  readonly subject: string;
  readonly facts: readonly { readonly properties: Properties }[];
  /** By id. */
  readonly assertions: readonly SaidAssertion[];
}

/** Values of comparable properties, those that are given. */
type Properties = ReadonlyMap<string, string>;

export interface SaidAssertion extends Witness {
  readonly id: string;
  readonly polarity: string;
  /** Neither retracted nor superseded. */
  readonly isLive: boolean;
  readonly supersededBy: readonly string[];
  readonly properties: Properties;
}

type Row = readonly unknown[];

/** Reads a side of `readContradictions`, made for these properties. */
export function readSide(id: string, side: Row, properties: readonly string[]): ClaimSide {
  const [predicate, value, stance, object, subject, facts, assertions] = side;
  return {
    id,
    predicate: String(predicate),
    value: textOrNull(value),
    stance: typeof stance === 'number' ? stance : null,
    object: textOrNull(object),
    subject: String(subject),
    facts: (facts as readonly Row[]).map((values) => ({
      properties: readProperties(values, properties),
    })),
    assertions: (assertions as readonly Row[]).map((row) => readAssertion(row, properties)),
  };
}

function readAssertion(row: Row, properties: readonly string[]): SaidAssertion {
  const [id, polarity, isRetracted, tense, origin, report, publisher, chain, replacing, ...values] =
    row;
  const supersededBy = replacing as readonly string[];
  return {
    id: String(id),
    polarity: String(polarity),
    isLive: isRetracted !== true && supersededBy.length === 0,
    tense: String(tense),
    origin: origin === 'CODING' ? 'CODING' : 'REPORT',
    reportId: String(report),
    publisher: textOrNull(publisher),
    chain: (chain as readonly Row[]).map(([type, source]) => ({
      type: String(type),
      source: String(source),
    })),
    supersededBy,
    properties: readProperties(values, properties),
  };
}

function readProperties(values: Row, names: readonly string[]): Properties {
  return new Map(
    names.flatMap((name, index) => {
      const value = values[index];
      const isGiven = typeof value === 'string' || typeof value === 'number';
      return isGiven ? [[name, String(value)] as const] : [];
    }),
  );
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
