import { lazy } from 'react'
import { type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { linkedOperations, type LinkedView } from '../contract.ts'
import { ANSWERERS, NOTERS, RECEIVERS } from '../domain.ts'
import { STEP_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

const LinkedTab = lazy(() => import('./linked-tab.tsx'))
const LinkedForm = lazy(() => import('./forms.tsx'))

const has = (roles: readonly string[], role: string) => roles.includes(role)

function appliesTo(open: OpenCase): boolean {
  const reads = open.nearness === 'content' || open.nearness === 'handle'
  return reads && !open.merged && (has(NOTERS, open.me.role) || has(RECEIVERS, open.me.role))
}

const WHO: Readonly<Record<string, readonly string[]>> = { receive: RECEIVERS, 'take-on': ANSWERERS, decline: ANSWERERS, return: ANSWERERS }

/** A court has something to hand over where the matter came from it, or where it is noted to have a hand in it. */
function mayBeReferred(view: LinkedView, open: OpenCase): boolean {
  return open.channel === 'court-referral' || view.linked.some((each) => each.organ === 'court')
}

/** Steps about a referral appear when they have something to be about; what is noted elsewhere is always possible, and rare. */
function stepsOf(view: LinkedView, open: OpenCase): readonly DeskStep[] {
  const referral = view.steps
    .filter((each) => each.refusal === null && has(WHO[each.step] ?? [], open.me.role) && (each.step !== 'receive' || mayBeReferred(view, open)))
    .map(({ step, label }): DeskStep => ({ step, label, refusal: null, rare: step === 'receive', grave: step === 'decline' }))
  const note: DeskStep = { step: 'note', label: STEP_WORDS.note, refusal: null, rare: true }
  const moves = view.linked.flatMap((line) => line.steps.filter((each) => each.refusal === null).map((each): DeskStep => ({
    step: `${each.step}.${line.id}`, refusal: null, rare: true,
    label: { zh: `${each.label.zh}：${line.name}`, en: `${each.label.en}: ${line.name}` },
  })))
  return has(NOTERS, open.me.role) && !open.over ? [...referral, note, ...moves] : referral
}

export const linkedDesk: DeskModule = {
  name: 'linked',
  places: [{ path: 'court-referrals', label: deskWords.list, about: deskWords.listAbout, letter: 'C', position: 56, roles: ['court-liaison'] }],
  routes: [{ path: 'court-referrals', lazy: () => import('./court-referrals.tsx') }],
  panel: {
    key: 'linked',
    appliesTo,
    load: async (open) => {
      const view = await load(open.district, linkedOperations.readLinked, { params: { caseId: open.caseId } })
      return {
        steps: stepsOf(view, open),
        tabs: [{ key: 'linked', label: deskWords.tab, count: view.linked.length + (view.referral ? 1 : 0), render: () => <LinkedTab open={open} view={view} /> }],
        form: (step, exit) => <LinkedForm step={step} open={open} view={view} exit={exit} />,
      }
    },
  },
}
