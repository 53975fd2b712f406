import { homesAmong } from '#cap/organisation'
import { takeNote } from '#cap/leads'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay } from '#platform/time'
import type { DoorPressesBody, VisitNoteBody } from '../contract.ts'
import { areaOf, clockRefusal, type Door, doorAfter, moved, NO_DOORS, roundRefusal, type Tally } from '../domain.ts'
import type { CampaignRow, GridRow } from '../store/campaigns.ts'
import { count } from '../store/counts.ts'
import { doorsOf, lockGrid, moveGrid, takePresses, writeDoors } from '../store/doors.ts'
import { insertFinding } from '../store/findings.ts'
import { refusal } from '../words.ts'
import { campaignFor, type Made } from './here.ts'

/** Whether somebody may walk this grid: it lies in their area. */
export const mayWalk = (grid: Pick<GridRow, 'unit_path'>, by: StaffActor): boolean => isWithin(grid.unit_path, areaOf(by))

export interface Pressed {
  readonly campaign: CampaignRow
  readonly grid: GridRow
  readonly tally: Tally
  readonly doors: ReadonlyMap<string, Door | undefined>
}

/**
 * Outcomes at doors, each press with an id of its own: what was sent before counts no second time. Kept are address, campaign, day and
 * outcome; who pressed and when is not (N-05, N-11). Refuses `no-such-campaign`, `no-such-grid`, `not-begun`, `campaign-over`, `device-clock`.
 */
export function pressDoors(services: Services, by: StaffActor, at: { readonly id: string; readonly gridId: string }, body: DoorPressesBody): Promise<Result<Pressed>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Pressed>> => {
    const campaign = await campaignFor(tx, by, at.id)
    if (!campaign.ok) return campaign
    const grid = await lockGrid(tx, at.id, at.gridId)
    if (!grid || !mayWalk(grid, by)) return refuse(refusal('no-such-grid', {}))
    const wrong = begun(services, tx, campaign.value) ?? clockRefusal(body.presses.map((each) => ({ at: new Date(each.at) })), services.clock.now())
    if (wrong) return refuse(wrong)
    const homes = await homesAmong(tx, [at.gridId], [...new Set(body.presses.map((each) => each.addressId))])
    return ok(await take(tx, services, { campaign: campaign.value, grid }, body.presses.filter((each) => homes.has(each.addressId))))
  })
}

function begun(services: Services, tx: Tx, row: CampaignRow): Refusal | undefined {
  return roundRefusal({ fromOn: row.from_on, untilOn: row.until_on, closedOn: row.closed_on }, services.today(tx.district))
}

async function take(tx: Tx, services: Services, { campaign, grid }: { readonly campaign: CampaignRow; readonly grid: GridRow }, presses: DoorPressesBody['presses']): Promise<Pressed> {
  const { zone } = services.district(tx.district)
  const fresh = presses.length === 0 ? new Set() : await takePresses(tx, campaign.id, presses.map((each) => each.id))
  const known = await doorsOf(tx, campaign.id, grid.grid_id, presses.map((each) => each.addressId))
  const now = new Map<string, Door | undefined>(presses.map((each) => [each.addressId, known.get(each.addressId)]))
  for (const { id, addressId, press, at } of presses) if (fresh.has(id)) now.set(addressId, doorAfter(now.get(addressId), press, within(campaign, cityDay(new Date(at), zone))))
  const changed = new Map([...now].filter(([id, door]) => door?.outcome !== known.get(id)?.outcome || door?.on !== known.get(id)?.on))
  const tally = [...changed].reduce((sum, [id, door]) => moved(sum, known.get(id), door), NO_DOORS)
  await writeDoors(tx, campaign.id, grid.grid_id, changed)
  await moveGrid(tx, campaign.id, grid.grid_id, tally)
  count(tx, { id: campaign.unit_id, path: campaign.unit_path }, campaign.from_on, [
    ['doors-visited', tally.visited], ['doors-not-answered', tally['not-answered']], ['doors-declined', tally.declined],
  ])
  return { campaign, grid, tally, doors: now }
}

/** A press sent late belongs to the period all the same. */
const within = ({ from_on: from, until_on: until }: CampaignRow, on: CampaignRow['from_on']) => (on < from ? from : on > until ? until : on)

/**
 * A note from a visit: leads keeps it, the campaign keeps that it has one. Refuses what leads refuses, `no-such-campaign`, `not-begun`,
 * `campaign-over`.
 */
export function takeVisitNote(services: Services, by: StaffActor, id: string, commandId: string, body: VisitNoteBody): Made {
  return takeNote(services, by, commandId, { source: 'household-visit', ...body }, async (tx) => {
    const campaign = await campaignFor(tx, by, id)
    if (!campaign.ok) return campaign.refusal
    const wrong = begun(services, tx, campaign.value)
    if (!wrong) await insertFinding(tx, { noteId: commandId, campaignId: id, unitId: campaign.value.unit_id, unitPath: campaign.value.unit_path })
    return wrong
  })
}
