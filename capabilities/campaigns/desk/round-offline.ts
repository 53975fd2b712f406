import { day } from '#platform/time'
import { stampOfPress } from '#platform/ui/desk/offline/kept-presses'
import { element, offlinePage, say } from '#platform/ui/desk/offline/offline-page'
import { today } from '#platform/ui/desk/present'
import { DOOR_OUTCOMES, type DoorPress } from '../domain/doors.ts'
import { deskWords } from '../words/desk.ts'
import { DOOR_WORDS } from '../words/names.ts'
import { roundWords as words } from '../words/round.ts'
import { keepDoors, type KnownDoor, type KnownRound, placeOf, readKept, readKnown, shownDoor } from './kept-doors.ts'

/** The round sheet where there is no network: it knows doors and ticks. */
const [, district = '', campaignId = '', gridId = ''] = /^\/desk\/([^/]+)\/campaigns\/rounds\/([^/]+)\/([^/]+)/.exec(location.pathname) ?? []
const place = placeOf(district, campaignId, gridId)

function press(addressId: string, what: DoorPress): void {
  keepDoors(place, [...readKept(place), { ...stampOfPress(), addressId, press: what }])
  show()
}

function button(door: KnownDoor, what: DoorPress): HTMLElement {
  const made = element('button', say(DOOR_WORDS[what]))
  made.setAttribute('aria-label', `${door.room}: ${say(DOOR_WORDS[what])}`)
  made.addEventListener('click', () => press(door.id, what))
  return made
}

function doorCard(door: KnownDoor): HTMLElement {
  const now = day(today())
  const shown = shownDoor(door, readKept(place), now)
  const card = element('section', '', 'door')
  const told = shown ? ` · ${say(shown.outcome === 'declined' ? deskWords.doNotGo : DOOR_WORDS[shown.outcome])}` : ''
  const presses: readonly DoorPress[] = shown?.outcome === 'declined' || shown?.outcome === 'visited' ? [] : DOOR_OUTCOMES
  const row = element('p', '', 'presses')
  row.append(...[...presses, ...(shown?.on === now ? (['take-back'] as const) : [])].map((each) => button(door, each)))
  card.append(element('h3', `${door.room}${told}`), row)
  return card
}

function buildings(known: KnownRound): HTMLElement[] {
  const names = [...new Set(known.doors.map((each) => each.building))]
  return names.flatMap((name) => [element('h2', name), ...known.doors.filter((each) => each.building === name).map(doorCard)])
}

const show = offlinePage<KnownRound>({
  words,
  read: () => readKnown(place),
  draw: (known, again) => [
    element('h1', `${known.grid} · ${known.title}`), element('p', say(words.offline)), element('p', say(words.kept(readKept(place).length)), 'quiet'), again, ...buildings(known),
  ],
})
