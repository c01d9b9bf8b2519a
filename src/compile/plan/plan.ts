import type { Parameters } from '../selection/parameters.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Condition, Holder, LinkAsOf, Value } from './condition.js';
import type { CursorOrder } from './cursor.js';
import type { PlannedLink } from './time.js';

/**
 * A plan is a tree with one meaning per node, made from an operation and printed as one statement. It holds no values:
 * those are named parameters. Each read yields rows (positional lists); shapes say how objects are built from a row.
 */
export interface OperationPlan {
  /** In the order of the operation. */
  readonly roots: readonly RootPlan[];
  /** What the statement returns, a column for each: root fields that ask for the same rows share one. */
  readonly columns: readonly RootColumn[];
  /** Tables of nodes that rows share (`shareNodes`), each after the one that leads to it; none in a plan as it is made. */
  readonly tables?: readonly TablePlan[];
  /** Whether every root field is in the plan; if not, graphql-js answers the rest (introspection). */
  readonly isWhole: boolean;
  readonly parameters: Parameters;
  /** What is selected of the objects that research fields find; null if there are none. */
  readonly objects: ObjectsPlan | null;
}

/** A statement of its own, run when the research fields are done: the nodes that places of their trees refer to. */
export interface ObjectsPlan {
  /** Places with equal selections share one. */
  readonly columns: readonly ObjectsColumn[];
  readonly parameters: Parameters;
}

/** Nodes by id. */
export interface ObjectsColumn {
  readonly kind: 'read';
  readonly read: ReadPlan;
  /** Parameter that takes the ids. */
  readonly ids: string;
  /** Column of the read with the id of the row's node. */
  readonly idIndex: number;
}

export type RootPlan = RootReadPlan | RootTypenamePlan | RootResearchPlan;

/** A root field that computes its answer (`ResearchField`): a tree of plain values and references to objects. */
export interface RootResearchPlan {
  readonly kind: 'research';
  readonly responseKey: string;
  /** The field with its arguments, which may hold `Hole`s. */
  readonly field: SelectedField;
  readonly tree: TreeShape;
}

/** How a value of a research field's tree becomes one of the answer. Lists are known by the value. */
export type TreeShape =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'object'; readonly fields: readonly TreeField[] }
  /** An object of the ontology, from a row of the read at this place among `ObjectsPlan.columns`. */
  | { readonly kind: 'reference'; readonly read: number; readonly object: ObjectShape };

export interface TreeField {
  readonly responseKey: string;
  /** Key in the tree. */
  readonly name: string;
  readonly nullable: boolean;
  readonly shape: TreeShape;
}

/** `__typename` at the root. */
export interface RootTypenamePlan {
  readonly kind: 'typename';
  readonly responseKey: string;
  readonly typeName: string;
}

/** A root field that reads the graph; its shape is built from the plan's columns, as a nested one's is from a row's. */
export type RootReadPlan = RootNodePlan | RootConnectionPlan;

export interface RootConnectionPlan {
  readonly kind: 'connection';
  readonly responseKey: string;
  readonly shape: ValueShape;
}

/** One thing by id. */
export interface RootNodePlan {
  readonly kind: 'node';
  readonly responseKey: string;
  readonly shape: ValueShape;
  /** The column that holds it, in a list of one or none. */
  readonly index: number;
  /** The parameter that holds the id. */
  readonly parameter: string;
}

export type RootColumn =
  | { readonly kind: 'read'; readonly read: ReadPlan }
  | { readonly kind: 'count'; readonly count: CountPlan }
  | { readonly kind: 'group'; readonly group: GroupPlan };

/** What many rows would say of the same nodes, said once a node. */
export interface TablePlan {
  /** On the node alone; the first is its id, by which rows find it. */
  readonly columns: readonly Column[];
}

/** Where rows come from. `withFormer`: those that are no more are among them, and several may have one id; a filter must choose. */
export type RowSource =
  /** All stored nodes with this label; of those, where `seek` is given, the ones that an index has under it. */
  | {
      readonly kind: 'label';
      readonly label: string;
      readonly seek?: SeekKey;
      readonly withFormer?: boolean;
    }
  /** The node whose id is a key of the group in hand. */
  | { readonly kind: 'key'; readonly label: string; readonly withFormer?: boolean }
  /** Nodes with this label from which the steps lead to those of another label that meet a condition; read backwards, from there. */
  | {
      readonly kind: 'anchor';
      readonly label: string;
      readonly from: { readonly label: string; readonly condition: Condition };
      readonly steps: readonly AnchorStep[];
    }
  /** The nodes of a type with these ids, which research fields found. */
  | {
      readonly kind: 'ids';
      readonly label: string;
      readonly parameter: string;
      readonly withFormer?: boolean;
    }
  /** Far ends of a link from the node or edge in hand. */
  | { readonly kind: 'link'; readonly link: PlannedLink };

/** A sort key with an index, and the parameter with its value or, for `in`, its values. */
export interface SeekKey {
  readonly property: string;
  readonly operator: 'eq' | 'in';
  readonly parameter: string;
}

/** How an index gives an order that it would not give by itself. */
export type IndexOrder =
  /** All rows have one value of this property, so that they may be sorted by it first, as an index is. */
  | { readonly kind: 'within'; readonly property: string }
  /** The first sort term may be absent: nodes that have it are read first, the others if the page is not full then. */
  | { readonly kind: 'presentFirst' };

/** A step away from the nodes that are read, and what its far end and edge must meet. */
export interface AnchorStep {
  readonly link: PlannedLink;
  readonly condition: Condition | null;
}

/** Reads rows: match, filter, sort, limit, then one value for each column. */
export interface ReadPlan {
  /** The field that asks for the rows, for errors: `persons.metWith`. */
  readonly path: string;
  readonly source: RowSource;
  readonly filter: Condition | null;
  readonly sort: readonly SortTerm[];
  /** Rows after this position only. */
  readonly after: AfterPlan | null;
  /** Name of the parameter that bounds the rows; null reads all (bounded by nature). */
  readonly limit: string | null;
  readonly columns: readonly Column[];
  /** Absent where the sort terms have an index themselves, or none can serve. */
  readonly indexOrder?: IndexOrder;
  /** Index of the table that has the rest of each row's node; absent where rows have it all. */
  readonly table?: number;
}

/** Counts rows without reading them. */
export interface CountPlan {
  /** As that of a read. */
  readonly path: string;
  readonly source: RowSource;
  readonly filter: Condition | null;
}

/** Counts rows by the values of their keys, unread. Its rows are the groups: keys, count and aggregates, then nodes. */
export interface GroupPlan {
  /** The field that asks for the groups, for errors: `persons.groupBy`. */
  readonly path: string;
  readonly source: RowSource;
  readonly filter: Condition | null;
  readonly keys: readonly GroupKey[];
  /** Parameter with the least number of entries of a group; null takes all. */
  readonly minCount: string | null;
  readonly sort: readonly GroupOrder[];
  /** Name of the parameter that bounds the groups. */
  readonly limit: string;
  readonly columns: readonly GroupColumn[];
}

/** A value of each row: a property of what the row holds, or of what to-one links lead to from there. */
export interface GroupValue {
  /** As clients write it: `claim.contested`. */
  readonly name: string;
  readonly on: Holder;
  /** Links to follow from `on`, each to one node at most. */
  readonly links: readonly LinkAsOf[];
  /** A value is of the node at the end of the links, of `on` where there are none. */
  readonly property:
    | { readonly kind: 'value'; readonly value: Value }
    | { readonly kind: 'relationshipType' | 'relationshipDirection' | 'claimDirection' };
}

export interface GroupKey {
  readonly value: GroupValue;
  readonly part: DatePart;
  /** Whether entries may have no value: they are a group too, the last one where groups are sorted by the key. */
  readonly nullable: boolean;
  /** Null if values are ordered as they are. */
  readonly text: TextOrder | null;
}

/** A whole value, or the beginning of a date; `isExact` where every date is written to the day. */
export type DatePart =
  | { readonly kind: 'VALUE' }
  | { readonly kind: 'YEAR' | 'MONTH' | 'DAY'; readonly isExact: boolean };

/**
 * How groups are ordered by a text, which the engines do not order alike: by its stored sort key, if it has one, and at
 * last by the least mark of those that hold the text. Marks are ASCII and unique.
 */
export interface TextOrder {
  readonly sortKey: string | null;
  /** Properties that together tell the holders of the text apart. */
  readonly marks: readonly { readonly on: Holder | 'linked'; readonly property: string }[];
}

export interface GroupOrder {
  readonly by: { readonly kind: 'count' } | { readonly kind: 'key'; readonly index: number };
  readonly descending: boolean;
}

export type GroupColumn =
  | { readonly kind: 'key'; readonly index: number }
  | { readonly kind: 'count' }
  /** `distinct` is the number of distinct values. Absent values count in none of these. */
  | {
      readonly kind: 'distinct' | 'min' | 'max';
      readonly value: GroupValue;
      readonly part: DatePart;
    }
  /** The node whose id is the key `index`: a list of at most one row. */
  | { readonly kind: 'node'; readonly index: number; readonly read: ReadPlan };

export type Column =
  | Value
  | { readonly kind: 'relationshipType' }
  /** Whether the node in hand is the subject of the claim in hand. */
  | { readonly kind: 'claimDirection' }
  | { readonly kind: 'relationshipDirection' }
  /** Value of a sort term that is computed, by its place. */
  | { readonly kind: 'sortValue'; readonly index: number }
  /** Rows of a nested read: a list of lists. `from` is where its link starts. */
  | { readonly kind: 'read'; readonly from: Holder; readonly read: ReadPlan }
  | { readonly kind: 'count'; readonly from: Holder; readonly count: CountPlan }
  /** Groups of a nested list: a list of lists. */
  | { readonly kind: 'group'; readonly from: Holder; readonly group: GroupPlan };

export interface SortTerm {
  readonly key: SortExpression;
  /** What a cursor holds for it, besides null. */
  readonly valueType: 'string' | 'number';
  readonly descending: boolean;
  readonly nullable: boolean;
  /** Where absent values go: last as clients see it, so first where a page is read backwards. */
  readonly nullsFirst: boolean;
}

export type SortExpression =
  | Value
  /** Number of entries of a link. */
  | {
      readonly kind: 'count';
      readonly on: Holder;
      readonly link: PlannedLink;
      readonly condition: Condition | null;
    };

export interface AfterPlan {
  /** Parameter with the cursor's value for each sort term, in order. */
  readonly values: readonly string[];
}

/** How a value of the answer is built from a row. `index` is a column. */
export type ValueShape =
  | {
      readonly kind: 'scalar';
      readonly index: number;
      readonly isList: boolean;
      readonly nullable: boolean;
      /** How many values of the answer it counts as: whole texts are more than one. */
      readonly weight: number;
    }
  | { readonly kind: 'constant'; readonly value: string | null }
  /** A list of these columns as text; null where there is no value. */
  | { readonly kind: 'texts'; readonly indexes: readonly number[] }
  /** Name of the concrete type, from the column with the stored `type`. */
  | { readonly kind: 'typename'; readonly index: number }
  | { readonly kind: 'url'; readonly index: number; readonly path: string }
  | {
      readonly kind: 'identifiers';
      readonly index: number;
      readonly fields: readonly IdentifierField[];
    }
  /** First row of a nested read, or null. */
  | {
      readonly kind: 'one';
      readonly index: number;
      readonly object: ObjectShape;
      readonly nullable: boolean;
    }
  | { readonly kind: 'list'; readonly index: number; readonly object: ObjectShape }
  /** An object made from the same row (an edge's `node`). */
  | { readonly kind: 'inline'; readonly object: ObjectShape; readonly nullWhen: NullWhen | null }
  | { readonly kind: 'connection'; readonly connection: ConnectionShape };

export interface NullWhen {
  readonly index: number;
  readonly equals: string;
}

export interface IdentifierField {
  readonly responseKey: string;
  readonly name: string;
}

export interface ObjectShape {
  /** How to know the concrete type: fixed, or from a column. */
  readonly type: { readonly fixed: string } | { readonly index: number };
  readonly fields: readonly FieldShape[];
  /** Where the object is built from a row of a table: then `type` and `fields` speak of that row. */
  readonly shared?: SharedRow;
}

export interface SharedRow {
  readonly table: number;
  /** Column of the row in hand with the node's id. */
  readonly key: number;
}

export interface FieldShape {
  readonly responseKey: string;
  /** Concrete types it holds for; null means all. */
  readonly types: ReadonlySet<string> | null;
  readonly value: ValueShape;
}

export interface ConnectionShape {
  readonly typeName: string;
  /** Column with the rows, and with the count; null if they are not asked for. */
  readonly rows: number | null;
  readonly count: number | null;
  readonly limit: PageLimit | null;
  /** Whether the page starts after a cursor; and whether it is read from the end (`last`, `before`). */
  readonly hasAfter: boolean;
  readonly isBackward: boolean;
  /** Columns of the row that make its cursor. */
  readonly cursor: CursorShape | null;
  readonly parts: readonly ConnectionPart[];
}

export interface PageLimit {
  /** Parameter that bounds the rows read: `first` or `last`, and one more if `isPeeking`. */
  readonly parameter: string;
  /** Whether one row beyond the page is read, because the operation asks if there is one. */
  readonly isPeeking: boolean;
}

export interface CursorShape {
  readonly order: CursorOrder;
  readonly indexes: readonly number[];
}

export type ConnectionPart =
  | {
      readonly kind: 'edges';
      readonly responseKey: string;
      readonly object: ObjectShape;
      readonly cursorKeys: readonly string[];
    }
  | { readonly kind: 'nodes'; readonly responseKey: string; readonly object: ObjectShape }
  | {
      readonly kind: 'pageInfo';
      readonly responseKey: string;
      readonly fields: readonly IdentifierField[];
    }
  | { readonly kind: 'totalCount'; readonly responseKey: string }
  /** Groups, from the column `index`. */
  | {
      readonly kind: 'groups';
      readonly responseKey: string;
      readonly index: number;
      readonly object: ObjectShape;
    }
  | { readonly kind: 'typename'; readonly responseKey: string };
