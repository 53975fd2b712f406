import { categoriesOn, type Category, listUnits } from '#cap/organisation'
import { judgingWords } from '#cap/protection'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type BecameOf, becameOf, carryOver } from '../carry.ts'
import type { HandOverBody, Screened, ScreenedBody } from '../contract.ts'
import { ACTS, identityRefusal, RESULTS } from '../domain.ts'
import { pageOf } from '../paging.ts'
import { NO_WORDS, openWords, sealWords } from '../sealed-words.ts'
import { ACT_WORDS, refusal, RESULT_WORDS } from '../words.ts'
import * as store from './store.ts'

/**
 * What an association looked into itself: kind, what it did, result class, no names; the command's id is the entry's.
 * Refuses `text-empty`, `judging-words`, `identity-number`, `no-such-category`, `day-does-not-fit`.
 */
export async function recordScreened(services: Services, by: StaffActor, commandId: string, body: ScreenedBody): Promise<Result<{ id: string }>> {
  const text = cleanText(body.text)
  const refused = textRefusal(text)
  if (refused) return refuse(refused)
  const on = parseDay(body.on)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const today = services.today(tx.district)
    if (!on.ok || on.value > today) return refuse(refusal('day-does-not-fit', {}))
    if (!(await categoriesOn(tx, today)).some((each) => each.code === body.category)) return refuse(refusal('no-such-category', {}))
    await store.insertScreened(tx, {
      id: commandId, unitId: by.unitId, unitPath: by.unitPath, category: body.category, acts: [...new Set(body.acts)], result: body.result,
      words: sealWords(services.keys, tx.district, { ...NO_WORDS, text }), on: on.value, by: by.id, at: services.clock.now(),
    })
    return ok({ id: commandId })
  })
}

function textRefusal(text: string): Refusal | undefined {
  if (text === '') return refusal('text-empty', {})
  const words = judgingWords(text)
  return words.length > 0 ? refusal('judging-words', { words }) : identityRefusal(text)
}

/**
 * Hands it to the centre as a case of the channel “association”, with what was written and done. The two sides go along only where they
 * agreed and were told (PIPL Art. 23). Refuses `no-such-lead`, `already-handed-over`, `notice-not-given`.
 */
export async function handOverScreened(services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, body: HandOverBody): Promise<Result<{ became: string; caseId: string; code: string }>> {
  const { id } = command
  const found = await inDistrict(services.db, by.district, async (tx) => {
    const row = await store.findScreened(tx, id)
    const centre = (await listUnits(tx, services.today(tx.district))).find((each) => each.kind === 'district-centre')
    return { row, centre }
  }, { readOnly: true })
  if (!found.row || found.row.unit_id !== by.unitId || !found.centre) return refuse(refusal('no-such-lead', {}))
  const { row, centre } = found
  return carryOver(services, by, { id: command.commandId, body: { screened: id, ...body } }, {
    to: 'case', id, unitId: centre.id, marked: (tx, caseId) => store.handedOver(tx, id, caseId, services.today(tx.district)),
    matter: { text: textOf(services, by, row), channel: 'association', category: row.category, noticeGiven: body.noticeGiven, applicant: body.applicant, respondent: body.respondent },
    mark: async (tx, caseId) => {
      const locked = await store.lockScreened(tx, id)
      if (!locked) return refuse(refusal('no-such-lead', {}))
      return locked.became_id === null ? ok(store.handedOver(tx, id, caseId, services.today(tx.district))) : refuse(refusal('already-handed-over', {}))
    },
  })
}

/** The matter as the centre reads it: what it is about, then what the association did. */
function textOf(services: Services, by: StaffActor, row: store.ScreenedRow): string {
  const acts = actsOf(row).map((each) => ACT_WORDS[each].zh).join('、')
  return `${openWords(services.keys, by.district, row.words).text}\n（${row.unit_zh} ${row.screened_on}：${acts}；${RESULT_WORDS[resultOf(row)].zh}）`
}

const actsOf = (row: store.ScreenedRow) => ACTS.filter((each) => row.acts.split(' ').includes(each))
const resultOf = (row: store.ScreenedRow) => RESULTS.find((each) => each === row.result) ?? 'not-settled'

/** What the viewer's unit and those below it entered. Refuses `bad-cursor`. */
export function listScreened(services: Services, viewer: StaffActor, before: string | undefined) {
  return pageOf(services, viewer, before, (row: store.ScreenedRow) => row.entered_at, (tx, cursor) => store.listScreened(tx, viewer.unitPath, cursor),
    async (tx, rows, next) => {
      const categories = await categoriesOn(tx, services.today(tx.district))
      const became = await becameOf(tx, rows)
      return { screened: rows.map((row) => screenedOf(services, row, viewer, { categories, became })), next }
    })
}

interface Beside {
  readonly categories: readonly Category[]
  readonly became: BecameOf
}

function screenedOf(services: Services, row: store.ScreenedRow, viewer: StaffActor, { categories, became }: Beside): Screened {
  const name = categories.find((each) => each.code === row.category)?.name ?? { zh: row.category, en: row.category }
  return {
    id: row.id, category: row.category, categoryWords: { ...name }, acts: actsOf(row).map((each) => ({ ...ACT_WORDS[each] })), result: row.result,
    resultWords: { ...RESULT_WORDS[resultOf(row)] }, text: openWords(services.keys, viewer.district, row.words).text, on: row.screened_on,
    unit: { zh: row.unit_zh, en: row.unit_en }, became: became(row), mayHandOver: row.became_id === null && row.unit_id === viewer.unitId,
  }
}
