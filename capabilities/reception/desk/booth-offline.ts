import { deskClock, keepServerAhead, newCommandId, today } from '#platform/ui/desk/present'
import type { Language, Said } from '#platform/words'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain/booth.ts'
import { boothWords as words } from '../words/booth.ts'
import { COUNTER_WORDS } from '../words/names.ts'
import { keep, type KnownBooth, placeOf, readKnown, readPlace, shownCount } from './kept-presses.ts'

/** The booth’s page where there is no network: it knows nobody, asks for nothing, and counts on this device. */
const [, district = '', boothId = ''] = /^\/desk\/([^/]+)\/reception\/booths\/([^/]+)/.exec(location.pathname) ?? []
const language: Language = /(?:^|;\s*)language=en/.test(document.cookie) ? 'en' : 'zh'
const say = (said: Said) => said[language]

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

function press(counter: BoothCounter, n: 1 | -1): void {
  const place = placeOf(district, boothId)
  keep(place, [...readPlace(place), { id: newCommandId(), counter, n, at: deskClock.now().toISOString() }])
  show()
}

function counterCard(counter: BoothCounter, known: KnownBooth): HTMLElement {
  const shown = shownCount(counter, known.counters, readPlace(placeOf(district, boothId)))
  const card = element('section', '', 'card')
  const more = element('button', '', 'more')
  more.append(element('span', say(COUNTER_WORDS[counter])), element('strong', String(shown)))
  more.setAttribute('aria-label', say(words.one(say(COUNTER_WORDS[counter]))))
  more.addEventListener('click', () => press(counter, 1))
  const less = element('button', '−1', 'less')
  less.disabled = shown <= 0
  less.setAttribute('aria-label', say(words.back(say(COUNTER_WORDS[counter]))))
  less.addEventListener('click', () => press(counter, -1))
  card.append(more, less)
  return card
}

/** Of another day nothing is counted: the server would refuse it. */
function show(): void {
  const known = readKnown(district, boothId)
  keepServerAhead(known?.aheadMs ?? 0)
  const main = element('main', '')
  const again = element('button', say(words.tryAgain))
  again.addEventListener('click', () => location.reload())
  if (!known || known.on !== today()) main.append(element('h1', say(words.noNetwork)), element('p', say(words.notOpened)), again)
  else {
    const waiting = readPlace(placeOf(district, boothId)).length
    main.append(element('h1', known.event), element('p', say(words.offline)), ...BOOTH_COUNTERS.map((each) => counterCard(each, known)))
    main.append(element('p', say(words.kept(waiting)), 'quiet'), again)
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
