import { lazy } from 'react'
import { addressOf, type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { peopleOperations } from '../../people/contract.ts'
import { type FollowUpView, followUpOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const FollowUpForm = lazy(() => import('./forms.tsx'))
const FollowUpTab = lazy(() => import('./follow-up-tab.tsx'))

const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head']
const VISITORS = [...MEDIATORS, 'clerk', 'community-officer', 'auxiliary', 'grid-worker']
const READERS = [...VISITORS, 'archivist']
/** Who takes which step; what is not one's own is not shown as one's own work. */
const WHO: Readonly<Record<string, readonly string[]>> = {
  'ask-visitor': MEDIATORS,
  'record-visit': VISITORS,
  waive: MEDIATORS,
  'answer-hazard': MEDIATORS,
  'pass-lesson': MEDIATORS,
  'propose-closing': MEDIATORS,
  close: ['committee-head'],
  'return-closing': ['committee-head'],
  archive: ['archivist'],
  'answer-outcome': ['committee-head'],
  'confirm-escalation': ['committee-head'],
}
const RARE = ['pass-lesson', 'confirm-escalation']
/** Whoever mediated asks a colleague to visit, so that people can speak freely. */
const INSTEAD: Readonly<Record<string, string>> = { 'record-visit': 'ask-visitor' }

const ENDED = ['agreed', 'terminated', 'withdrawn', 'not-accepted', 'closed', 'archived']

function appliesTo(open: OpenCase): boolean {
  const reads = open.nearness === 'content' || open.nearness === 'handle'
  return (
    reads &&
    !open.merged &&
    READERS.includes(open.me.role) &&
    open.procedures.some((each) => each.kind === 'mediation' && ENDED.includes(each.state))
  )
}

function stepsOf(view: FollowUpView, role: string): readonly DeskStep[] {
  const own = view.steps.filter((each) => WHO[each.step]?.includes(role))
  const asks = MEDIATORS.includes(role) && view.next !== null ? INSTEAD[view.next] : undefined
  const main = asks ?? view.next
  return own.map((each) => ({ ...each, main: each.step === main && each.refusal === null, rare: RARE.includes(each.step) || (each.step === 'answer-outcome' && each.refusal !== null) }))
}

/** Whose turn it is where it is not one's own: the head closes, the archivist archives. */
function waitsFor({ next, steps }: FollowUpView, role: string) {
  const step = steps.find((each) => each.step === next)
  const whose = next === 'close' ? deskWords.headsTurn : next === 'archive' ? deskWords.archivistsTurn : undefined
  return step && whose && !WHO[step.step]?.includes(role) ? { waitsFor: whose(step.label) } : {}
}

const mayDo = (steps: readonly DeskStep[], ...names: readonly string[]) =>
  steps.some((each) => names.includes(each.step) && each.refusal === null)

async function readAll(open: OpenCase) {
  const params = { caseId: open.caseId }
  const view = await load(open.district, followUpOperations.readFollowUp, { params })
  const steps = stepsOf(view, open.me.role)
  const [colleagues, units, file] = await Promise.all([
    mayDo(steps, 'ask-visitor') ? load(open.district, peopleOperations.listDirectory, { query: {} }) : { people: [] },
    mayDo(steps, 'answer-hazard') ? load(open.district, organisationOperations.listUnits, {}) : { units: [] },
    mayDo(steps, 'archive') ? load(open.district, followUpOperations.readFile, { params }) : undefined,
  ])
  return { open, view, steps, colleagues: colleagues.people, units: units.units, file }
}

export type FollowUpData = Awaited<ReturnType<typeof readAll>>

export const followUpDesk: DeskModule = {
  name: 'follow-up',
  places: [
    { path: 'not-fixed', label: deskWords.notFixed, about: deskWords.notFixedAbout, letter: '0', position: 58, roles: ['committee-head', 'mediator', 'sector-mediator', 'director'] },
  ],
  routes: [{ path: 'not-fixed', lazy: () => import('./not-fixed.tsx') }],
  panel: {
    key: 'follow-up',
    appliesTo,
    load: async (open) => {
      const data = await readAll(open)
      const print = {
        visit: (factId: string) =>
          addressOf(open.district, followUpOperations.printVisit, {
            params: { caseId: open.caseId },
            query: { factId },
          }),
        closing: addressOf(open.district, followUpOperations.printClosing, { params: { caseId: open.caseId } }),
        note: addressOf(open.district, followUpOperations.printNote, { params: { caseId: open.caseId } }),
        ...(['archivist', 'committee-head'].includes(open.me.role)
          ? {
              file: addressOf(open.district, followUpOperations.printFile, { params: { caseId: open.caseId } }),
              bound: addressOf(open.district, followUpOperations.printBound, { params: { caseId: open.caseId } }),
            }
          : {}),
        reads: ['archivist', ...MEDIATORS].includes(open.me.role),
      }
      return {
        steps: data.steps,
        ...waitsFor(data.view, open.me.role),
        tabs: [
          { key: 'follow-up', label: deskWords.tab, render: () => <FollowUpTab view={data.view} print={print} /> },
        ],
        form: (step, exit) => <FollowUpForm step={step} data={data} exit={exit} />,
      }
    },
  },
}
