import { digitsOf, randomDigits } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { CountedAt } from '#platform/db/day-counts'
import type { FamilyBody, PairBody } from '../contract.ts'
import { agreementRefusal, checkRefusal, pairRefusal, plainRefusal, showNumber, termRefusal } from '../domain.ts'
import { sealWords } from '../sealed.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/people.ts'
import { refusal } from '../words.ts'
import { dayIn, here, type Here, kept } from './here.ts'
import { ownProgramme } from './programmes.ts'

const PIN_DIGITS = 6
const MOST_TRIES = 5

export interface SlipOut {
  readonly id: string
  readonly number: string
  readonly pin: string
}
type Joined = Promise<Result<SlipOut>>

/** Six digits that go with one number, foreseeable by nobody; kept nowhere. */
export const pinFor = (services: Services, district: DistrictId, number: string): string => digitsOf(services.keys.hmac('programmes-pin', String(district), number), PIN_DIGITS)

const slipOf = (services: Services, tx: Tx, id: string, number: string): SlipOut => ({ id, number: showNumber(number), pin: pinFor(services, tx.district, number) })

/** A participation under a number of its own; the same press has the same slip. Runs `fill` once. */
export async function join(services: Services, tx: Tx, at: CountedAt, made: Omit<store.ParticipationMade, 'number'>, fill: () => Promise<void>): Joined {
  const known = await store.findParticipation(tx, made.id)
  if (known) return ok(slipOf(services, tx, known.id, known.number))
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = randomDigits(8)
    if (!(await store.insertParticipation(tx, at, { ...made, number }))) continue
    await fill()
    return ok(slipOf(services, tx, made.id, number))
  }
  throw new Error('no free number was found')
}

/**
 * A lost slip: the old number opens nothing any more. Its digits follow from the press, so that a second one gives the same slip. Refuses
 * `no-such-participation`, `withdrawn-already`.
 */
export function renewSlip(services: Services, by: StaffActor, id: string, commandId: string): Joined {
  return kept(services, by, id, async ({ tx }, found): Joined => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const number = digitsOf(services.keys.hmac('programmes-number', String(tx.district), id, commandId, String(tries)), 8)
      if (found.number !== number && !(await store.setNumber(tx, id, number))) continue
      tx.atEnd(insertChange(tx, services.clock, by, { action: 'programmes.slip-renewed', subjectKind: 'programmes-participation', subjectId: id, data: {} }))
      return ok(slipOf(services, tx, id, number))
    }
    throw new Error('no free number was found')
  })
}

type Adults = FamilyBody['adults']
type Children = FamilyBody['children']

/** Telephones are checked, and no text labels anybody. Refuses `phone-wrong`, and what `plainRefusal` does to what a child said. */
function textsRefused(adults: Adults, children: Children) {
  for (const each of adults.filter((adult) => adult.phone.trim() !== '')) {
    const phone = checkPhone(each.phone)
    if (!phone.ok) return refusal('phone-wrong', phone.refusal)
  }
  return plainRefusal('children', ...children.map((each) => each.said))
}

/** In the order in which they were named. */
const idsFor = (id: string, what: string, many: number): readonly string[] => Array.from({ length: many }, (_unused, index) => derivedId<'person'>(id, `${what} ${index}`)).sort()

async function fillPeople({ services, tx, today }: Here, id: string, adults: Adults, children: Children, part: store.AdultMade['part']): Promise<void> {
  const seal = (words: Readonly<Record<string, string>>) => sealWords(services.keys, tx.district, words)
  const [adultIds, childIds] = [idsFor(id, 'adult', adults.length), idsFor(id, 'child', children.length)]
  await store.insertAdults(tx, id, adults.map((each, index) => ({
    id: adultIds[index] ?? id, part, isShown: false, words: seal({ name: cleanText(each.name), phone: cleanText(each.phone) }),
  })), today)
  await store.insertChildren(tx, id, children.map((each, index) => ({
    id: childIds[index] ?? id, age: each.age, wishBy: each.wishBy, words: seal({ name: cleanText(each.name), said: cleanText(each.said) }),
  })), today)
}

/**
 * A family joins a programme of the counsellor’s own, everybody having agreed. Refuses what `agreementRefusal` does, `no-such-programme`, `out-of-turn`,
 * `phone-wrong`, `labels`.
 */
export function joinFamily(services: Services, by: StaffActor, commandId: string, body: FamilyBody): Joined {
  const refused = agreementRefusal(body) ?? textsRefused(body.adults, body.children)
  if (refused) return Promise.resolve(refuse(refused))
  return here(services, by, async (at): Joined => {
    const { tx, home, today } = at
    const programme = await ownProgramme(at, body.programmeId)
    if (!programme.ok) return programme
    if (programme.value.kind !== 'family' || programme.value.state === 'ended') return refuse(refusal('out-of-turn', {}))
    const made = { id: commandId, kind: 'family', programme_id: body.programmeId, state: 'running', keeper_id: by.id, helper: null, goals: null, checked_on: null, from_on: today, until_on: programme.value.until_on } as const
    return join(services, tx, home, made, () => fillPeople(at, commandId, body.adults, body.children, 'grown-up'))
  })
}

interface PairDays {
  readonly until: Day
  readonly checked: Day | undefined
}

function pairDays(body: PairBody): Result<PairDays> {
  const until = dayIn(body.untilOn, 'untilOn')
  if (!until.ok) return until
  if (body.checkedOn === undefined) return ok({ until: until.value, checked: undefined })
  const checked = dayIn(body.checkedOn, 'checkedOn')
  return checked.ok ? ok({ until: until.value, checked: checked.value }) : checked
}

function pairingRefused(body: PairBody, { until, checked }: PairDays, goals: string, today: Day) {
  if (goals === '') return refusal('goals-missing', {})
  return pairRefusal(body) ?? agreementRefusal(body) ?? textsRefused(body.adults, body.children) ?? termRefusal(today, until, today)
    ?? (body.children.length > 0 ? checkRefusal(checked, today) : undefined) ?? plainRefusal('goals', goals)
}

/**
 * A pair begins: one child with a guardian’s consent, its own wish and a checked helper (LPM Art. 19, 62), or one elder. Refuses `goals-missing`, `one-person`,
 * what `agreementRefusal` does, `until-wrong`, `check-needed`, `labels`, `not-asked-here`, `finds-somebody`, `phone-wrong`, `not-a-day`.
 */
export function joinPair(services: Services, by: StaffActor, commandId: string, body: PairBody): Joined {
  const days = pairDays(body)
  if (!days.ok) return Promise.resolve(days)
  return here(services, by, async (at): Joined => {
    const { tx, home, today } = at
    const [goals, helper] = [cleanText(body.goals), cleanText(body.helper)]
    const refused = pairingRefused(body, days.value, goals, today)
    if (refused) return refuse(refused)
    const seal = (words: Readonly<Record<string, string>>) => sealWords(services.keys, tx.district, words)
    const hasChild = body.children.length > 0
    const made = {
      id: commandId, kind: 'pairing', programme_id: null, state: 'running', keeper_id: by.id, helper: helper === '' ? null : seal({ name: helper }), goals: seal({ goals }),
      checked_on: hasChild ? (days.value.checked ?? null) : null, from_on: today, until_on: days.value.until,
    } as const
    return join(services, tx, home, made, async () => {
      await fillPeople(at, commandId, body.adults, body.children, hasChild ? 'guardian' : 'elder')
      addCounts(tx, home, today, [['pairings', 1]])
    })
  })
}
