import { judgingWords } from '#cap/protection'
import { isWithin, type StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Refusal, ok, refuse, type Result } from '#platform/result'
import { type Day, parseDay } from '#platform/time'
import { areaOf, textRefusal } from '../domain.ts'
import { type CampaignRow, findCampaign } from '../store/campaigns.ts'
import { refusal } from '../words.ts'

export type Made = Promise<Result<{ id: string }>>

/** Whether a unit's doings concern somebody: what lies in their area, and what the levels above them opened. */
export const concerns = (unitPath: string, by: StaffActor): boolean => isWithin(unitPath, areaOf(by)) || isWithin(by.unitPath, unitPath)

/** A campaign that somebody may look at. Refuses `no-such-campaign`. */
export async function campaignFor(tx: Tx, by: StaffActor, id: string): Promise<Result<CampaignRow>> {
  const found = await findCampaign(tx, id)
  return found && concerns(found.unit_path, by) ? ok(found) : refuse(refusal('no-such-campaign', {}))
}

/** A campaign of the own unit or below it, for its head. */
export const isHeads = (row: Pick<CampaignRow, 'unit_path'>, by: StaffActor): boolean => isWithin(row.unit_path, by.unitPath)

/** Nothing that leads to a person, and no word that judges one (N-01, PR-04). Refuses `text-empty`, `personal-data`, `judging-words`. */
export function plainRefusal(...texts: readonly string[]): Refusal | undefined {
  if (texts.some((each) => each === '')) return refusal('text-empty', {})
  const words = judgingWords(...texts)
  return words.length > 0 ? refusal('judging-words', { words }) : textRefusal(...texts)
}

/** A day as typed; undefined where it is none: the domain's own refusal says what is wrong. */
export function dayIn(text: string): Day | undefined {
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : undefined
}
