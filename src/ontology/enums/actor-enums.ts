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
