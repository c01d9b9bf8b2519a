/** Everything that can be said, as the ontology declares it, with how often it was. */
export interface CodebookTree {
  readonly version: string;
  readonly types: readonly CodebookTypeTree[];
  readonly predicates: readonly CodebookPredicateTree[];
  readonly enums: readonly CodebookEnumTree[];
  readonly rules: readonly CountedNameTree[];
}

export interface CodebookTypeTree {
  readonly name: string;
  readonly description: string;
  readonly layer: string;
  readonly isInterface: boolean;
  readonly interfaces: readonly string[];
  readonly idPrefix: string | null;
  readonly count: number;
}

export interface CodebookPredicateTree {
  readonly name: string;
  readonly description: string;
  readonly isRelation: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly field: string | null;
  readonly inverseField: string | null;
  readonly isSymmetric: boolean;
  readonly isFunctional: boolean;
  readonly isInverseFunctional: boolean;
  readonly isStance: boolean;
  readonly qualifiers: readonly CodebookQualifierTree[];
  readonly count: number;
}

export interface CodebookQualifierTree {
  readonly name: string;
  readonly description: string;
  readonly use: string;
}

export interface CodebookEnumTree {
  readonly name: string;
  readonly description: string;
  readonly values: readonly CodebookValueTree[];
}

export interface CodebookValueTree {
  readonly name: string;
  readonly description: string;
  readonly code: string | null;
}

export interface CountedNameTree {
  readonly name: string;
  readonly description: string;
  readonly count: number;
}
