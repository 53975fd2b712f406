import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { staff } from '#cap/cases'
import { meetingsAccess } from './access.ts'
import { countMissed, readCalendar } from './calendar.ts'
import { addEntry, type Command, type MeetingNow, prepareMeeting, readMeeting, recordHeld, takeFigures } from './commands.ts'
import { type MeetingShown, meetingsOperations } from './contract.ts'
import { confirmDecision, reportDecision } from './decisions.ts'
import { addItem } from './items.ts'
import { printMeeting } from './papers.ts'
import { listDecisions, listMeetings, PAGE } from './reads.ts'
import { readRhythms, setRhythm } from './rhythms.ts'
import { openRoom } from './rooms.ts'
import { decisionShown, meetingShown, unitShown, unitsOn } from './shown.ts'
import { refusal, titleSaid } from './words.ts'

type Ops = typeof meetingsOperations

interface Asked {
  readonly actor: Actor
  readonly params: { readonly meetingId: string }
  readonly commandId: string
}

const command = ({ actor, params, commandId }: Asked): Command => ({ by: staff(actor), commandId, meetingId: params.meetingId })

export function meetingsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = { ...looks(services), ...steps(services), ...decisions(services) }
  return assemble(meetingsOperations, meetingsAccess, handlers)
}

/** A meeting after a step, as its screen shows it. */
async function shown(services: Services, by: StaffActor, done: Promise<Result<MeetingNow>>): Promise<Result<MeetingShown>> {
  const now = await done
  if (!now.ok) return now
  return inDistrict(services.db, by.district, async (tx) => ok(await meetingShown(tx, now.value, by, services.today(tx.district))), { readOnly: true })
}

function looks(services: Services): Pick<Handlers<Ops>, 'readMeetingCalendar' | 'countMissedMeetings' | 'listMeetings' | 'readMeeting' | 'printMeeting' | 'listRhythms' | 'setRhythm'> {
  return {
    readMeetingCalendar: ({ actor }) => readCalendar(services, staff(actor)),
    countMissedMeetings: ({ actor }) => countMissed(services, staff(actor)),
    listMeetings: ({ actor, query }) => meetingLines(services, staff(actor), query.before),
    readMeeting: ({ actor, params }) =>
      shown(services, staff(actor), inDistrict(services.db, staff(actor).district, (tx) => readMeeting(tx, staff(actor), params.meetingId), { readOnly: true })),
    printMeeting: ({ actor, params }) => printMeeting(services, staff(actor), params.meetingId),
    listRhythms: ({ actor }) => readRhythms(services, staff(actor)),
    setRhythm: ({ actor, commandId, body }) => setRhythm(services, staff(actor), commandId, body),
  }
}

/** `2026-04-06~id`, as the page before ended. */
function cursorOf(text: string | undefined): Result<{ on: Day; id: string } | undefined> {
  if (text === undefined) return ok(undefined)
  const [on = '', id = ''] = text.split('~')
  const parsed = parseDay(on)
  return parsed.ok && isId(id) ? ok({ on: parsed.value, id }) : refuse(refusal('bad-cursor', {}))
}

async function meetingLines(services: Services, viewer: StaffActor, from: string | undefined) {
  const before = cursorOf(from)
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listMeetings(tx, viewer, before.value)
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const units = await unitsOn(tx, services.today(tx.district), page.map((each) => each.unit_id))
    const meetings = page.map(({ id, unit_id, kind, title, on_day, state, decisions_open }) =>
      ({ id, unit: unitShown(units, unit_id), kind, title: titleSaid(title), on: on_day, state, own: unit_id === viewer.unitId, decisionsOpen: decisions_open }))
    return ok({ meetings, next: last ? `${last.on_day}~${last.id}` : null })
  }, { readOnly: true })
}

type Steps = 'prepareMeeting' | 'takeMeetingFigures' | 'addAgendaItem' | 'withdrawAgendaItem' | 'recordMeeting' | 'correctMinutes' | 'callMeetingOff' | 'openMeetingRoom'

function steps(services: Services): Pick<Handlers<Ops>, Steps> {
  const after = (call: Asked, done: Promise<Result<MeetingNow>>) => shown(services, staff(call.actor), done)
  return {
    prepareMeeting: ({ actor, commandId, body }) => shown(services, staff(actor), prepareMeeting(services, staff(actor), commandId, body)),
    takeMeetingFigures: (call) => after(call, takeFigures(services, command(call))),
    addAgendaItem: (call) => after(call, addItem(services, command(call), call.body)),
    withdrawAgendaItem: (call) => after(call, addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'item-withdrawn', on: today, by: staff(call.actor).id, itemId: call.body.itemId, why: call.body.why }))),
    recordMeeting: (call) => after(call, recordHeld(services, command(call), call.body)),
    correctMinutes: (call) => after(call, addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'minutes-corrected', on: today, by: staff(call.actor).id, minutes: call.body.minutes.trim(), why: call.body.why }))),
    callMeetingOff: (call) => after(call, addEntry(services, command(call), ({ today }) => ok({ kind: 'called-off', on: today, by: staff(call.actor).id, why: call.body.why }))),
    openMeetingRoom: (call) => after(call, openRoom(services, command(call), call.body)),
  }
}

function decisions(services: Services): Pick<Handlers<Ops>, 'listDecisions' | 'reportDecision' | 'confirmDecision'> {
  return {
    listDecisions: ({ actor, query }) => decisionLines(services, staff(actor), query),
    reportDecision: ({ actor, params, body }) => reportDecision(services, { by: staff(actor), decisionId: params.decisionId }, body.note),
    confirmDecision: ({ actor, params, body }) => confirmDecision(services, { by: staff(actor), decisionId: params.decisionId }, body),
  }
}

async function decisionLines(services: Services, viewer: StaffActor, query: { view?: 'decided' | 'owned'; done?: 'yes'; before?: string }) {
  const after = cursorOf(query.before)
  if (!after.ok) return after
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listDecisions(tx, viewer.unitId, { owned: query.view === 'owned', done: query.done === 'yes', after: after.value })
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const today = services.today(tx.district)
    const units = await unitsOn(tx, today, page.flatMap((each) => [each.unit_id, each.owner_unit_id]))
    return ok({ decisions: page.map((each) => decisionShown(each, units, viewer, today)), next: last ? `${last.due_on}~${last.id}` : null })
  }, { readOnly: true })
}
