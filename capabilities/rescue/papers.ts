import { renderSheet, type RescueSheet } from '#cap/documents'
import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { day } from '#platform/time'
import { atStation, type Here } from './commands/here.ts'
import type { Encounter } from './contract.ts'
import { encounterIn } from './queries/encounters.ts'
import { findEncounter } from './reads/encounters.ts'
import { paperWords, refusal } from './words.ts'

/**
 * The registration (D26) with what was stated and nothing else; a child’s only for whoever holds a granted look.
 * Refuses `no-such-encounter`, `look-needed`.
 */
export async function printRegistration(services: Services, by: StaffActor, id: string): Promise<Result<SentFile>> {
  const sheet = await atStation(services, by, async (here): Promise<Result<RescueSheet>> => {
    const row = await findEncounter(here.tx, here.station.id, id)
    if (!row) return refuse(refusal('no-such-encounter', {}))
    const shown = await encounterIn(here, row)
    if (shown.minor && shown.stated && shown.statement === null) return refuse(refusal('look-needed', {}))
    const unit = await unitOf(here.tx, here.station.id as UnitId)
    await recordAccess(here.tx, services.clock, by, { action: 'rescue.print', caseId: null })
    return ok(sheetOf(here, shown, unit?.name.zh ?? ''))
  })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${paperWords.name.zh}.pdf` })
}

function sheetOf({ services, tx }: Here, shown: Encounter, unit: string): RescueSheet {
  const zone = services.district(tx.district).zone
  const local = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at)).replace(' ', 'T')
  const moment = (name: 'admittedAt' | 'leftAt' | 'policeToldAt', at: string | null) => (at === null ? {} : { [name]: local(at) })
  const stated = Object.fromEntries(Object.entries(shown.statement ?? {}).filter(([, text]) => text !== ''))
  const short = (at: string, signed: boolean | null) => `${local(at).slice(5).replace('T', ' ')} ${signed ? paperWords.signed.zh : paperWords.unsigned.zh}`
  const onward = [shown.arrangedWords?.zh, shown.arrangement].filter((each) => each).join('：')
  return {
    kind: 'rescue-registration', unit, metAt: local(shown.metAt), ...(shown.place === null ? {} : { place: shown.place }),
    person: `${shown.genderWords.zh}，${shown.ageWords.zh}`,
    aid: byMoment(shown.aid).map(({ at, what }) => ({ at: local(at), what })),
    ...moment('admittedAt', shown.admittedAt), ...(shown.dueOn === null ? {} : { dueOn: day(shown.dueOn) }), ...stated,
    six: shown.six.flatMap((each) => (each.stateWords ? [{ what: each.words.zh, state: each.stateWords.zh }] : [])),
    belongings: shown.belongings.map((each) => ({
      what: each.what, taken: short(each.takenAt, each.takenSigned), returned: each.returnedAt ? short(each.returnedAt, each.returnedSigned) : paperWords.inCustody.zh,
    })),
    services: shown.services.map((each) => ({ what: each.kindWords.zh, from: day(each.begunOn), result: each.result?.zh ?? '／' })),
    ...(onward === '' ? {} : { onward }), ...moment('leftAt', shown.leftAt), ...moment('policeToldAt', shown.policeToldAt),
  }
}

/** What was given at one moment stands on one line. */
function byMoment(aid: Encounter['aid']): readonly { readonly at: string; readonly what: string }[] {
  const lines = new Map<string, string[]>()
  for (const { at, name, n } of aid) lines.set(at, [...(lines.get(at) ?? []), `${name.zh} × ${n}`])
  return [...lines.entries()].map(([at, what]) => ({ at, what: what.join('、') }))
}
