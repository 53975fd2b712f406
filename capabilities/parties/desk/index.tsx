import { lazy } from 'react'
import { type CasePanel, type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import type { PartiesShown } from '../contract.ts'
import { partiesOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const PeopleTab = lazy(() => import('./people-tab.tsx'))
const AddPeople = lazy(() => import('./add-people.tsx'))
const AuthorityForm = lazy(() => import('./authority.tsx'))
const StandingForm = lazy(async () => ({ default: (await import('./standing.tsx')).StandingForm }))
const GuardianForm = lazy(async () => ({ default: (await import('./standing.tsx')).GuardianForm }))
const WishForm = lazy(async () => ({ default: (await import('./standing.tsx')).WishForm }))

const MAY_READ = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary']
const MAY_HEAR = ['mediator', 'sector-mediator', 'committee-head']
const NOBODY: PartiesShown = { people: [], authorities: [], reporters: [], group: null, refusal: null, sides: [] }

const reads = ({ me, nearness }: OpenCase) => MAY_READ.includes(me.role) && (nearness === 'content' || nearness === 'handle')

/** Steps about people are offered while they may be taken; none is what the moment is for, but for a guardian who is missing. */
function stepsOf(open: OpenCase, { people, refusal }: PartiesShown): readonly DeskStep[] {
  if (open.merged || open.over || refusal !== null || !reads(open)) return []
  const step = (name: keyof typeof deskWords.steps, rare = true): DeskStep => ({ step: name, label: deskWords.steps[name], refusal: null, rare })
  return [
    step('add-people'),
    step('authority'),
    ...(people.length > 0 ? [step('standing')] : []),
    ...(people.some((each) => each.lacksGuardian || each.guardianId !== null) ? [step('guardian', !people.some((each) => each.lacksGuardian))] : []),
    ...(MAY_HEAR.includes(open.me.role) && people.some((each) => each.toBeHeard) ? [step('wish', false)] : []),
  ]
}

const partiesPanel: CasePanel = {
  key: 'parties',
  appliesTo: () => true,
  load: async (open) => {
    const parties = reads(open) ? await load(open.district, partiesOperations.readParties, { params: { caseId: open.caseId } }) : NOBODY
    return {
      steps: stepsOf(open, parties),
      tabs: [
        {
          key: 'people',
          label: deskWords.people,
          count: parties.people.filter((each) => each.standing === 'party').length,
          render: () => <PeopleTab open={open} parties={parties} />,
        },
      ],
      form: (step, exit) => {
        if (step === 'add-people') return <AddPeople open={open} exit={exit} />
        if (step === 'authority') return <AuthorityForm open={open} parties={parties} exit={exit} />
        if (step === 'standing') return <StandingForm open={open} parties={parties} exit={exit} />
        if (step === 'guardian') return <GuardianForm open={open} parties={parties} exit={exit} />
        return step === 'wish' ? <WishForm open={open} parties={parties} exit={exit} /> : undefined
      },
    }
  },
}

export const partiesDesk: DeskModule = { name: 'parties', panel: partiesPanel }
