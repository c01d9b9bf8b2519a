import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import type { EnumValue } from '../../ontology/enum.js';
import { StanceChange } from '../../ontology/enums/stance-enums.js';
import { Report } from '../../ontology/types/report.js';
import type { StancePointTree, StanceSeriesTree } from '../../research/stances/stance-tree.js';
import { EdtfScalar } from '../schema/scalars.js';
import { enumTypeOf } from '../schema/value-types.js';
import { StanceGrounds } from './stance.js';

const Change = enumTypeOf(StanceChange);

@ObjectType({ description: 'What the reports of one date say of an actor’s position on a target.' })
class StancePoint extends StanceGrounds implements StancePointTree {
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When the reports were published (EDTF); null where that is unknown.',
  })
  readonly publishedAt!: string | null;

  @Field(() => [Report], { description: 'The reports that say something of it, by id.' })
  readonly reports!: readonly Reference[];

  @Field(() => Change, {
    description: 'How it compares with the last date before that gave one grade.',
  })
  readonly change!: EnumValue<typeof StanceChange>;

  @Field(() => Int, {
    nullable: true,
    description: 'The grade it is compared with; null where it is compared with none.',
  })
  readonly changedFrom!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether its date surely lies after all dates before it in the series. “December” does not lie surely after the third of December.',
  })
  readonly isOrderCertain!: boolean;
}

/** How a position is reported over time. */
@ObjectType({ description: 'How an actor’s position on a target is reported over time.' })
export class StanceSeries implements StanceSeriesTree {
  @Field(() => [StancePoint], {
    description:
      'One for each date of publication, in the order of the last days that the dates may mean; unknown dates at the end. The last 200.',
  })
  readonly points!: readonly StancePointTree[];

  @Field(() => Int, {
    description: 'Dates with another grade or other terms than before (omitted ones included).',
  })
  readonly changeCount!: number;

  @Field(() => Int, { description: 'Earlier dates that are left out.' })
  readonly omittedPoints!: number;
}
