import * as discourse from '../ontology/enums/discourse-enums.js';
import { StanceLevel } from '../ontology/enums/stance-enums.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Predicate, ValuePredicateDeclaration } from '../ontology/predicate.js';
import {
  closedMap,
  type JsonSchema,
  looseText,
  oneOrMany,
  printEnum,
  printValueType,
  ref,
  text,
} from './schema-parts.js';

/** Keys of a row of a report, beside predicates and edge properties. */
function printReportKeys(): Readonly<Record<string, JsonSchema>> {
  return {
    id: oneOrMany(text('Id of the row within the report; one for each assertion it makes.')),
    quote: { ...ref('quote'), description: 'The words that carry the row: exact, or `A … B`.' },
    words: { ...ref('quote'), description: 'Words that stand inside quotation marks in the text.' },
    by: ref('by'),
    in: { ...ref('entityId'), description: 'The speech act in which it was said.' },
    origin: { enum: ['REPORT', 'CODING'], description: discourse.ClaimOrigin.description },
    polarity: printEnum(discourse.Polarity),
    certainty: printEnum(discourse.Certainty),
    reporterCommitment: printEnum(discourse.ReporterCommitment),
    modality: printEnum(discourse.Modality),
    tense: printEnum(discourse.Tense),
    aspect: printEnum(discourse.Aspect),
    quotation: printEnum(discourse.Quotation),
    inference: printEnum(discourse.Inference),
    note: looseText('A remark of the coder.'),
    supersedes: oneOrMany({
      type: 'object',
      description: 'Assertions that this one replaces: `{report.row: CORRECTION}`.',
      additionalProperties: printEnum(discourse.SupersedesReason),
    }),
  };
}

function printClaimKeys(): Readonly<Record<string, JsonSchema>> {
  return {
    subject: { ...ref('entityIds'), description: 'What the row is about.' },
    stance: {
      description: StanceLevel.description,
      anyOf: [
        {
          enum: [-2, -1, 0, 1, 2],
          enumDescriptions: Object.values(StanceLevel.values).slice(0, 5),
        },
        printEnum(StanceLevel),
      ],
    },
    condition: { ...ref('entityId'), description: 'The proposition that the stance depends on.' },
    validFrom: looseText('Valid from (EDTF), where the report says so.'),
    validTo: looseText('Valid to (EDTF), where the report says so.'),
    edtf: looseText('Valid time as one EDTF date or interval, in place of validFrom and validTo.'),
  };
}

/** A row of a report, or a fact of a registry: exactly one predicate, and only the edge properties that it takes. */
export function printRowSchema(ontology: Ontology, kind: 'report' | 'registry'): JsonSchema {
  const own =
    kind === 'report'
      ? printReportKeys()
      : {
          source: looseText('Where the fact comes from.'),
          note: looseText('A remark.'),
        };
  const predicates = [...ontology.predicates.values()];
  const qualifiers = [...ontology.qualifiers.values()].map(
    ({ name, type, description, refersTo }) => {
      const schema =
        refersTo === undefined
          ? printValueType(type, description)
          : { ...ref('entityId'), description };
      return [name, schema] as const;
    },
  );
  const map = closedMap(
    {
      ...printClaimKeys(),
      ...Object.fromEntries(
        predicates.map((predicate) => [predicate.name, printPredicate(predicate)]),
      ),
      ...Object.fromEntries(qualifiers),
      ...own,
    },
    ['subject'],
  );
  return { ...map, dependencies: printDependencies(ontology), anyOf: predicates.map(needs) };
}

function needs({ name }: { readonly name: string }): JsonSchema {
  return { required: [name] };
}

function printPredicate(predicate: Predicate): JsonSchema {
  const { description } = predicate;
  if (predicate.kind === 'relation') {
    const ends = `${predicate.from.join(', ')} → ${predicate.to.join(', ')}`;
    return { ...ref('entityIds'), description: `${description} (${ends})` };
  }
  return { ...oneOrMany(printLiteral(predicate)), description };
}

function printLiteral({ value }: ValuePredicateDeclaration): JsonSchema {
  switch (value.kind) {
    case 'text':
      return { type: ['string', 'number', 'boolean'], maxLength: 1000 };
    case 'edtf':
      return looseText('An EDTF date.');
    case 'duration':
      return { type: 'string', pattern: '^P', description: 'An ISO 8601 duration: PT5H.' };
    case 'integer':
      return { type: 'integer', minimum: value.minimum };
    case 'enum': {
      const choices = Object.values(value.byType).map((declaration) => printEnum(declaration));
      return choices.length === 1 ? (choices[0] ?? {}) : { anyOf: choices };
    }
  }
}

/** An edge property needs one of the predicates that take it. */
function printDependencies(ontology: Ontology): JsonSchema {
  const takers = new Map<string, string[]>();
  for (const { name, qualifiers } of ontology.predicates.values()) {
    for (const { qualifier } of qualifiers) {
      takers.set(qualifier.name, [...(takers.get(qualifier.name) ?? []), name]);
    }
  }
  const stances = [...ontology.relations.values()]
    .filter(({ stance }) => stance)
    .map(({ name }) => name);
  takers.set('stance', stances);
  takers.set('condition', stances);
  return Object.fromEntries(
    [...takers].map(([key, names]) => [
      key,
      names.length === 1 ? names : { anyOf: names.map((name) => needs({ name })) },
    ]),
  );
}
