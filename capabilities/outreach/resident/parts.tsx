/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { dayWords, type View } from '#platform/ui/resident'
import type { Language, Said } from '#platform/words'
import type { SessionShown } from '../contract.ts'
import { knowPages as words } from '../words.ts'

export const dayOf = (on: string): Said => dayWords(day(on))

/** A text in the reader’s language; where there is Chinese only, that, and it says so. */
export function Told({ text, language, as: Tag = 'p' }: { text: Said; language: Language; as?: 'p' | 'span' | 'strong' }): VNode {
  const isMissing = language === 'en' && text.en === ''
  if (isMissing) return <Tag lang="zh" class="told">{text.zh}<span class="quiet small" lang="en"> {words.chinese.en}</span></Tag>
  return <Tag class="told">{text[language]}</Tag>
}

export const titleIn = (text: Said, language: Language): string => (language === 'en' && text.en !== '' ? text.en : text.zh)

/** Chinese on an English page says that it is Chinese. */
export const langOf = (text: Said, language: Language): 'zh' | undefined => (language === 'en' && text.en === '' ? 'zh' : undefined)

export function Lines({ children, none }: { children: readonly VNode[]; none: string }): VNode {
  return children.length === 0 ? <p class="quiet">{none}</p> : <ul class="list">{children}</ul>
}

export const whenOf = (session: SessionShown): Said => words.when(dayOf(session.on), session.startsAt, session.minutes)

/** One door of the page: what is behind it, in a few words. */
export function Door({ href, name, about, view, first = false }: { href: string; name: Said; about: Said; view: View; first?: boolean }): VNode {
  const { language } = view
  return <a class={first ? 'door first' : 'door'} href={href}><strong>{name[language]}</strong>{about[language]}</a>
}
