import type { ReactNode } from 'react'
import { TabLinks, useDesk, useSay } from '#platform/ui/desk'
import { deskWords } from '../words.ts'

export const WINDOW = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head']
/** Whoever comes from a unit that the centre houses sits at its windows as well. */
export const SEATED = [...WINDOW, 'judicial-office', 'court-liaison', 'petition-officer', 'department-handler', 'sector-mediator']
const SETTING_UP = ['unit-head', 'director', 'administrator']
export const ADVISING = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'judicial-office', 'unit-head']
const BOOTHS = [...ADVISING, 'community-officer', 'auxiliary', 'grid-worker', 'director']
const FIGURES = [...WINDOW, 'judicial-office', 'director', 'administrator']

/** Who sees which part; the server judges each call by the same roles. */
export const PARTS = {
  log: { path: '', roles: WINDOW },
  queue: { path: '/queue', roles: [...SEATED, ...SETTING_UP] },
  advice: { path: '/advice', roles: [...ADVISING, 'administrator'] },
  booths: { path: '/booths', roles: BOOTHS },
  days: { path: '/days', roles: FIGURES },
} as const
export type Part = keyof typeof PARTS

export const maySetUp = (role: string) => SETTING_UP.includes(role)

export const partsFor = (role: string): readonly Part[] =>
  (['log', 'queue', 'advice', 'booths', 'days'] as const).filter((each) => PARTS[each].roles.includes(role))

/** The heading and the parts of reception that this post has. */
export function ReceptionPage({ part, children }: { part: Part; children: ReactNode }) {
  const say = useSay()
  const { me, district } = useDesk()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <TabLinks label={deskWords.title} tabs={partsFor(me.role)} here={part} words={deskWords.tabs} to={(each) => `/${district}/reception${PARTS[each].path}`} />
      {children}
    </div>
  )
}
