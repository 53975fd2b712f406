import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '#platform/calendar'
import { day } from '#platform/time'
import {
  accusedRefusal, PETITION_TRANSITIONS, readsWords, petitionDue, petitionOf, petitionRefusal, type PetitionNow, representativesRefusal, sameFactsAre, standingRefusal,
  standingsIn, type Standing, type Step, type Told,
} from './domain.ts'

/** No published year: weekends and the fixed statutory days. */
const calendar: WorkCalendar = { years: new Map() }

const received: Told = {
  kind: 'petition-received', procedureId: 'p' as never, occurredOn: day('2026-03-02'),
  data: { type: 'claim', form: 'visit', people: 1, receivedOn: '2026-03-02', officeUnitId: 'office', addressKnown: true },
}
const fact = (kind: string, data: Told['data'] = {}): Told => ({ kind, procedureId: received.procedureId, occurredOn: day('2026-03-03'), data })
const told = (...facts: readonly Told[]): PetitionNow => {
  const now = petitionOf([received, ...facts])
  if (!now) throw new Error('a petition was received')
  return now
}
const registered = fact('petition-registered', { repeat: 'first' })
const directed = fact('petition-directed', { toUnitId: 'housing' })
const taken = fact('petition-taken-up', { handlerId: 'h' })
const accepted = fact('petition-accepted')
const inquired = fact('petition-inquired')
const issued = fact('petition-opinion', { outcome: 'explained' })
const delivered = fact('petition-delivered', { level: 'opinion', on: '2026-03-03' })
const underWay = [registered, directed, taken, accepted, inquired]
const asked = [...underWay, issued, delivered, fact('review-requested', { toUnitId: 'office', asked: true })]

describe('where a petition is, by its facts (§3.7)', () => {
  test.each<[string, readonly Told[], string]>([
    ['registered (PET 22)', [registered], 'registered'],
    ['directed (PET 22)', [registered, directed], 'directed'],
    ['objected to (PET 23)', [registered, directed, fact('competence-objected')], 'competence-objected'],
    ['back with the office (PET 23)', [registered, directed, fact('competence-objected'), fact('objection-agreed')], 'registered'],
    ['with the same unit after an objection that was not agreed (PET 23)', [registered, directed, fact('competence-objected'), fact('objection-refused')], 'directed'],
    ['designated (PET 24)', [registered, directed, fact('competence-objected'), fact('petition-designated', { toUnitId: 'housing' })], 'directed'],
    ['not accepted (PET 31)', [registered, fact('petition-not-accepted', { route: 'litigation' })], 'not-accepted'],
    ['handled, though a part was split off (PET 28)', [...underWay, fact('petition-split-off')], 'handling'],
    ['mediated (PET 33)', [...underWay, fact('petition-mediation-opened', { mediationId: 'm' }), fact('petition-mediated')], 'mediated'],
    ['handled on after a mediation that failed (PET 33)', [...underWay, fact('petition-mediation-opened', { mediationId: 'm' }), fact('petition-mediation-failed')], 'handling'],
    ['with its opinion (PET 32)', [...underWay, issued], 'opinion-issued'],
    ['handed back after acceptance (PET 22)', [...underWay, fact('petition-handed-back')], 'handed-back'],
    ['accepted still, once it is directed anew (PET 34)', [...underWay, fact('petition-handed-back'), directed], 'accepted'],
    ['accepted still, once it is designated (PET 24)', [...underWay, fact('petition-handed-back'), fact('petition-designated', { toUnitId: 'housing' })], 'accepted'],
    ['where it was, given up for a colleague', [...underWay, fact('petition-given-up')], 'handling'],
    ['under review (PET 35)', [...underWay, issued, delivered, fact('review-requested', { toUnitId: 'city' })], 'review'],
    ['under review still, once it is handed on (PET 35)', [...asked, fact('petition-directed', { toUnitId: 'water' })], 'review'],
    ['objected to by the organ that reviews (PET 23, 35)', [...asked, fact('petition-directed', { toUnitId: 'water' }), fact('competence-objected')], 'review-objected'],
    ['under review again, agreed or not (PET 23, 35)', [...asked, fact('petition-directed', { toUnitId: 'water' }), fact('competence-objected'), fact('objection-agreed')], 'review'],
    ['under review, with the designated organ (PET 24, 35)', [...asked, fact('petition-directed', { toUnitId: 'water' }), fact('competence-objected'), fact('petition-designated', { toUnitId: 'fire' })], 'review'],
    ['objected to in the re-review (PET 23, 36)', [...asked, fact('review-opinion', { outcome: 'upheld' }), fact('re-review-requested'), fact('petition-directed', { toUnitId: 'water' }), fact('competence-objected')], 're-review-objected'],
    ['handled again after a revoked opinion (PET 35)', [...underWay, issued, delivered, fact('review-requested'), fact('review-opinion', { outcome: 'revoked' })], 'handling'],
    ['ended by re-review (PET 36)', [...underWay, issued, delivered, fact('review-requested'), fact('review-opinion', { outcome: 'upheld' }), fact('re-review-requested'), fact('re-review-opinion', { outcome: 'upheld' })], 'closed-final'],
    ['answered, where it is a suggestion (PET 29)', [registered, directed, taken, accepted, fact('petition-answered')], 'closed-final'],
  ])('%s', (_name, facts, state) => expect(told(...facts).state).toBe(state))

  test('the unit that has it, its handler and its returns', () => {
    expect(told(registered, directed, taken)).toMatchObject({ unitId: 'housing', handlerId: 'h', returns: 0 })
    expect(told(registered, directed, taken, fact('competence-objected'), fact('objection-agreed'))).toMatchObject({ unitId: 'office', handlerId: null, returns: 1 })
  })

  test.each(PETITION_TRANSITIONS.map((each) => [each.id, each] as const))('%s names its article', (_id, each) => expect(each.law).toMatch(/^PET-\d+/))
})

describe('lengths (DL-15, DL-15b, DL-16, DL-17, DL-18, DL-19)', () => {
  test.each<[string, Parameters<typeof petitionDue>[1], string, number, string]>([
    ['DL-15: fifteen days to direct (PET 22)', 'DL-15', '2026-03-02', 0, '2026-03-17'],
    ['DL-15b: fifteen days to tell in writing (PET 23)', 'DL-15b', '2026-03-02', 0, '2026-03-17'],
    ['DL-16: five working days to object (PET 23)', 'DL-16', '2026-03-06', 0, '2026-03-13'],
    ['DL-17: sixty days to decide (PET 34)', 'DL-17', '2026-03-02', 0, '2026-05-01'],
    ['DL-17 extended by thirty (PET 34)', 'DL-17', '2026-03-02', 30, '2026-05-31'],
    ['DL-18: thirty days to ask for review (PET 35)', 'DL-18', '2026-05-20', 0, '2026-06-19'],
    ['DL-18: thirty days to review (PET 35)', 'DL-18-decision', '2026-06-10', 0, '2026-07-10'],
    ['DL-19: thirty days to ask for re-review (PET 36)', 'DL-19', '2026-06-10', 0, '2026-07-10'],
    ['DL-19: the days of a hearing are not counted (PET 36)', 'DL-19-decision', '2026-06-10', 5, '2026-07-15'],
  ])('%s', (_name, clock, from, more, raw) => expect(petitionDue(calendar, clock, day(from), more).rawOn).toBe(raw))
})

describe('guards', () => {
  const none = { today: day('2026-03-04'), lastDays: {}, mediation: 'none' } as const
  const late = { ...none, today: day('2026-06-30') }
  const designated = told(registered, directed, fact('competence-objected'), fact('petition-designated', { toUnitId: 'housing' }))
  const notAgreed = told(registered, directed, fact('competence-objected'), fact('objection-refused'))
  const back = [fact('competence-objected'), fact('objection-agreed')]
  const suggestion = petitionOf([{ ...received, data: { ...received.data, type: 'suggestion' } }]) ?? told()
  const answered = told(...underWay, issued, delivered)

  test.each<[string, Step, PetitionNow, Parameters<typeof petitionRefusal>[2], string | undefined]>([
    ['an objection within five working days (PET 23)', 'object', told(registered, directed), { ...none, lastDays: { 'DL-16': '2026-03-09' } }, undefined],
    ['an objection too late (DL-16, PET 23)', 'object', told(registered, directed), { ...late, lastDays: { 'DL-16': '2026-03-09' } }, 'objection-too-late'],
    ['an objection after the designation (PET 24)', 'object', designated, none, 'designated-for-good'],
    ['a second objection of the same unit (PET 23)', 'object', notAgreed, none, 'already-objected'],
    ['directing after two returns (PET 24)', 'direct', told(registered, directed, ...back, directed, ...back), none, 'returned-twice'],
    ['designating what nobody objected to (PET 24)', 'designate', told(registered), none, 'not-objected-yet'],
    ['handing back within the term (PET 34)', 'hand-back', told(...underWay), { ...none, lastDays: { 'DL-17': '2026-05-06' } }, undefined],
    ['handing back after the term (DL-17, PET 34)', 'hand-back', told(...underWay), { ...late, lastDays: { 'DL-17': '2026-05-06' } }, 'hand-back-too-late'],
    ['handing back what was designated (PET 24)', 'hand-back', designated, none, 'designated-for-good'],
    ['handing back while it is mediated (PET 33)', 'hand-back', told(...underWay), { ...none, mediation: 'running' }, 'mediation-there'],
    ['handing back what the office itself handles', 'hand-back', told(registered, taken, accepted), none, 'office-has-it'],
    ['directing after an objection and a hand-back (PET 24)', 'direct', told(registered, directed, ...back, ...underWay.slice(1), fact('petition-handed-back')), none, 'returned-twice'],
    ['handing a review on (PET 35)', 'direct', told(...asked), none, undefined],
    ['handing a review on that its organ has (PET 35)', 'direct', told(...asked, fact('petition-directed', { toUnitId: 'water' })), none, 'reviewed-there'],
    ['handing a review on after two returns (PET 24, 35)', 'direct', told(...asked, fact('petition-directed', { toUnitId: 'water' }), ...back, fact('petition-directed', { toUnitId: 'fire' }), ...back), none, 'returned-twice'],
    ['returns of the first round, in the review (PET 24, 35)', 'direct', told(registered, directed, ...back, directed, ...back, ...asked.slice(2)), none, undefined],
    ['designating an organ for a review that nobody sent back (PET 24, 35)', 'designate', told(...asked), none, 'not-objected-yet'],
    ['an objection of the office to what it has itself (PET 23, 35)', 'object', told(...asked), none, 'office-has-it'],
    ['giving up what nobody has', 'give-up', told(registered, directed), none, 'nobody-has-it'],
    ['an extension in time (PET 34)', 'extend', told(...underWay), { ...none, lastDays: { 'DL-17': '2026-05-06' } }, undefined],
    ['an extension after the term (DL-17, PET 34)', 'extend', told(...underWay), { ...late, lastDays: { 'DL-17': '2026-05-06' } }, 'extension-too-late'],
    ['a second extension (PET 34)', 'extend', told(...underWay, fact('petition-extended', { days: 10 })), none, 'already-extended'],
    ['an opinion on a suggestion (PET 29, 32)', 'opinion', suggestion, none, 'only-claims'],
    ['an answer instead of an opinion on a claim (PET 32)', 'answer', told(...underWay), none, 'claims-need-opinion'],
    ['an opinion while mediation runs (PET 33)', 'opinion', told(...underWay), { ...none, mediation: 'running' }, 'mediation-there'],
    ['noting a mediation that goes on (PET 33)', 'note-mediated', told(...underWay, fact('petition-mediation-opened', { mediationId: 'm' })), { ...none, mediation: 'running' }, 'not-agreed-yet'],
    ['noting a mediation that nobody opened (PET 33)', 'note-mediated', told(...underWay), none, 'mediation-not-open'],
    ['review before anything was delivered (DL-18, PET 35)', 'review', told(...underWay, issued), none, 'not-delivered'],
    ['review in time (DL-18, PET 35)', 'review', answered, { ...none, lastDays: { 'DL-18': '2026-04-02' } }, undefined],
    ['review too late (DL-18, PET 35)', 'review', answered, { ...late, lastDays: { 'DL-18': '2026-04-02' } }, 'review-too-late'],
    ['a second delivery of one reply', 'deliver', answered, none, 'already-delivered'],
    ['closing while review may be asked for (PET 35)', 'close', answered, { ...none, lastDays: { 'DL-18': '2026-04-02' } }, 'window-open'],
    ['closing after that day (PET 35)', 'close', answered, { ...late, lastDays: { 'DL-18': '2026-04-02' } }, undefined],
  ])('%s', (_name, step, now, context, code) => expect(petitionRefusal(step, now, context)?.code).toBe(code))

  test.each<[number, number, string | undefined]>([[5, 0, undefined], [6, 0, 'representatives-missing'], [6, 5, undefined], [40, 6, 'too-many-representatives']])(
    'a visit of %i with %i representatives (PET 20, G-11)', (people, chosen, code) => expect(representativesRefusal('visit', people, chosen)?.code).toBe(code))
  test('forty who write need none (PET 20)', () => expect(representativesRefusal('letter', 40, 0)).toBeUndefined())

  test.each<[string | null, string, string | undefined]>([['1.1', '1.1', 'accused-unit'], ['1.1', '1.1.2', 'accused-unit'], ['1.1', '1.10', undefined], ['1.1', '1', undefined], [null, '1.1', undefined]])(
    'an accusation about %s may go to %s: %s (PET 30)', (accused, unit, code) => expect(accusedRefusal(accused, unit)?.code).toBe(code))
})

describe('who may do what (§8.2)', () => {
  const place = { type: 'claim', officeUnitId: 'office', officePath: '1.81', unitId: 'housing', unitPath: '1.83', handlerId: 'h' }
  const actor = (role: string, unitId: string, unitPath: string, id = 'x') => ({ id, role, unitId, unitPath }) as never
  test.each<[string, Parameters<typeof standingsIn>[0], string, readonly Standing[]]>([
    ['the petition officer', actor('petition-officer', 'office', '1.81'), 'claim', ['office']],
    ['an officer of another office', actor('petition-officer', 'elsewhere', '1.90'), 'claim', []],
    ['the handler', actor('department-handler', 'housing', '1.83', 'h'), 'claim', ['unit', 'handler']],
    ['a colleague of the unit', actor('department-handler', 'housing', '1.83'), 'claim', ['unit']],
    ['the director, for a claim', actor('director', 'centre', '1'), 'claim', ['head', 'designator', 'sees']],
    ['the director, for an accusation: designates, and reads nothing (PET 30)', actor('director', 'centre', '1'), 'accusation', ['designator']],
    ['the supervisor sees how a claim goes', actor('supervisor', 'centre', '1'), 'claim', ['sees']],
    ['the supervisor, for an accusation (PET 30)', actor('supervisor', 'centre', '1'), 'accusation', []],
    ['a clerk', actor('clerk', 'housing', '1.83'), 'claim', []],
  ])('%s', (_name, by, type, standings) => expect(standingsIn(by, { ...place, type })).toEqual(standings))

  test.each<[string, readonly string[], readonly Standing[]]>([['claim', ['h'], ['unit', 'handler']], ['claim', ['k'], ['unit']], ['accusation', ['h'], ['unit']]])(
    'who stands in, for a %s, for %s while they are away (PET 30)', (type, standsInFor, standings) =>
      expect(standingsIn({ id: 'x', role: 'department-handler', unitId: 'housing', unitPath: '1.83', standsInFor }, { ...place, type })).toEqual(standings))

  test.each<[string, readonly Standing[], string, boolean]>([
    ['the office', ['office'], 'accusation', true], ['a colleague of the unit', ['unit'], 'claim', true], ['a colleague of the unit', ['unit'], 'accusation', false],
    ['whoever took it up', ['unit', 'handler'], 'accusation', true], ['the director', ['designator'], 'accusation', false],
  ])('%s, as %j, reads what was said in a petition of the kind %s: %s (PET 30, 46)', (_name, standings, type, reads) => expect(readsWords(standings, type)).toBe(reads))

  test.each<[Step, readonly Standing[], string | undefined]>([
    ['accept', ['unit', 'handler'], undefined], ['accept', ['unit'], 'somebody-else-handles'], ['direct', ['unit'], 'not-for-your-post'], ['extend', ['unit', 'handler'], 'not-for-your-post'],
  ])('%s as %s', (step, standings, code) => expect(standingRefusal(step, standings, told(registered, directed, taken))?.code).toBe(code))
})

describe('the same facts again: said of two petitions, never of a person (I-14, N-01)', () => {
  test.each<[string, Parameters<typeof sameFactsAre>[0], string]>([
    ['while the first is in hand (PET 19)', { state: 'handling', windowOpen: false, reReviewed: false }, 'pending'],
    ['while review may be asked for (PET 35)', { state: 'opinion-issued', windowOpen: true, reReviewed: false }, 'chain'],
    ['under review (PET 35): the chain is no repeat', { state: 'review', windowOpen: false, reReviewed: false }, 'chain'],
    ['while its organ objects (PET 35): the chain still', { state: 'review-objected', windowOpen: false, reReviewed: false }, 'chain'],
    ['after the window passed unused', { state: 'opinion-issued', windowOpen: false, reReviewed: false }, 'repeat'],
    ['after it was closed', { state: 'closed-final', windowOpen: false, reReviewed: false }, 'repeat'],
    ['after re-review (PET 36)', { state: 'closed-final', windowOpen: false, reReviewed: true }, 'final-same'],
  ])('%s', (_name, earlier, expected) => expect(sameFactsAre(earlier)).toBe(expected))
})
