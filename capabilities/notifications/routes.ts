import { type CaseId, lookAtCase, staff } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, instant, startOfDay } from '#platform/time'
import { notificationsAccess } from './access.ts'
import { type LetterShape, notificationsOperations, type UnitNotice } from './contract.ts'
import { isNotice, NOTICE_DAYS, noticesOf } from './domain.ts'
import { countWaiting, type LetterRow, lettersOfCase, lettersTo, noticesTo } from './reads.ts'
import { changeKind, listKinds } from './settings.ts'
import { NOTICE_WORDS, refusal } from './words.ts'

type Ops = typeof notificationsOperations

/** A letter leaves within a second; one that has waited this long is stuck. */
const LATE_MS = 3_600_000
type Listed = { letters: LetterShape[] }

export function notificationsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    countLetters: async ({ actor }) => {
      const now = services.clock.now()
      return ok(await inDistrict(services.db, staff(actor).district, (tx) => countWaiting(tx, new Date(now.getTime() - LATE_MS)), { readOnly: true }))
    },
    listLetterKinds: ({ actor }) => listKinds(services, staff(actor)),
    changeLetterKind: ({ actor, params, body, commandId }) => changeKind(services, { by: staff(actor), commandId, kind: params.kind, body }),
    listLetters: ({ actor, params }) => ofCase(services, staff(actor), params.caseId as CaseId),
    listUnitNotices: ({ actor }) => toOwnUnit(services, staff(actor)),
    listOwnLetters: async ({ actor }) => {
      if (actor.kind !== 'reporter') return refuse(refusal('reporter-only', {}))
      const letters = await inDistrict(services.db, actor.district, (tx) => lettersTo(tx, actor.id), { readOnly: true })
      return ok({ letters: letters.map(shown) })
    },
  }
  return assemble(notificationsOperations, notificationsAccess, handlers)
}

function ofCase(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<Listed>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'letters.read' }, async (tx): Promise<Result<Listed>> =>
    ok({ letters: (await lettersOfCase(tx, caseId)).map(shown) }))
}

/** What came to the viewer's unit and is of their post. */
async function toOwnUnit(services: Services, viewer: StaffActor): Promise<Result<{ notices: UnitNotice[] }>> {
  const since = startOfDay(addDays(services.today(viewer.district), -NOTICE_DAYS.page), services.district(viewer.district).zone)
  const rows = await inDistrict(services.db, viewer.district, (tx) => noticesTo(tx, viewer.unitId, noticesOf(viewer.role), since), { readOnly: true })
  return ok({ notices: rows.flatMap(({ id, rule, body, queued_at, path }) => (isNotice(rule) ? [{ id, title: { ...NOTICE_WORDS[rule] }, body, at: instant(queued_at), path }] : [])) })
}

function shown(row: LetterRow): LetterShape {
  return {
    id: row.id, rule: row.rule, recipient: row.recipient_kind, body: row.body, state: row.state,
    queuedAt: instant(row.queued_at), sentAt: row.sent_at ? instant(row.sent_at) : null,
  }
}
