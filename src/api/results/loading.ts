import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import type { ElementCounts, LoadOutcome } from '../../load/load-outcome.js';
import { defineEnum } from '../../ontology/enum.js';
import { Report } from '../../ontology/types/report.js';
import type {
  CheckedFileTree,
  CheckReportTree,
  DiagnosticTree,
  FileKindName,
  LoadedFileTree,
  LoadReportTree,
} from '../mutations/loading-trees.js';
import { enumTypeOf } from '../schema/value-types.js';
import { Diagnostic } from './diagnostic.js';

const FileKind = enumTypeOf(
  defineEnum({
    name: 'FileKind',
    description: 'What a file holds.',
    values: {
      REPORT: 'One published text and what it says.',
      REGISTRY: 'Entities that more than one report refers to, and background facts on them.',
    },
  }),
);

const FileChange = enumTypeOf(
  defineEnum({
    name: 'FileChange',
    description: 'What loading a file meant for the graph.',
    values: {
      CREATED: 'Nothing of the id was there before.',
      UPDATED: 'It was there, and something has changed.',
      UNCHANGED: 'It was there as it is; nothing was written.',
    },
  }),
);

@ObjectType({ description: 'A file without errors.' })
class CheckedFile implements CheckedFileTree {
  @Field(() => String, { description: 'Its name, or its place in the arguments.' })
  readonly file!: string;

  @Field(() => FileKind, { description: 'What it holds.' })
  readonly kind!: FileKindName;

  @Field(() => ID, { description: 'Id of the report or registry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Assertions of a report, facts of a registry.' })
  readonly rows!: number;
}

/** What checking files found. */
@ObjectType({ description: 'What checking files found. Nothing was loaded.' })
export class CheckReportPayload implements CheckReportTree {
  @Field(() => [CheckedFile], { description: 'The files without errors, registries first.' })
  readonly files!: readonly CheckedFileTree[];

  @Field(() => [String], { description: 'Names of the files with errors.' })
  readonly refused!: readonly string[];

  @Field(() => [Diagnostic], { description: 'Every problem of every file.' })
  readonly diagnostics!: readonly DiagnosticTree[];
}

@ObjectType({ description: 'How many nodes or relationships were written, derived ones included.' })
class ElementChange implements ElementCounts {
  @Field(() => Int, { description: 'New ones.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Those that were there and have other properties now.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Those that went.' })
  readonly removed!: number;
}

type ClaimCounts = LoadOutcome['claims'];

@ObjectType({ description: 'What loading a file did to claims.' })
class ClaimChange implements ClaimCounts {
  @Field(() => Int, { description: 'Claims that nobody made before.' })
  readonly added!: number;

  @Field(() => Int, { description: 'Claims of this file that another file makes too.' })
  readonly shared!: number;

  @Field(() => Int, { description: 'Claims that nobody makes any more.' })
  readonly removed!: number;

  @Field(() => Int, { description: 'Claims of this file that are contested now.' })
  readonly contested!: number;
}

@ObjectType({ description: 'What loading one file did to the graph.' })
class LoadedFile implements LoadedFileTree {
  @Field(() => String, {
    description:
      'Its name, or its place in the arguments; `stored report <id>` for one that was read again since a registry changed.',
  })
  readonly file!: string;

  @Field(() => FileKind, { description: 'What it holds.' })
  readonly kind!: FileKindName;

  @Field(() => ID, { description: 'Id of the report or registry.' })
  readonly id!: string;

  @Field(() => FileChange, { description: 'Whether it was new, other or the same.' })
  readonly change!: LoadOutcome['change'];

  @Field(() => Boolean, { description: 'Whether the report had been retracted, and stands again.' })
  readonly restored!: boolean;

  @Field(() => ElementChange, { description: 'Nodes written.' })
  readonly nodes!: ElementCounts;

  @Field(() => ElementChange, { description: 'Relationships written.' })
  readonly relationships!: ElementCounts;

  @Field(() => ClaimChange, { description: 'Claims added, shared, removed and contested.' })
  readonly claims!: ClaimCounts;
}

/** What became of the files of `loadReport`. */
@ObjectType({ description: 'What became of the files given.' })
export class LoadReportPayload implements LoadReportTree {
  @Field(() => Report, {
    nullable: true,
    description: 'The first report loaded, as it is now; null if none was.',
  })
  readonly report!: Reference | null;

  @Field(() => [Report], { description: 'All reports of these files that were loaded.' })
  readonly reports!: readonly Reference[];

  @Field(() => [LoadedFile], { description: 'What each file that was loaded did to the graph.' })
  readonly diff!: readonly LoadedFileTree[];

  @Field(() => [String], {
    description: 'Names of the files that were not loaded; `diagnostics` says why.',
  })
  readonly refused!: readonly string[];

  @Field(() => [String], {
    description:
      'Names of the files that were not come to in the time of a request: send them again.',
  })
  readonly pending!: readonly string[];

  @Field(() => [Report], {
    description:
      'Stored reports that use changed registry entities and whose text was not kept: load their files again.',
  })
  readonly stale!: readonly Reference[];

  @Field(() => [Diagnostic], { description: 'Every problem of every file, warnings included.' })
  readonly diagnostics!: readonly DiagnosticTree[];
}
