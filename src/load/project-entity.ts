import type { Ontology } from '../ontology/ontology.js';
import { agreedDate } from './agreed-date.js';
import { isSupported } from './claim-record.js';
import { compactProperties, type NodeElement } from './graph-elements.js';
import { projectedProperties } from './plan-entity.js';
import { agreedValue } from './project-claim.js';
import type { ClaimScope } from './read-claims.js';
import { isDatePredicate, showValue } from './show-value.js';

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
      const value = isDatePredicate(predicate, ontology) ? agreedDate(values) : agreedValue(values);
      return [property.name, value === null ? null : showValue(value, property)] as const;
    });
  const properties = compactProperties({ ...entity.properties, ...Object.fromEntries(changes) });
  return { ...entity, properties };
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
