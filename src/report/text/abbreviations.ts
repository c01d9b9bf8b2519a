/**
 * Abbreviations of English news, without their last full stop. Case counts: `no` before a number, but `Sat` is a day and `sat`
 * a verb. What follows one decides whether its full stop also ends the sentence.
 */

/** Something always follows: a name, an example. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Gen Col Maj Lt Sgt Cpl Pvt Capt Cmdr Cdr Adm Brig Sen Rep Reps Sens Gov Pres Rev Hon Fr Msgr Amb Supt ' +
    'Insp Atty Messrs Mme Mlle Sec Dir Lieut Ald St Ste Mt Ft e.g i.e eg ie cf vs v viz ca approx resp Eng'
  ).split(' '),
);

/** Not the end when a number follows (`No. 10`, `Art. 5`), otherwise like any word. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  (
    'No Nos no nos Nr Art Arts art Fig Figs fig Vol Vols vol p pp Ch ch Para para par Sect sect Ann App Res c b d Jan Feb Mar Apr Jun ' +
    'Jul Aug Sep Sept Oct Nov Dec Sun Mon Tue Tues Wed Thu Thur Thurs Fri Sat'
  ).split(' '),
);

/** The end only before a word that begins sentences (`… Acme Inc. The firm`). */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'Inc Ltd Corp Co Cos Bros Jr Sr Dept Univ Assn Ave Blvd Rd Sq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass ' +
    'Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo al Ph.D M.D Esq Ret est'
  ).split(' '),
);

/** Words that begin sentences and hardly ever names. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'A After Again All Also Although An And Another Any As Asked At Because Before Besides Both But By Citing Despite During Each ' +
    'Earlier Either Even Every Few For Four From Given He Her Here His How However I If In Indeed Instead It Its Last Later Like Many ' +
    'Meanwhile More Moreover Most Much My Neither Nevertheless Next No Nobody None Nor Not Nothing Now Of Officials On Once One Only Or ' +
    'Other Others Our Over Perhaps Several She Since So Some Still Such Than That The Their Then There Therefore These They Thirteen ' +
    'This Those Though Three Thus To Today Tomorrow Two Under Unlike Until Upon We What When Where Whether Which While Who Whose Why ' +
    'With Within Without Yes Yesterday Yet You Your According'
  ).split(' '),
);
