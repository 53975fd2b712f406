import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router-dom'
import { call, dayWords, Empty, load, More, momentWords, newCommandId, TableHead, tell, type UnitThere, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { liesWithin } from '../../organisation/domain.ts'
import { directoryOperations as ops, type FacilityShown, type StateBody } from '../contract.ts'
import { clockOf, FACILITY_KINDS, type FacilityKind } from '../domain.ts'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'
import { AddPlace, StateForm } from './forms.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const kind = FACILITY_KINDS.find((each) => each === asked.get('kind'))
  const unitId = asked.get('unit')
  const only = { ...(kind ? { kind } : {}), ...(unitId ? { unitId } : {}) }
  const [kept, { units }] = await Promise.all([load(district, ops.listKeptFacilities, { query: only }), load(district, organisationOperations.listUnits, {})])
  return { kept, units, only }
}

type Doing = { readonly kind: 'add' } | { readonly kind: 'state'; readonly facilityId: string; readonly state: StateBody['state'] }

/** Places of one’s unit and those below it; out of order is one press away. */
export function Component() {
  const { kept, units, only } = useLoaderData<typeof loader>()
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const filtered = only.kind !== undefined || only.unitId !== undefined
  const { items, more } = usePages(kept, (after) => call(district, ops.listKeptFacilities, { query: { ...only, after } }), (page) => page.facilities)
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <p className="button-row">
        <Button type="primary" onClick={() => start({ kind: 'add' })}>
          {say(words.add)}
        </Button>
      </p>
      <Filter units={units} kind={only.kind} unitId={only.unitId} />
      {items.length === 0 ? (
        <Empty title={say(filtered ? words.noneSuch : words.none)}>
          {!filtered && <p>{say(words.noneHint)}</p>}
        </Empty>
      ) : (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.columns.name, words.columns.state, words.columns.open, words.columns.unit]} />
            <tbody>
              {items.map((each) => (
                <Row key={each.id} place={each} today={kept.today} start={start} again={() => void revalidate()} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More more={more} />
      {doing?.kind === 'add' && <AddPlace units={units} unitId={me.unitId} close={close} />}
      {doing?.kind === 'state' && <StateForm facilityId={doing.facilityId} state={doing.state} close={close} />}
    </div>
  )
}

interface FilterProps {
  readonly units: readonly UnitThere[]
  readonly kind: FacilityKind | undefined
  readonly unitId: string | undefined
}

/** One kind, one community: what is chosen stands in the address. */
function Filter({ units, kind, unitId }: FilterProps) {
  const say = useSay()
  const { me } = useDesk()
  const [asked, ask] = useSearchParams()
  const set = (name: string, value: string | undefined) => ask(new URLSearchParams([...[...asked].filter(([key]) => key !== name), ...(value ? [[name, value]] : [])]))
  const own = units.filter((each) => liesWithin(each.path, me.unitPath))
  return (
    <div className="button-row">
      <Select allowClear value={kind ?? null} placeholder={say(words.allKinds)} aria-label={say(words.kind)} popupMatchSelectWidth={false} onChange={(value) => set('kind', value ?? undefined)}
        options={FACILITY_KINDS.map((each) => ({ value: each, label: say(KIND_WORDS[each]) }))} />
      <Select allowClear value={unitId ?? null} placeholder={say(words.allUnits)} aria-label={say(words.unit)} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }} onChange={(value) => set('unit', value ?? undefined)}
        options={own.map((each) => ({ value: each.id, label: say(each.name) }))} />
    </div>
  )
}

function Row({ place, today, start, again }: { place: FacilityShown; today: string; start(doing: Doing): void; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const back = async () => {
    const done = await call(district, ops.setFacilityState, { params: { facilityId: place.id }, commandId: newCommandId(), body: { state: 'open', note: '' } })
    tell(done.ok ? words.saved : done.refusal)
    again()
  }
  const button = (state: StateBody['state'], label: { zh: string; en: string }) => (
    <Button size="small" onClick={() => start({ kind: 'state', facilityId: place.id, state })}>
      {say(label)}
    </Button>
  )
  return (
    <tr>
      <th scope="row">
        <Link data-row to={place.id}>{say(place.name)}</Link> <span className="quiet">{say(KIND_WORDS[place.kind])} · {place.address}</span>
      </th>
      <td data-label={say(words.columns.state)}>
        <span className={place.state === 'open' ? 'chip chip-done' : 'chip chip-warn'}>{say(STATE_WORDS[place.state])}</span>{' '}
        {place.state === 'open' ? (
          <span className="button-row">
            {button('out-of-order', words.broken)}
            {button('closed', words.shut)}
          </span>
        ) : (
          <span className="button-row">
            <span className="quiet">{place.stateNote} {say(words.since(momentWords(place.stateSince, language)))}</span>
            <Button size="small" type="primary" onClick={() => void back()}>
              {say(words.again)}
            </Button>
          </span>
        )}
      </td>
      <td data-label={say(words.columns.open)}>{openWords(place, today, say, language)}</td>
      <td data-label={say(words.columns.unit)}>{say(place.unit)}</td>
    </tr>
  )
}

function openWords(place: FacilityShown, today: string, say: ReturnType<typeof useSay>, language: 'zh' | 'en'): string {
  if (place.state !== 'open') return ''
  if (place.openUntil !== null) return say(words.openUntil(clockOf(place.openUntil)))
  if (place.next === null) return say(words.noHours)
  return say(words.opens(place.next.on === today ? say(words.today) : dayWords(place.next.on, language, today), clockOf(place.next.from)))
}
