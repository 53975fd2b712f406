/** Four questions on a measure: is it needed, do you agree, do you accept it, are you satisfied. */
export const QUESTIONS = ['needed', 'agreed', 'accepted', 'satisfied'] as const
export type Question = (typeof QUESTIONS)[number]

export const CHOICES_OF_SURVEY = ['yes', 'no', 'unsure'] as const
export type SurveyChoice = (typeof CHOICES_OF_SURVEY)[number]

export type SurveyAnswer = Readonly<Record<Question, SurveyChoice>>

/** Nothing below this is shown (PR-24). */
export const FEWEST_SHOWN = 5
export const MOST_HOUSEHOLDS = 600

export interface QuestionCount {
  readonly question: Question
  readonly choice: SurveyChoice
  readonly n: number
}

export interface QuestionResult {
  readonly question: Question
  /** Null where it is kept back: one part under five would be told by the others. */
  readonly parts: Readonly<Record<SurveyChoice, number>> | null
}

/** How each question came out: whole or not at all. */
export function resultsOf(counts: readonly QuestionCount[]): readonly QuestionResult[] {
  return QUESTIONS.map((question) => {
    const of = (choice: SurveyChoice) => counts.filter((each) => each.question === question && each.choice === choice).reduce((sum, each) => sum + each.n, 0)
    const parts = { yes: of('yes'), no: of('no'), unsure: of('unsure') }
    const all = parts.yes + parts.no + parts.unsure
    const tellsOfFew = Object.values(parts).some((n) => n > 0 && n < FEWEST_SHOWN)
    return { question, parts: all < FEWEST_SHOWN || tellsOfFew ? null : parts }
  })
}

/** Twelve digits, as typed or spoken in groups: the token of a slip. */
export function tokenDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{12}$/.test(digits) ? digits : undefined
}

export function showToken(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}
