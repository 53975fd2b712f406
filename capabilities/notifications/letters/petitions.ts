import type { JsonObject } from '#platform/canonical'
import { type Day, parseDay } from '#platform/time'
import { letter, type LetterRule } from '../domain.ts'
import { dayWords } from '../words.ts'

type Rule = Pick<LetterRule, 'name' | 'letter'> & Partial<LetterRule>

/** To whoever brought the petition. Of an accusation nothing leaves the house: its case is sealed, and its page is the accuser's own (PET Art. 30). */
function rule({ name, ...own }: Rule): LetterRule {
  return { name, hears: name, to: ['reporters'], when: (data) => data['type'] !== 'accusation', ...own }
}

function dayIn(data: JsonObject, key: string): Day | undefined {
  const parsed = parseDay(String(data[key] ?? ''))
  return parsed.ok ? parsed.value : undefined
}

/** It is in: its code, and the day by which it is registered and directed (DL-15, PET Art. 22). */
export const petitionReceived = rule({
  name: 'petition-received',
  letter: ({ code, data }) => {
    const due = dayIn(data, 'dueOn')
    return due && letter('petition-received', { code, day: dayWords(due) })
  },
})

/** Which unit has it now; an organ outside the district is not named by a unit of the house. */
const directed = (name: string): LetterRule => rule({
  name,
  unitIn: 'toUnitId',
  letter: ({ code, unit, data }) => (data['outside'] === true ? undefined : letter('petition-directed', { code, unit })),
})
export const petitionDirected = directed('petition-directed')
export const petitionDesignated = directed('petition-designated')

export const petitionAccepted = rule({ name: 'petition-accepted', letter: ({ code }) => letter('petition-accepted', { code }) })

/** The right way stands in the notice and on the reader's own page (PET Art. 23, 31). */
export const petitionNotAccepted = rule({ name: 'petition-not-accepted', letter: ({ code }) => letter('petition-not-accepted', { code }) })

/** PET Art. 34: whoever brought it is told of the days that were added. */
export const petitionExtended = rule({
  name: 'petition-extended',
  letter: ({ code, data }) => {
    const due = dayIn(data, 'dueOn')
    return due && letter('petition-extended', { code, day: dayWords(due) })
  },
})

/** An opinion of any round is written; what it says is served on paper. */
const opinion = (name: string): LetterRule => rule({ name, letter: ({ code }) => letter('petition-opinion', { code }) })
export const petitionOpinion = opinion('petition-opinion')
export const reviewOpinion = opinion('review-opinion')
export const reReviewOpinion = opinion('re-review-opinion')

/** Served: until when review or re-review may be asked for (DL-18, DL-19, PET Art. 35, 36). Nothing where that day has passed. */
export const petitionDelivered = rule({
  name: 'petition-delivered',
  letter: ({ code, data, occurredOn }) => {
    const by = dayIn(data, 'askBy')
    return by && by >= occurredOn ? letter('petition-delivered', { code, day: dayWords(by) }) : undefined
  },
})

export const petitionAnswered = rule({ name: 'petition-answered', letter: ({ code }) => letter('petition-answered', { code }) })

/** A request for review or re-review is in: the day of the written answer (PET Art. 35, 36). */
const reviewAsked = (name: string): LetterRule => rule({
  name,
  letter: ({ code, data }) => {
    const due = dayIn(data, 'dueOn')
    return due && letter('review-requested', { code, day: dayWords(due) })
  },
})
export const reviewRequested = reviewAsked('review-requested')
export const reReviewRequested = reviewAsked('re-review-requested')
