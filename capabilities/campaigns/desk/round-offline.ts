import { day } from '#platform/time'
import { deskClock, keepServerAhead, newCommandId, today } from '#platform/ui/desk/present'
import type { Language, Said } from '#platform/words'
import { DOOR_OUTCOMES, type DoorPress } from '../domain/doors.ts'
import { deskWords } from '../words/desk.ts'
import { DOOR_WORDS } from '../words/names.ts'
import { roundWords as words } from '../words/round.ts'
import { keepDoors, type KnownDoor, type KnownRound, placeOf, readKept, readKnown, shownDoor } from './kept-doors.ts'

/** The round sheet where there is no network: it knows doors and ticks, nobody, and asks for nothing. */
const [, district = '', campaignId = '', gridId = ''] = /^\/desk\/([^/]+)\/campaigns\/rounds\/([^/]+)\/([^/]+)/.exec(location.pathname) ?? []
const place = placeOf(district, campaignId, gridId)
const language: Language = /(?:^|;\s*)language=en/.test(document.cookie) ? 'en' : 'zh'
const say = (said: Said) => said[language]

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

function press(addressId: string, what: DoorPress): void {
  keepDoors(place, [...readKept(place), { id: newCommandId(), addressId, press: what, at: deskClock.now().toISOString() }])
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

/** Of another day nothing is shown: what it knew is let go. */
function show(): void {
  const known = readKnown(place)
  keepServerAhead(known?.aheadMs ?? 0)
  const main = element('main', '')
  const again = element('button', say(words.tryAgain))
  again.addEventListener('click', () => location.reload())
  if (!known || known.day !== today()) main.append(element('h1', say(words.noNetwork)), element('p', say(words.notOpened)), again)
  else {
    const waiting = readKept(place).length
    main.append(element('h1', `${known.grid} · ${known.title}`), element('p', say(words.offline)), element('p', say(words.kept(waiting)), 'quiet'), again, ...buildings(known))
  }
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = say(words.noNetwork)
  document.body.replaceChildren(main)
}

/** How often it looks whether the server is there again. */
const LOOK_MS = 3_000

/** Back in the network the whole page opens again and sends what waits; a network that is announced is not always one. */
async function look(): Promise<void> {
  const there = await fetch('/desk/start.json', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
  if (there) location.reload()
}

window.addEventListener('online', () => void look())
setInterval(() => void look(), LOOK_MS)
show()
