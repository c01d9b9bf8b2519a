/**
 * Operations that stay within the limits and are as hard to plan as can be: each family grows with a number until a limit
 * stops it, and the last that was accepted is the worst. For the bench and the test of Neo4j's planning time.
 */
export interface PlanFamily {
  readonly name: string;
  /** The operation of size `n`, from 1. */
  readonly make: (n: number) => string;
  /** Sizes beyond it are the same operation. */
  readonly greatest: number;
}

/** Properties of a person and of everything, to make conditions of which no two are alike. */
const TEXTS = ['id', 'name', 'description'] as const;
const OPERATORS = ['eq', 'contains', 'startsWith', 'endsWith'] as const;

function repeat(count: number, part: (index: number) => string, joint = ' '): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(joint);
}

/** A condition on a text: operators and properties by turns. */
function condition(index: number): string {
  const property = TEXTS[index % TEXTS.length] ?? 'id';
  const operators = property === 'id' ? ['eq', 'in'] : OPERATORS;
  const operator = operators[Math.floor(index / TEXTS.length) % operators.length] ?? 'eq';
  const value = operator === 'in' ? `["v${String(index)}"]` : `"v${String(index)}"`;
  return `{${property}: {${operator}: ${value}}}`;
}

const count = (where: string): string => `{ actors(where: ${where}) { totalCount } }`;
const page = (where: string): string => `{ actors(where: ${where}) { nodes { id } } }`;

/** Quantifiers on relations, one within another. */
function chain(depth: number, quantifier: string, core: string): string {
  return depth === 0
    ? core
    : `{metWith: {${quantifier}: {node: ${chain(depth - 1, quantifier, core)}}}}`;
}

/** A tree of AND and OR by turns, `depth` high, each with `width` branches. */
function tree(depth: number, width: number, leaf: (index: number) => string): string {
  let next = 0;
  const grow = (left: number): string =>
    left === 0
      ? leaf(next++)
      : `{${left % 2 === 0 ? 'AND' : 'OR'}: [${repeat(width, () => grow(left - 1), ', ')}]}`;
  return grow(depth);
}

/** The same with NOT between the levels. */
function negatedTree(depth: number, width: number): string {
  let next = 0;
  const grow = (left: number): string =>
    left === 0
      ? condition(next++)
      : `{NOT: {${left % 2 === 0 ? 'AND' : 'OR'}: [${repeat(width, () => grow(left - 1), ', ')}]}}`;
  return grow(depth);
}

const LINKS = [
  'metWith',
  'participatedIn',
  'stances',
  'claims',
  'mentions',
  'memberOf',
  'represents',
  'advises',
] as const;
const link = (index: number): string => LINKS[index % LINKS.length] ?? 'metWith';

const PAST = 'asOf: {validAt: "2025-12-01", reportedBefore: "2025-12-05"}';

const QUANTIFIERS = ['some', 'none', 'all', 'single'] as const;

export const PLAN_FAMILIES: readonly PlanFamily[] = [
  {
    name: 'OR of ANDs',
    make: (n) =>
      count(
        `{OR: [${repeat(n, (i) => `{AND: [${condition(2 * i)}, ${condition(2 * i + 1)}]}`, ', ')}]}`,
      ),
    greatest: 100,
  },
  {
    name: 'OR of ANDs, page',
    make: (n) =>
      page(
        `{OR: [${repeat(n, (i) => `{AND: [${condition(2 * i)}, ${condition(2 * i + 1)}]}`, ', ')}]}`,
      ),
    greatest: 100,
  },
  {
    name: 'AND of ORs',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => `{OR: [${condition(2 * i)}, ${condition(2 * i + 1)}]}`, ', ')}]}`,
      ),
    greatest: 100,
  },
  {
    name: 'AND of ORs of two ANDs of four',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => `{OR: [${repeat(2, (j) => `{AND: [${repeat(4, (k) => condition(8 * i + 4 * j + k), ', ')}]}`, ', ')}]}`, ', ')}]}`,
      ),
    greatest: 30,
  },
  {
    name: 'AND of ORs of four ANDs of two',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => `{OR: [${repeat(4, (j) => `{AND: [${repeat(2, (k) => condition(8 * i + 2 * j + k), ', ')}]}`, ', ')}]}`, ', ')}]}`,
      ),
    greatest: 30,
  },
  {
    name: 'AND of ORs of two ANDs of two',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => `{OR: [${repeat(2, (j) => `{AND: [${repeat(2, (k) => condition(4 * i + 2 * j + k), ', ')}]}`, ', ')}]}`, ', ')}]}`,
      ),
    greatest: 60,
  },
  {
    name: 'OR of equalities',
    make: (n) => page(`{OR: [${repeat(n, (i) => `{id: {eq: "a${String(i)}"}}`, ', ')}]}`),
    greatest: 200,
  },
  {
    name: 'OR of prefixes',
    make: (n) => page(`{OR: [${repeat(n, (i) => `{name: {startsWith: "a${String(i)}"}}`, ', ')}]}`),
    greatest: 200,
  },
  {
    name: 'AND of conditions',
    make: (n) => page(`{AND: [${repeat(n, condition, ', ')}]}`),
    greatest: 200,
  },
  { name: 'tree of 2', make: (n) => page(tree(n, 2, condition)), greatest: 9 },
  { name: 'tree of 3', make: (n) => page(tree(n, 3, condition)), greatest: 6 },
  { name: 'tree of 2, negated', make: (n) => page(negatedTree(n, 2)), greatest: 6 },
  { name: 'tree of 3, negated', make: (n) => page(negatedTree(n, 3)), greatest: 5 },
  {
    name: 'tree of 2 of relations',
    make: (n) => page(tree(n, 2, (i) => `{${link(i)}: {${QUANTIFIERS[i % 2] ?? 'some'}: {}}}`)),
    greatest: 6,
  },
  {
    name: 'OR of ANDs of relations',
    make: (n) =>
      page(
        `{OR: [${repeat(n, (i) => `{AND: [${chain(1, 'some', condition(2 * i))}, ${chain(1, 'none', condition(2 * i + 1))}]}`, ', ')}]}`,
      ),
    greatest: 20,
  },
  {
    name: 'AND of ORs of relations',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => `{OR: [${chain(1, 'some', condition(2 * i))}, ${chain(1, 'all', condition(2 * i + 1))}]}`, ', ')}]}`,
      ),
    greatest: 20,
  },
  { name: 'chain of some', make: (n) => page(chain(n, 'some', condition(0))), greatest: 8 },
  { name: 'chain of all', make: (n) => page(chain(n, 'all', condition(0))), greatest: 8 },
  { name: 'chain of single', make: (n) => page(chain(n, 'single', condition(0))), greatest: 8 },
  {
    name: 'chains of 3 single, side by side',
    make: (n) => page(`{AND: [${repeat(n, (i) => chain(3, 'single', condition(i)), ', ')}]}`),
    greatest: 20,
  },
  {
    name: 'chains of some and single, side by side',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => chain(3, 'some', chain(3, 'single', condition(i))), ', ')}]}`,
      ),
    greatest: 10,
  },
  {
    name: 'chains of single and all, side by side',
    make: (n) =>
      page(`{AND: [${repeat(n, (i) => chain(3, 'single', chain(3, 'all', condition(i))), ', ')}]}`),
    greatest: 10,
  },
  {
    name: 'the past, nested reads',
    make: (n: number): string => {
      const grow = (left: number): string =>
        left === 0
          ? 'id'
          : `id metWith(first: 1, where: {claim: {contested: {eq: true}}}) { totalCount edges { claim { independentSources } node { ${grow(left - 1)} } } }`;
      return `{ actors(first: 1, ${PAST}) { nodes { ${grow(n)} } } }`;
    },
    greatest: 10,
  },
  {
    name: 'the past, filtered',
    make: (n) =>
      `{ actors(first: 1, ${PAST}, where: {AND: [${repeat(n, (i) => chain(2, QUANTIFIERS[i % 4] ?? 'some', condition(i)), ', ')}]}) { nodes { id } } }`,
    greatest: 20,
  },
  {
    name: 'chains of 3, side by side',
    make: (n) =>
      page(
        `{AND: [${repeat(n, (i) => chain(3, QUANTIFIERS[i % 4] ?? 'some', condition(i)), ', ')}]}`,
      ),
    greatest: 20,
  },
  {
    name: 'chains of 6, side by side',
    make: (n) =>
      page(
        `{OR: [${repeat(n, (i) => chain(6, QUANTIFIERS[i % 4] ?? 'some', condition(i)), ', ')}]}`,
      ),
    greatest: 10,
  },
  {
    name: 'counts',
    make: (n) =>
      page(`{AND: [${repeat(n, (i) => `{${link(i)}: {count: {gte: ${String(i)}}}}`, ', ')}]}`),
    greatest: 45,
  },
  {
    name: 'counts, alternatives',
    make: (n) =>
      page(`{OR: [${repeat(n, (i) => `{${link(i)}: {count: {gte: ${String(i)}}}}`, ', ')}]}`),
    greatest: 45,
  },
  {
    name: 'nested reads',
    make: (n: number): string => {
      const grow = (left: number): string =>
        left === 0 ? 'id' : `id metWith(first: 1) { nodes { ${grow(left - 1)} } }`;
      return `{ actors(first: 1) { nodes { ${grow(n)} } } }`;
    },
    greatest: 10,
  },
  {
    name: 'nested reads, two each',
    make: (n: number): string => {
      const grow = (left: number): string =>
        left === 0
          ? 'id'
          : `id metWith(first: 1) { nodes { ${grow(left - 1)} } } participatedIn(first: 1) { nodes { id participants(first: 1) { totalCount } } }`;
      return `{ actors(first: 1) { nodes { ${grow(n)} } } }`;
    },
    greatest: 10,
  },
  {
    name: 'reads side by side',
    make: (n) =>
      `{ actors(first: 1) { nodes { ${repeat(n, (i) => `a${String(i)}: ${link(i)}(first: ${String(i + 1)}) { edges { cursor } totalCount }`)} } } }`,
    greatest: 45,
  },
  {
    name: 'filtered reads side by side',
    make: (n) =>
      `{ actors(first: 1) { nodes { ${repeat(n, (i) => `a${String(i)}: metWith(first: 1, where: {node: {OR: [{AND: [${condition(i)}, ${condition(i + 1)}]}, {AND: [${condition(i + 2)}, ${condition(i + 3)}]}, ${condition(i + 4)}]}, claim: {contested: {eq: true}}}) { nodes { id name } }`)} } } }`,
    greatest: 45,
  },
  {
    name: 'root fields',
    make: (n) =>
      `{ ${repeat(n, (i) => `a${String(i)}: actors(first: ${String(i + 1)}, where: {OR: [{AND: [${condition(i)}, ${condition(i + 1)}]}, {AND: [${condition(i + 2)}, ${condition(i + 3)}]}]}) { nodes { id } }`)} }`,
    greatest: 30,
  },
  {
    name: 'sorted by counts',
    make: (n) =>
      `{ actors(first: 1, sort: [${repeat(n, (i) => `{${link(i)}: {count: DESC}}`, ', ')}]) { edges { cursor } } }`,
    greatest: 8,
  },
  {
    name: 'all at once',
    make: (n) =>
      `{ ${repeat(2, (i) => `r${String(i)}: actors(first: ${String(i + 1)}, where: ${tree(2, n, (leaf) => (leaf % 3 === 0 ? chain(2, QUANTIFIERS[(leaf / 3) % 4] ?? 'some', condition(leaf)) : condition(leaf)))}) { totalCount nodes { metWith(first: 1, where: {node: ${tree(3, 2, condition)}}) { nodes { id } } } }`)} }`,
    greatest: 12,
  },
];
