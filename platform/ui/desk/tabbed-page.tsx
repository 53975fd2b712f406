import type { ReactNode } from 'react'
import { Navigate } from 'react-router-dom'
import type { Said } from '#platform/words'
import { useDesk } from './desk-context.tsx'
import { useSay } from './language.tsx'
import { TabLinks } from './list-parts.tsx'

/** The tab that the address asks for (`?tab=…`), for a loader; undefined where it names none of them. */
export function tabAsked<Tab extends string>(request: Request, tabs: readonly Tab[]): Tab | undefined {
  const asked = new URL(request.url).searchParams.get('tab')
  return tabs.find((each) => each === asked)
}

interface TabbedPageProps<Tab extends string> {
  readonly title: Said
  /** One quiet sentence below the heading. */
  readonly lead?: Said
  /** In the order in which they stand. */
  readonly tabs: readonly Tab[]
  /** The posts that have each tab; the server judges each call by itself. */
  readonly who: Readonly<Record<Tab, readonly string[]>>
  readonly words: Readonly<Record<Tab, Said>>
  /** Undefined where the address names none: then the first that this post has is opened. */
  readonly here: Tab | undefined
  readonly children: ReactNode
}

/** Everything of one capability at one place: its heading, and the tabs that this post has. */
export function TabbedPage<Tab extends string>({ title, lead, tabs, who, words, here, children }: TabbedPageProps<Tab>) {
  const say = useSay()
  const { me } = useDesk()
  const mine = tabs.filter((each) => who[each].includes(me.role))
  if (here === undefined) return <Navigate to={`?tab=${mine[0] ?? tabs[0]}`} replace />
  return (
    <div className="page page-wide">
      <h1>{say(title)}</h1>
      {lead && <p className="quiet">{say(lead)}</p>}
      <TabLinks label={title} tabs={mine} here={here} words={words} to={(each) => `?tab=${each}`} />
      {children}
    </div>
  )
}
