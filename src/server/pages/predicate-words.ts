import { toWords } from './to-words.js';

/** Verbs for predicates that are no English phrase when written small. */
const VERBS: Readonly<Record<string, string>> = {
  ABOUT: 'is about',
  ADVISES: 'advises',
  ALLIED_WITH: 'is allied with',
  ASSESSED_AS: 'is assessed as',
  BROADER: 'falls under',
  CENTERS_ON: 'centres on',
  CONDITIONAL_ON: 'depends on',
  DATE: 'is dated',
  DESCRIBED_AS: 'is described as',
  DIRECTED_AT: 'was addressed to',
  DOCUMENTED_BY: 'is documented by',
  DURATION: 'lasted',
  EUPHEMISM_FOR: 'is a euphemism for',
  HAS_PROVISION: 'has the provision',
  HAS_TERRITORY: 'has the territory',
  HOLDS_POSITION: 'holds the office',
  INCOMPATIBILITY: 'is a conflict over',
  LEVEL: 'was held at the level',
  LINKED_TO: 'is linked to',
  LOCATED_IN: 'is in',
  MEMBER_OF: 'is a member of',
  OUTCOME: 'had the outcome',
  PARTICIPATED_IN: 'took part in',
  PARTY_TO: 'is a party to',
  PART_OF: 'is part of',
  POINT_COUNT: 'has',
  POSITION_IN: 'is an office of',
  PRECEDED: 'came before',
  PRESENT_IN: 'is present in',
  SEATED_AT: 'is seated at',
  SPOKEN_BY: 'was spoken by',
  STATUS: 'has the status',
};

const STANCES: Readonly<Record<string, string>> = {
  REJECTS: 'rejects',
  RESERVATIONS: 'has reservations about',
  NEUTRAL: 'takes no side on',
  QUALIFIED: 'supports, in part or on a condition,',
  SUPPORTS: 'supports',
  UNCLEAR: 'takes an unclear stance on',
};

/** Why two values of a functional predicate cannot both be right. */
const NORMS: Readonly<Record<string, string>> = {
  DATE: 'an event happens at one time',
  DURATION: 'an event has one duration',
  HEADS: 'there is one head at a time',
  INCOMPATIBILITY: 'a conflict is over one thing',
  POINT_COUNT: 'a text has one number of points',
  SEATED_AT: 'there is one seat at a time',
  STATUS: 'there is one status at a time',
};

/** The verb of a claim; for a stance, what the stance is. */
export function tellPredicate(predicate: string, stanceLevel: string | null): string {
  const stance = stanceLevel === null ? undefined : STANCES[stanceLevel];
  return stance ?? VERBS[predicate] ?? toWords(predicate);
}

/** Half a sentence: why at most one of two values can be right. */
export function tellNorm(predicate: string): string {
  return NORMS[predicate] ?? 'at one time only one of them can be right';
}
