import { useEffect, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { day } from '#platform/time'
import { addressOf, call, load, Note, serverAheadMs, shortDay, stampOfPress, today, useDesk, useKeptPresses, useLanguage, useOpensOffline, useSay } from '#platform/ui/desk'
import { campaignsOperations as ops, type DoorsNow, MOST_PRESSES, type RoundSheet, type SheetDoor } from '../contract.ts'
import { DOOR_OUTCOMES, type DoorPress } from '../domain/doors.ts'
import { deskWords as words } from '../words/desk.ts'
import { DOOR_WORDS } from '../words/names.ts'
import { roundWords } from '../words/round.ts'
import { isKept, keepKnown, type KeptDoor, knownOf, placeOf, shownDoor } from './kept-doors.ts'
import { VisitsPage } from './parts.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readRoundSheet, { params: { id: params['campaignId'] ?? '', gridId: params['gridId'] ?? '' } })
}

/** What was pressed here, and what the server says of it since. */
function useDoors(district: string, { campaign, grid }: RoundSheet) {
  const place = placeOf(district, campaign.id, grid.id)
  const [now, learn] = useState<DoorsNow>({ grid, doors: [] })
  const kept = useKeptPresses<KeptDoor, DoorsNow>({
    place, most: MOST_PRESSES, isPress: isKept,
    send: (presses, commandId) => call(district, ops.pressDoors, { params: { id: campaign.id, gridId: grid.id }, body: { presses: [...presses] }, commandId }),
    taken: (told) => learn((before) => ({ grid: told.grid, doors: [...before.doors.filter((each) => !told.doors.some((door) => door.id === each.id)), ...told.doors] })),
  })
  const press = (addressId: string, what: DoorPress) => kept.press({ ...stampOfPress(), addressId, press: what })
  return { place, press, now, waiting: kept.waiting, refusal: kept.refusal }
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

/** While the campaign goes on the sheet is made to open without a network as well. */
function useOffline(district: string, sheet: RoundSheet, taken: DoorsNow['doors'], place: string): boolean {
  const say = useSay()
  const name = say(sheet.grid.name)
  useEffect(() => {
    keepKnown(place, knownOf(sheet, taken, today(), serverAheadMs(), name))
  }, [place, sheet, taken, name])
  return useOpensOffline('/desk/booth-worker.js?page=round', sheet.campaign.standing === 'running' ? `/desk/${district}/campaigns/rounds/` : undefined)
}
