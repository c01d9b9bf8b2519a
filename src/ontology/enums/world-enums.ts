import { defineEnum } from '../enum.js';

export const PlaceType = defineEnum({
  name: 'PlaceType',
  description: 'What kind of place it is.',
  values: {
    COUNTRY: 'The territory of a state.',
    REGION: 'A part of a country, or an area across several.',
    CITY: 'A city, town or village.',
    BUILDING_COMPLEX: 'A building, compound or site.',
    CONTINENT: 'A continent.',
    DESCRIBED_AREA:
      'An area that has no name and is only described (“the areas held by the rebels”).',
  },
});

export const Extent = defineEnum({
  name: 'Extent',
  description: 'How much of a place is meant.',
  values: {
    FULL: 'All of it.',
    PARTIAL: 'A part of it.',
    PARTLY_OR_WHOLLY: 'At least a part; whether all is not said.',
    UNSPECIFIED: 'Not said.',
  },
});

export const ProcessType = defineEnum({
  name: 'ProcessType',
  description: 'What kind of process it is.',
  values: {
    PEACE_PROCESS: 'The whole of attempts to end a conflict by agreement (PA-X).',
    NEGOTIATION_TRACK: 'Talks in one format between given parties.',
    INITIATIVE: 'An effort that one side or mediator drives.',
  },
});

export const ProcessStatus = defineEnum({
  name: 'ProcessStatus',
  description: 'How far a process has come.',
  values: {
    PROPOSED: 'Suggested, not begun.',
    ONGOING: 'Under way.',
    STALLED: 'Nothing moves.',
    SUSPENDED: 'Interrupted by somebody’s decision.',
    CONCLUDED: 'Over, with a result.',
    COLLAPSED: 'Over, without a result.',
  },
});

export const InstrumentType = defineEnum({
  name: 'InstrumentType',
  description: 'What kind of text it is.',
  values: {
    PROPOSAL: 'A plan that somebody puts forward.',
    DRAFT: 'A text under work.',
    JOINT_STATEMENT: 'A statement of several parties together.',
    MEMORANDUM: 'A memorandum of understanding.',
    CEASEFIRE: 'An agreement to stop fighting.',
    AGREEMENT: 'An agreement on more than a ceasefire.',
    TREATY: 'An agreement under international law that needs ratification.',
    RESOLUTION: 'A decision of an international body.',
  },
});

export const InstrumentStatus = defineEnum({
  name: 'InstrumentStatus',
  description: 'How far an instrument has come.',
  values: {
    RUMOURED: 'Said to exist; not published.',
    TABLED: 'Put before the other side.',
    UNDER_NEGOTIATION: 'Being negotiated.',
    AGREED: 'Agreed on, not signed.',
    SIGNED: 'Signed.',
    IN_FORCE: 'In force.',
    REJECTED: 'Refused by a party it needs.',
    LAPSED: 'No longer in force or under discussion.',
    HYPOTHETICAL: 'Only imagined.',
  },
});

export const PropositionKind = defineEnum({
  name: 'PropositionKind',
  description: 'What part a proposition plays in a negotiation.',
  values: {
    DEMAND: 'What a side wants of another.',
    PROVISION: 'A point of a plan or agreement.',
    PROVISION_SET: 'Several points taken together, not listed one by one.',
    MEASURE: 'A step to be taken.',
    PRINCIPLE: 'A general rule that an order should follow.',
    PROCESS_STEP: 'A step of the negotiation itself.',
    CONDITION: 'Something on which another proposition depends.',
    SCENARIO: 'A course of events that somebody fears or hopes for.',
    RED_LINE: 'What a side declares it will never accept.',
  },
});

export const Incompatibility = defineEnum({
  name: 'Incompatibility',
  description: 'What a conflict is over (UCDP).',
  values: {
    TERRITORY: 'The status of a territory: which state holds it, secession, autonomy.',
    GOVERNMENT: 'The political system or the make-up of the central government.',
    TERRITORY_AND_GOVERNMENT: 'Both.',
  },
  codes: { TERRITORY: '1', GOVERNMENT: '2', TERRITORY_AND_GOVERNMENT: '3' },
});

export const IssueCategory = defineEnum({
  name: 'IssueCategory',
  description: 'Subject of negotiation. The code is the PA-X category, where there is one.',
  values: {
    CEASEFIRE: 'Ceasefire and cessation of hostilities.',
    TERRITORIAL_STATUS: 'Which state a territory belongs to, borders and their recognition.',
    SOVEREIGNTY: 'Sovereignty and independence of a state.',
    TROOP_WITHDRAWAL: 'Withdrawal of a party’s forces from an area.',
    FOREIGN_FORCES: 'Presence and withdrawal of foreign forces.',
    SECURITY_GUARANTEES: 'Guarantees of security by others.',
    ARMED_FORCES: 'Size, reform and limits of armed forces.',
    DISARMAMENT: 'Disarmament, demobilisation and reintegration.',
    NON_AGGRESSION: 'Promises not to attack.',
    ALLIANCE_MEMBERSHIP: 'Joining or staying out of an alliance.',
    REGIONAL_SECURITY_ORDER: 'Security arrangements of a region.',
    MONITORING_PEACEKEEPING: 'Monitors, observers and peacekeepers.',
    SANCTIONS: 'Sanctions and their easing.',
    FROZEN_ASSETS: 'Frozen funds and their use.',
    RECONSTRUCTION: 'Reconstruction and development.',
    NATURAL_RESOURCES: 'Natural resources and revenue from them.',
    NUCLEAR: 'Nuclear weapons, programmes and plants.',
    PRISONERS: 'Release and exchange of prisoners.',
    AMNESTY: 'Amnesty and pardon.',
    ACCOUNTABILITY: 'Courts, tribunals and accountability for crimes.',
    REFUGEES: 'Refugees and displaced people.',
    MINORITY_LANGUAGE: 'Rights of ethnic groups, minorities and languages.',
    ELECTIONS: 'Elections and referendums.',
    POWER_SHARING: 'Sharing of political power.',
    TERRITORIAL_AUTONOMY: 'Autonomy, federalism and other territorial sharing of power.',
    NEGOTIATION_FORMAT: 'Who talks with whom, where and in what order.',
    IMPLEMENTATION: 'Carrying out what was agreed.',
    OTHER: 'None of these.',
  },
  codes: {
    CEASEFIRE: 'Ce',
    TERRITORIAL_STATUS: 'StDef',
    SOVEREIGNTY: 'StDef',
    FOREIGN_FORCES: 'SsrFf',
    SECURITY_GUARANTEES: 'SsrGua',
    ARMED_FORCES: 'SsrArm',
    DISARMAMENT: 'SsrDdr',
    RECONSTRUCTION: 'Dev',
    NATURAL_RESOURCES: 'NatRes',
    PRISONERS: 'TjPrire',
    AMNESTY: 'TjAm',
    ACCOUNTABILITY: 'TjCou',
    REFUGEES: 'GRef',
    MINORITY_LANGUAGE: 'GRa',
    ELECTIONS: 'Ele',
    POWER_SHARING: 'Polps',
    TERRITORIAL_AUTONOMY: 'Terps',
  },
});

export const IdentifierScheme = defineEnum({
  name: 'IdentifierScheme',
  description: 'A scheme in which an entity has an identifier.',
  values: {
    wikidata: 'Wikidata item (Q42).',
    geonames: 'GeoNames number.',
    iso3166_1: 'ISO 3166-1 alpha-2 country code.',
    iso3166_2: 'ISO 3166-2 subdivision code.',
    plover: 'Actor code of PLOVER.',
    opensanctions: 'OpenSanctions entity id.',
    ucdp_conflict: 'UCDP conflict id.',
    ucdp_actor: 'UCDP actor id.',
    pax_agreement: 'PA-X agreement id.',
    pax_process: 'PA-X peace process id.',
    url: 'Address of a page about the entity.',
  },
});
