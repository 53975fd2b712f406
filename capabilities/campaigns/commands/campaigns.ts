import { type WalkedGrid, walkedGrids } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, yearOf } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { OpenBody, RenewBody } from '../contract.ts'
import { closeRefusal, periodRefusal, renewRefusal, standingOf, topicsWith, USUAL_KEEP_DAYS } from '../domain.ts'
import * as store from '../store/campaigns.ts'
import { count } from '../store/counts.ts'
import { refusal } from '../words.ts'
import { dayIn, isHeads, type Made, plainRefusal } from './here.ts'

interface Period {
  readonly fromOn: Day
  readonly untilOn: Day
}

/** Refuses `period-wrong`. */
function periodIn(services: Services, tx: Tx, body: { readonly fromOn: string; readonly untilOn: string }): Result<Period> {
  const today = services.today(tx.district)
  const [fromOn, untilOn] = [dayIn(body.fromOn) ?? addDays(today, -1), dayIn(body.untilOn) ?? today]
  const refused = periodRefusal({ fromOn, untilOn }, today)
  return refused ? refuse(refused) : ok({ fromOn, untilOn })
}

/**
 * Opens a campaign over grids of one's own area, with the number of their homes as it is today. The command's id is the campaign's.
 * Refuses `text-empty`, `judging-words` (N-01), `personal-data`, `period-wrong`, `no-such-topic`, `no-such-grid`.
 */
export function openCampaign(services: Services, by: StaffActor, commandId: string, body: OpenBody): Made {
  const [title, goal] = [cleanText(body.title), cleanText(body.goal)]
  const refused = plainRefusal(title, goal)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    if (await store.findCampaign(tx, commandId)) return ok({ id: commandId })
    const period = periodIn(services, tx, body)
    if (!period.ok) return period
    const topics = await topicsIn(tx, body.topics)
    if (!topics.ok) return topics
    const grids = await gridsIn(tx, services, by, body.gridIds)
    if (!grids.ok) return grids
    await insert(tx, services, by, { id: commandId, title, goal, ...period.value, topics: topics.value, keepDays: body.keepDays ?? USUAL_KEEP_DAYS, renewsId: null }, grids.value)
    return ok({ id: commandId })
  })
}

async function topicsIn(tx: Tx, keys: readonly string[]): Promise<Result<readonly string[]>> {
  const own = (await store.ownTopics(tx)).filter((each) => each.until_on === null)
  const known = new Set(topicsWith(own.map((each) => ({ key: each.id, name: { zh: each.name_zh, en: each.name_en } }))).map((each) => each.key))
  const wanted = [...new Set(keys)]
  return wanted.length > 0 && wanted.every((each) => known.has(each)) ? ok(wanted) : refuse(refusal('no-such-topic', {}))
}

async function gridsIn(tx: Tx, services: Services, by: StaffActor, ids: readonly string[]): Promise<Result<readonly WalkedGrid[]>> {
  const wanted = [...new Set(ids)]
  const grids = (await walkedGrids(tx, { ids: wanted }, services.today(tx.district))).filter((each) => isWithin(each.unitPath, by.unitPath))
  return grids.length === wanted.length ? ok(grids) : refuse(refusal('no-such-grid', {}))
}

type New = Omit<store.CampaignMade, 'code' | 'unitId' | 'unitPath' | 'by' | 'at'>

async function insert(tx: Tx, services: Services, by: StaffActor, made: New, grids: readonly WalkedGrid[]): Promise<void> {
  const year = yearOf(made.fromOn)
  const code = `${year}-${await store.nextNumber(tx, year)}`
  await store.insertCampaign(tx, { ...made, code, unitId: by.unitId, unitPath: by.unitPath, by: by.id, at: services.clock.now() })
  await store.insertGrids(tx, made.id, grids.map((each) => ({ id: each.id, unitPath: each.unitPath, zh: each.name.zh, en: each.name.en, homes: each.homes })))
  await tx.run(insertChange(tx, services.clock, by, { action: 'campaign.open', subjectKind: 'campaign', subjectId: made.id, data: { code, grids: grids.length } }))
  count(tx, { id: by.unitId, path: by.unitPath }, made.fromOn, [['addresses', grids.reduce((sum, each) => sum + each.homes, 0)]])
}

/** The result in words, once; nothing more is pressed from that day on. Refuses `no-such-campaign`, `closed-already`, `text-empty`, `personal-data`, `judging-words`. */
export function closeCampaign(services: Services, by: StaffActor, id: string, typed: string): Made {
  const result = cleanText(typed)
  const refused = plainRefusal(result)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockCampaign(tx, id)
    if (!row || !isHeads(row, by)) return refuse(refusal('no-such-campaign', {}))
    const today = services.today(tx.district)
    const wrong = closeRefusal(standing(row, today))
    if (wrong) return refuse(wrong)
    await store.closeCampaign(tx, id, result, today)
    await tx.run(insertChange(tx, services.clock, by, { action: 'campaign.close', subjectKind: 'campaign', subjectId: id, data: { code: row.code } }))
    return ok({ id })
  })
}

export const standing = (row: Pick<store.CampaignRow, 'from_on' | 'until_on' | 'closed_on'>, today: Day) =>
  standingOf({ fromOn: row.from_on, untilOn: row.until_on, closedOn: row.closed_on }, today)

/**
 * A new campaign with the same title, topics and grids as they are today, and nothing of what was kept: no address, no wish. On purpose,
 * once, after the result was written. Refuses `no-such-campaign`, `not-over-yet`, `renewed-already`, `period-wrong`, `no-such-grid`.
 */
export function renewCampaign(services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, body: RenewBody): Made {
  const goal = cleanText(body.goal)
  const refused = plainRefusal(goal)
  if (refused) return Promise.resolve(refuse(refused))
  const { id, commandId } = command
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockCampaign(tx, id)
    if (await store.findCampaign(tx, commandId)) return ok({ id: commandId })
    if (!row || !isHeads(row, by)) return refuse(refusal('no-such-campaign', {}))
    const wrong = renewRefusal(standing(row, services.today(tx.district)), await store.isRenewed(tx, id))
    if (wrong) return refuse(wrong)
    const period = periodIn(services, tx, body)
    if (!period.ok) return period
    const before = (await store.gridsOf(tx, [id])).map((each) => each.grid_id)
    const grids = await walkedGrids(tx, { ids: before }, services.today(tx.district))
    if (grids.length === 0) return refuse(refusal('no-such-grid', {}))
    await insert(tx, services, by, { id: commandId, title: row.title, goal, ...period.value, topics: row.topics, keepDays: row.keep_days, renewsId: id }, grids)
    return ok({ id: commandId })
  })
}

/** A topic of the district beside the usual ones. Refuses `text-empty`, `personal-data`, `judging-words`. */
export function addTopic(services: Services, by: StaffActor, commandId: string, body: { readonly nameZh: string; readonly nameEn: string }): Made {
  const [zh, en] = [cleanText(body.nameZh), cleanText(body.nameEn)]
  const refused = plainRefusal(zh, en)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    await store.insertTopic(tx, commandId, zh, en)
    return ok({ id: commandId })
  })
}

/** It is offered no more; past campaigns keep it. Refuses `no-such-topic`. */
export function endTopic(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made =>
    ((await store.endTopic(tx, id, services.today(tx.district))) ? ok({ id }) : refuse(refusal('no-such-topic', {}))))
}

