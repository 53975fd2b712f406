/** @jsxImportSource preact */
import { dutyOperations as ops, type OwnDuty } from '../../capabilities/duty/contract.ts'
import { FINDING_KINDS } from '../../capabilities/duty/domain/kinds.ts'
import { readMemberNumber, showMemberNumber } from '../../capabilities/duty/domain/numbers.ts'
import { DutyPage, OwnDutyPage } from '../../capabilities/duty/resident/own.tsx'
import { ownPages as words } from '../../capabilities/duty/words/pages.ts'
import { refusal as dutyRefusal } from '../../capabilities/duty/words/refusals.ts'
import { isId } from '#platform/ids'
import type { Refusal, Result, Said } from '#platform/result'
import { commandIn, sendPdf } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/duty`: the code on a slip leads here with its number filled in; the PIN is never filled in. */
export function showDuty(asked: Asked, typed?: string, refusal?: Refusal, left = false): unknown {
  const scanned = readMemberNumber(fieldsOf(asked.request.query)['number'] ?? '')
  const number = typed ?? (scanned === undefined ? '' : showMemberNumber(scanned))
  return sendPage(asked.reply, <DutyPage view={asked.view} number={number} refusal={refusal} left={left} />, { status: refusal?.status ?? 200, private: true })
}

export async function openDuty(asked: Asked): Promise<unknown> {
  const { number = '', pin = '', show } = fieldsOf(asked.request.body)
  if (show !== undefined) return showDuty(showSetting(asked, show), number)
  const own = await asked.site.call(ops.openOwnDuty, asked.visitor, { body: { number: number.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ' } })
  return own.ok ? sendOwn(asked, own.value) : showDuty(asked, number.trim(), own.refusal)
}

function sendOwn(asked: Asked, own: OwnDuty, refusal?: Refusal, said?: Said, typed: Fields = {}): unknown {
  const page = <OwnDutyPage view={asked.view} own={own} refusal={refusal} said={said} typed={typed} commandId={() => newCommandId(asked.site)} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** A press on one’s own page. Refused, the page again with the reason; without a pass that holds, number and PIN once more. */
export async function pressDuty(asked: Asked): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const pass = (fields['pass'] ?? '').slice(0, 600) || ' '
  if (fields['show'] !== undefined) return again(showSetting(asked, fields['show']), pass)
  if (fields['act'] === 'hours') return certificate(asked, pass)
  if (fields['act'] === 'leave') return leave(asked, pass)
  const press = PRESSES[fields['act'] ?? '']
  if (!press) return again(asked, pass)
  const done = await press({ asked, pass, fields, id: idIn(fields['id']), command: commandIn(fields) })
  return done.ok ? sendOwn(asked, done.value, undefined, fields['act'] === 'finding' ? words.told : words.saved) : again(asked, pass, done.refusal, fields)
}

async function again(asked: Asked, pass: string, refusal?: Refusal, typed?: Fields): Promise<unknown> {
  const own = await asked.site.call(ops.readOwnDuty, asked.visitor, { body: { pass } })
  return own.ok ? sendOwn(asked, own.value, refusal, undefined, typed) : showDuty(asked, '', refusal ?? own.refusal)
}

async function certificate(asked: Asked, pass: string): Promise<unknown> {
  const own = await asked.site.call(ops.readOwnDuty, asked.visitor, { body: { pass } })
  if (!own.ok) return showDuty(asked, '', own.refusal)
  const paper = await asked.site.call(ops.printOwnHours, asked.visitor, { body: { pass, year: own.value.year } })
  return paper.ok ? sendPdf(asked, paper.value) : again(asked, pass, paper.refusal)
}

async function leave(asked: Asked, pass: string): Promise<unknown> {
  const left = await asked.site.call(ops.leaveOwnDuty, asked.visitor, { body: { pass } })
  return left.ok ? showDuty(asked, '', undefined, true) : showDuty(asked, '', left.refusal)
}

interface Press {
  readonly asked: Asked
  readonly pass: string
  readonly fields: Fields
  readonly id: readonly string[]
  readonly command: { commandId?: string }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
const idIn = (text = ''): readonly string[] => text.split(' ').filter(isId)
/** An id that is none leads to a refusal in words, not to a fault of shape. */
const first = ({ id: [id = NOBODY] }: Press): string => id

const PRESSES: Readonly<Record<string, (press: Press) => Promise<Result<OwnDuty>>>> = {
  'sign-up': (press) => press.asked.site.call(ops.signUpForShift, press.asked.visitor, { body: { pass: press.pass, shiftId: first(press) }, ...press.command }),
  take: (press) => press.asked.site.call(ops.takeOfferedShift, press.asked.visitor, { body: { pass: press.pass, turnId: first(press) }, ...press.command }),
  offer: (press) => press.asked.site.call(ops.offerOwnShift, press.asked.visitor, { body: { pass: press.pass, turnId: first(press), offered: true }, ...press.command }),
  keep: (press) => press.asked.site.call(ops.offerOwnShift, press.asked.visitor, { body: { pass: press.pass, turnId: first(press), offered: false }, ...press.command }),
  'check-in': (press) => press.asked.site.call(ops.checkInToShift, press.asked.visitor, { body: { pass: press.pass, turnId: first(press) }, ...press.command }),
  place: ({ asked, pass, id: [shiftId = NOBODY, placeId = NOBODY], command }) => asked.site.call(ops.seeOwnPatrolPlace, asked.visitor, { body: { pass, shiftId, placeId }, ...command }),
  choices: ({ asked, pass, fields, command }) =>
    asked.site.call(ops.chooseOwnDuty, asked.visitor, { body: { pass, wall: fields['wall'] === 'yes', tickedByLead: fields['ticked'] === 'yes' }, ...command }),
  away: async ({ asked, pass, fields: { from = '', until = '' }, command }) => {
    const wrong = [['from', from], ['until', until]].find(([, typed]) => !/^\d{4}-\d{2}-\d{2}$/.test((typed ?? '').trim()))
    if (wrong) return { ok: false, refusal: dutyRefusal('not-a-day', { field: wrong[0] ?? 'from' }) }
    return asked.site.call(ops.beAwayFromDuty, asked.visitor, { body: { pass, from: from.trim(), until: until.trim() }, ...command })
  },
  finding: ({ asked, pass, fields: { kind, text = '', place = '' }, command }) =>
    asked.site.call(ops.tellOwnFinding, asked.visitor, { body: { pass, kind: FINDING_KINDS.find((each) => each === kind) ?? 'note', text: text.slice(0, 300) || ' ', place: place.slice(0, 100) || ' ' }, ...command }),
}
