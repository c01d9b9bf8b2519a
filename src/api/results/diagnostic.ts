import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import { defineEnum } from '../../ontology/enum.js';
import type { DiagnosticTree } from '../mutations/loading-trees.js';
import { enumTypeOf } from '../schema/value-types.js';

const Severity = enumTypeOf(
  defineEnum({
    name: 'DiagnosticSeverity',
    description: 'How much a problem of a file matters.',
    values: {
      ERROR: 'Nothing of the file is loaded.',
      WARNING: 'The file is loaded all the same.',
    },
  }),
);

@ObjectType('Diagnostic', { description: 'A problem found in a report or registry file.' })
export class Diagnostic implements DiagnosticTree {
  @Field(() => Severity, { description: 'Whether it keeps the file from being loaded.' })
  readonly severity!: DiagnosticTree['severity'];

  @Field(() => String, { description: 'Code of docs/DIAGNOSTICS.md.' })
  readonly code!: string;

  @Field(() => String, {
    description: 'Name of the file as it was given, else its place in the arguments: `source[0]`.',
  })
  readonly file!: string;

  @Field(() => Int, {
    description:
      'Line in the file, from 1. Of an `input` value: in its JSON, printed with two spaces.',
  })
  readonly line!: number;

  @Field(() => Int, { description: 'Column in the line, from 1, in UTF-16 units.' })
  readonly column!: number;

  @Field(() => String, { description: 'What is wrong.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'How to mend it; null without advice.' })
  readonly hint!: string | null;
}
