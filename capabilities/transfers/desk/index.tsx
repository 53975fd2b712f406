import { lazy } from 'react'
import { addressOf, type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { type TransferView, transfersOperations } from '../contract.ts'
import { ARBITERS, MOVERS, RECEIVERS } from '../domain.ts'
import { deskWords } from './words.ts'

const TransferTab = lazy(() => import('./transfer-tab.tsx'))
const TransferForm = lazy(() => import('./forms.tsx'))

const has = (roles: readonly string[], role: string) => roles.includes(role)

function appliesTo(open: OpenCase): boolean {
  if (open.merged || open.nearness === 'none') return false
  return has(ARBITERS, open.me.role) || (has(MOVERS, open.me.role) && open.nearness !== 'metadata')
}

const SENDING = ['transfer', 'escalate', 'hand-down']

/** What may be done now. An answer that waits for this post comes first. */
function stepsOf(view: TransferView): readonly DeskStep[] {
  return view.steps.filter((each) => each.refusal === null)
    .map(({ step, label }) => ({ step, label, refusal: null, rare: SENDING.includes(step), main: step === 'decide' || step === 'designate' }))
}

export const transfersDesk: DeskModule = {
  name: 'transfers',
  places: [{ path: 'transfers', label: deskWords.place, about: deskWords.placeAbout, letter: '6', position: 57, roles: [...RECEIVERS, ...ARBITERS] }],
  routes: [
    { path: 'transfers', lazy: () => import('./transfers.tsx') },
    { path: 'transfers/:slipId', lazy: () => import('./slip.tsx') },
  ],
  panel: {
    key: 'transfers',
    appliesTo,
    load: async (open) => {
      const view = await load(open.district, transfersOperations.readTransfer, { params: { caseId: open.caseId } })
      const print = (slipId: string) => addressOf(open.district, transfersOperations.printTransferSlip, { params: { slipId } })
      return {
        steps: stepsOf(view),
        tabs: view.slips.length === 0 ? [] : [{ key: 'transfers', label: deskWords.tab, count: view.slips.length, render: () => <TransferTab view={view} print={print} /> }],
        form: (step, exit) => <TransferForm step={step} open={open} view={view} exit={exit} />,
      }
    },
  },
}
