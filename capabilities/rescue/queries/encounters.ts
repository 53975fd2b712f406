import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { stepsFor, ageOf } from '../commands/encounters.ts'
import { atStation, type Here } from '../commands/here.ts'
import type { Encounter, EncounterLine, LookLine, Statement } from '../contract.ts'
import {
  ALL_RESULTS, ARRANGEMENTS, daysOver, GENDERS, goesAsMinor, SERVICES, SIX_ONES, SIX_STATES, stateOf,
} from '../domain.ts'
import * as reads from '../reads/encounters.ts'
import { openTexts } from '#platform/sealed-texts'
import { lastLook } from '../store/stay.ts'
import { AGE_WORDS, ARRANGEMENT_WORDS, GENDER_WORDS, refusal, RESULT_WORDS, SERVICE_WORDS, SIX_STATE_WORDS, SIX_WORDS, STATE_WORDS } from '../words.ts'
import { cursorOf, instantOf, pageOf } from './paging.ts'

function lineOf(row: reads.ShownRow, today: Day): EncounterLine {
  const state = stateOf(row.state)
  const gender = GENDERS.find((each) => each === row.gender) ?? 'unsaid'
  const age = ageOf(row.age)
  return {
    id: row.id, state, stateWords: { ...STATE_WORDS[state] }, metAt: row.met_at.toISOString(), place: row.place_name, gender, genderWords: { ...GENDER_WORDS[gender] }, age,
    ageWords: { ...AGE_WORDS[age] }, ill: row.ill, room: row.room_name, dueOn: row.due_on, leftOn: row.left_on,
    daysOver: daysOver({ dueOn: row.due_on, extendedUntil: row.extended_until, left: row.state === 'left' }, today),
  }
}

/** Those being helped, or who left; never a name. Refuses `bad-cursor`. */
export function listEncounters(services: Services, viewer: StaffActor, asked: { readonly view?: 'open' | 'left'; readonly before?: string }) {
  const before = cursorOf(asked.before)
  if (!before.ok) return Promise.resolve(before)
  return atStation(services, viewer, async ({ tx, station, today }) => {
    const { here, next } = pageOf(await reads.listEncounters(tx, station.id, asked.view === 'left', before.value), (row) => row.met_at)
    return ok({ encounters: here.map((row) => lineOf(row, today)), next })
  }, true)
}

/** One person with what was stated; a child’s only with a granted look. Every look is written down. Refuses `no-such-encounter`. */
export function readEncounter(services: Services, viewer: StaffActor, id: string): Promise<Result<Encounter>> {
  return atStation(services, viewer, async (here) => {
    const row = await reads.findEncounter(here.tx, here.station.id, id)
    if (!row) return refuse(refusal('no-such-encounter', {}))
    const shown = await encounterIn(here, row)
    // Before admission nothing is stated, and of whoever declines the log shall keep nothing either.
    if (row.admitted_at || row.words) await recordAccess(here.tx, services.clock, viewer, { action: shown.minor && shown.statement ? 'rescue.read-child' : 'rescue.read', caseId: null, reason: id })
    return ok(shown)
  })
}

/** What this person may see of somebody, with the look they hold where it is a minor. */
export async function encounterIn(here: Here, row: reads.ShownRow): Promise<Encounter> {
  const { tx, services, today } = here
  const minor = goesAsMinor(ageOf(row.age))
  const look = minor ? await lookOf(here, row.id) : { look: null, lookUntil: null }
  const open = (sealed: Uint8Array | null) => openTexts(services.keys, tx.district, sealed)
  const arranged = ARRANGEMENTS.find((each) => each === row.arranged) ?? null
  const [aid, six, belongings, made] = await Promise.all([reads.aidOf(tx, row.id), reads.sixOf(tx, row.id), reads.belongingsOf(tx, row.id), reads.servicesOf(tx, row.id)])
  const may = !minor || look.look === 'granted'
  return {
    ...lineOf(row, today), steps: [...stepsFor(row)], minor, ...look,
    aid: aid.map((each) => ({ at: each.given_at.toISOString(), name: { zh: each.name_zh, en: each.name_en }, n: each.n, beyond: each.beyond })),
    six: sixIn(six), services: servicesIn(made, open, may),
    belongings: belongings.map((each) => ({
      id: each.id, what: may ? open(each.words)('what') : '·', takenAt: each.taken_at.toISOString(), takenSigned: each.taken_signed, returnedAt: instantOf(each.returned_at), returnedSigned: each.returned_signed,
    })),
    admittedAt: instantOf(row.admitted_at), extendedUntil: row.extended_until, arranged, arrangedWords: arranged ? { ...ARRANGEMENT_WORDS[arranged] } : null,
    arrangement: may && row.arrangement ? open(row.arrangement)('words') : null, leftAt: instantOf(row.left_at), stated: row.words !== null,
    statement: may && row.words ? statementIn(open(row.words)) : null, policeToldAt: instantOf(row.police_told_at), custodyAt: instantOf(row.custody_at),
  }
}

async function lookOf({ tx, by, now }: Here, id: string): Promise<Pick<Encounter, 'look' | 'lookUntil'>> {
  const last = await lastLook(tx, id, by.id)
  if (last && last.decided_at === null) return { look: 'asked', lookUntil: null }
  return last?.until_at && last.until_at > now ? { look: 'granted', lookUntil: last.until_at.toISOString() } : { look: 'needed', lookUntil: null }
}

type Opened = (name: string) => string

const statementIn = (text: Opened): Statement => ({ name: text('name'), home: text('home'), need: text('need'), family: text('family'), unable: text('unable') })

function sixIn(rows: readonly { readonly item: string; readonly state: string }[]): Encounter['six'] {
  return SIX_ONES.map((item) => {
    const state = SIX_STATES.find((each) => each === rows.find((row) => row.item === item)?.state) ?? null
    return { item, words: { ...SIX_WORDS[item] }, state, stateWords: state ? { ...SIX_STATE_WORDS[state] } : null }
  })
}

function servicesIn(rows: readonly reads.ServiceRow[], open: (sealed: Uint8Array | null) => Opened, may: boolean): Encounter['services'] {
  return rows.map((row) => {
    const kind = SERVICES.find((each) => each === row.kind) ?? 'tracing'
    const result = ALL_RESULTS.find((each) => each === row.result)
    return {
      id: row.id, kind, kindWords: { ...SERVICE_WORDS[kind] }, note: may && row.words ? open(row.words)('note') : null, begunOn: row.begun_on, endedOn: row.ended_on,
      result: result ? { ...RESULT_WORDS[result] } : null,
    }
  })
}

/** Looks that wait for the head: who asks, why, and when the child was met; nothing that was stated. */
export function listLooks(services: Services, viewer: StaffActor): Promise<Result<{ looks: LookLine[] }>> {
  return atStation(services, viewer, async ({ tx, station }) => {
    const rows = await reads.waitingLooks(tx, station.id)
    return ok({
      looks: rows.map((row) => ({
        id: row.id, askedBy: row.asked_by, askedAt: row.asked_at.toISOString(), reason: openTexts(services.keys, tx.district, row.reason)('reason'), metAt: row.met_at.toISOString(),
      })),
    })
  }, true)
}
