import { buildOntology } from './build-ontology.js';
import type { OntologyClass } from './declaration.js';
import type { EnumDeclaration } from './enum.js';
import * as actorEnums from './enums/actor-enums.js';
import * as discourseEnums from './enums/discourse-enums.js';
import * as eventEnums from './enums/event-enums.js';
import * as reportEnums from './enums/report-enums.js';
import * as stanceEnums from './enums/stance-enums.js';
import * as worldEnums from './enums/world-enums.js';
import type { Ontology, OntologyInput } from './ontology.js';
import { coreQualifiers } from './qualifiers.js';
import { affiliationRelations } from './relations/affiliation-relations.js';
import { meetingRelations } from './relations/meeting-relations.js';
import { processRelations } from './relations/process-relations.js';
import { propositionRelations } from './relations/proposition-relations.js';
import { territoryRelations } from './relations/territory-relations.js';
import { Actor } from './types/actor.js';
import { ActorGroup } from './types/actor-group.js';
import { Assertion } from './types/assertion.js';
import { Claim } from './types/claim.js';
import { CodingRun } from './types/coding-run.js';
import { Conflict } from './types/conflict.js';
import * as edgeObjects from './types/edge-objects.js';
import { Entity } from './types/entity.js';
import { Event } from './types/event.js';
import { Instrument } from './types/instrument.js';
import { Issue } from './types/issue.js';
import { Node } from './types/node.js';
import { Organization } from './types/organization.js';
import { Passage } from './types/passage.js';
import { Person } from './types/person.js';
import { Place } from './types/place.js';
import { Position } from './types/position.js';
import { Process } from './types/process.js';
import { Proposition } from './types/proposition.js';
import { Report } from './types/report.js';
import { Source } from './types/source.js';
import { State } from './types/state.js';
import { coreValuePredicates } from './value-predicates.js';

const classes: readonly OntologyClass[] = [
  Node,
  Source,
  Entity,
  Actor,
  Report,
  Passage,
  Assertion,
  Claim,
  CodingRun,
  Person,
  Organization,
  State,
  ActorGroup,
  Position,
  Place,
  Event,
  Conflict,
  Process,
  Instrument,
  Proposition,
  Issue,
  ...Object.values<OntologyClass>(edgeObjects),
];

const enums: readonly EnumDeclaration[] = [
  ...Object.values<EnumDeclaration>(reportEnums),
  ...Object.values<EnumDeclaration>(discourseEnums),
  ...Object.values<EnumDeclaration>(stanceEnums),
  ...Object.values<EnumDeclaration>(actorEnums),
  ...Object.values<EnumDeclaration>(eventEnums),
  ...Object.values<EnumDeclaration>(worldEnums),
];

/** Everything Parley declares. A test or an extension adds entries to a copy and builds its own ontology from it. */
export const coreDeclarations: OntologyInput = {
  version: '1.0.0',
  classes,
  relations: [
    ...meetingRelations,
    ...processRelations,
    ...affiliationRelations,
    ...propositionRelations,
    ...territoryRelations,
  ],
  valuePredicates: coreValuePredicates,
  qualifiers: coreQualifiers,
  enums,
};

/** The ontology that Parley runs with. */
export const coreOntology: Ontology = buildOntology(coreDeclarations);
