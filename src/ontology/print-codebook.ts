import type { LinkDeclaration, PropertyDeclaration, TypeDeclaration } from './declaration.js';
import type { EnumDeclaration } from './enum.js';
import type { Ontology } from './ontology.js';
import type { Predicate, RelationDeclaration, ValuePredicateDeclaration } from './predicate.js';
import { nameOfValueType } from './value-type.js';

/** The ontology as one Markdown page. Same ontology, same bytes. */
export function printCodebook(ontology: Ontology): string {
  const sections = [
    `# Codebook ${ontology.version}\n\n${INTRODUCTION}`,
    '## Types',
    ...[...ontology.types.values()].map((type) => printType(type, ontology)),
    `## Relations\n\n${RELATIONS_INTRODUCTION}`,
    ...[...ontology.relations.values()].map(printRelation),
    `## Value predicates\n\n${VALUES_INTRODUCTION}`,
    ...[...ontology.valuePredicates.values()].map(printValuePredicate),
    `## Edge properties\n\n${printQualifiers(ontology)}`,
    `## Contradiction rules\n\n${printContradictionRules(ontology)}`,
    '## Enumerations',
    ...[...ontology.enums.values()].map(printEnum),
  ];
  return `${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `Every type, relation, value predicate and enumeration of the graph. This page is printed from the ontology, as are the
GraphQL schema and the JSON Schema of report files; do not edit it. How all this is stored: [GRAPH.md](GRAPH.md).`;

const RELATIONS_INTRODUCTION = `Typed edges between entities. Each edge is drawn from a claim and carries its \`claimId\`. Edge properties are
*identifying* (part of the claim’s identity: another value is another claim), *comparable* (two values for one claim contradict each
other) or *plain*.`;

const VALUES_INTRODUCTION = 'Claims with a literal in place of an object.';

function printType(type: TypeDeclaration, ontology: Ontology): string {
  const parents = type.interfaces.flatMap((name) => ontology.types.get(name) ?? []);
  const isOwn = (member: { readonly name: string }): boolean =>
    !parents.some((parent) =>
      [...parent.properties, ...parent.links].some(({ name }) => name === member.name),
    );
  const roots = [type.singular, type.plural].flatMap((name) => name ?? []).map(code);
  const facts = [
    `${KIND_WORDS[type.kind]} of the ${type.layer} layer`,
    ...(parents.length === 0 ? [] : [`implements ${type.interfaces.map(code).join(', ')}`]),
    ...(roots.length === 0 ? [] : [`read by ${roots.join(' and ')}`]),
    ...(type.idPrefix === undefined ? [] : [`ids begin with ${code(`${type.idPrefix}-`)}`]),
  ];
  return joinBlocks([
    `### ${type.name}`,
    type.description,
    `${facts.join('; ')}.`,
    printTable(['property', 'type', 'meaning'], type.properties.filter(isOwn).map(propertyRow)),
    printTable(['field', 'leads to', 'meaning'], type.links.filter(isOwn).map(linkRow)),
  ]);
}

const KIND_WORDS: Readonly<Record<TypeDeclaration['kind'], string>> = {
  interface: 'Interface',
  node: 'Stored type',
  edge: 'Edge object',
};

function propertyRow(property: PropertyDeclaration): readonly string[] {
  const { name, description, projectedFrom } = property;
  const origin = projectedFrom === undefined ? '' : ` Agreed value of ${code(projectedFrom)}.`;
  return [code(name), code(printPropertyType(property)), `${description}${origin}`];
}

function printPropertyType(property: PropertyDeclaration): string {
  const name = nameOfValueType(property.type);
  if (property.list) return `[${name}!]!`;
  return property.nullable ? name : `${name}!`;
}

function linkRow(link: LinkDeclaration): readonly string[] {
  const what = link.edgeObject ?? link.target;
  const many = link.shape === 'one' ? (link.nullable ? 'one or none' : 'one') : 'many';
  const relation = link.relation === undefined ? '' : ` (${code(link.relation)})`;
  return [code(link.name), `${many} ${code(what)}${relation}`, link.description];
}

function printRelation(relation: RelationDeclaration): string {
  const { from, to, symmetric } = relation;
  const ends = `${from.map(code).join(', ')} ${symmetric ? '–' : '→'} ${to.map(code).join(', ')}`;
  const facts = [
    relation.assertionKind,
    ...(symmetric ? ['symmetric'] : []),
    ...(relation.functional ? ['functional: one object at a time'] : []),
    ...(relation.inverseFunctional ? ['inverse functional: one subject at a time'] : []),
    ...(relation.stance ? ['graded stance: `value`, `level`, `condition`'] : []),
  ];
  const fields = symmetric
    ? [[code(relation.field), 'either end', relation.fieldDescription]]
    : [
        [code(relation.field), 'left end', relation.fieldDescription],
        [code(relation.inverseField), 'right end', relation.inverseFieldDescription],
      ];
  return joinBlocks([
    `### ${relation.name}`,
    relation.description,
    `${ends} (${facts.join('; ')}).`,
    printTable(['field', 'of the', 'meaning'], fields),
    printQualifiersOf(relation),
  ]);
}

function printValuePredicate(predicate: ValuePredicateDeclaration): string {
  const facts = [
    predicate.assertionKind,
    ...(predicate.functional ? ['functional: one value at a time'] : []),
    printTolerance(predicate),
  ];
  return joinBlocks([
    `### ${predicate.name}`,
    predicate.description,
    `${predicate.domain.map(code).join(', ')} → ${printValue(predicate)} (${facts.join('; ')}).`,
    printQualifiersOf(predicate),
  ]);
}

function printValue({ value }: ValuePredicateDeclaration): string {
  switch (value.kind) {
    case 'text':
      return 'text of at most 1,000 characters';
    case 'integer':
      return `integer from ${String(value.minimum)}`;
    case 'edtf':
      return 'EDTF date or interval';
    case 'duration':
      return 'ISO 8601 duration';
    case 'enum':
      return Object.entries(value.byType)
        .map(([type, declaration]) => `${code(declaration.name)} for ${code(type)}`)
        .join(', ');
  }
}

function printTolerance({ tolerance }: ValuePredicateDeclaration): string {
  switch (tolerance.kind) {
    case 'exact':
      return 'values agree if equal';
    case 'relative':
      return `values agree within ${String(tolerance.share * 100)} % of the greater one`;
    case 'overlap':
      return 'values agree if their times overlap';
  }
}

function printQualifiersOf(predicate: Predicate): string {
  return printTable(
    ['edge property', 'type', 'use', 'meaning'],
    predicate.qualifiers.map(({ qualifier, use }) => [
      code(qualifier.name),
      code(nameOfValueType(qualifier.type)),
      use,
      qualifier.description,
    ]),
  );
}

function printQualifiers(ontology: Ontology): string {
  const rows = [...ontology.qualifiers.values()].map((qualifier) => {
    const users = [...ontology.predicates.values()]
      .filter((predicate) => predicate.qualifiers.some((one) => one.qualifier === qualifier))
      .map(({ name }) => code(name));
    const type = nameOfValueType(qualifier.type);
    const refersTo = qualifier.refersTo === undefined ? '' : ` of ${code(qualifier.refersTo)}`;
    return [
      code(qualifier.name),
      `${code(type)}${refersTo}`,
      users.join(', '),
      qualifier.description,
    ];
  });
  return printTable(['property', 'type', 'of', 'meaning'], rows);
}

function printContradictionRules(ontology: Ontology): string {
  const predicates = [...ontology.predicates.values()];
  const reach: Readonly<Record<string, readonly Predicate[]>> = {
    FUNCTIONAL_VALUES: predicates.filter(
      (one) => one.functional || (one.kind === 'relation' && one.inverseFunctional),
    ),
    OPPOSITE_STANCE: predicates.filter((one) => one.kind === 'relation' && one.stance),
    EDGE_PROPERTY_DIFFERS: predicates.filter((one) =>
      one.qualifiers.some(({ use }) => use === 'comparable'),
    ),
    CHANGED_OVER_TIME: predicates.filter((one) => one.functional),
  };
  const rules = ontology.enums.get('ContradictionRule')?.values ?? {};
  return printTable(
    ['rule', 'meaning', 'predicates'],
    Object.entries(rules).map(([rule, meaning]) => [
      code(rule),
      meaning,
      reach[rule]?.map(({ name }) => code(name)).join(', ') ?? 'all',
    ]),
  );
}

function printEnum(declaration: EnumDeclaration): string {
  const { codes } = declaration;
  const rows = Object.entries(declaration.values).map(([value, meaning]) =>
    codes === undefined ? [code(value), meaning] : [code(value), meaning, codes[value] ?? ''],
  );
  const heads = codes === undefined ? ['value', 'meaning'] : ['value', 'meaning', 'code'];
  return joinBlocks([`### ${declaration.name}`, declaration.description, printTable(heads, rows)]);
}

/** Empty without rows. */
function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
