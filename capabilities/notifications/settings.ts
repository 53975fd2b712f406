import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { remembered } from '#platform/remembered'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { ChangeBody, KindVersion } from './contract.ts'
import { isKind, KIND_NAMES, type KindName, type Setting, settingRefusal, shippedSetting, type Version, wordingFaults } from './domain.ts'
import { insertVersion, type VersionRow, versionRows } from './store.ts'
import { refusal } from './words.ts'

const versions = remembered(async (tx, on): Promise<readonly Version[]> => (await versionRows(tx, on)).map(versionOf))

/** What the district says about its letters, as far as it counts on a day; remembered for a minute. */
export const versionsOn = versions.on

function versionOf(row: VersionRow): Version {
  return {
    kind: row.kind, fromOn: row.from_on, changedAt: instant(row.changed_at), words: { zh: row.text_zh, en: row.text_en },
    message: row.by_message, page: row.on_page, reporters: row.to_reporters, parties: row.to_parties, days: row.days,
  }
}

/** Every version of every kind, the shipped one of each without a day, the latest first. */
export async function listKinds(services: Services, by: StaffActor): Promise<Result<{ versions: KindVersion[] }>> {
  const rows = await inDistrict(services.db, by.district, (tx) => versionRows(tx, null), { readOnly: true })
  const own = rows.map((row): KindVersion => ({ ...shown(versionOf(row)), kind: row.kind, fromOn: row.from_on, changedAt: instant(row.changed_at), changedBy: row.changed_by_name }))
  const shipped = KIND_NAMES.map((kind): KindVersion => ({ ...shown(shippedSetting(kind)), kind, fromOn: null, changedAt: null, changedBy: null }))
  return ok({ versions: [...own, ...shipped] })
}

function shown({ words, message, page, reporters, parties, days }: Setting) {
  return { zh: words.zh, en: words.en, message, page, reporters, parties, days }
}

/**
 * A kind of letter worded or sent otherwise from a day on; what was written before stays as it is. For an administrator of the
 * district's centre, and in the audit. Refuses `letters-centre-only`, `no-such-letter-kind`, `letter-day-past`, and what `settingRefusal` and `wordingFaults` say.
 */
export async function changeKind(
  services: Services, command: { readonly by: StaffActor; readonly commandId: string; readonly kind: string; readonly body: ChangeBody },
): Promise<Result<{ changed: boolean }>> {
  const { by, kind, body } = command
  if (by.unitPath.includes('.')) return refuse(refusal('letters-centre-only', {}))
  if (!isKind(kind)) return refuse(refusal('no-such-letter-kind', {}))
  const fromOn = parseDay(body.fromOn)
  if (!fromOn.ok || fromOn.value < services.today(by.district)) return refuse(refusal('letter-day-past', {}))
  const setting = settingOf(body)
  const refused = settingRefusal(kind, setting) ?? wordingFaults(kind, setting.words)[0]
  if (refused) return refuse(refused)
  const changed = await inDistrict(services.db, by.district, (tx) => write(tx, services, command, { kind, fromOn: fromOn.value, setting }))
  versions.forget(services, by.district)
  return changed
}

function settingOf({ zh, en, message, page, reporters, parties, days }: ChangeBody): Setting {
  return { words: { zh: cleanText(zh), en: cleanText(en) }, message, page, reporters, parties, days: days ?? null }
}

interface Changed {
  readonly kind: KindName
  readonly fromOn: Day
  readonly setting: Setting
}

async function write(
  tx: Tx, { clock }: Services, { by, commandId }: { readonly by: StaffActor; readonly commandId: string }, { kind, fromOn, setting }: Changed,
): Promise<Result<{ changed: boolean }>> {
  const added = await insertVersion(tx, { id: commandId, kind, fromOn, setting, by: by.id, at: clock.now() })
  if (!added) return ok({ changed: true })
  const { message, page, reporters, parties, days } = setting
  const data = { kind, fromOn, message, page, reporters, parties, days }
  await tx.run(insertChange(tx, clock, by, { action: 'letter.change', subjectKind: 'letter-kind', subjectId: commandId, data }))
  return ok({ changed: true })
}
