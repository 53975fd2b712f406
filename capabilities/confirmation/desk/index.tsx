import { lazy } from 'react'
import { addressOf, type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { type ConfirmationView, confirmationOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const ConfirmationForm = lazy(() => import('./forms.tsx'))
const ConfirmationTab = lazy(() => import('./confirmation-tab.tsx'))

const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head']
const AFTER_AGREEMENT = ['agreed', 'closed', 'archived']

/** A round of talks after the court did not confirm; before any agreement there is no confirmation. */
const TALKING = ['mediating', 'suspended']

function appliesTo(open: OpenCase): boolean {
  const reads = open.nearness === 'content' || open.nearness === 'handle'
  const known = open.procedures.some((each) => each.kind === 'confirmation')
  const agreed = open.procedures.some((each) => each.kind === 'mediation' && (AFTER_AGREEMENT.includes(each.state) || (known && TALKING.includes(each.state))))
  return reads && agreed && !open.merged && MEDIATORS.includes(open.me.role)
}

/** A right that may be left unused: it comes after the usual steps, and steps of the court only once it has something. */
function stepsOf(view: ConfirmationView, open: OpenCase): readonly DeskStep[] {
  // Past, and the matter closed: nothing invites any more. While it is followed, a paper handed in in time can still be recorded.
  const settled = view.state === 'window-missed' && !open.procedures.some((each) => each.kind === 'mediation' && each.state === 'agreed')
  return view.steps.filter((each) => each.refusal === null && !settled).map((each) => ({ ...each, rare: true, grave: each.step === 'withdraw' }))
}

async function readAll(open: OpenCase) {
  const view = await load(open.district, confirmationOperations.readConfirmation, { params: { caseId: open.caseId } })
  return { district: open.district, caseId: open.caseId, view }
}

export type ConfirmationData = Awaited<ReturnType<typeof readAll>>

export const confirmationDesk: DeskModule = {
  name: 'confirmation',
  places: [
    { path: 'confirmations', label: deskWords.place, about: deskWords.placeAbout, letter: 'f', position: 55, roles: ['court-liaison'] },
    { path: 'courts', label: deskWords.courtsPlace, about: deskWords.courtsHint, letter: 'v', position: 89, roles: ['administrator'] },
  ],
  routes: [
    { path: 'confirmations', lazy: () => import('./before-court.tsx') },
    { path: 'courts', lazy: () => import('./courts.tsx') },
  ],
  panel: {
    key: 'confirmation',
    appliesTo,
    load: async (open) => {
      const data = await readAll(open)
      const print = addressOf(open.district, confirmationOperations.printConfirmationSet, { params: { caseId: open.caseId } })
      return {
        steps: stepsOf(data.view, open),
        tabs: [{ key: 'confirmation', label: deskWords.tab, render: () => <ConfirmationTab view={data.view} print={print} /> }],
        form: (step, exit) => <ConfirmationForm step={step} data={data} exit={exit} />,
      }
    },
  },
}
