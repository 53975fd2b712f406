import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { findsSomebody } from '#platform/finds-somebody'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { renderSheet } from '#cap/documents'
import type { Role, Unit } from '../domain.ts'
import { servingAt } from '../places/reads-serving.ts'
import { officeRefusal, officeWords } from '../words/office.ts'
import { platesHere } from './plates.ts'
import type { Doors } from './reads.ts'

/** Whom a card is about: the post that walks the grid and the officer of the community. */
const CARD_ROLES: readonly Role[] = ['grid-worker', 'community-officer']

/** As many posts as one card has room for. */
const MOST_POSTS = 3

/** The posts a card shows. A number by which somebody could be found is no unit's telephone and is not printed (PIPL Art. 6). */
async function postsOn(tx: Tx, unit: Unit, on: Day) {
  const serving = await servingAt(tx, unit.path, CARD_ROLES, on)
  return serving.slice(0, MOST_POSTS).map(({ role, unit: name, phone }) => ({ role, unit: name, ...(phone === null || findsSomebody(phone) ? {} : { phone }) }))
}

/**
 * Contact cards as PDF, one for each plate in force: the posts that serve here with the telephone of their unit, never a name.
 * Refuses `unit-not-yours`, `no-plates-here`, `too-many-plates`, `no-post-here`.
 */
export async function printContactCards(services: Services, by: StaffActor, doors: Doors): Promise<Result<SentFile>> {
  const today = services.today(by.district)
  const found = await inDistrict(services.db, by.district, async (tx) => {
    const here = await platesHere(tx, by, doors, today)
    if (!here.ok) return here
    const posts = await postsOn(tx, here.value.unit, today)
    if (posts.length === 0) return refuse(officeRefusal('no-post-here', { unit: here.value.unit.name }))
    await recordAccess(tx, services.clock, by, { action: 'contact-cards.print', caseId: null })
    return ok({ ...here.value, posts })
  })
  if (!found.ok) return found
  const { slug, name: district, zone } = services.district(by.district)
  const { unit, plates, posts } = found.value
  const cards = plates.map((each) => ({
    address: each.text_zh, grid: { zh: each.grid_zh, en: each.grid_en }, scanUrl: `${services.publicUrl}/d/${slug}/a/${each.token}`,
  }))
  const sheet = { kind: 'contact-cards', district, unit: unit.name, issuedOn: today, posts, cards } as const
  const bytes = await renderSheet(sheet, { printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: `${officeWords.cardSheet.zh}-${unit.name.zh}.pdf` })
}
