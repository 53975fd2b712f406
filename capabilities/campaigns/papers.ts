import { renderSheet, type RoundPaper } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { day } from '#platform/time'
import type { RoundSheet } from './contract.ts'
import { readSheet } from './queries.ts'
import { paperWords } from './words.ts'

/** The sheet of a grid on paper: doors with boxes to tick; who does not wish to be visited is left out. Refuses `no-such-campaign`, `no-such-grid`. */
export async function printSheet(services: Services, by: StaffActor, at: { readonly id: string; readonly gridId: string }): Promise<Result<SentFile>> {
  const sheet = await readSheet(services, by, at, 'campaigns.print-sheet')
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(paperOf(sheet.value), { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${paperWords.name(sheet.value.campaign.code).zh}.pdf` })
}

function paperOf({ campaign, grid, buildings }: RoundSheet): RoundPaper {
  return {
    kind: 'round-sheet', unit: campaign.unit.zh, title: campaign.title, code: campaign.code, grid: grid.name.zh, from: day(campaign.fromOn), until: day(campaign.untilOn),
    topics: campaign.topics.map((each) => each.zh).join('、'), addresses: grid.addresses, visited: grid.visited,
    buildings: buildings.map((each) => ({
      name: each.name,
      doors: each.doors.filter((door) => door.outcome !== 'declined').map((door) => ({ room: door.room, visited: door.outcome === 'visited', tried: door.outcome === 'not-answered' })),
    })).filter((each) => each.doors.length > 0),
  }
}
