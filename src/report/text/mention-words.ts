/** Closed lists of English words by which a name in its context is read. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Before a name: the place itself is meant. */
export const PLACE_PREPOSITIONS = words(
  'in at to from near inside outside into toward towards around across via through throughout outside within reach reached leave ' +
    'visit visited visiting visits eastern western northern southern central downtown',
);

/** Before a name: those who act from there are meant. */
export const ACTOR_PREPOSITIONS = words(
  'between with against by among amongst for than urge urged urges ask asked asks tell told tells give gave gives giving given offer ' +
    'offered offers warn warned warns accuse accused accuses accusing press pressed presses pressure pressured pressuring bring brought ' +
    'persuade persuaded persuading convince convinced force forced forcing help helped helping allow allowed invite invited let ' +
    'sanction sanctioned blame blamed blaming threaten threatened threatening support supported supporting backed backing',
);

/** Before a name, at the head of a clause: it is a subject. */
export const CLAUSE_OPENERS = words(
  'that while as if whether because although though when where since before after but and yet until unless which what whom',
);

/** After a name: it does or says something. Regular third persons and past tenses are known by their ending. */
export const ACTING_WORDS = words(
  'has have had is was are were will would may might can could must should shall did does do said says made makes gave gives took ' +
    'takes put puts saw sees sent sends won wins lost loses kept keeps left led held met began wrote told knew thought felt found also ' +
    'now never still then again too already reportedly allegedly later repeatedly itself themselves alone remains view push pushed',
);

/** End like a verb and are none. */
export const NOT_ACTING_WORDS = words(
  'as across towards besides its his this thus perhaps always afterwards talks forces troops officials envoys negotiations ' +
    'sanctions terms demands interests allies leaders hundreds thousands based led backed held united red indeed hundred',
);

/** After a state's name: the name only qualifies them (`US officials`). */
export const QUALIFIED_NOUNS = words(
  'official officials envoy envoys delegation delegations troop troops force forces president government governments administration leader leaders ' +
    'minister ministers ministry plan plans proposal proposals draft sanctions army military diplomat diplomats negotiator negotiators ' +
    'representative representatives lawmaker lawmakers senator senators ambassador ambassadors embassy side team teams security foreign ' +
    'defence defense Secretary Senate Senator Congress Security State Department President Army Navy Treasury citizens soldiers ' +
    'intelligence policy territory framework peace special chief counterpart counterparts House Supreme Vice Ambassador Special',
);

/** After a person's name: the name only qualifies them (`the X administration`). After a city: `8 pm X time`. */
export const NAMED_AFTER = words(
  'administration administrations government governments cabinet era presidency doctrine campaign family time',
);

/** Capitalised words before or after a name that do not make it part of a longer one. */
export const TITLES = words(
  'President Presidents Prime Minister Ministers Foreign Defence Defense Interior Finance Vice Deputy Secretary General Special Envoy ' +
    'Envoys Chancellor King Queen Prince Princess Emir Sultan Pope Senator Sen Rep Representative Representatives Congressman ' +
    'Congresswoman Governor Gov Mayor Ambassador Colonel Col Major Captain Admiral Gen Lieutenant Marshal Chief Commander Chairman ' +
    'Chairwoman Speaker Judge Professor Prof Dr Mr Mrs Ms Sir Lord Lady Dame Sheikh Ayatollah Former Ex Aide Adviser Advisor Spokesman ' +
    'Spokeswoman Spokesperson Leader Director Head Negotiator Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February ' +
    'March April May June July August September October November December',
);

export const WEAK_SURNAME_SUFFIXES = words('Jr Jr. Sr Sr. II III IV');
