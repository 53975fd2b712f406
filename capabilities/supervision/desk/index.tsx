import { lazy } from 'react'
import { type DeskModule, load, type OpenCase } from '#platform/ui/desk'
import { supervisionOperations as ops } from '../contract.ts'
import { ANSWERING, BOARD_READERS, ISSUING } from '../domain.ts'
import { deskWords } from '../words/desk.ts'

const READERS = [...new Set([...ISSUING, ...ANSWERING])]

const CaseOrder = lazy(() => import('./case-order.tsx'))

/** One line at a case for those who may open the order: that there is one, how far it is, by when. */
async function panelOf({ district, caseId }: OpenCase) {
  const { order } = await load(district, ops.readCaseOrder, { query: { caseId } })
  if (!order) return { steps: [], tabs: [], form: () => undefined }
  return {
    steps: [],
    summary: [deskWords.onCase(order.number, order.stateWords)],
    tabs: [{ key: 'supervision', label: deskWords.place, count: 1, render: () => <CaseOrder order={order} /> }],
    form: () => undefined,
  }
}

export const supervisionDesk: DeskModule = {
  name: 'supervision',
  places: [
    { path: 'supervision', label: deskWords.place, about: deskWords.about, letter: 'S', position: 66, roles: READERS },
    { path: 'process', label: deskWords.boardPlace, about: deskWords.boardAbout, letter: 'B', position: 67, roles: BOARD_READERS },
  ],
  routes: [
    { path: 'supervision', lazy: () => import('./orders.tsx') },
    { path: 'supervision/suggestions', lazy: () => import('./suggestions.tsx') },
    { path: 'supervision/groups', lazy: () => import('./groups.tsx') },
    { path: 'supervision/groups/:groupId', lazy: () => import('./group.tsx') },
    { path: 'supervision/orders/:orderId', lazy: () => import('./order.tsx') },
    { path: 'process', lazy: () => import('./board.tsx') },
  ],
  panel: { key: 'supervision', appliesTo: (open) => READERS.includes(open.me.role) && !open.sealed, load: panelOf },
}
