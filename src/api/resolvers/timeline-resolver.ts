import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';

import { EventKind, EventType } from '../../ontology/enums/event-enums.js';
import { TimelineUnit } from '../../research/timeline/timeline-enums.js';
import type { TimelineTree } from '../../research/timeline/timeline-tree.js';
import type { ApiContext } from '../api-context.js';
import { TimelineEntryConnection } from '../results/timeline.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import { DateScalar } from '../schema/scalars.js';
import { enumTypeOf } from '../schema/value-types.js';
import { PageArguments } from './page-arguments.js';

const Kind = enumTypeOf(EventKind);
const Type = enumTypeOf(EventType);
const Unit = enumTypeOf(TimelineUnit);

@ArgsType()
class TimelineArguments extends PageArguments {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only events in which one of these entities is involved: by a relation of the codebook to the event (took part, spoke, was addressed; a place, process or instrument by its own), or by one to somebody else that names the event (met, accompanied). All events if absent.',
  })
  readonly involving?: readonly string[];

  @Field(() => [Type], { nullable: true, description: 'Only events of these types (PLOVER).' })
  readonly types?: readonly string[];

  @Field(() => [Kind], {
    nullable: true,
    description: 'Only events of these kinds: meetings, speech acts, others.',
  })
  readonly kinds?: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only events that may have happened on this day or later, by their own dates. Events without date are left out, and counted as `undatedCount`.',
  })
  readonly from?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only events that may have happened on this day or before, likewise.',
  })
  readonly to?: string;

  @Field(() => Unit, {
    nullable: true,
    description: 'Fills `groups` with the page by days, months or years.',
  })
  readonly groupBy?: string;

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}

/** What happened when. */
@Resolver()
export class TimelineResolver {
  @Query(() => TimelineEntryConnection, {
    description:
      'Events and speech acts in order of time, with what their places rest on. An event stands at the first instant (UTC) at which it may have begun: by its dates, and not before anything that preceded it (PRECEDED), in the timeline or beyond it. One of which only the end is known, or only what came after it, stands as late as it may have been. At one instant what preceded stands first, then what was over sooner, then by id. Events that nothing dates and that no dated event precedes or follows are at the end. Dates decide against PRECEDED, and every conflict is listed. Events that are only announced or imagined are there too: see `auxiliary` and `status` of the event; those that no claim in force is about are not. Under `asOf`, dates, order and involvement are those of the claims in force then. Empty: no such event was coded, which does not mean that nothing happened. At most 10,000 events, or relations of `involving` to them; more are refused, since the order of a part would not be that of the whole. Cost: the events in which `involving` are involved, whatever the page; else all events.',
  })
  timeline(
    @Args(() => TimelineArguments) _arguments: TimelineArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TimelineTree> {
    return context.reading.answer<TimelineTree>(info);
  }
}
