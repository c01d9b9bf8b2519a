import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import type { FormerJudgement as FormerJudgementTree } from '../../load/merge/judge-identity.js';
import { Judgement } from '../../ontology/enums/discourse-enums.js';
import { Entity } from '../../ontology/types/entity.js';
import { Report } from '../../ontology/types/report.js';
import type { JudgeIdentityTree } from '../mutations/judge-identity-field.js';
import type { RetractReportTree } from '../mutations/retract-report-field.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { enumTypeOf } from '../schema/value-types.js';

const Verdict = enumTypeOf(Judgement);

/** What taking back a report did. */
@ObjectType({ description: 'What taking back a report did.' })
export class RetractReportPayload implements RetractReportTree {
  @Field(() => Report, { description: 'The report, which stays with its evidence.' })
  readonly report!: Reference;

  @Field(() => String, { description: 'The reason given.' })
  readonly reason!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it counts no more.' })
  readonly retractedAt!: string;

  @Field(() => Int, { description: 'Assertions that are retracted with the report.' })
  readonly assertions!: number;

  @Field(() => Int, { description: 'Claims that nothing holds up any more.' })
  readonly claimsFallen!: number;

  @Field(() => Int, { description: 'World relations that are no longer drawn.' })
  readonly relationsRemoved!: number;
}

/** A judgement by hand that is no more. */
@ObjectType({ description: 'A judgement by hand that is no more.' })
export class FormerJudgement implements FormerJudgementTree {
  @Field(() => Verdict, { description: 'What was judged.' })
  readonly judgement!: FormerJudgementTree['judgement'];

  @Field(() => String, { description: 'The reasons given.' })
  readonly why!: string;

  @Field(() => String, { description: 'Who had decided.' })
  readonly decidedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly decidedAt!: string;
}

/** What became of two entities that were judged. */
@ObjectType({ description: 'What became of two entities that were judged.' })
export class JudgeIdentityPayload implements JudgeIdentityTree {
  @Field(() => Verdict, {
    nullable: true,
    description: 'What is judged of them by hand now; null after it was withdrawn.',
  })
  readonly judgement!: JudgeIdentityTree['judgement'];

  @Field(() => Entity, { description: 'The entity that stands for `a` now.' })
  readonly canonicalA!: Reference;

  @Field(() => Entity, { description: 'The entity that stands for `b` now.' })
  readonly canonicalB!: Reference;

  @Field(() => Boolean, { description: 'Whether one entity stands for both.' })
  readonly areOne!: boolean;

  @Field(() => [ID], {
    description: 'All ids that lead to the entity that stands for `a`, its own left out, in order.',
  })
  readonly mergedIds!: readonly string[];

  @Field(() => FormerJudgement, {
    nullable: true,
    description: 'What was judged of them by hand before; null if nothing was.',
  })
  readonly former!: FormerJudgement | null;
}
