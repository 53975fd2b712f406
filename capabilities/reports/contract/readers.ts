/** Who reads reports of their unit and those below: never a person’s figures, since there are none. */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
/** Who freezes, writes under their name, corrects and sets the time. */
export const KEEPERS = ['committee-head', 'unit-head', 'director', 'statistician']
/** Who keeps the mapping of categories to the statistical form. */
export const FORM_KEEPERS = ['administrator', 'statistician']
export const FORM_READERS = [...READERS, 'administrator']
