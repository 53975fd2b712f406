import { type CaseId, factsOf, findCase } from '#cap/cases'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, startOfDay } from '#platform/time'
import { isOn, letter, type LetterRule, settingOn } from './domain.ts'
import { writeLetters } from './reactions.ts'
import { versionsOn } from './settings.ts'
import { type ClosedLetter, closingsToAsk } from './store.ts'

/** Closings asked about in one go; the rest waits for the next. */
const BATCH = 200
/** A worker that stood still for a day or two asks late; older closings are left in peace. */
const LATE_DAYS = 2

const stillNotFixed: Pick<LetterRule, 'name' | 'to' | 'letter'> = {
  name: 'still-not-fixed',
  to: ['reporters'],
  letter: ({ code, data, personId }) => (hasTold(data['told'], personId) ? undefined : letter('still-not-fixed', { code })),
}

function hasTold(told: unknown, personId: string): boolean {
  return Array.isArray(told) && told.includes(personId)
}

/** Asks once, some days after closing, whether it is fixed: only those who were written to about the closing. Answers how many were asked. */
export async function askWhetherFixed(services: Services): Promise<number> {
  let asked = 0
  for (const { id, zone } of services.districts()) asked += await askIn(services, id, zone)
  return asked
}

async function askIn(services: Services, district: DistrictId, zone: string): Promise<number> {
  const today = services.today(district)
  const closings = await inDistrict(services.db, district, async (tx) => {
    const setting = settingOn('still-not-fixed', await versionsOn(tx, services, today), today)
    if (!isOn(setting)) return []
    const last = addDays(today, -(setting.days ?? 0))
    return closingsToAsk(tx, { from: startOfDay(addDays(last, -LATE_DAYS), zone), to: startOfDay(addDays(last, 1), zone) }, BATCH)
  }, { readOnly: true })
  let asked = 0
  for (const each of closings) asked += await inDistrict(services.db, district, (tx) => askAbout(tx, services, each))
  return asked
}

/** A matter that was taken up again since is not asked about. */
async function askAbout(tx: Tx, services: Services, { fact_id: factId, case_id: caseId }: ClosedLetter): Promise<number> {
  const row = await findCase(tx, caseId as CaseId)
  if (!row || row.open) return 0
  const facts = await factsOf(tx, row.id)
  const closed = facts.find((each) => each.id === factId)
  if (!closed || facts.some((each) => each.kind === 'reopened' && each.recordedAt > closed.recordedAt)) return 0
  const told = facts.flatMap((each) => (each.kind === 'outcome-told' && typeof each.data['by'] === 'string' ? [each.data['by']] : []))
  return writeLetters(tx, services, stillNotFixed, { id: closed.id, caseId: row.id, occurredOn: services.today(tx.district), data: { told } })
}
