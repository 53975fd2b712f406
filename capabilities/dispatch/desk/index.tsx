import { lazy } from 'react'
import { type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { dispatchOperations } from '../contract.ts'
import { refusal } from '../words.ts'
import { dispatchingWords, unclaimedWords } from './dispatching-words.ts'
import { deskWords } from './words.ts'

const AssignForm = lazy(() => import('./assign-form.tsx'))
const ClaimForm = lazy(() => import('./claim-form.tsx'))

const DISPATCHING = ['dispatcher', 'committee-head']
const HEADS = ['committee-head', 'unit-head', 'director', 'dispatcher']
const CLAIMING = ['mediator', 'sector-mediator', 'community-officer', 'committee-head']

/** The command's own refusal: the button and the command say the same. */
const caseEnded = refusal('case-ended', {})

const entryOf = (open: OpenCase) => open.procedures.find((each) => each.kind === 'entry')?.state
const reads = (open: OpenCase) => open.nearness === 'content' || open.nearness === 'handle'

function stepsOf(open: OpenCase): readonly DeskStep[] {
  const [entry, role] = [entryOf(open), open.me.role]
  const dispatches = DISPATCHING.includes(role) && reads(open)
  if (entry === 'triaged' && dispatches) return [{ step: 'assign', label: deskWords.assign, refusal: null, main: true }]
  if (entry !== 'dispatched') return []
  // Where nothing is left to be done nobody takes it up; changing hands says why it is too late.
  if (open.over) return dispatches ? [{ step: 'reassign', label: deskWords.reassign, refusal: caseEnded, rare: true }] : []
  return [
    ...(open.assigneeId === null && CLAIMING.includes(role)
      ? [{ step: 'claim', label: deskWords.claim, refusal: null, main: true }]
      : []),
    ...(dispatches ? [{ step: 'reassign', label: deskWords.reassign, refusal: null, rare: true }] : []),
  ]
}

export const dispatchDesk: DeskModule = {
  name: 'dispatch',
  places: [
    { path: 'dispatching', label: dispatchingWords.place, about: dispatchingWords.placeAbout, letter: '2', position: 12, roles: DISPATCHING },
    { path: 'unclaimed', label: unclaimedWords.place, about: unclaimedWords.placeAbout, letter: 'U', position: 56, roles: HEADS },
  ],
  routes: [
    { path: 'dispatching', lazy: () => import('./dispatching.tsx') },
    { path: 'unclaimed', lazy: () => import('./unclaimed.tsx') },
  ],
  panel: {
    key: 'dispatch',
    appliesTo: (open) => !open.merged && stepsOf(open).length > 0,
    load: async (open) => {
      const dispatches = stepsOf(open).some((each) => each.step !== 'claim' && each.refusal === null)
      const options = dispatches
        ? await load(open.district, dispatchOperations.listAssignmentOptions, { params: { caseId: open.caseId } })
        : undefined
      return {
        steps: stepsOf(open),
        tabs: [],
        form: (step, exit) => {
          if (step === 'claim') return <ClaimForm open={open} exit={exit} />
          return options && <AssignForm open={open} options={options} again={step === 'reassign'} exit={exit} />
        },
      }
    },
  },
}
