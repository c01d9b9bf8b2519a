import { Int, registerEnumType } from 'type-graphql';

import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import {
  type GroupStep,
  type GroupSubject,
  groupSubjectOfLink,
  groupSubjectOfType,
  hasMeasures,
  isDate,
  isMeasure,
  listEdgeKeys,
} from '../../ontology/group-subject.js';
import type { Ontology } from '../../ontology/ontology.js';
import {
  addField,
  addFieldWithArguments,
  defineInput,
  defineObject,
  type GeneratedClass,
} from './define-class.js';
import { baseNameOf } from './link-names.js';
import { EdtfScalar } from './scalars.js';
import { SortDirection } from './sort-inputs.js';
import { type GraphType, graphTypeOf } from './value-types.js';

const GroupValue = { VALUE: 'VALUE' } as const;
const GroupDate = { VALUE: 'VALUE', YEAR: 'YEAR', MONTH: 'MONTH', DAY: 'DAY' } as const;

registerEnumType(GroupValue, {
  name: 'GroupValue',
  description: 'How entries are grouped by a property.',
  valuesConfig: { VALUE: { description: 'By its value. Entries without one are a group too.' } },
});

registerEnumType(GroupDate, {
  name: 'GroupDate',
  description:
    'How entries are grouped by a date. A part is null where the date does not go so far: `2025` has no month, `2025-12~` has one but no day, a season has neither. Of an interval the first date counts.',
  valuesConfig: {
    VALUE: { description: 'By the date as it is written.' },
    YEAR: { description: 'By the year, `YYYY`.' },
    MONTH: { description: 'By the month, `YYYY-MM`.' },
    DAY: { description: 'By the day, `YYYY-MM-DD`.' },
  },
});

const GroupSort = defineInput(
  'GroupSort',
  'A sort key of groups: give exactly one field. After these come the number of entries, greatest first, and the keys.',
  {
    count: { type: () => SortDirection, description: 'By the number of entries.', nullable: true },
    key: { type: () => SortDirection, description: 'By the first key.', nullable: true },
    secondKey: { type: () => SortDirection, description: 'By the second key.', nullable: true },
    thirdKey: { type: () => SortDirection, description: 'By the third key.', nullable: true },
  },
);

const ONE_KEY = 'What to group or count by: give exactly one field.';

/** A subject with the first part of the names of its types. */
interface NamedSubject {
  readonly name: string;
  readonly subject: GroupSubject;
}

/** The types of `groupBy`, made on demand: an input for keys, an object for their values, one for extremes, the group. */
export class GroupTypes {
  readonly #made = new Map<string, GeneratedClass>();

  constructor(
    readonly ontology: Ontology,
    readonly classOf: (name: string) => GraphType,
  ) {}

  /** Adds `groupBy` to the connection of a root list. */
  addToRoot(connection: GeneratedClass, type: TypeDeclaration): void {
    this.#addGroupBy(connection, this.#ofType(type.name));
  }

  /** Adds `groupBy` to the connection of a link. */
  addToLink(connection: GeneratedClass, link: LinkDeclaration, type: TypeDeclaration): void {
    this.#addGroupBy(connection, this.#ofLink(link, type));
  }

  #ofType(name: string): NamedSubject {
    return { name, subject: groupSubjectOfType(name, this.ontology) };
  }

  /** Relations whose edges have nothing of their own share types: `RelatedActor`. */
  #ofLink(link: LinkDeclaration, type: TypeDeclaration): NamedSubject {
    if (link.relation === undefined) return this.#ofType(link.edgeObject ?? link.target);
    const isPlain = listEdgeKeys(link).length === 0;
    return {
      name: isPlain ? `Related${link.target}` : baseNameOf(link, type, this.ontology),
      subject: groupSubjectOfLink(link, this.ontology),
    };
  }

  #stepOf(step: GroupStep, { name }: NamedSubject): NamedSubject {
    return { name: step.target ?? `${name}Edge`, subject: step.subject() };
  }

  #addGroupBy(connection: GeneratedClass, named: NamedSubject): void {
    const keys = this.#keys(named);
    const group = this.#group(named);
    addFieldWithArguments(connection, 'groupBy', {
      type: () => group,
      list: true,
      description:
        'Groups of all entries that meet `where`, whatever the page, each with its number of entries. Several under aliases are several facets of one list.',
      arguments: {
        by: {
          type: () => keys,
          list: true,
          nullable: true,
          description:
            'At most three keys. Entries that are alike in all of them are one group; without keys all are one.',
        },
        sort: {
          type: () => GroupSort,
          list: true,
          nullable: true,
          description:
            'Sort keys, the first weighs most. By default the largest group comes first. Absent keys come last.',
        },
        minCount: {
          type: () => Int,
          nullable: true,
          description: 'Only groups of at least so many entries.',
        },
        first: {
          type: () => Int,
          nullable: true,
          description: 'Number of groups from the beginning, at most 500; 25 if not given.',
        },
      },
    });
  }

  #keys(named: NamedSubject): GeneratedClass {
    return this.#make(
      `${named.name}GroupBy`,
      (name) => defineInput(name, ONE_KEY, {}),
      (input) => {
        for (const property of named.subject.properties) {
          addField(input, property.name, {
            type: () => (isDate(property) ? GroupDate : GroupValue),
            description: `By ${property.name}.`,
            nullable: true,
          });
        }
        for (const step of named.subject.steps) {
          const member = this.#keys(this.#stepOf(step, named));
          addField(input, step.name, {
            type: () => member,
            description: `By a property of ${step.name}.`,
            nullable: true,
          });
        }
      },
    );
  }

  #group(named: NamedSubject): GeneratedClass {
    return this.#make(
      `${named.name}Bucket`,
      (name) => defineObject(name, 'Entries that are alike in the keys of `groupBy`.', {}),
      (group) => {
        addField(group, 'keys', {
          type: () => String,
          list: true,
          nullable: 'items',
          description: 'Value of each key as text, in the order of `by`; null where it is absent.',
        });
        const values = this.#values(named);
        addField(group, 'key', {
          type: () => values,
          description: 'Value of each key, in its own type.',
        });
        addField(group, 'count', {
          type: () => Int,
          description: 'Number of entries: of edges, not of distinct nodes.',
        });
        const keys = this.#keys(named);
        addFieldWithArguments(group, 'countDistinct', {
          type: () => Int,
          description: 'Number of distinct values among the entries; absent ones do not count.',
          arguments: { of: { type: () => keys, description: 'What to count.' } },
        });
        if (!hasMeasures(named.subject)) return;
        const extremes = this.#extremes(named);
        addField(group, 'min', {
          type: () => extremes,
          description: 'Least values among the entries: of dates the earliest.',
        });
        addField(group, 'max', {
          type: () => extremes,
          description: 'Greatest values among the entries: of dates the latest.',
        });
      },
    );
  }

  /** Values of keys. What is no key of the group is null. */
  #values(named: NamedSubject): GeneratedClass {
    const { name: base, subject } = named;
    const description = 'Values of the keys of a group; what is not among its keys is null.';
    return this.#make(
      `${base}BucketKey`,
      (name) => defineObject(name, description, {}),
      (object) => {
        const { nodeType } = subject;
        if (nodeType !== null) {
          addField(object, 'node', {
            type: () => this.classOf(nodeType),
            description: 'The node itself, where `id` is among the keys.',
            nullable: true,
          });
        }
        for (const property of subject.properties)
          this.#addValue(object, property, isDate(property));
        for (const step of subject.steps) {
          const member = this.#values(this.#stepOf(step, named));
          addField(object, step.name, {
            type: () => member,
            description: `Keys of ${step.name}; null where there are none.`,
            nullable: true,
          });
        }
      },
    );
  }

  #extremes(named: NamedSubject): GeneratedClass {
    const description =
      'Least or greatest values among the entries of a group; null where all are absent.';
    return this.#make(
      `${named.name}Extremes`,
      (name) => defineObject(name, description, {}),
      (object) => {
        for (const property of named.subject.properties) {
          if (isMeasure(property)) this.#addValue(object, property, false);
        }
        for (const step of named.subject.steps) {
          const next = this.#stepOf(step, named);
          if (!hasMeasures(next.subject)) continue;
          const member = this.#extremes(next);
          addField(object, step.name, { type: () => member, description: `Of ${step.name}.` });
        }
      },
    );
  }

  #addValue(object: GeneratedClass, property: PropertyDeclaration, hasParts: boolean): void {
    const valueType = hasParts ? EdtfScalar : graphTypeOf(property.type);
    addField(object, property.name, {
      type: () => valueType,
      description: `Of ${property.name}.`,
      nullable: true,
    });
  }

  #make(
    name: string,
    define: (name: string) => GeneratedClass,
    fill: (target: GeneratedClass) => void,
  ): GeneratedClass {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const target = define(name);
    this.#made.set(name, target);
    fill(target);
    return target;
  }
}
