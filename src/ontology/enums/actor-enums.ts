import { defineEnum } from '../enum.js';

/** What kind of organization an Organization is. */
export const OrgType = defineEnum({
  name: 'OrgType',
  description: 'What kind of organization it is.',
  values: {
    GOVERNMENT: 'A government or administration as a whole.',
    GOVERNMENT_BODY: 'A ministry, presidency, council or agency of a state.',
    LEGISLATURE: 'A parliament or one of its chambers.',
    ARMED_FORCE: 'Armed forces or a branch of them.',
    INTELLIGENCE: 'An intelligence or security service.',
    IGO: 'An intergovernmental organization.',
    ALLIANCE: 'A military or political alliance of states.',
    NEWS_OUTLET: 'A publisher of news: newspaper, broadcaster, site.',
    NEWS_AGENCY: 'A wire service that other outlets carry.',
    PARTY: 'A political party.',
    COMPANY: 'A business.',
    NGO: 'A non-governmental organization.',
    OTHER: 'None of these.',
  },
});

export const Sector = defineEnum({
  name: 'Sector',
  description: 'Part of society that a group belongs to (PLOVER’s primary sector codes).',
  values: {
    GOV: 'The executive: leaders, ministries, officials.',
    MIL: 'Regular armed forces.',
    LEG: 'Parliaments and their members.',
    SPY: 'Intelligence services.',
    ELI: 'Elites outside the government: former officials, celebrities, experts.',
    CVL: 'Civilians.',
    JRN: 'Journalists and media.',
    UNK: 'Not known.',
  },
});

export const Specificity = defineEnum({
  name: 'Specificity',
  description: 'How exactly a text says who belongs to a group.',
  values: {
    NAMED: 'The group has a name or its members are listed.',
    PARTLY_NAMED: 'Some members are named.',
    UNNAMED: 'Definite people without names (“two officials”, “regional leaders”).',
    GENERIC: 'A kind of people (“troops”).',
    DESCRIBED: 'A description that fits members the text never lists (“the warring sides”).',
  },
});

export const Role = defineEnum({
  name: 'Role',
  description: 'Part that an actor takes in an event.',
  values: {
    PRINCIPAL: 'Speaks and decides for itself.',
    DELEGATE: 'Speaks on behalf of somebody else.',
    DELEGATION: 'A group that speaks together on behalf of somebody else.',
    ACCOMPANYING: 'Comes along with another participant.',
    HOST: 'Receives the others at its place.',
    VISITOR: 'Comes to the place of another participant.',
    MEDIATOR: 'Goes between the parties.',
    OBSERVER: 'Is there and takes no part.',
  },
});

export const Side = defineEnum({
  name: 'Side',
  description: 'Side on which an actor is party to a conflict or process (UCDP).',
  values: {
    SIDE_A:
      'A primary party on side A: in a conflict, the government of the place in dispute or the first state by name.',
    SIDE_B: 'A primary party on the side opposed to A.',
    SIDE_A_SECONDARY: 'A state or group that supports side A with troops.',
    SIDE_B_SECONDARY: 'A state or group that supports side B with troops.',
    THIRD_PARTY: 'A party on neither side: mediator, guarantor.',
  },
  codes: {
    SIDE_A: 'side_a',
    SIDE_B: 'side_b',
    SIDE_A_SECONDARY: 'side_a_2nd',
    SIDE_B_SECONDARY: 'side_b_2nd',
  },
});

export const Capacity = defineEnum({
  name: 'Capacity',
  description: 'Capacity in which one actor represents another.',
  values: {
    SPECIAL_ENVOY: 'Sent for one task or question.',
    AMBASSADOR: 'Accredited as head of a mission.',
    CHIEF_NEGOTIATOR: 'Leads a delegation in negotiations.',
    NEGOTIATOR: 'Negotiates on its behalf.',
    MINISTER: 'Acts as a minister of its government.',
    SPOKESPERSON: 'Speaks to the public on its behalf.',
    MEDIATOR: 'Mediates on its behalf.',
    DELEGATION: 'Acts as its delegation.',
    OTHER: 'None of these.',
  },
});
