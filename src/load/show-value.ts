import type { PropertyDeclaration } from '../ontology/declaration.js';
import type { Ontology } from '../ontology/ontology.js';
import { shownName } from '../ontology/testimony.js';
import type { CodedClaim } from '../report/coded-report.js';
import { parseEdtf } from '../report/parse-edtf.js';
import { instantBounds, toDay } from './day-bounds.js';
import type { StoredValue } from './graph-elements.js';

/**
 * The value of a claim as an entity's property shows it. A date is shown in four properties, told apart by name; any
 * other value in one, by its type.
 */
export function showValue(value: string, property: PropertyDeclaration): StoredValue | null {
  switch (property.name) {
    case 'startsOn':
      return toDay(parseEdtf(value)?.first ?? null);
    case 'endsOn':
      return toDay(parseEdtf(value)?.last ?? null);
    case 'precision':
      return parseEdtf(value)?.precision ?? null;
    default:
      return property.type.kind === 'scalar' && property.type.name === 'Int'
        ? Number(value)
        : value;
  }
}

/** Whether less exact values of the predicate do not exclude more exact ones. */
export function isDatePredicate(predicate: string, ontology: Ontology): boolean {
  return ontology.valuePredicates.get(predicate)?.tolerance.kind === 'overlap';
}

/**
 * What a claim keeps of its value for questions about earlier times: as each property would show it that is projected from
 * the predicate, and of a date between which instants it lies.
 */
export function shownValues(
  { predicate, value }: CodedClaim,
  ontology: Ontology,
): Readonly<Record<string, StoredValue | null>> {
  if (value === null) return {};
  const projected = [...ontology.types.values()]
    .flatMap(({ properties }) => properties)
    .filter(({ projectedFrom }) => projectedFrom === predicate);
  if (projected.length === 0) return {};
  const bounds = isDatePredicate(predicate, ontology) ? instantBounds(value) : null;
  return {
    ...Object.fromEntries(
      projected.map((property) => [shownName(property.name), showValue(value, property)]),
    ),
    ...(bounds === null ? {} : { dateFirst: bounds.first, dateLast: bounds.last }),
  };
}
