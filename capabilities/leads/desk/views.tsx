import { Link } from 'react-router-dom'
import { codeWords, TabLinks, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { TICKET_READERS } from '../../tickets/domain.ts'
import type { Note } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

/** Which part of a list is shown; the addresses say it too. */
export function Views({ tab, view, views }: { tab: string; view: string; views: Readonly<Record<string, Said>> }) {
  return <TabLinks label={deskWords.title} tabs={Object.keys(views)} here={view} words={views} to={(each) => `?tab=${tab}&view=${each}`} />
}

/** What it became, with the way there where the reader may know of the case. */
export function BecameLine({ became }: { became: Note['became'] }) {
  const say = useSay()
  const { district, me } = useDesk()
  if (!became) return null
  return (
    <p>
      <strong>{say(became.words)}</strong>{' '}
      {became.code === null ? say(deskWords.hiddenCase) : <Link to={`/${district}/${became.kind === 'ticket' && TICKET_READERS.includes(me.role) ? 'tickets/of' : 'work'}/${became.caseId}`}>{codeWords(became.code)}</Link>}
    </p>
  )
}
