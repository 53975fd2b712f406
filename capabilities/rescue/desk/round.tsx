import { useState } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router-dom'
import { actingRole, call, Empty, load, newCommandId, RadioChoice, timeWords, useDesk, useSay } from '#platform/ui/desk'
import { type PlaceLine, type RoundDay, rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { atStation, isWorker, Press, RescuePage, useSending } from './page.tsx'

const words = deskWords.round
const CREWS = { 1: { zh: '1', en: '1' }, 2: { zh: '2', en: '2' }, 3: { zh: '3', en: '3' }, 4: { zh: '4', en: '4' } } as const

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  if (!(await atStation(district, await actingRole()))) return redirect(`/${district}/rescue/figures`)
  return load(district, ops.readRescueRounds, { query: {} })
}

/** My round: the places one under the other, two presses each. */
export function Component() {
  const day = useLoaderData<RoundDay>()
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const send = useSending()
  const worker = isWorker(me.role)
  const somebody = (query: string) => void navigate(`/${district}/rescue/here${query}`)
  return (
    <RescuePage part="round">
      <p>
        <strong>{say(words.done(day.done, day.planned))}</strong>
      </p>
      {worker && !day.open && <Begin />}
      {day.open && <p className="quiet">{say(words.going(timeWords(day.open.begunAt), day.open.crew))}</p>}
      {day.places.length === 0 && <Empty title={say(words.noPlaces)} />}
      <div className="stacked">
        {day.places.map((each) => (
          <PlaceCard key={each.id} place={each} round={worker ? day.open?.id : undefined} somebody={somebody} />
        ))}
      </div>
      {worker && <Press label={words.elsewhere} press={() => somebody('')} />}
      {worker && day.open && <Press main label={words.end} press={() => void send(call(district, ops.endRescueRound, { params: { id: day.open?.id ?? '' }, body: {} }))} />}
      {day.ended.length > 0 && <h2>{say(words.ended)}</h2>}
      {day.ended.map((each) => (
        <p key={each.id}>{say(words.endedLine(timeWords(each.begunAt), timeWords(each.endedAt), each.places, each.found))}</p>
      ))}
    </RescuePage>
  )
}

function Begin() {
  const say = useSay()
  const { district } = useDesk()
  const send = useSending()
  const [crew, setCrew] = useState('2')
  return (
    <section className="card">
      <p>{say(words.crew)}</p>
      <RadioChoice value={crew} onChange={(next) => setCrew(next ?? '2')} options={CREWS} />
      <Press main label={words.begin} press={() => void send(call(district, ops.beginRescueRound, { body: { crew: Number(crew) }, commandId: newCommandId() }))} />
    </section>
  )
}

function PlaceCard({ place, round, somebody }: { place: PlaceLine; round: string | undefined; somebody(query: string): void }) {
  const say = useSay()
  const { district } = useDesk()
  const send = useSending()
  return (
    <section className="card">
      <p>
        <strong>{place.name}</strong> <span className="chip">{say(place.kindWords)}</span>
      </p>
      {place.checkedAt !== null && <p className="quiet">✓ {say(words.looked(timeWords(place.checkedAt), place.found ?? 0))}</p>}
      {round !== undefined && (
        <div className="rescue-presses">
          <Press label={words.nobody} press={() => void send(call(district, ops.checkRescuePlace, { params: { id: round }, body: { placeId: place.id } }))} />
          <Press main label={words.somebody} press={() => somebody(`?place=${place.id}&round=${round}`)} />
        </div>
      )}
    </section>
  )
}
