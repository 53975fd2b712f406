import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Said } from '#platform/words'
import { useSay } from './language.tsx'
import { kitWords } from './words.ts'

interface Tabs<Key extends string> {
  /** What the tabs are called to whoever does not see them. */
  readonly label: Said
  readonly tabs: readonly Key[]
  readonly here: Key | undefined
  readonly words: Readonly<Record<Key, Said>>
  to(tab: Key): string
  /** Links beside the tabs. */
  readonly children?: ReactNode
}

/** Links to the parts of a page or the views of a list. */
export function TabLinks<Key extends string>({ label, tabs, here, words, to, children }: Tabs<Key>) {
  const say = useSay()
  return (
    <nav className="tabs case-tabs" aria-label={say(label)}>
      {tabs.map((tab) => (
        <Link key={tab} to={to(tab)} aria-current={tab === here ? 'page' : undefined}>
          {say(words[tab])}
        </Link>
      ))}
      {children}
    </nav>
  )
}

/** The button below a list that `usePages` shows; nothing once all is shown. */
export function More({ more }: { more: (() => void) | undefined }) {
  const say = useSay()
  if (!more) return null
  return (
    <Button className="more" onClick={more}>
      {say(kitWords.more)}
    </Button>
  )
}
