/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { ReportState } from '../../capabilities/intake/resident/report-state.ts'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'
import { directoryOperations } from '../../capabilities/directory/contract.ts'
import { FACILITY_KINDS } from '../../capabilities/directory/domain.ts'
import { ChoosePage, FacilityPage, NearbyPage } from '../../capabilities/directory/resident/nearby.tsx'
import { refusal } from '../../capabilities/directory/words.ts'
import { nearbyPage } from '../../capabilities/directory/words/pages.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, fieldsOf, sendPage } from './site.ts'

/** `/d/{slug}/nearby`: from a plate (`?plate=`) or a community (`?unitId=`); without either, one is chosen. */
export async function showNearby(asked: Asked): Promise<unknown> {
  const { plate, unitId, kind: named } = fieldsOf(asked.request.query)
  const kind = FACILITY_KINDS.find((each) => each === named)
  const here = plate !== undefined ? { plate: plate.slice(0, 60) } : unitId !== undefined && isId(unitId) ? { unitId } : undefined
  if (!here) return chooseCommunity(asked)
  const [nearby, serving] = await Promise.all([
    asked.site.call(directoryOperations.listNearby, asked.visitor, { query: { ...here, ...(kind ? { kind } : {}) } }),
    asked.site.call(directoryOperations.listServingPosts, asked.visitor, { query: here }),
  ])
  if (!nearby.ok) return chooseCommunity(asked, nearby.refusal)
  const part = new URLSearchParams(here).toString()
  return sendPage(asked.reply, <NearbyPage view={asked.view} nearby={nearby.value} serving={serving.ok ? serving.value : undefined} kind={kind} here={part} />)
}

async function chooseCommunity(asked: Asked, refused?: Refusal): Promise<unknown> {
  const centres = await asked.site.call(placesOperations.listCentres, asked.visitor)
  const page = <ChoosePage view={asked.view} communities={centres.ok ? centres.value.communities : []} refusal={refused} />
  return sendPage(asked.reply, page, { status: refused?.status ?? 200 })
}

/** `/d/{slug}/nearby/{id}`: one place. */
export async function showFacility(asked: Asked, facilityId: string): Promise<unknown> {
  if (!isId(facilityId)) return sendRefusalPage(asked, refusal('no-such-facility', {}))
  const found = await asked.site.call(directoryOperations.readFacility, asked.visitor, { params: { facilityId } })
  return found.ok ? sendPage(asked.reply, <FacilityPage view={asked.view} detail={found.value} />) : sendRefusalPage(asked, found.refusal)
}

/** At a plate: the way to places close by. */
export function nearbyBeside({ view }: Asked, { place, text }: ReportState): VNode | null {
  if (place?.kind !== 'plate' || text !== '') return null
  return <p>{nearbyPage.besidePlate[view.language]} <a class="text-link" href={below(view, `/nearby?plate=${encodeURIComponent(place.token)}`)}>{nearbyPage.title[view.language]}</a></p>
}
