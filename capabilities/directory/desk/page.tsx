import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, More, momentWords, newCommandId, TableHead, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { directoryOperations as ops, type FacilityShown, type StateBody } from '../contract.ts'
import { clockOf } from '../domain.ts'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'
import { AddPlace, StateForm } from './forms.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [kept, { units }] = await Promise.all([load(district, ops.listKeptFacilities, { query: {} }), load(district, organisationOperations.listUnits, {})])
  return { kept, units }
}

type Doing = { readonly kind: 'add' } | { readonly kind: 'state'; readonly facilityId: string; readonly state: StateBody['state'] }

/** Places of one’s unit and those below it; out of order is one press away. */
export function Component() {
  const { kept, units } = useLoaderData<typeof loader>()
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const { items, more } = usePages({ items: kept.facilities, next: kept.next }, async (after) => {
    const found = await call(district, ops.listKeptFacilities, { query: { after } })
    return found.ok ? { ok: true, value: { items: found.value.facilities, next: found.value.next } } : found
  })
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
      {items.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
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
