import { stampOfPress } from '#platform/ui/desk/offline/kept-presses'
import { element, offlinePage, say } from '#platform/ui/desk/offline/offline-page'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain/booth.ts'
import { boothWords as words } from '../words/booth.ts'
import { COUNTER_WORDS } from '../words/names.ts'
import { keep, type KnownBooth, placeOf, readKept, readKnown, shownCount } from './kept-presses.ts'

/** The booth’s page where there is no network: it counts on this device. */
const [, district = '', boothId = ''] = /^\/desk\/([^/]+)\/reception\/booths\/([^/]+)/.exec(location.pathname) ?? []
const place = placeOf(district, boothId)

function press(counter: BoothCounter, n: 1 | -1): void {
  keep(place, [...readKept(place), { ...stampOfPress(), counter, n }])
  show()
}

function counterCard(counter: BoothCounter, known: KnownBooth): HTMLElement {
  const shown = shownCount(counter, known.counters, readKept(place))
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

const show = offlinePage<KnownBooth>({
  words,
  read: () => readKnown(district, boothId),
  draw: (known, again) => [
    element('h1', known.event), element('p', say(words.offline)), ...BOOTH_COUNTERS.map((each) => counterCard(each, known)),
    element('p', say(words.kept(readKept(place).length)), 'quiet'), again,
  ],
})
