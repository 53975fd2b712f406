/** @jsxImportSource preact */
import { qrSvg } from '#cap/documents'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'
import { isId } from '#platform/ids'
import { below, Page, QrCode } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, sendPage } from './site.ts'
import { plateWords as words } from './words.ts'

/** `/d/{slug}/plates?unitId=&estate=&building=`: what is stuck beside each door of a building. For staff of that community. */
export async function showPlates(asked: Asked): Promise<unknown> {
  const { view, site, district, request } = asked
  const { language } = view
  const query = request.query
  const [unitId, estate, building] = ['unitId', 'estate', 'building'].map((name) => textIn(query, name))
  const visitor = { ...asked.visitor, actor: await site.actorOf(request, district) }
  if (!unitId || !isId(unitId)) return sendNoBuilding(asked)
  if (!estate || !building) return sendBuildings(asked, unitId)
  const plates = await site.call(placesOperations.listPlates, visitor, { query: { unitId, estate, building } })
  if (!plates.ok) return sendRefusalPage(asked, plates.refusal)
  return sendPage(asked.reply, (
    <Page view={view} title={words.title} back={below(view, `/plates?unitId=${unitId}`)} wide>
      <h1>{words.title[language]}</h1>
      <p class="why no-print">{words.why[language]} {words.print[language]}</p>
      {plates.value.plates.length === 0 ? <p class="note info">{words.none[language]}</p> : null}
      <div class="plates">
        {plates.value.plates.map((each) => (
          <figure class="plate" key={each.token}>
            <strong>{district.name[language]} · {words.scan[language]}</strong>
            <QrCode svg={qrSvg(`${site.services.publicUrl}/d/${district.slug}/a/${each.token}`)} label={words.scan[language]} />
            <figcaption lang="zh">{each.text}</figcaption>
          </figure>
        ))}
      </div>
    </Page>
  ), { private: true })
}

function textIn(query: unknown, name: string): string | undefined {
  if (typeof query !== 'object' || query === null) return undefined
  const value: unknown = Reflect.get(query, name)
  return typeof value === 'string' && value !== '' ? cleanText(value).slice(0, 100) : undefined
}

/** Begins with the communities, for whoever came without an address. */
async function sendNoBuilding(asked: Asked): Promise<unknown> {
  const { view } = asked
  const centres = await asked.site.call(placesOperations.listCentres, asked.visitor)
  const communities = centres.ok ? centres.value.communities : []
  return sendPage(asked.reply, (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[view.language]}</h1>
      <p class="why">{words.staffOnly[view.language]}</p>
      <div class="list">
        {communities.map((each) => <a class="button second" key={each.id} href={below(view, `/plates?unitId=${each.id}`)}>{each.name[view.language]}</a>)}
      </div>
    </Page>
  ))
}

async function sendBuildings(asked: Asked, unitId: string): Promise<unknown> {
  const { view } = asked
  const answer = await asked.site.call(placesOperations.listEstates, asked.visitor, { params: { unitId } })
  const estates = answer.ok ? answer.value.estates : []
  const buildings = estates.flatMap(({ estate, buildings }) => buildings.map((building) => ({ estate, building })))
  return sendPage(asked.reply, (
    <Page view={view} title={words.choose} back={below(view, '/plates')}>
      <h1>{words.choose[view.language]}</h1>
      <div class="list">
        {buildings.map(({ estate, building }) => (
          <a class="button second" lang="zh" key={estate + building} href={below(view, `/plates?${new URLSearchParams({ unitId, estate, building }).toString()}`)}>{estate}{building}</a>
        ))}
      </div>
    </Page>
  ))
}
