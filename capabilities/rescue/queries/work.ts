import { balancesOf } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, parseDay } from '#platform/time'
import { atStation } from '../commands/here.ts'
import type { Call, RoundDay, Station, StockLine } from '../contract.ts'
import {
  accountsOf, CALL_RESULTS, CALL_STATES, DORMITORIES, isLate, partAt, PLACE_KINDS, type PlaceKind, settingOn, SETTINGS, SHIFTS, STOCK_BOOK,
} from '../domain.ts'
import { checksOf, roundsOf } from '../reads/rounds.ts'
import { type CallRow, listCalls, onDuty } from '../reads/line.ts'
import * as stationReads from '../reads/station.ts'
import { openTexts } from '#platform/sealed-texts'
import { settingsOf } from '../store/station.ts'
import { CALL_RESULT_WORDS, CALL_STATE_WORDS, DORMITORY_WORDS, PLACE_WORDS, refusal, SETTING_WORDS, SHIFT_WORDS } from '../words.ts'
import { cursorOf, instantOf, pageOf } from './paging.ts'

const placeKind = (text: string): PlaceKind => PLACE_KINDS.find((each) => each === text) ?? 'other'

/** The places, the open round with what was looked at, rounds that ended, and how many are planned. Refuses `bad-day`. */
export function readRounds(services: Services, viewer: StaffActor, asked: string | undefined): Promise<Result<RoundDay>> {
  const on = parseDay(asked ?? services.today(viewer.district))
  if (!on.ok) return Promise.resolve(refuse(refusal('bad-day', {})))
  return atStation(services, viewer, async ({ tx, station }) => {
    const [rounds, places, settings] = await Promise.all([roundsOf(tx, station.id, on.value), stationReads.placesInUse(tx, station.id), settingsOf(tx, station.id)])
    const open = rounds.find((each) => each.ended_at === null)
    const checks = open ? await checksOf(tx, open.id) : []
    const ended = rounds.flatMap(({ ended_at: at, begun_at: begun, id, crew, places: n, found }) =>
      at ? [{ id, begunAt: begun.toISOString(), endedAt: at.toISOString(), crew, places: n, found }] : [])
    return ok({
      on: on.value, planned: settingOn(settings, 'rounds-a-day', on.value), done: ended.length, ended,
      open: open ? { id: open.id, begunAt: open.begun_at.toISOString(), crew: open.crew } : null,
      places: places.map((each) => {
        const check = checks.find((one) => one.place_id === each.id)
        const kind = placeKind(each.kind)
        return { id: each.id, kind, kindWords: { ...PLACE_WORDS[kind] }, name: each.name, checkedAt: instantOf(check?.checked_at ?? null), found: check?.found ?? null }
      }),
    })
  }, true)
}

/** Calls with their words, and who is on duty now. Refuses `bad-cursor`. */
export function readCalls(services: Services, viewer: StaffActor, asked: string | undefined) {
  const before = cursorOf(asked)
  if (!before.ok) return Promise.resolve(before)
  return atStation(services, viewer, async ({ tx, station, now, today }) => {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: services.district(tx.district).zone, hour: '2-digit', hourCycle: 'h23' }).format(now))
    const [rows, duty] = await Promise.all([listCalls(tx, station.id, before.value), onDuty(tx, station.id, today, partAt(hour))])
    const { here, next } = pageOf(rows, (row) => row.called_at)
    return ok({ onDuty: duty.map(({ name, woman }) => ({ name, woman })), calls: here.map((row) => callOf(services, viewer, row, now)), next })
  }, true)
}

function callOf(services: Services, viewer: StaffActor, row: CallRow, now: Date): Call {
  const text = openTexts(services.keys, viewer.district, row.words)
  const state = CALL_STATES.find((each) => each === row.state) ?? 'ended'
  const result = CALL_RESULTS.find((each) => each === row.result)
  return {
    id: row.id, calledAt: row.called_at.toISOString(), dueAt: row.due_at.toISOString(), state, stateWords: { ...CALL_STATE_WORDS[state] },
    place: row.words ? text('place') : null, said: row.words ? text('said') : null, dispatchedAt: instantOf(row.dispatched_at), arrivedAt: instantOf(row.arrived_at),
    endedAt: instantOf(row.ended_at), result: result ? { ...CALL_RESULT_WORDS[result] } : null, late: row.alarmed_at !== null || isLate({ state: row.state, dueAt: row.due_at }, now),
  }
}

/** What lies on the shelf, what was given in all, and what was given beyond it and is still open. */
export function readStock(services: Services, viewer: StaffActor): Promise<Result<{ lines: StockLine[] }>> {
  return atStation(services, viewer, async ({ tx, station }) => {
    const accounts = accountsOf(station.id)
    const [items, balances] = await Promise.all([stationReads.itemsInUse(tx, station.id), balancesOf(tx, STOCK_BOOK, [accounts.shelf, accounts.given, accounts.beyond])])
    const of = (account: string, itemId: string) => balances.find((each) => each.account === account && each.commodity === itemId)?.n ?? 0
    return ok({
      lines: items.map(({ id, name_zh: zh, name_en: en }) => ({
        itemId: id, name: { zh, en }, held: of(accounts.shelf, id), given: of(accounts.given, id), shortage: Math.max(0, -of(accounts.beyond, id)),
      })),
    })
  }, true)
}

const ROSTER_DAYS = 14

/** How the station is set up, and who is on duty in the next fortnight. */
export function readStation(services: Services, viewer: StaffActor): Promise<Result<Station>> {
  return atStation(services, viewer, async ({ tx, station, today }) => {
    const [line, settings, places, items, rooms, colleagues, shifts] = await Promise.all([
      stationReads.lineOf(tx, station.id), settingsOf(tx, station.id), stationReads.placesInUse(tx, station.id), stationReads.itemsInUse(tx, station.id),
      stationReads.dormitories(tx, station.id), stationReads.colleaguesOf(tx, station.id, today), stationReads.shiftsOf(tx, station.id, today, addDays(today, ROSTER_DAYS - 1)),
    ])
    return ok({
      line, colleagues: colleagues.map(({ id, name }) => ({ id, name })),
      settings: SETTINGS.map((what) => ({
        what, words: { ...SETTING_WORDS[what] }, now: settingOn(settings, what, today), coming: settings.filter((each) => each.what === what && each.from > today).map(({ n, from }) => ({ n, from })),
      })),
      places: places.map((each) => ({ id: each.id, kind: placeKind(each.kind), kindWords: { ...PLACE_WORDS[placeKind(each.kind)] }, name: each.name })),
      items: items.map((each) => ({ id: each.id, name: { zh: each.name_zh, en: each.name_en } })),
      dormitories: rooms.map((each) => {
        const forWhom = DORMITORIES.find((kind) => kind === each.for_whom) ?? 'men'
        return { id: each.id, name: each.name, forWhom, forWords: { ...DORMITORY_WORDS[forWhom] }, beds: each.beds, taken: each.taken }
      }),
      shifts: shifts.map((each) => {
        const part = SHIFTS.find((one) => one === each.part) ?? 'day'
        return { on: each.on_day, part, partWords: { ...SHIFT_WORDS[part] }, staffId: each.staff_id, name: each.name, woman: each.woman }
      }),
    })
  }, true)
}

/** Lines that the public is told. */
export function readHelp(services: Services, district: StaffActor['district']) {
  return inDistrict(services.db, district, async (tx) => {
    const found = await stationReads.publishedLines(tx)
    return ok({ stations: found.map((each) => ({ name: { zh: each.name_zh, en: each.name_en }, line: each.line })) })
  }, { readOnly: true })
}
