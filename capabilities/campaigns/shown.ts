import { maskPhone } from '#platform/validators'
import type { StaffActor } from '#platform/access'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Tx } from '#platform/db/database'
import { mayWalk } from './commands/rounds.ts'
import { standing } from './commands/campaigns.ts'
import type { BookingShown, CampaignShown, GridShown, OwnBooking, OwnPromise, PromiseShown } from './contract.ts'
import { coverage, dueStanding, forgottenOn, HEADS, homeStepsFrom, topicsWith, type TopicShown } from './domain.ts'
import type { CampaignRow, GridRow, TopicRow } from './store/campaigns.ts'
import type { BookingRow } from './store/home.ts'
import type { PromiseRow } from './store/promises.ts'
import { DUE_WORDS, HALF_WORDS, HOME_STATE_WORDS, PROMISE_KIND_WORDS, PROMISE_STATE_WORDS, STANDING_WORDS } from './words.ts'

export const topicOf = (row: TopicRow): TopicShown => ({ key: row.id, name: { zh: row.name_zh, en: row.name_en } })

function coverageOf(grids: readonly Pick<GridRow, 'addresses' | 'visited' | 'not_answered' | 'declined'>[]) {
  const sum = (of: (row: Pick<GridRow, 'addresses' | 'visited' | 'not_answered' | 'declined'>) => number) => grids.reduce((total, each) => total + of(each), 0)
  const [addresses, visited] = [sum((each) => each.addresses), sum((each) => each.visited)]
  return { addresses, visited, notAnswered: sum((each) => each.not_answered), declined: sum((each) => each.declined), percent: coverage(visited, addresses) }
}

export function campaignShown(row: CampaignRow, grids: readonly GridRow[], own: readonly TopicRow[], today: Day): CampaignShown {
  const now = standing(row, today)
  const names = new Map(topicsWith(own.map(topicOf)).map((each) => [each.key, each.name]))
  return {
    id: row.id, code: row.code, title: row.title, goal: row.goal, unit: { zh: row.unit_zh, en: row.unit_en }, fromOn: row.from_on, untilOn: row.until_on,
    topics: row.topics.flatMap((key) => names.get(key) ?? []).map((each) => ({ ...each })), standing: now, standingWords: { ...STANDING_WORDS[now] }, keepDays: row.keep_days,
    forgottenOn: forgottenOn({ fromOn: row.from_on, untilOn: row.until_on, closedOn: row.closed_on, keepDays: row.keep_days }), forgotten: row.forgotten_on !== null,
    result: row.result, renews: row.renews_id, ...coverageOf(grids.filter((each) => each.campaign_id === row.id)),
  }
}

export const gridShown = (row: GridRow, by: StaffActor): GridShown => ({ id: row.grid_id, name: { zh: row.name_zh, en: row.name_en }, ...coverageOf([row]), mayWalk: mayWalk(row, by) })

const told = (row: PromiseRow) => ({
  kind: row.kind, kindWords: { ...PROMISE_KIND_WORDS[row.kind] }, what: row.what, unit: { zh: row.unit_zh, en: row.unit_en }, dueOn: row.due_on, madeOn: row.made_on, state: row.state,
  stateWords: { ...PROMISE_STATE_WORDS[row.state] }, answer: row.answer, endedOn: row.ended_on,
})

export function promiseShown(row: PromiseRow, by: StaffActor, today: Day): PromiseShown {
  const now = dueStanding({ state: row.state, dueOn: row.due_on }, today)
  const mine = row.keeper_id === by.id
  return {
    id: row.id, ...told(row), standing: now, standingWords: { ...DUE_WORDS[now] }, keeper: row.keeper_name, mine,
    mayHand: row.state === 'open' && row.unit_id === by.unitId && (mine || HEADS.includes(by.role)),
  }
}

export const ownPromise = (row: PromiseRow, phone: string | null): OwnPromise => ({ ...told(row), phone })

const booking = (row: BookingRow) => ({
  id: row.id, item: { zh: row.item_zh, en: row.item_en }, unit: { zh: row.unit_zh, en: row.unit_en }, on: row.on_day, half: row.half, halfWords: { ...HALF_WORDS[row.half] },
  state: row.state, stateWords: { ...HOME_STATE_WORDS[row.state] }, answer: row.answer,
})

export const ownBooking = (row: BookingRow, phone: string | null, today: Day): OwnBooking => ({ ...booking(row), phone, mayCallOff: stepsOf(row, today).includes('call-off') })

const stepsOf = (row: BookingRow, today: Day) => homeStepsFrom({ state: row.state, onDay: row.on_day }, today)

/** Name, door and telephone while somebody is to go there; afterwards the telephone shows its last digits only. */
export function bookingShown(services: Services, tx: Tx, row: BookingRow): BookingShown {
  const words = openTexts(services.keys, tx.district, row.words)
  const text = (name: string) => words(name) || null
  const open = row.state === 'asked' || row.state === 'confirmed'
  const phone = text('phone')
  return {
    ...booking(row), steps: [...stepsOf(row, services.today(tx.district))], byStaff: row.booked_by !== null, name: text('name'), callOn: phone === null || open ? phone : maskPhone(phone), place: text('place'),
    note: text('note'),
  }
}
