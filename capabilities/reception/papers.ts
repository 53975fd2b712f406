import { type BoothSheet, type ReferralSlip, renderSheet } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { boothFor } from './commands/booths.ts'
import { findReferral } from './reads/advice.ts'
import { opinionsOf } from './reads/booths.ts'
import { referralOf } from './shown.ts'
import { paperWords, refusal } from './words.ts'

type Printed = Promise<Result<SentFile>>

/** The slip a visitor takes along: number, body, ground and a place for a name that nobody keeps. Refuses `no-such-referral`. */
export function printReferral(services: Services, by: StaffActor, id: string): Printed {
  return printed(services, by, 'reception.print-referral', paperWords.slip.zh, async (tx): Promise<Result<ReferralSlip>> => {
    const row = await findReferral(tx, id)
    if (!row || row.unit_id !== by.unitId) return refuse(refusal('no-such-referral', {}))
    const shown = referralOf(row, services.today(tx.district))
    return ok({
      kind: 'referral-slip', number: shown.number.zh, unit: row.unit_zh, body: shown.bodyName === '' ? shown.body.zh : shown.bodyName, topic: shown.topic.zh, givenOn: row.given_on,
      ...(shown.basis ? { basis: shown.basis.words.zh, article: shown.basis.law.replace('LAL-', ''), means: shown.basis.means.zh } : {}),
    })
  })
}

/** The booth on paper: what is known, room for tally marks, the opinions so far. Refuses `no-such-booth`. */
export function printBooth(services: Services, by: StaffActor, id: string): Printed {
  return printed(services, by, 'reception.print-booth', paperWords.sheet.zh, async (tx): Promise<Result<BoothSheet>> => {
    const booth = await boothFor(tx, by, id)
    if (!booth.ok) return booth
    const { event, place_text: place, bodies, on_day: on, served, solved, opinions, unit_zh: unit } = booth.value
    const noted = await opinionsOf(tx, id)
    return ok({ kind: 'booth', unit, event, place, bodies, on, served, solved, opinions, noted: noted.map((each) => ({ text: each.body, place: each.place_text })) })
  })
}

async function printed(services: Services, by: StaffActor, action: string, name: string, make: (tx: Tx) => Promise<Result<BoothSheet | ReferralSlip>>): Printed {
  const sheet = await inDistrict(services.db, by.district, async (tx) => {
    const made = await make(tx)
    if (made.ok) await recordAccess(tx, services.clock, by, { action, caseId: null })
    return made
  })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${name}.pdf` })
}
