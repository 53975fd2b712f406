import { lazy } from 'react'
import { type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { jointOperations, type JointView } from '../contract.ts'
import { NAMING, SEATING } from '../domain.ts'
import { STEP_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

const JointTab = lazy(() => import('./joint-tab.tsx'))
const JointForm = lazy(() => import('./forms.tsx'))

const isOne = (roles: readonly string[], role: string) => roles.includes(role)

function stepsOf(view: JointView, open: OpenCase): readonly DeskStep[] {
  if (open.over || open.merged) return []
  const seating = isOne(SEATING, open.me.role) && open.nearness !== 'metadata'
  const own = view.charge?.staffId === open.me.staffId && open.me.role === 'leader'
  const may: readonly (keyof typeof STEP_WORDS | false)[] = [
    seating && 'seat', seating && view.seats.length > 0 && 'unseat', isOne(NAMING, open.me.role) && !view.charge && 'take-charge',
    own && 'review', view.charge !== null && (own || open.me.role === 'dispatcher') && 'end-charge',
  ]
  return may.flatMap((step) => (step ? [{ step, label: STEP_WORDS[step], refusal: null, rare: step !== 'review', main: step === 'review' }] : []))
}

export const jointDesk: DeskModule = {
  name: 'joint',
  places: [{
    path: 'joint-cases', label: deskWords.place, about: deskWords.placeAbout, letter: 'l', position: 57,
    roles: ['court-liaison', 'judicial-office', 'police-liaison', 'leader', 'community-officer', 'unit-head', 'director', 'department-handler', 'dispatcher', 'committee-head', 'supervisor'],
  }],
  routes: [{ path: 'joint-cases', lazy: () => import('./joint-cases.tsx') }],
  panel: {
    key: 'joint',
    appliesTo: () => true,
    load: async (open) => {
      const view = await load(open.district, jointOperations.readJoint, { params: { caseId: open.caseId } })
      const count = view.seats.length + (view.charge ? 1 : 0)
      const shown = count > 0 || view.ended !== null
      const steps = stepsOf(view, open)
      return {
        steps,
        tabs: !shown && steps.length === 0 ? [] : [{ key: 'joint', label: deskWords.tab, count, render: () => <JointTab view={view} /> }],
        form: (step, exit) => <JointForm step={step} open={open} view={view} exit={exit} />,
      }
    },
  },
}
