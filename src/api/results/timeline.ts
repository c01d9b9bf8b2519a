import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { DatePrecision } from '../../ontology/enums/report-enums.js';
import { Claim } from '../../ontology/types/claim.js';
import { Entity } from '../../ontology/types/entity.js';
import { Event } from '../../ontology/types/event.js';
import { TimelinePlacement, TimelineRule } from '../../research/timeline/timeline-enums.js';
import type {
  TimelineConflictTree,
  TimelineEntryTree,
  TimelineGapTree,
  TimelineGroupTree,
  TimelineInvolvementTree,
  TimelineStepTree,
} from '../../research/timeline/timeline-tree.js';
import { DateScalar, EdtfScalar } from '../schema/scalars.js';
import { enumTypeOf } from '../schema/value-types.js';
import { defineFindings } from './define-findings.js';

const Placement = enumTypeOf(TimelinePlacement);
const Precision = enumTypeOf(DatePrecision);
const Rule = enumTypeOf(TimelineRule);

@ObjectType({ description: 'What put an event after another one.' })
class TimelineStep implements TimelineStepTree {
  @Field(() => Event, { description: 'The event that came before.' })
  readonly event!: Reference;

  @Field(() => Claim, { description: 'The claim that says so (PRECEDED).' })
  readonly claim!: Reference;
}

@ObjectType({ description: 'How an entity that was asked for is involved in an event.' })
class TimelineInvolvement implements TimelineInvolvementTree {
  @Field(() => Entity, { description: 'The entity.' })
  readonly entity!: Reference;

  @Field(() => ID, {
    description:
      'The relation: to the event itself (PARTICIPATED_IN, SPOKEN_BY, DIRECTED_AT …), or to somebody at the event (MET_WITH …).',
  })
  readonly predicate!: string;

  @Field(() => Claim, { description: 'The claim that says so.' })
  readonly claim!: Reference;
}

@ObjectType({ description: 'Days in a row on which no dated event of the timeline can lie.' })
class TimelineGap implements TimelineGapTree {
  @Field(() => DateScalar, { description: 'The first of them.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'The last of them.' })
  readonly to!: string;

  @Field(() => Int, { description: 'How many there are: one or more.' })
  readonly days!: number;
}

@ObjectType({ description: 'An event at its place in a timeline, and what puts it there.' })
class TimelineEntry implements TimelineEntryTree {
  @Field(() => Event, { description: 'The event.' })
  readonly event!: Reference;

  @Field(() => Placement, { description: 'What its place rests on.' })
  readonly placement!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'When it was, as exactly as claims say: an uncertain month stays one. Where dates differ, from the first to the last of all; null without date.',
  })
  readonly span!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it may have begun, by its own dates; null where unknown or open.',
  })
  readonly firstDay!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it may have ended, by its own dates; null where unknown or open.',
  })
  readonly lastDay!: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exact the date is on which all live claims agree; null without one.',
  })
  readonly precision!: string | null;

  @Field(() => [Claim], { description: 'Live claims that date it, by id; at most 20.' })
  readonly dates!: readonly Reference[];

  @Field(() => [TimelineStep], {
    description:
      'Events that came before it and so stand before it, in this timeline or beyond it, by id of the claim; at most 20.',
  })
  readonly follows!: readonly TimelineStepTree[];

  @Field(() => [TimelineInvolvement], {
    description:
      'Why it is in the timeline: relations of the entities in `involving`, by id of the claim; at most 20. Empty without `involving`.',
  })
  readonly involved!: readonly TimelineInvolvementTree[];

  @Field(() => TimelineGap, {
    nullable: true,
    description:
      'The days before it on which no dated event of the timeline can lie; null where there are none, and at the beginning.',
  })
  readonly gapBefore!: TimelineGapTree | null;
}

@ObjectType({
  description:
    'Entries of a page that lie within one day, month or year, or within one longer time.',
})
class TimelineGroup implements TimelineGroupTree {
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'The time that they have in common. What is not known to lie within one day, month or year is not counted under any: it has its own span, such as `2025-12` among days. Null for events without date.',
  })
  readonly span!: string | null;

  @Field(() => Int, { description: 'Number of its entries on all pages.' })
  readonly count!: number;

  @Field(() => [TimelineEntry], {
    description: 'Its entries on this page, in order of the timeline.',
  })
  readonly entries!: readonly TimelineEntryTree[];
}

@ObjectType({
  description: 'What is said about the time of events and does not fit together. No side is taken.',
})
class TimelineConflict implements TimelineConflictTree {
  @Field(() => Rule, { description: 'The rule that found it.' })
  readonly rule!: string;

  @Field(() => String, { description: 'What does not fit, in words.' })
  readonly detail!: string;

  @Field(() => [Event], {
    description: 'The event, or those said to have come before each other; at most 20.',
  })
  readonly events!: readonly Reference[];

  @Field(() => [Claim], { description: 'The claims that do not fit; at most 20.' })
  readonly claims!: readonly Reference[];
}

/** A page of a timeline. */
export const TimelineEntryConnection = defineFindings('TimelineEntry', () => TimelineEntry, {
  groups: {
    type: () => TimelineGroup,
    description:
      'The page by `groupBy`: groups in order of their first entry, those without date last; empty without `groupBy`.',
    list: true,
  },
  conflicts: {
    type: () => TimelineConflict,
    description:
      'Where dates and PRECEDED do not fit together, of the whole timeline: those of dates by order of the events, then those of PRECEDED; at most 50.',
    list: true,
  },
  conflictCount: { type: () => Int, description: 'Number of all such conflicts.' },
  undatedCount: {
    type: () => Int,
    description:
      'Events that no claim dates, of the whole timeline; with `from` or `to`, those that were left out for it.',
  },
});
