import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, day } from '#platform/time'
import { type MeetingSheet, renderSheet } from '#cap/documents'
import { readMeeting } from './commands.ts'
import type { DecisionShown, MeetingShown } from './contract.ts'
import { meetingShown } from './shown.ts'
import { DECISION_WORDS, HIDDEN_CASE, OPERATION_WORDS, paperWords, PRESENCE_WORDS, STATE_WORDS } from './words.ts'

/** The minutes as A4 sheets: units, posts, figures and codes. One row in the access log. Refuses `no-such-meeting`. */
export async function printMeeting(services: Services, by: StaffActor, meetingId: string): Promise<Result<SentFile>> {
  const sheet = await inDistrict(services.db, by.district, async (tx): Promise<Result<MeetingSheet>> => {
    const found = await readMeeting(tx, by, meetingId)
    if (!found.ok) return found
    const shown = await meetingShown(tx, found.value, by, services.today(tx.district))
    await recordAccess(tx, services.clock, by, { action: 'meetings.print', caseId: null })
    return ok(sheetOf(shown))
  })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${OPERATION_WORDS.print.zh}.pdf` })
}

function sheetOf(shown: MeetingShown): MeetingSheet {
  const { figures, minutes, kind: _kind } = shown
  const last = minutes.at(-1)
  return {
    kind: 'meeting', unit: shown.unit.name.zh, title: shown.title.zh, on: day(shown.on), at: shown.at, place: shown.place, state: STATE_WORDS[shown.state].zh,
    invited: shown.invited.map((each) => each.name.zh),
    attendance: shown.attendance.map((each) => ({ unit: each.unit.name.zh, role: each.roleWords.zh, presence: PRESENCE_WORDS[each.presence].zh })),
    ...(figures ? { figures: { from: day(figures.from), to: day(figures.to), asOf: day(figures.asOf), lines: figures.lines.map((each) => paperWords.figure(each.words.zh, each.n, each.before)) } } : {}),
    carried: shown.carried.map((each) => carriedLine(each)),
    items: shown.items.map(({ text, isCase, code }) => (isCase ? `${code === null ? `${HIDDEN_CASE.zh}：` : paperWords.code(code)}${text}` : text)),
    ...(last ? { minutes: last.text } : {}), ...(last?.why ? { corrected: last.why } : {}),
    decisions: shown.decisions.map((each) => ({ what: each.what, owner: each.owner.name.zh, dueOn: dayOfText(each.dueOn), doneWhen: each.doneWhen, state: DECISION_WORDS[each.state].zh })),
  }
}

const dayOfText = (text: string): Day => day(text)

const carriedLine = ({ what, owner, dueOn, late }: DecisionShown): string => `${what}（${owner.name.zh}，${dueOn}${late ? `，${paperWords.late}` : ''}）`
