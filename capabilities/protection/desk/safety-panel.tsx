import { lazy } from 'react'
import { type CasePanel, load } from '#platform/ui/desk'
import { protectionOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const SafetyTab = lazy(() => import('./safety.tsx'))

const HANDLERS = ['mediator', 'sector-mediator', 'committee-head', 'community-officer']

/** What keeps people safe, on a sealed case, for those who handle it. */
export const safetyPanel: CasePanel = {
  key: 'safety',
  appliesTo: (open) => open.sealed && open.nearness === 'handle' && HANDLERS.includes(open.me.role),
  load: async (open) => {
    const safety = await load(open.district, protectionOperations.readSafety, { params: { caseId: open.caseId } })
    return {
      steps: [],
      tabs: [{ key: 'safety', label: deskWords.safety, render: () => <SafetyTab safety={safety} caseId={open.caseId} /> }],
      form: () => undefined,
    }
  },
}
