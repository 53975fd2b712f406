import { type ProgrammeConsent, renderSheet, type TutorAppointment } from '#cap/documents'
import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { here, type Here } from './commands/here.ts'
import { tutorHere } from './commands/tutors.ts'
import { BODIES, KEEP_DAYS, TUTOR_ROLES } from './domain.ts'
import { findProgramme } from './reads/programmes.ts'
import { BODY_WORDS, paperWords, refusal, TUTOR_WORDS } from './words.ts'

async function printed(services: Services, by: StaffActor, sheet: Result<ProgrammeConsent | TutorAppointment>): Promise<Result<SentFile>> {
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${paperWords[sheet.value.kind].zh}.pdf` })
}

const unitName = async ({ tx, by }: Here) => (await unitOf(tx, by.unitId as UnitId))?.name.zh ?? ''

export interface SheetAsked {
  readonly about: 'family' | 'pairing'
  readonly programmeId?: string
  readonly withChild: 'yes' | 'no'
}

/** A consent sheet without a name: it is signed before anything is entered. Refuses `no-such-programme`. */
export async function printConsent(services: Services, by: StaffActor, { about, programmeId, withChild }: SheetAsked): Promise<Result<SentFile>> {
  const sheet = await here(services, by, async (at): Promise<Result<ProgrammeConsent>> => {
    const blank = { kind: 'programme-consent', unit: await unitName(at), about, withChild: withChild === 'yes', keepDays: KEEP_DAYS } as const
    if (programmeId === undefined) return ok(blank)
    const found = await findProgramme(at.tx, by.unitPath, programmeId)
    if (!found) return refuse(refusal('no-such-programme', {}))
    return ok({ ...blank, title: found.title, purpose: found.purpose, ...(found.partner === '' ? {} : { partner: found.partner }), fromOn: found.from_on, untilOn: found.until_on })
  }, true)
  return printed(services, by, sheet)
}

/** The appointment of a tutor. Refuses `no-such-tutor`. */
export async function printAppointment(services: Services, by: StaffActor, id: string): Promise<Result<SentFile>> {
  const sheet = await here(services, by, async (at): Promise<Result<TutorAppointment>> => {
    const found = await tutorHere(at, id)
    if (!found.ok) return found
    const { name, body, role, school, from_on: fromOn, until_on: untilOn } = found.value
    const words = { body: BODY_WORDS[BODIES.find((each) => each === body) ?? 'police'].zh, role: TUTOR_WORDS[TUTOR_ROLES.find((each) => each === role) ?? 'tutor'].zh }
    return ok({ kind: 'tutor-appointment', unit: await unitName(at), name, ...words, school, fromOn, untilOn, madeOn: at.today })
  })
  return printed(services, by, sheet)
}
