import { defineEnum } from '../enum.js';

export const AssertionKind = defineEnum({
  name: 'AssertionKind',
  description: 'What kind of thing an assertion says. It follows from the predicate.',
  values: {
    EVENT: 'Something happened, happens or will happen.',
    RELATION: 'Two entities stand in a lasting relation.',
    ATTRIBUTE: 'An entity has a property that can be looked up or counted.',
    STANCE: 'An actor holds a position on something.',
    ASSESSMENT: 'Somebody judges or describes an entity.',
  },
});

export const Polarity = defineEnum({
  name: 'Polarity',
  description: 'Whether an assertion affirms or denies its claim (FactBank).',
  values: {
    POSITIVE: 'The claim is affirmed.',
    NEGATIVE: 'The claim is denied.',
  },
  codes: { POSITIVE: '+', NEGATIVE: '-' },
});

export const Certainty = defineEnum({
  name: 'Certainty',
  description:
    'How sure the innermost source is of the content (FactBank). For a stance: how sure it is that the holder holds it.',
  values: {
    CERTAIN: 'Put forward as a fact.',
    PROBABLE: 'Put forward as likely (“reportedly”, “probably”).',
    POSSIBLE: 'Put forward as possible (“may”, “might”).',
    UNCOMMITTED: 'Named without saying whether it holds.',
  },
  codes: { CERTAIN: 'CT', PROBABLE: 'PR', POSSIBLE: 'PS', UNCOMMITTED: 'Uu' },
});

export const ReporterCommitment = defineEnum({
  name: 'ReporterCommitment',
  description: 'Whether the report itself stands behind what it reports (FactBank’s author).',
  values: {
    COMMITTED: 'The report says it in its own voice, or leaves open that it does.',
    UNCOMMITTED: 'The report passes on what a source says and takes no side.',
    DISTANCED:
      'The report shows doubt of what it passes on (“so-called”, “claimed without proof”).',
  },
});

export const Modality = defineEnum({
  name: 'Modality',
  description: 'Modal colouring that belongs to the content itself, beside the source’s certainty.',
  values: {
    POSSIBLE: 'The content is about a possibility (“the potential for”).',
    PROBABLE: 'The content is about a likelihood (“is set to”).',
    NECESSARY: 'The content is about what must be so for something else.',
    OBLIGATORY: 'The content is about a duty.',
    PERMITTED: 'The content is about what is allowed.',
    ABLE: 'The content is about what somebody can do.',
    INTENDED: 'The content is about a plan or intention.',
    DESIRED: 'The content is about a wish.',
  },
});

export const Tense = defineEnum({
  name: 'Tense',
  description: 'Where the content lies as seen from the report.',
  values: {
    ACTUAL: 'It holds or has happened.',
    PAST: 'It held once, and the report says that it no longer does.',
    FUTURE: 'It is still to come.',
    HYPOTHETICAL: 'It is only imagined, proposed or conditional.',
  },
});

export const Aspect = defineEnum({
  name: 'Aspect',
  description: 'Which phase of the content the words stress.',
  values: {
    BEGINNING: 'It starts (“began to”).',
    CONTINUING: 'It goes on (“remain”, “still”).',
    RESUMING: 'It starts again (“resumed”).',
    ENDING: 'It stops (“no longer”, “ceased to”).',
  },
});

export const Quotation = defineEnum({
  name: 'Quotation',
  description: 'How much of the content stands inside quotation marks.',
  values: {
    NONE: 'Nobody’s words are rendered.',
    INDIRECT: 'Somebody’s words are rendered without quotation marks.',
    MIXED: 'Rendered in part inside quotation marks.',
    DIRECT: 'Rendered whole inside quotation marks.',
    TERM: 'A single term stands in quotation marks, and whose it is may be open.',
  },
});

export const Inference = defineEnum({
  name: 'Inference',
  description: 'How far the coder had to go beyond the words.',
  values: {
    NONE: 'Stated.',
    STRONG: 'Needs coreference or an ordinary entailment.',
    WEAK: 'A plausible reading that a careful coder could refuse.',
  },
});

export const ClaimOrigin = defineEnum({
  name: 'ClaimOrigin',
  description: 'Where a claim comes from. Only REPORT counts as something a report said.',
  values: {
    REPORT: 'The quoted words of some report.',
    REGISTRY: 'A background fact of a registry file, with a source note and without a report.',
    CODING: 'A coder’s classification without words of its own.',
  },
});

export const ClaimRank = defineEnum({
  name: 'ClaimRank',
  description: 'Editorial rank of a claim among rivals, as Wikidata ranks statements.',
  values: {
    PREFERRED: 'The one to show first.',
    NORMAL: 'No judgement.',
    DEPRECATED: 'Known to be wrong or outdated; kept because it was said.',
  },
});

export const CoderType = defineEnum({
  name: 'CoderType',
  description: 'What kind of coder made a coding.',
  values: {
    PERSON: 'A person.',
    RULES: 'A program with fixed rules.',
    MODEL: 'A statistical or language model.',
  },
});

export const EvidenceRole = defineEnum({
  name: 'EvidenceRole',
  description: 'What a quote does for its assertion.',
  values: {
    SUPPORT: 'It carries the assertion.',
    WORDING: 'It stands inside quotation marks in the text.',
    CUE: 'It names the source.',
  },
});

export const AttributionType = defineEnum({
  name: 'AttributionType',
  description: 'What kind of source an attribution names.',
  values: {
    AUTHOR: 'The report’s own author, named as such.',
    OUTLET: 'A news outlet or agency.',
    NAMED_PERSON: 'A person by name.',
    INSTITUTION: 'An organization that is not a news outlet.',
    STATE: 'A state, often by the name of its capital.',
    UNNAMED_OFFICIALS: 'A group or official without a name.',
    DOCUMENT: 'An instrument or another report.',
    UNSPECIFIED: 'Nobody is named (“reportedly”). Never counts as an independent source.',
  },
});

export const AttributionScope = defineEnum({
  name: 'AttributionScope',
  description: 'Whether syntax decides that an attribution reaches the content.',
  values: {
    CLOSED: 'The content stands inside the attributed clause.',
    OPEN: 'Syntax leaves open whether the attribution reaches this content.',
  },
});

export const ContradictionRule = defineEnum({
  name: 'ContradictionRule',
  description: 'The rule by which two claims, or the assertions of one, cannot all hold.',
  values: {
    ASSERTED_AND_DENIED:
      'One live assertion affirms what another denies; properties that do not identify the claim are left aside.',
    FUNCTIONAL_VALUES:
      'A predicate that allows one value at a time has two in overlapping time, further apart than its tolerance.',
    OPPOSITE_STANCE:
      'One actor is for and against one thing in the same window: valid time where both give one, else 30 days between publications.',
    EDGE_PROPERTY_DIFFERS:
      'Live assertions of one claim give different values for a comparable property (role, extent, side).',
    CHANGED_OVER_TIME:
      'Two values that a report itself describes as before and after. Listed apart; no contradiction.',
  },
});

export const Judgement = defineEnum({
  name: 'Judgement',
  description: 'A judgement on whether two entities are one (nomenklatura).',
  values: {
    POSITIVE: 'They are one.',
    NEGATIVE: 'They are two.',
    UNSURE: 'They may be one. Never merges.',
  },
});

export const IdentityEvidence = defineEnum({
  name: 'IdentityEvidence',
  description: 'What speaks for or against two entities being one.',
  values: {
    NAME: 'Their names are alike: letters, spelling, alphabet, initials, slips. Weight 0.8.',
    IDENTIFIER: 'They have one identifier in common. Weight 0.9; seven tenths of it unverified.',
    CONTEXT: 'Live claims say the same of both. Weight 0.25, in full from three claims on.',
    OTHER_IDENTIFIER:
      'They have different identifiers in one scheme. Weight −0.7; half of it unverified.',
    TOLD_APART: 'A claim relates one to the other, or one report declares both. Weight −0.25.',
  },
});

export const SupersedesReason = defineEnum({
  name: 'SupersedesReason',
  description: 'Why one assertion replaces another.',
  values: {
    CORRECTION: 'The report corrected itself.',
    RETRACTION: 'The report took it back.',
    RECODING: 'The text stayed; the coding was wrong or was refined.',
  },
});

export const Direction = defineEnum({
  name: 'Direction',
  description: 'Direction of a relation as seen from the entity in hand.',
  values: {
    OUT: 'The entity in hand is the subject.',
    IN: 'The entity in hand is the object.',
  },
});
