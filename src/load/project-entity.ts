import type { PropertyDeclaration } from '../ontology/declaration.js';
import type { Ontology } from '../ontology/ontology.js';
import { parseEdtf } from '../report/parse-edtf.js';
import { agreedDate } from './agreed-date.js';
import { isSupported } from './claim-record.js';
import { compactProperties, type NodeElement, type StoredValue } from './graph-elements.js';
import { projectedProperties } from './plan-entity.js';
import { agreedValue } from './project-claim.js';
import type { ClaimScope } from './read-claims.js';

/**
 * The entity's node with the properties that claims decide: the value on which all live positive claims of the predicate
 * agree (of dates the most exact, if it lies within all others), absent if there is none or they differ. Predicates of which the scope has not all claims stay. Pure.
 */
export function projectEntity(
  entity: NodeElement,
  scope: ClaimScope,
  ontology: Ontology,
): NodeElement {
  const decided = new Set(
    scope.projections
      .filter(({ subject }) => subject === entity.id)
      .map(({ predicate }) => predicate),
  );
  const changes = projectedProperties(entity.type, ontology)
    .filter(({ predicate }) => decided.has(predicate))
    .map(({ property, predicate }) => {
      const values = listValues(entity.id, predicate, scope);
      const value = isDate(predicate, ontology) ? agreedDate(values) : agreedValue(values);
      return [property.name, value === null ? null : convert(value, property)] as const;
    });
  const properties = compactProperties({ ...entity.properties, ...Object.fromEntries(changes) });
  return { ...entity, properties };
}

/** Whether less exact values of the predicate do not exclude more exact ones. */
function isDate(predicate: string, ontology: Ontology): boolean {
  return ontology.valuePredicates.get(predicate)?.tolerance.kind === 'overlap';
}

function listValues(subject: string, predicate: string, { claims }: ClaimScope): readonly string[] {
  const values = [...claims.values()]
    .map(({ record }) => record)
    .filter((claim) => claim.subject === subject && claim.predicate === predicate)
    .filter(isSupported)
    .map(({ value }) => value)
    .filter((value) => value !== null);
  return [...new Set(values)];
}

/** A date is shown in four properties, told apart by name; any other value in one, by its type. */
function convert(value: string, property: PropertyDeclaration): StoredValue | null {
  switch (property.name) {
    case 'startsOn':
      return dayOf(parseEdtf(value)?.first ?? null);
    case 'endsOn':
      return dayOf(parseEdtf(value)?.last ?? null);
    case 'precision':
      return parseEdtf(value)?.precision ?? null;
    default:
      return property.type.kind === 'scalar' && property.type.name === 'Int'
        ? Number(value)
        : value;
  }
}

function dayOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().slice(0, 10);
}
