import { Button } from 'antd'
import { lazy, useState } from 'react'
import { type CasePanel, type DeskModule, load, type OpenCase, useSay } from '#platform/ui/desk'
import { type CouncilLine, councilsOperations } from '../contract.ts'
import { COUNCIL_READERS, COUNCIL_WRITERS } from './roles.ts'
import { deskWords } from './words.ts'

const CouncilsTable = lazy(async () => ({ default: (await import('./list.tsx')).CouncilsTable }))
const OpenCouncil = lazy(async () => ({ default: (await import('./list.tsx')).OpenCouncil }))

const reads = ({ me, nearness }: OpenCase) => COUNCIL_READERS.includes(me.role) && (nearness === 'content' || nearness === 'handle')

/** Councils beside the case; where there is none, one way to open it. */
function CouncilsTab({ open, councils }: { open: OpenCase; councils: readonly CouncilLine[] }) {
  const say = useSay()
  const [opening, start] = useState(false)
  return (
    <>
      {councils.length > 0 ? <CouncilsTable councils={councils} /> : <p className="quiet">{say(deskWords.none)}</p>}
      {COUNCIL_WRITERS.includes(open.me.role) && <Button onClick={() => start(true)}>{say(deskWords.open)}</Button>}
      {opening && <OpenCouncil caseId={open.caseId} {...(open.place === null ? {} : { place: open.place })} close={() => start(false)} />}
    </>
  )
}

const councilsPanel: CasePanel = {
  key: 'councils',
  appliesTo: reads,
  load: async (open) => {
    const { councils } = await load(open.district, councilsOperations.listCaseCouncils, { params: { caseId: open.caseId } })
    return {
      steps: [],
      tabs: [{ key: 'councils', label: deskWords.tab, count: councils.length, render: () => <CouncilsTab open={open} councils={councils} /> }],
      form: () => undefined,
    }
  },
}

export const councilsDesk: DeskModule = {
  name: 'councils',
  places: [{ path: 'councils', label: deskWords.place, about: deskWords.about, letter: 'y', position: 61.4, roles: COUNCIL_READERS }],
  routes: [
    { path: 'councils', lazy: () => import('./list.tsx') },
    { path: 'councils/opinions', lazy: () => import('./opinions.tsx') },
    { path: 'councils/projects', lazy: () => import('./projects.tsx') },
    { path: 'councils/:councilId', lazy: () => import('./council.tsx') },
  ],
  panel: councilsPanel,
}
