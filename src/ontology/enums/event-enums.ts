import { defineEnum } from '../enum.js';

export const EventKind = defineEnum({
  name: 'EventKind',
  description: 'Broad kind of an event.',
  values: {
    MEETING: 'People meet or talk with each other: summit, talks, call.',
    SPEECH_ACT: 'Somebody says something to somebody: statement, demand, warning.',
    OTHER: 'Anything else that happens.',
  },
});

export const EventType = defineEnum({
  name: 'EventType',
  description:
    'What happens between source and recipient: the 16 event types of PLOVER, and STATEMENT.',
  values: {
    AGREE: 'Agree to, offer, promise or show willingness to do something in future.',
    CONSULT: 'Consult or meet: visits, talks, calls, negotiation and mediation.',
    SUPPORT: 'Express or give diplomatic, verbal or symbolic support; sign a formal agreement.',
    CONCEDE: 'Yield to a demand: ease restrictions, change policy, reform.',
    COOPERATE: 'Cooperate in practice: economic, military, judicial, intelligence.',
    AID: 'Give material aid: economic, military, humanitarian, peacekeepers, asylum.',
    RETREAT:
      'Step back in practice: withdraw, release, disarm, cease fire, ease sanctions, give access.',
    REQUEST: 'Ask for, demand or order something.',
    ACCUSE: 'Disapprove, criticise, accuse, blame, investigate or complain.',
    REJECT: 'Refuse a request, proposal or meeting; defy or veto.',
    THREATEN: 'Threaten, warn, or give an ultimatum.',
    PROTEST: 'Demonstrate, strike, boycott, riot or obstruct for political ends.',
    SANCTION: 'Reduce normal or cooperative relations: break off, halt, expel, withdraw.',
    MOBILIZE: 'Move or show forces without fighting.',
    COERCE: 'Repress, restrict, arrest, seize or deport.',
    ASSAULT: 'Use violence with the aim to hurt or kill, from beating to war.',
    STATEMENT: 'Say something that is none of the above. Not in PLOVER, which dropped CAMEO’s 01.',
  },
});

export const EventMode = defineEnum({
  name: 'EventMode',
  description:
    'How the event is done: PLOVER’s modes, each of one or more event types. The code is PLOVER’s spelling where that differs in more than case.',
  values: {
    VISIT: 'CONSULT: the source travels to the recipient.',
    HOST: 'CONSULT: the source receives the recipient.',
    THIRD_PARTY: 'CONSULT: they meet at a third place.',
    MULTILATERAL: 'CONSULT: more than two parties meet.',
    PHONE: 'CONSULT: they talk by telephone or video.',
    ASSIST: 'REQUEST, REJECT: about help or cooperation.',
    CHANGE: 'REQUEST, REJECT: about a change of policy, leadership or institutions.',
    YIELD: 'REQUEST, REJECT: about giving way, releasing or easing.',
    MEET: 'REQUEST, REJECT: about meeting, negotiating or settling.',
    DISAPPROVE: 'ACCUSE: criticise, denounce, complain.',
    INVESTIGATE: 'ACCUSE: inquire officially.',
    ALLEGE: 'ACCUSE: allege a wrong or crime.',
    RESTRICT: 'THREATEN, COERCE: with restrictions, embargo or blockade.',
    BAN: 'THREATEN, COERCE: with a ban of parties, groups or activities.',
    ARREST: 'THREATEN, COERCE: with arrest, detention or charges.',
    RELATIONS: 'THREATEN: to reduce or break relations, aid or talks.',
    EXPEL: 'THREATEN, SANCTION: expel people or organizations.',
    TERRITORY: 'THREATEN: to seize or occupy territory.',
    VIOLENCE: 'THREATEN: with force.',
    DEMO: 'PROTEST: demonstrate or rally.',
    RIOT: 'PROTEST: with violence against things or people.',
    STRIKE: 'PROTEST: stop working.',
    BOYCOTT: 'PROTEST: refuse to take part or buy.',
    HUNGER: 'PROTEST: hunger strike.',
    OBSTRUCT: 'PROTEST: block roads or buildings.',
    CONVICT: 'SANCTION: find guilty or liable.',
    WITHDRAW: 'SANCTION, RETREAT: pull back people, forces or participation.',
    DISCONTINUE: 'SANCTION: stop aid, talks or exchange.',
    TROOPS: 'MOBILIZE: soldiers.',
    WEAPONS: 'MOBILIZE: weapons and equipment, tests of them included.',
    POLICE: 'MOBILIZE: police.',
    MILITIA: 'MOBILIZE: irregular forces.',
    SEIZE: 'COERCE: seize property or territory.',
    CENSOR: 'COERCE: suppress speech or media.',
    CURFEW: 'COERCE: impose a curfew.',
    MARTIAL_LAW: 'COERCE: impose martial law or a state of emergency.',
    DEPORT: 'COERCE: remove people from a country.',
    ABDUCT: 'ASSAULT: kidnap, hijack, take hostages.',
    BEAT: 'ASSAULT: hurt without weapons.',
    TORTURE: 'ASSAULT: torture.',
    SEXUAL: 'ASSAULT: sexual violence.',
    EXECUTE: 'ASSAULT: kill a captive.',
    ASSASSINATE: 'ASSAULT: kill a person of rank, or try to.',
    PRIMITIVE: 'ASSAULT: with blades, stones, fire.',
    FIREARMS: 'ASSAULT: with small arms.',
    EXPLOSIVES: 'ASSAULT: with bombs or mines.',
    SUICIDE_ATTACK: 'ASSAULT: with a bomb whose bearer dies.',
    HEAVY_WEAPONS: 'ASSAULT: with artillery, tanks, missiles.',
    AERIAL: 'ASSAULT: from aircraft or drones.',
    UNCONVENTIONAL: 'ASSAULT: with chemical, biological, radiological or nuclear weapons.',
    RELEASE: 'RETREAT: free people.',
    RETURN: 'RETREAT: give back property or territory.',
    DISARM: 'RETREAT: give up weapons or demobilise.',
    CEASEFIRE: 'RETREAT: stop fighting.',
    ACCESS: 'RETREAT: let in inspectors, observers, aid.',
    EASE: 'RETREAT: ease sanctions, a curfew or an emergency.',
    RESIGN: 'RETREAT: leave office.',
  },
  codes: {
    THIRD_PARTY: 'third-party',
    MARTIAL_LAW: 'martial-law',
    SUICIDE_ATTACK: 'suicide-attack',
    HEAVY_WEAPONS: 'heavy-weapons',
  },
});

export const EventContext = defineEnum({
  name: 'EventContext',
  description: 'What the event is about (PLOVER’s contexts); an event may have several.',
  values: {
    DIPLOMATIC: 'Relations between states: recognition, negotiation, mediation.',
    MILITARY: 'Armed forces and their use.',
    TERRITORY: 'Territory and borders.',
    ECONOMIC: 'Trade, finance, sanctions, development.',
    INTELLIGENCE: 'Secret services and information.',
    PEACEKEEPING: 'Peacekeepers and monitors.',
    HUMANITARIAN: 'Relief for people in need.',
    LEGAL: 'Law, courts, treaties.',
    EXECUTIVE: 'Governments, their policies and leaders.',
    LEGISLATIVE: 'Parliaments and laws in the making.',
    ELECTION: 'Elections and referendums.',
    POLITICAL_INSTITUTIONS: 'Constitution, regime, institutions.',
    HUMAN_RIGHTS: 'Violations of human rights.',
    RIGHTS_FREEDOMS: 'Civil rights and freedoms.',
    MIGRATION: 'Refugees, displacement, migration.',
    TERRORISM: 'Terrorism and the fight against it.',
    CBRN: 'Chemical, biological, radiological and nuclear weapons, and nuclear programmes.',
    CYBER: 'Attacks on and through computer networks.',
    RESOURCE: 'Natural resources: oil, gas, water, minerals.',
    ENERGY: 'Energy supply and plants.',
    CRIME: 'Crime.',
    CORRUPTION: 'Corruption.',
    ENVIRONMENT: 'Environment and climate.',
    HEALTH: 'Disease and health care.',
    DISASTER: 'Natural and industrial disasters.',
    RELIGIOUS: 'Religion.',
    MISINFORMATION: 'False information and propaganda.',
  },
});

export const Auxiliary = defineEnum({
  name: 'Auxiliary',
  description: 'Marks an event that is not plainly current fact (PLOVER).',
  values: {
    HISTORICAL: 'Long past, told as background.',
    FUTURE: 'Still to come.',
    HYPOTHETICAL: 'Only imagined or conditional.',
    NEGATED: 'Did not happen.',
  },
});

export const EventStatus = defineEnum({
  name: 'EventStatus',
  description: 'How far an event has come.',
  values: {
    PLANNED: 'Announced or expected.',
    ONGOING: 'Under way.',
    CONCLUDED: 'Over, having run its course.',
    BROKEN_OFF: 'Ended before its time.',
    POSTPONED: 'Moved to a later time.',
    CANCELLED: 'Called off.',
    HYPOTHETICAL: 'Only imagined or conditional.',
  },
});

export const EventOutcome = defineEnum({
  name: 'EventOutcome',
  description: 'What came of talks. Several may hold at once.',
  values: {
    AGREEMENT: 'They agreed.',
    PARTIAL_AGREEMENT: 'They agreed on some points.',
    JOINT_DOCUMENT: 'They issued or drafted a text together.',
    PROGRESS: 'Positions came closer.',
    NEXT_STEPS_AGREED: 'They agreed how or when to go on.',
    NO_IMMEDIATE_BREAKTHROUGH: 'No decisive step was made then and there.',
    NO_AGREEMENT: 'They did not agree.',
    BREAKDOWN: 'They broke off.',
  },
});

export const EventLevel = defineEnum({
  name: 'EventLevel',
  description: 'Rank of those who meet.',
  values: {
    SUMMIT: 'Heads of state or government meet each other.',
    HIGH_LEVEL: 'Called high-level, or above working level with mixed ranks.',
    MINISTERIAL: 'Ministers meet each other.',
    WORKING_LEVEL: 'Officials or experts below ministers.',
  },
});

export const Documentation = defineEnum({
  name: 'Documentation',
  description: 'What documents an event.',
  values: {
    PHOTOGRAPHS: 'Photographs.',
    VIDEO: 'Moving pictures.',
    AUDIO: 'Sound recordings.',
    READOUT: 'A participant’s published summary.',
    TRANSCRIPT: 'A word-for-word record.',
    JOINT_STATEMENT: 'A text of the participants together.',
    WITNESSES: 'People who were there and tell.',
    DOCUMENTS: 'Papers: minutes, letters, drafts.',
  },
});
