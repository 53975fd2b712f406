import { lazy } from 'react'
import { call, type DeskModule, type DeskStep, type OpenCase } from '#platform/ui/desk'
import { petitionsOperations, type PetitionView } from '../contract.ts'
import { FILING, HANDLING_POSTS, TAKING_DOWN } from '../domain.ts'
import { deskWords } from './words.ts'

const PetitionTab = lazy(() => import('./petition-tab.tsx'))
const PetitionForm = lazy(() => import('./forms.tsx'))

const has = (roles: readonly string[], role: string) => roles.includes(role)
const LOOKING = [...new Set([...HANDLING_POSTS, ...TAKING_DOWN, 'dispatcher', 'supervisor', 'observer'])]
const ENTRY = ['registered', 'triaged']

const isPetition = (open: OpenCase) => open.procedures.some((each) => each.kind === 'petition')

/** A matter may become a petition while nobody has it: at the counter and at triage. */
function mayFile(open: OpenCase): boolean {
  const entry = open.procedures.find((each) => each.kind === 'entry')
  return !isPetition(open) && has(FILING, open.me.role) && open.nearness !== 'metadata' && !open.merged && entry !== undefined && ENTRY.includes(entry.state)
}

const GRAVE = ['refuse', 'close']
const RARE = ['split-off', 'refuse', 'give-up', 'hand-back', 'extend', 'mediate', 'hearing']

function shownRefusal(refusal: PetitionView['steps'][number]['refusal']): DeskStep['refusal'] {
  return refusal ? { code: refusal.code, say: refusal.say, ...(refusal.law === null ? {} : { law: refusal.law }) } : null
}

function stepsOf(view: PetitionView): readonly DeskStep[] {
  const can = view.steps.filter((each) => each.refusal === null)
  const main = can.find((each) => !RARE.includes(each.step) && !GRAVE.includes(each.step))
  return view.steps
    .filter((each) => each.refusal === null || each.refusal.code !== 'out-of-turn')
    .map((each) => ({ step: each.step, label: each.label, refusal: shownRefusal(each.refusal), main: each === main, rare: RARE.includes(each.step), grave: GRAVE.includes(each.step) }))
}

export const petitionsDesk: DeskModule = {
  name: 'petitions',
  places: [
    { path: 'petitions', label: deskWords.place, about: deskWords.placeAbout, letter: 'P', position: 52, roles: ['petition-officer', 'department-handler', 'unit-head', 'director', 'dispatcher', 'supervisor'] },
    { path: 'petitions/new', label: deskWords.new, about: deskWords.newAbout, letter: 'N', position: 11, roles: [...TAKING_DOWN] },
  ],
  routes: [
    { path: 'petitions', lazy: () => import('./petitions.tsx') },
    { path: 'petitions/new', lazy: () => import('./take-down.tsx') },
  ],
  panel: {
    key: 'petitions',
    appliesTo: (open) => (isPetition(open) && has(LOOKING, open.me.role)) || mayFile(open),
    load: async (open) => {
      if (mayFile(open)) {
        return { steps: [{ step: 'file-petition', label: deskWords.file, refusal: null, rare: true }], tabs: [], form: (step, exit) => <PetitionForm step={step} open={open} view={undefined} exit={exit} /> }
      }
      const found = await call(open.district, petitionsOperations.readPetition, { params: { caseId: open.caseId } })
      if (!found.ok) return { steps: [], tabs: [], form: () => undefined }
      const view = found.value
      return {
        steps: stepsOf(view),
        tabs: [{ key: 'petition', label: deskWords.tab, render: () => <PetitionTab open={open} view={view} /> }],
        summary: [view.typeWords, view.stateWords],
        form: (step, exit) => <PetitionForm step={step} open={open} view={view} exit={exit} />,
      }
    },
  },
}
