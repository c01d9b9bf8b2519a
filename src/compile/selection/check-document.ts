import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import { assertWithin, type QueryLimits } from '../limits.js';
import type { IntrospectionSizes } from './introspection-sizes.js';

/** Names from the root inwards, put together only where an error wants them. */
interface Path {
  readonly name: string;
  readonly outer: Path | null;
}

/** A selection set, and the fragments that were spread on the way to it. */
interface Spread {
  readonly set: SelectionSetNode;
  readonly fragments: Path | null;
}

interface Site {
  readonly path: Path | null;
  readonly depth: number;
  /** Name of the field above; empty at the root. */
  readonly field: string;
  /** Objects of the schema that the fields are estimated to be read from; 0 outside of introspection. */
  readonly objects: number;
}

/**
 * Bounds a document that was parsed but not validated yet: GraphQL's own rules compare fields in quadratic time, walk by
 * recursion, and expand nothing. Each selection is visited once for each place it is spread into, until a limit is
 * reached. Throws QUERY_TOO_COMPLEX; what else is wrong with the document is left to validation.
 */
export function checkDocument(
  document: DocumentNode,
  limits: QueryLimits,
  sizes: IntrospectionSizes,
): void {
  new DocumentCheck(document, limits, sizes).run();
}

class DocumentCheck {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #reached = new Set<string>();
  #directives = 0;
  #inputFields = 0;
  #selections = 0;
  #aliases = 0;
  #merges = 0;
  #introspected = 0;

  constructor(
    readonly document: DocumentNode,
    readonly limits: QueryLimits,
    readonly sizes: IntrospectionSizes,
  ) {}

  run(): void {
    const { definitions } = this.document;
    let operations = 0;
    let variables = 0;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      } else if (definition.kind === Kind.OPERATION_DEFINITION) {
        operations += 1;
        variables += definition.variableDefinitions?.length ?? 0;
      }
    }
    assertWithin(this.limits, 'operations', operations, 'The document');
    assertWithin(this.limits, 'fragments', this.#fragments.size, 'The document');
    assertWithin(this.limits, 'variables', variables, 'The document');
    for (const definition of definitions) this.#checkSyntax(definition, 0);
    for (const definition of definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      this.#expandRoot({ set: definition.selectionSet, fragments: null });
    }
    // validation looks at fragments that no operation spreads, too
    for (const [name, { selectionSet }] of this.#fragments) {
      if (this.#reached.has(name)) continue;
      this.#expandRoot({ set: selectionSet, fragments: { name, outer: null } });
    }
  }

  /** Braces and directives as they are written. The depth is checked on the way down, so recursion is bounded. */
  #checkSyntax(node: ASTNode, depth: number): void {
    assertWithin(this.limits, 'nesting', depth, 'The document');
    this.#checkName('name' in node ? node.name : undefined);
    this.#checkName('alias' in node ? node.alias : undefined);
    for (const child of childrenOf(node)) {
      if (child.kind === Kind.DIRECTIVE) {
        this.#directives += 1;
        assertWithin(this.limits, 'directives', this.#directives, 'The document');
      } else if (child.kind === Kind.OBJECT_FIELD) {
        this.#inputFields += 1;
        assertWithin(this.limits, 'inputFields', this.#inputFields, 'The document');
      }
      this.#checkSyntax(child, depth + (NESTING.has(child.kind) ? 1 : 0));
    }
  }

  /** An unknown name is compared with all that it might have meant. */
  #checkName(name: NameNode | undefined): void {
    if (name === undefined || name.value.length <= this.limits.nameLength) return;
    const { length } = name.value;
    assertWithin(this.limits, 'nameLength', length, `${name.value.slice(0, 20)}…`);
  }

  #expandRoot(root: Spread): void {
    this.#expand([root], { path: null, depth: 1, field: '', objects: 0 });
  }

  #expand(spreads: readonly Spread[], site: Site): void {
    assertWithin(this.limits, 'nesting', site.depth, this.#say(site.path));
    const places = new Map<string, { readonly field: FieldNode; readonly below: Spread[] }>();
    const counts = new Map<string, number>();
    for (const { selection, fragments } of this.#flatten(spreads, site)) {
      const key = selection.alias?.value ?? selection.name.value;
      const before = counts.get(key) ?? 0;
      counts.set(key, before + 1);
      if (before > 0) this.#countMerges(before, { name: key, outer: site.path });
      const place = places.get(key) ?? { field: selection, below: [] };
      if (before === 0) places.set(key, place);
      if (selection.selectionSet !== undefined) {
        place.below.push({ set: selection.selectionSet, fragments });
      }
    }
    for (const [key, { field, below }] of places) {
      const path = { name: key, outer: site.path };
      const name = field.name.value;
      const objects = this.#countIntrospected(name, site, path);
      if (below.length > 0) {
        this.#expand(below, { path, depth: site.depth + 1, field: name, objects });
      }
    }
  }

  /** The fields of selection sets, through inline fragments and spreads; a fragment within itself is left out. */
  #flatten(
    spreads: readonly Spread[],
    site: Site,
  ): readonly { readonly selection: FieldNode; readonly fragments: Path | null }[] {
    const found: { selection: FieldNode; fragments: Path | null }[] = [];
    const open = [...spreads];
    for (let spread = open.pop(); spread !== undefined; spread = open.pop()) {
      const { fragments } = spread;
      for (const selection of spread.set.selections) {
        this.#countSelection(selection, site);
        if (selection.kind === Kind.FIELD) found.push({ selection, fragments });
        else if (selection.kind === Kind.INLINE_FRAGMENT) {
          open.push({ set: selection.selectionSet, fragments });
        } else {
          const inner = this.#enter(selection.name.value, fragments);
          if (inner !== null) open.push(inner);
        }
      }
    }
    return found;
  }

  #enter(name: string, fragments: Path | null): Spread | null {
    for (let one = fragments; one !== null; one = one.outer) if (one.name === name) return null;
    const set = this.#fragments.get(name)?.selectionSet;
    this.#reached.add(name);
    return set === undefined ? null : { set, fragments: { name, outer: fragments } };
  }

  /** A field is compared with each one before it in its place, and so are all fields below both. */
  #countMerges(pairs: number, path: Path): void {
    this.#merges += pairs;
    if (this.#merges > this.limits.merges) {
      assertWithin(this.limits, 'merges', this.#merges, this.#say(path));
    }
  }

  #countSelection(selection: SelectionNode, site: Site): void {
    this.#selections += 1;
    if (this.#selections > this.limits.selections) {
      assertWithin(this.limits, 'selections', this.#selections, this.#say(site.path));
    }
    if (selection.kind !== Kind.FIELD || selection.alias === undefined) return;
    this.#aliases += 1;
    if (this.#aliases > this.limits.aliases) {
      assertWithin(this.limits, 'aliases', this.#aliases, this.#say(site.path));
    }
  }

  /** How many objects of the schema a field gives, all of them together bounded. */
  #countIntrospected(name: string, site: Site, path: Path): number {
    const isRoot = site.objects === 0 && INTROSPECTION.has(name);
    const given = isRoot ? 1 : site.objects * this.sizes(name, site.field);
    if (given === 0) return 0;
    this.#introspected += given;
    const total = Math.round(this.#introspected);
    if (total > this.limits.introspectionValues) {
      assertWithin(this.limits, 'introspectionValues', total, this.#say(path));
    }
    return given;
  }

  #say(path: Path | null): string {
    const names: string[] = [];
    for (let one = path; one !== null; one = one.outer) names.push(one.name);
    return names.length === 0 ? 'The document' : names.reverse().join('.');
  }
}

const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Nodes that are written in brackets. */
const NESTING: ReadonlySet<Kind> = new Set([
  Kind.SELECTION_SET,
  Kind.LIST,
  Kind.OBJECT,
  Kind.LIST_TYPE,
]);

/** Where a node keeps the nodes below it, names and plain values left out; definitions of a schema are not taken from clients. */
const BELOW: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  [Kind.OPERATION_DEFINITION]: ['variableDefinitions', 'directives', 'selectionSet'],
  [Kind.FRAGMENT_DEFINITION]: ['directives', 'selectionSet'],
  [Kind.VARIABLE_DEFINITION]: ['type', 'defaultValue', 'directives'],
  [Kind.LIST_TYPE]: ['type'],
  [Kind.NON_NULL_TYPE]: ['type'],
  [Kind.SELECTION_SET]: ['selections'],
  [Kind.FIELD]: ['arguments', 'directives', 'selectionSet'],
  [Kind.INLINE_FRAGMENT]: ['directives', 'selectionSet'],
  [Kind.FRAGMENT_SPREAD]: ['directives'],
  [Kind.DIRECTIVE]: ['arguments'],
  [Kind.ARGUMENT]: ['value'],
  [Kind.OBJECT_FIELD]: ['value'],
  [Kind.LIST]: ['values'],
  [Kind.OBJECT]: ['fields'],
};

function childrenOf(node: ASTNode): readonly ASTNode[] {
  const members = node as unknown as Readonly<Record<string, ASTNode | readonly ASTNode[]>>;
  return (BELOW[node.kind] ?? []).flatMap((key) => members[key] ?? []);
}
