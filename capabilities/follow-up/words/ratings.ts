import { type Said, said } from '#platform/words'

/** The scale as people read it, best first; “declined” is an answer to the asking, not a rating. */
export const RATING_WORDS = {
  'very-satisfied': said('很满意', 'very satisfied'),
  satisfied: said('满意', 'satisfied'),
  'fairly-satisfied': said('基本满意', 'fairly satisfied'),
  dissatisfied: said('不满意', 'dissatisfied'),
  'very-dissatisfied': said('很不满意', 'very dissatisfied'),
  declined: said('不评价', 'rather not say'),
} as const satisfies Readonly<Record<string, Said>>
