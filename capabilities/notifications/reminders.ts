import { deadlinesWithin, factsOf, type NearDeadline } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, day } from '#platform/time'
import { isOn, type KindName, letter, type LetterRule, settingOn } from './domain.ts'
import { isInvited } from './letters/session-arranged.ts'
import { writeLetters } from './reactions.ts'
import { versionsOn } from './settings.ts'
import { dayWords } from './words.ts'

const PAGE = 500

type Reminder = Pick<LetterRule, 'name' | 'to' | 'letter'>

/** A clock whose day comes near, how long before it people are reminded, and of what. */
interface Reminding {
  readonly clock: string
  /** The kind of letter: how many calendar days before is part of its setting. Nobody is reminded of a day that was fixed within them. */
  readonly kind: KindName
  remind(services: Services, district: DistrictId, due: NearDeadline): Promise<number>
}

/** A reminder of an agreed day: the same words to every side, no countdown (N-07). */
const dueSoon: Reminder = {
  name: 'performance-due-soon',
  to: ['parties', 'reporters'],
  letter: ({ code, occurredOn }) => letter('performance-due-soon', { code, day: dayWords(occurredOn) }),
}

/** The clock of days agreed in a contract, as the performance procedure names it; passed ones have another. */
const performances: Reminding = {
  clock: 'agreed',
  kind: 'performance-due-soon',
  /** One reminder a person and day, however many things fall due on it. */
  remind(services, district, due) {
    const id = derivedId<'occasion'>(due.caseId, due.rolledOn)
    return inDistrict(services.db, district, (tx) => writeLetters(tx, services, dueSoon, { id, caseId: due.caseId, occurredOn: due.rolledOn, data: {} }))
  },
}

const sessionSoon: Reminder = {
  name: 'session-soon',
  to: ['reporters', 'told-parties'],
  letter: ({ code, occurredOn, data, personId }) => (isInvited(data, personId) ? letter('session-soon', { code, day: dayWords(occurredOn) }) : undefined),
}

/** Sessions that people were invited to: the day before, whoever is invited and nobody else. The key ends with the fact's id. */
const sessions: Reminding = {
  clock: 'session',
  kind: 'session-soon',
  remind(services, district, due) {
    const factId = due.key.slice(due.key.indexOf(':') + 1)
    return inDistrict(services.db, district, async (tx) => {
      const arranged = (await factsOf(tx, due.caseId)).find((each) => each.id === factId)
      const occasion = { id: derivedId<'occasion'>(due.caseId, due.key), caseId: due.caseId, occurredOn: due.rolledOn, data: arranged?.data ?? {} }
      return writeLetters(tx, services, sessionSoon, occasion)
    })
  },
}

/** Writes the reminders of agreed days that come near, district by district, each once. Answers how many were new. */
export const remindOfPerformance = (services: Services): Promise<number> => remindEverywhere(services, performances)

/** The same for sessions of tomorrow. */
export const remindOfSessions = (services: Services): Promise<number> => remindEverywhere(services, sessions)

async function remindEverywhere(services: Services, reminding: Reminding): Promise<number> {
  let written = 0
  for (const { id } of services.districts()) written += await remindIn(services, id, reminding)
  return written
}

async function remindIn(services: Services, district: DistrictId, { clock, kind, remind }: Reminding): Promise<number> {
  const from = services.today(district)
  const setting = settingOn(kind, await inDistrict(services.db, district, (tx) => versionsOn(tx, services, from), { readOnly: true }), from)
  if (!isOn(setting)) return 0
  const leadDays = setting.days ?? 0
  const days = { from, to: addDays(from, leadDays) }
  let after = { rolledOn: day('0001-01-01'), caseId: '00000000-0000-0000-0000-000000000000', key: '' }
  let written = 0
  for (;;) {
    const page = await inDistrict(services.db, district, (tx) => deadlinesWithin(tx, clock, days, after, PAGE), { readOnly: true })
    for (const each of page.filter((one) => addDays(one.startsOn, leadDays) < one.rolledOn)) written += await remind(services, district, each)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return written
    after = last
  }
}
