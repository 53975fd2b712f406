import { casesById, type CaseId, type FactRead, factsWithContentOf, lookAtCase, showCaseCode } from '#cap/cases'
import { partiesWithNames, type PartyInFull } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { type Cursor, dayCursorOf, pageOf } from '#platform/pages'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, day } from '#platform/time'
import { courtsOf } from './commands/apply.ts'
import { type Desk, isLiaison, latest, nearnessOf, openDesk } from './commands/desk.ts'
import type { ConfirmationLine, ConfirmationView, PackageView } from './contract.ts'
import { warningsOf } from './domain/checks.ts'
import { offered, type Step, stepsOf } from './domain/guards.ts'
import { packedFrom, textsIn } from './domain/package.ts'
import { localMinute, textOf } from './domain/reading.ts'
import { termOf } from './domain/terms.ts'
import { ENFORCEMENT_KEY, UNCONFIRMED } from './domain/transitions.ts'
import { gather, type Gathered, lastFourOf } from './gathering.ts'
import { listBeforeCourt, PAGE } from './reads.ts'
import { CONFIRMATION_STATES, OBJECTIONS, refusal, WAYS_LEFT } from './words.ts'

/** Where confirmation stands: window, courts, pre-check, and every step with its refusal or none. One row in the access log. */
export function readConfirmation(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<ConfirmationView>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'confirmation.read' }, async (tx, file): Promise<Result<ConfirmationView>> => {
    const desk = await openDesk(tx, services, file)
    const { agreement } = desk.matter
    const packed = packedFrom(await factsWithContentOf(tx, caseId), agreement?.draftId ?? null, desk.id)
    const people = await partiesWithNames(tx, services.keys, caseId)
    const refused = offered(desk.matter)
    return ok({
      ...standing(desk), notOffered: shown(refused ?? null),
      courts: refused ? [] : (await courtsOf(desk)).map((each) => ({ ...each, words: { ...each.words }, name: each.name && { ...each.name } })),
      warnings: refused ? [] : warningsOf(desk.category, textsIn(packed)).map((each) => ({ ...each, say: { ...each.say } })),
      parties: people.filter((each) => agreement?.partyIds.includes(each.id)).map((each) => partyLine(desk, each)),
      court: courtOf(services, desk, packed.courtName), after: afterOf(services, desk, people), steps: stepsOf(desk.matter).map(stepLine),
    })
  })
}

function partyLine(desk: Desk, { id, name, minor, addressText, phone }: PartyInFull): ConfirmationView['parties'][number] {
  return { partyId: id, name, minor, address: addressText, phone, wishedAt: wishedAt(desk, id) }
}

/** When a party itself said that it applies, by the district's wall clock. */
export function wishedAt(desk: Desk, partyId: string): string | null {
  const wished = desk.facts.findLast((each) => each.kind === 'confirmation-wished' && each.procedureId === desk.id && textOf(each.data, 'partyId') === partyId)
  return wished ? localMinute(textOf(wished.data, 'at') ?? '', desk.services.district(desk.tx.district).zone) : null
}

/** An agreement from before this was kept has no procedure: its window says where it stands. */
export function standing({ matter }: Desk): Pick<ConfirmationView, 'state' | 'stateWords' | 'window'> {
  const { window } = matter
  const over = window !== null && window.rolledOn < matter.today && !offered(matter)
  const state = matter.state ?? (over ? 'window-missed' : null)
  return {
    state, stateWords: wordsOf(state),
    window: window && { safeOn: window.safeOn, latestOn: window.rolledOn, rawOn: window.rawOn, provisional: window.provisional },
  }
}

export function wordsOf(state: string | null): { zh: string; en: string } | null {
  const found = Object.entries(CONFIRMATION_STATES).find(([name]) => name === state)?.[1]
  return found ? { ...found } : null
}

function courtOf(services: Services, desk: Desk, name: string | null): ConfirmationView['court'] {
  const applied = latest(desk, 'confirmation-applied')
  if (!applied) return null
  const filed = latest(desk, 'confirmation-filed')
  const calendar = services.calendar()
  return {
    name: name ?? '', handedInAt: handedIn(desk, applied), fileBy: termOf(calendar, 'DL-08', applied.occurredOn).rolledOn,
    aimOn: filed ? termOf(calendar, 'DL-09-aim', filed.occurredOn).rolledOn : null, ruleBy: filed ? termOf(calendar, 'DL-09', filed.occurredOn).rolledOn : null,
    caseNumber: textOf(filed?.data, 'caseNumber'), rulingNumber: textOf(latest(desk, 'confirmation-ruled')?.data, 'number'),
  }
}

/** When it was handed in, by the district's wall clock: the time of the applicants' act, at whatever hour (CPL 85). */
export function handedIn({ services, tx }: Desk, applied: FactRead): string {
  return localMinute(textOf(applied.data, 'handedInAt') ?? '', services.district(tx.district).zone)
}

function afterOf(services: Services, desk: Desk, people: readonly PartyInFull[]): ConfirmationView['after'] {
  const { matter, file } = desk
  const receipts = matter.state === 'confirmed' ? desk.facts.filter((each) => each.kind === 'ruling-received' && each.procedureId === desk.id) : []
  const running = file.state.deadlines.find((each) => each.key === ENFORCEMENT_KEY)
  const unconfirmed = UNCONFIRMED.some((each) => each === matter.state) && matter.performance !== 'performed'
  return {
    objections: receipts.map(({ data, occurredOn }) => {
      const partyId = textOf(data, 'partyId') ?? ''
      const due = termOf(services.calendar(), 'DL-10', occurredOn)
      return { partyId, name: people.find((each) => each.id === partyId)?.name ?? '', receivedOn: occurredOn, safeOn: due.safeOn, latestOn: due.rolledOn }
    }),
    enforcement: running ? { safeOn: running.safeOn, latestOn: running.rolledOn, provisional: running.provisional } : null,
    ways: (unconfirmed ? WAYS_LEFT : matter.state === 'confirmed' ? OBJECTIONS : []).map(({ way, law }) => ({ way: { ...way }, law })),
  }
}

function stepLine({ step, label, refusal: refused }: Step): ConfirmationView['steps'][number] {
  return { step, label: { ...label }, refusal: shown(refused) }
}

export function shown(refused: Refusal | null): { code: string; say: { zh: string; en: string } } | null {
  return refused && { code: refused.code, say: { zh: refused.say.zh, en: refused.say.en } }
}

/** Steps that are the court's: a liaison's buttons. */
const COURT_STEPS = ['record-filing', 'record-not-filed', 'record-ruling', 'record-receipt', 'record-objection', 'decide-objection', 'record-enforcement-result']

/** What goes to the court, and nothing besides. A liaison sees what is before their own court. Refuses `no-such-confirmation`, `not-applied`. */
export function readPackage(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<PackageView>> {
  const look = { by: viewer, caseId, need: nearnessOf(viewer, caseId, 'content'), action: 'confirmation.package' } as const
  return lookAtCase(services, look, async (tx, file): Promise<Result<PackageView>> => {
    const gathered = await gather(tx, services, file)
    return gathered.ok ? ok(packageView(gathered.value, isLiaison(viewer))) : gathered
  })
}

function packageView({ desk, packed, agreement, applied, parties, committee, mediators }: Gathered, forLiaison: boolean): PackageView {
  const nameOf = (id: string | null) => parties.find((each) => each.id === id)?.name ?? ''
  const steps = stepsOf(desk.matter).filter((each) => !forLiaison || COURT_STEPS.includes(each.step))
  return {
    code: showCaseCode(desk.file.row.code), number: agreement.number, committee, mediators: [...mediators], effectiveOn: agreement.effectiveOn,
    state: desk.matter.state ?? '', court: packed.courtName ?? '', handedInAt: handedIn(desk, applied),
    agreement: {
      facts: packed.facts, disputedMatters: packed.disputedMatters, content: [...packed.content],
      obligations: packed.obligations.map(({ debtorPartyId, creditorPartyId, what, fen, way, place, dueOn }) =>
        ({ debtor: nameOf(debtorPartyId), creditor: nameOf(creditorPartyId), what, fen, way, place, dueOn })),
    },
    evidence: packed.evidence.map((each) => ({ ...each })),
    parties: packed.services.map(({ partyId, address, phone, electronic, by, agents }) => ({
      partyId, name: nameOf(partyId), lastFour: lastFourOf(packed, parties, partyId), address, phone, electronic, by, agents: [...agents],
    })),
    steps: steps.map(stepLine),
  }
}

type Listed = { confirmations: ConfirmationLine[]; next: string | null }

/** What is before the viewer's court, by the day it should act, or what is done, the latest first; codes only. Refuses `bad-cursor`. */
export function listConfirmations(services: Services, viewer: StaffActor, query: { view?: 'open' | 'done'; after?: string }): Promise<Result<Listed>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Listed>> => {
    const after = dayCursorOf(query.after, refusal('bad-cursor', {}))
    if (!after.ok) return after
    const done = query.view === 'done'
    const { here, next } = pageOf(await listBeforeCourt(tx, viewer.unitId, { done, after: after.value ?? (done ? LAST : FIRST) }), PAGE, (row) => row.due_on)
    const cases = await casesById(tx, here.map((each) => each.case_id as CaseId))
    await recordAccess(tx, services.clock, viewer, { action: 'confirmation.list', caseId: null })
    const confirmations = here.map((row): ConfirmationLine => ({
      caseId: row.case_id, code: showCaseCode(cases.find((each) => each.id === row.case_id)?.code ?? ''), state: row.state,
      stateWords: wordsOf(row.state) ?? { zh: row.state, en: row.state }, handedInOn: row.handed_in_on, dueOn: row.due_on,
    }))
    return ok({ confirmations, next })
  }, { readOnly: true })
}

const FIRST: Cursor<Day> = { at: day('0001-01-01'), id: '00000000-0000-0000-0000-000000000000' }
const LAST: Cursor<Day> = { at: day('9999-12-31'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
