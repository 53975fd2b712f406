import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useDesk, useSay } from '#platform/ui/desk'
import { TAKING_DOWN } from '../../petitions/domain.ts'
import { TICKET_READERS } from '../../tickets/domain.ts'
import type { LinkedAs } from '../domain.ts'
import { deskWords } from '../words.ts'

/** Posts whose own forms these are; the server judges each by the same. */
const FORMS: Readonly<Record<LinkedAs, { readonly path: string; readonly roles: readonly string[] }>> = {
  case: { path: 'register', roles: ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'grid-worker', 'community-officer', 'auxiliary'] },
  petition: { path: 'petitions/new', roles: TAKING_DOWN },
  ticket: { path: 'tickets', roles: ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head'] },
  hazard: { path: 'hazards', roles: ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head', 'grid-worker', 'community-officer', 'auxiliary'] },
}
const ALL = ['case', 'petition', 'ticket', 'hazard'] as const

/** What kind of matter somebody came for says which form is likely; it stands first. */
const LIKELY: Readonly<Record<string, LinkedAs>> = { petition: 'petition', service: 'ticket' }

/** Papers and benefits are no case: they are taken in at the service hall, by the posts that stand at its windows. */
export const HALL_FORM = 'service-hall?tab=applications&take=1'
const AT_HALL = ['clerk', 'community-officer', 'auxiliary', 'department-handler', 'unit-head']
export const goesToHall = (kind: string, role: string): boolean => kind === 'affairs' && AT_HALL.includes(role)

const mayOpen = (form: LinkedAs, role: string) => FORMS[form].roles.includes(role)

/** The form that this kind of matter most likely needs, of those this post has; none where it has none. */
export function likelyForm(kind: string, role: string): LinkedAs | undefined {
  const likely = LIKELY[kind] ?? 'case'
  return [likely, ...ALL].find((each) => mayOpen(each, role))
}

/** Address of a form with the entry it is opened from. */
export function formAt(form: LinkedAs, channel: string, from: string): string {
  return `${FORMS[form].path}?channel=${channel}&from=${from}`
}

/** The page of what an entry became: a request has one of its own, for whoever works with requests. */
export function linkedAt({ as, id }: { readonly as: string; readonly id: string }, role: string): string {
  return as === 'ticket' && TICKET_READERS.includes(role) ? `tickets/of/${id}` : `work/${id}`
}

interface CarryLinksProps {
  readonly from: { readonly kind: 'visit' | 'booth-opinion'; readonly id: string }
  readonly channel: 'visit' | 'market-booth'
  /** Kind of the matter, where the entry says it. */
  readonly kind?: string
  /** What stands in the entry and goes along; it travels in the page's state, never in its address. */
  readonly carried: Readonly<Record<string, string | number>>
}

/** The form that is most likely, and the others on a press, each with the entry carried over: nothing is typed twice, and the entry learns what it became. */
export function CarryLinks({ from, channel, kind = '', carried }: CarryLinksProps) {
  const say = useSay()
  const { district, me } = useDesk()
  const first = likelyForm(kind, me.role)
  const [opened, open] = useState(false)
  if (!first) return null
  const hall = goesToHall(kind, me.role)
  const others = ALL.filter((each) => (hall || each !== first) && mayOpen(each, me.role))
  const linkTo = (each: LinkedAs) => (
    <Link key={each} className="step-link" to={`/${district}/${formAt(each, channel, `${from.kind}:${from.id}`)}`} state={carried}>
      {say(deskWords.registerAs[each])}
    </Link>
  )
  return (
    <>
      {hall ? (
        <Link className="step-link" to={`/${district}/${HALL_FORM}`}>
          {say(deskWords.takeAtHall)}
        </Link>
      ) : (
        linkTo(first)
      )}
      {opened && others.map(linkTo)}
      {!opened && others.length > 0 && (
        <Button size="small" aria-expanded={false} onClick={() => open(true)}>
          {say(deskWords.registerOther)}
        </Button>
      )}
    </>
  )
}
