import { readCaseCode } from '#cap/cases'
import { guarded } from '#cap/people'
import type { Actor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { digitsOf, sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { cursorOf, pageOf } from '#platform/pages'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { WRITING } from '../access.ts'
import type { Opinion, OpinionView, OwnOpinion } from '../contract.ts'
import { findProject } from '../projects/store.ts'
import { refusal, STAGE_WORDS, SUBJECT_WORDS } from '../words.ts'
import * as store from './store.ts'

const PIN_DIGITS = 6

/** Six digits that go with one opinion, foreseeable by nobody. */
export const pinOfOpinion = (services: Pick<Services, 'keys'>, id: string): string => digitsOf(services.keys.hmac('council-opinion-pin', id), PIN_DIGITS)

/** What was kept encrypted. */
export const opened = (services: Pick<Services, 'keys'>, district: DistrictId, sealed: Uint8Array): string => services.keys.decryptBytes(district, 'content', sealed).toString('utf8')

/** Null where it was erased, or never was. */
const openedOrNull = (services: Services, district: DistrictId, sealed: Uint8Array | null): string | null => (sealed === null ? null : opened(services, district, sealed))

/** An opinion as the desk shows it. */
export function opinionShown(services: Services, viewer: StaffActor, row: store.OpinionRow): Opinion {
  const today = services.today(viewer.district)
  const [waits, writes] = [row.replied_on === null, WRITING.includes(viewer.role)]
  return {
    id: row.id, code: row.code, councilId: row.council_id, topic: row.topic, unit: { zh: row.unit_zh, en: row.unit_en }, subject: row.subject, subjectWords: { ...SUBJECT_WORDS[row.subject] },
    text: openedOrNull(services, viewer.district, row.words), notedOn: row.noted_on, firstDueOn: row.first_due_on, dueOn: row.due_on,
    overdue: waits && row.due_on !== null && row.due_on < today, reply: openedOrNull(services, viewer.district, row.reply), repliedOn: row.replied_on,
    mayPublish: row.may_publish, publishing: row.publishing, question: row.question, answer: row.answer, publishedOn: row.published_on, projectId: row.project_id,
    letterWanted: row.contact !== null,
    may: {
      reply: writes && waits, postpone: writes && waits, propose: writes && !waits && row.may_publish && row.publishing === 'no',
      decide: writes && row.publishing === 'proposed' && row.proposed_by !== viewer.id, slip: writes && row.noted_on === today,
    },
  }
}

/** Opinions of the viewer’s unit and below; one line in the access log. Refuses `bad-cursor`. */
export async function listOpinions(services: Services, viewer: StaffActor, asked: { readonly view?: OpinionView; readonly councilId?: string; readonly before?: string }) {
  const before = cursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    await recordAccess(tx, services.clock, viewer, { action: 'councils.opinions', caseId: null })
    const [rows, waiting] = await Promise.all([
      store.listOpinions(tx, viewer.unitPath, { view: asked.view ?? 'waiting', councilId: asked.councilId, today, before: before.value }), store.countWaiting(tx, viewer.unitPath, today),
    ])
    const { here, next } = pageOf(rows, store.PAGE, (row) => row.noted_at)
    return ok({
      opinions: here.map((row) => opinionShown(services, viewer, row)), next, overdue: waiting.overdue, toLookAt: waiting.proposed,
    })
  })
}

/** One's own opinion with its reply and what became of it. Refuses `wrong-code-or-pin`, after five wrong tries `locked-for-a-while`. */
export async function readMyOpinion(services: Services, by: Actor, typed: { readonly code: string; readonly pin: string }): Promise<Result<OwnOpinion>> {
  const code = readCaseCode(typed.code)
  const found = await guarded(services, by.district, {
    kind: 'pin', subject: services.keys.keyedHash({ district: by.district }, 'code', `council-opinion ${code ?? typed.code.toUpperCase()}`).toString('hex'), wrong: refusal('wrong-code-or-pin', {}),
    attempt: async () => {
      const row = code === undefined ? undefined : await inDistrict(services.db, by.district, (tx) => store.opinionByCode(tx, code), { readOnly: true })
      const right = pinOfOpinion(services, row?.id ?? 'nobody')
      return row && sameSecret(Buffer.from(right), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, ''))) ? row : undefined
    },
  })
  if (!found.ok) return found
  return inDistrict(services.db, by.district, async (tx) => ok(await ownOf(services, tx, found.value)), { readOnly: true })
}

async function ownOf(services: Services, tx: Tx, row: store.OpinionRow): Promise<OwnOpinion> {
  const project = row.project_id === null ? undefined : await findProject(tx, row.project_id)
  const told = project && project.stage !== 'proposed' ? { title: project.title, stageWords: { ...STAGE_WORDS[project.stage] }, dueOn: project.due_on, outcome: project.outcome } : null
  return {
    code: row.code, unit: { zh: row.unit_zh, en: row.unit_en }, text: openedOrNull(services, tx.district, row.words), notedOn: row.noted_on, dueOn: row.due_on,
    late: row.replied_on === null && row.due_on !== null && row.due_on < services.today(tx.district),
    reply: row.replied_on ? { text: openedOrNull(services, tx.district, row.reply), on: row.replied_on } : null, project: told,
  }
}

/** The telephone somebody left for letters, where they left one. */
export async function phoneOfOpinion(tx: Tx, services: Services, id: string): Promise<string | null> {
  const row = await store.findOpinion(tx, id)
  return row?.contact ? opened(services, tx.district, row.contact) : null
}
