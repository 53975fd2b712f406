import type { Language, Said } from '#platform/words'
import { keepServerAhead, today } from '../present.ts'

/** How often it looks whether the server is there again. */
const LOOK_MS = 3_000

const language: Language = /(?:^|;\s*)language=en/.test(document.cookie) ? 'en' : 'zh'

export const say = (said: Said) => said[language]

export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

interface OfflinePage<Known> {
  readonly words: { readonly noNetwork: Said; readonly notOpened: Said; readonly tryAgain: Said }
  /** What this browser kept of the page; undefined where it was never opened. `on`: the day it is of; `aheadMs`: as the server’s clock was. */
  read(): (Known & { readonly on: string; readonly aheadMs: number }) | undefined
  /** Its contents; `again` is the button that tries the network once more. */
  draw(known: Known, again: HTMLElement): readonly HTMLElement[]
}

/**
 * A page where there is no network, without React: it knows nobody and asks for nothing. Of another day nothing is shown. Back in the
 * network the whole page opens again and sends what waits. Answers the function that draws it anew.
 */
export function offlinePage<Known>({ words, read, draw }: OfflinePage<Known>): () => void {
  const show = () => {
    const known = read()
    keepServerAhead(known?.aheadMs ?? 0)
    const main = element('main', '')
    const again = element('button', say(words.tryAgain))
    again.addEventListener('click', () => location.reload())
    if (!known || known.on !== today()) main.append(element('h1', say(words.noNetwork)), element('p', say(words.notOpened)), again)
    else main.append(...draw(known, again))
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = say(words.noNetwork)
    document.body.replaceChildren(main)
  }
  window.addEventListener('online', () => void look())
  setInterval(() => void look(), LOOK_MS)
  show()
  return show
}

/** A network that is announced is not always one. */
async function look(): Promise<void> {
  const there = await fetch('/desk/start.json', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
  if (there) location.reload()
}
