import {
  countClaimsByPredicate,
  countContradictionsByRule,
} from '../../compile/cypher/count-statements.js';
import type { ResearchField } from '../../compile/research-field.js';
import type { EnumDeclaration } from '../../ontology/enum.js';
import { ContradictionRule } from '../../ontology/enums/discourse-enums.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { Predicate } from '../../ontology/predicate.js';
import type {
  CodebookEnumTree,
  CodebookPredicateTree,
  CodebookTree,
  CodebookTypeTree,
} from './codebook-tree.js';
import { readTotals, readTypeCounts } from './read-counts.js';

type Counts = ReadonlyMap<string, number>;

const NO_COUNTS: Counts = new Map();

/** The codebook, and how often each part of it is used. */
export const codebookField: ResearchField = {
  prepare({ ontology, selects }) {
    return {
      objects: 0,
      read: async (read): Promise<CodebookTree> => {
        const [types, predicates, rules] = await Promise.all([
          selects('types', 'count') ? readTypeCounts(read, ontology) : NO_COUNTS,
          selects('predicates', 'count') ? readTotals(read, countClaimsByPredicate()) : NO_COUNTS,
          selects('rules', 'count') ? readTotals(read, countContradictionsByRule()) : NO_COUNTS,
        ]);
        return {
          version: ontology.version,
          types: listTypes(ontology, types),
          predicates: [...ontology.predicates.values()].map((one) => toPredicate(one, predicates)),
          enums: [...ontology.enums.values()].map(toEnum),
          rules: Object.entries(ContradictionRule.values).map(([name, description]) => ({
            name,
            description,
            count: rules.get(name) ?? 0,
          })),
        };
      },
    };
  },
};

function listTypes({ types }: Ontology, counts: Counts): readonly CodebookTypeTree[] {
  return [...types.values()]
    .filter(({ kind }) => kind !== 'edge')
    .map(({ name, description, layer, kind, interfaces, idPrefix }) => ({
      name,
      description,
      layer,
      isInterface: kind === 'interface',
      interfaces,
      idPrefix: idPrefix ?? null,
      count: counts.get(name) ?? 0,
    }));
}

function toPredicate(predicate: Predicate, counts: Counts): CodebookPredicateTree {
  const { name, description, functional } = predicate;
  const own = {
    name,
    description,
    isFunctional: functional,
    qualifiers: predicate.qualifiers.map(({ qualifier, use }) => ({
      name: qualifier.name,
      description: qualifier.description,
      use,
    })),
    count: counts.get(name) ?? 0,
  };
  return predicate.kind === 'relation'
    ? {
        ...own,
        isRelation: true,
        from: predicate.from,
        to: predicate.to,
        field: predicate.field,
        inverseField: predicate.inverseField,
        isSymmetric: predicate.symmetric,
        isInverseFunctional: predicate.inverseFunctional,
        isStance: predicate.stance,
      }
    : { ...own, ...OF_VALUES, from: predicate.domain };
}

/** What only relations have. */
const OF_VALUES = {
  isRelation: false,
  to: [],
  field: null,
  inverseField: null,
  isSymmetric: false,
  isInverseFunctional: false,
  isStance: false,
} as const;

function toEnum({ name, description, values, codes }: EnumDeclaration): CodebookEnumTree {
  return {
    name,
    description,
    values: Object.entries(values).map(([value, meaning]) => ({
      name: value,
      description: meaning,
      code: codes?.[value] ?? null,
    })),
  };
}
