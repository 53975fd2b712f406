/** What neighbours do for each other: farm work, shopping, carrying and the like (S2 #47). */
export const HELP_KINDS = ['ploughing', 'harvest', 'watering', 'shopping', 'fetch-medicine', 'carrying', 'snow', 'small-repair', 'telephone', 'other'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** Who came to bring it: a volunteer group or a unit, by its name. A name of two to thirty letters without a number; never a person's. */
export function isGroupName(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && !/\d{5,}/.test(text) && /(队|组|会|社|团|站|室|公司|中心|居委|村委|合作社|志愿|team|group|society|association|station|centre|company|volunteers)/i.test(text)
}
