import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { day } from '#platform/time'
import { addressOf, call, deskClock, type DeskRefusal, load, newCommandId, Note, serverAheadMs, shortDay, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { campaignsOperations as ops, type DoorsNow, MOST_PRESSES, type RoundSheet, type SheetDoor } from '../contract.ts'
import { DOOR_OUTCOMES, type DoorPress } from '../domain/doors.ts'
import { deskWords as words } from '../words/desk.ts'
import { DOOR_WORDS } from '../words/names.ts'
import { roundWords } from '../words/round.ts'
import { keepDoors, keepKnown, type KeptDoor, knownOf, placeOf, readKept, shownDoor } from './kept-doors.ts'
import { VisitsPage } from './parts.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readRoundSheet, { params: { id: params['campaignId'] ?? '', gridId: params['gridId'] ?? '' } })
}

/** While something is kept, it is tried again this often. */
const RETRY_MS = 10_000

/** Presses with ids of their own, kept in the browser until the server has them: sent twice, they count once. */
function useDoors(district: string, { campaign, grid }: RoundSheet) {
  const place = placeOf(district, campaign.id, grid.id)
  const [waiting, setWaiting] = useState<readonly KeptDoor[]>(() => readKept(place))
  const [now, learn] = useState<DoorsNow>({ grid, doors: [] })
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const current = useRef(waiting)
  const busy = useRef(false)
  const change = useCallback((next: readonly KeptDoor[]) => {
    current.current = next
    keepDoors(place, next)
    setWaiting(next)
  }, [place])
  const send = useCallback(async () => {
    const batch = current.current.slice(0, MOST_PRESSES)
    if (busy.current || batch.length === 0) return
    busy.current = true
    const answered = await call(district, ops.pressDoors, { params: { id: campaign.id, gridId: grid.id }, body: { presses: [...batch] }, commandId: newCommandId() })
    busy.current = false
    setRefusal(answered.ok || answered.refusal.status === 0 ? undefined : answered.refusal)
    if (!answered.ok) return
    const sent = new Set(batch.map((each) => each.id))
    learn((before) => ({ grid: answered.value.grid, doors: [...before.doors.filter((each) => !answered.value.doors.some((door) => door.id === each.id)), ...answered.value.doors] }))
    change(current.current.filter((each) => !sent.has(each.id)))
  }, [district, campaign.id, grid.id, change])
  useEffect(() => {
    const again = () => void send()
    again()
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [send])
  const press = (addressId: string, what: DoorPress) => {
    change([...current.current, { id: newCommandId(), addressId, press: what, at: deskClock.now().toISOString() }])
    void send()
  }
  return { place, press, now, waiting, refusal }
}

/** The doors of a grid, building by building: three presses each, with and without a network. */
export function Component() {
  const sheet = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { district } = useDesk()
  const { place, press, now, waiting, refusal } = useDoors(district, sheet)
  const ready = useOffline(district, sheet, now.doors, place)
  return (
    <VisitsPage part="campaigns">
      <h2>
        {say(sheet.grid.name)} · {sheet.campaign.title}
      </h2>
      <p>
        <strong>{say(words.coverage(now.grid.visited, now.grid.addresses, now.grid.percent))}</strong> <span className="quiet">{say(words.sheetLead)}</span>
      </p>
      <p className="button-row">
        <Link to={`/${district}/campaigns/${sheet.campaign.id}`}>{say(words.back)}</Link>
        <a href={addressOf(district, ops.printRoundSheet, { params: { id: sheet.campaign.id, gridId: sheet.grid.id } })} target="_blank" rel="noreferrer">
          {say(words.paper)}
        </a>
      </p>
      <p className="quiet" aria-live="polite">
        {say(waiting.length === 0 ? roundWords.sent : roundWords.kept(waiting.length))} {ready && say(roundWords.opensOffline)}
      </p>
      {refusal && (
        <Note tone="warn">
          <p>
            {say(roundWords.refused)}
            {say(refusal.say)}
          </p>
        </Note>
      )}
      {sheet.buildings.map((building) => (
        <section key={building.name}>
          <h3>{building.name}</h3>
          <div className="stacked">
            {building.doors.map((door) => (
              <DoorLine key={door.id} door={{ ...door, ...now.doors.find((each) => each.id === door.id) }} waiting={waiting} press={press} />
            ))}
          </div>
        </section>
      ))}
    </VisitsPage>
  )
}

function DoorLine({ door, waiting, press }: { door: SheetDoor; waiting: readonly KeptDoor[]; press(addressId: string, what: DoorPress): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const shown = shownDoor(door, waiting, day(today()))
  const mine = shown?.on === day(today())
  return (
    <div className="card round-door">
      <p>
        <strong>{door.room}</strong>{' '}
        {shown && (
          <span className="chip">
            {say(shown.outcome === 'declined' ? words.doNotGo : DOOR_WORDS[shown.outcome])} {!mine && door.on !== null && shortDay(door.on, language)}
          </span>
        )}
      </p>
      <div className="round-presses">
        {shown?.outcome !== 'declined' && shown?.outcome !== 'visited' && DOOR_OUTCOMES.map((each) => (
          <button type="button" key={each} className="round-press" onClick={() => press(door.id, each)} aria-label={`${door.room}: ${say(DOOR_WORDS[each])}`}>
            {say(DOOR_WORDS[each])}
          </button>
        ))}
        {mine && (
          <button type="button" className="round-press" onClick={() => press(door.id, 'take-back')} aria-label={`${door.room}: ${say(DOOR_WORDS['take-back'])}`}>
            {say(DOOR_WORDS['take-back'])}
          </button>
        )}
      </div>
    </div>
  )
}

/** While the campaign goes on the sheet is made to open without a network as well, where the browser can (HTTPS, or this very machine). */
function useOffline(district: string, sheet: RoundSheet, taken: DoorsNow['doors'], place: string): boolean {
  const say = useSay()
  const [ready, setReady] = useState(false)
  const name = say(sheet.grid.name)
  useEffect(() => {
    keepKnown(place, knownOf(sheet, taken, today(), serverAheadMs(), name))
  }, [place, sheet, taken, name])
  useEffect(() => {
    if (sheet.campaign.standing !== 'running' || !('serviceWorker' in navigator)) return
    // Only round sheets are its business; a browser that will not keep it goes on as before.
    void navigator.serviceWorker.register('/desk/booth-worker.js?page=round', { scope: `/desk/${district}/campaigns/rounds/` }).then(() => true, () => false).then(setReady)
  }, [district, sheet.campaign.standing])
  return ready
}
