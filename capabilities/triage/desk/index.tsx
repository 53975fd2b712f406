import { lazy } from 'react'
import { type DeskModule, load, type OpenCase } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { triageOperations } from '../contract.ts'
import { routingDeskWords } from './routing-desk-words.ts'
import { deskWords } from './words.ts'

const TriageForm = lazy(() => import('./triage-form.tsx'))

const RULE_READERS = ['administrator', 'director', 'dispatcher']
const TRIAGING = ['clerk', 'dispatcher', 'committee-head']

function waits(open: OpenCase): boolean {
  const entry = open.procedures.find((each) => each.kind === 'entry')?.state
  return entry === 'registered' || entry === 'triaged'
}

export const triageDesk: DeskModule = {
  name: 'triage',
  places: [{ path: 'routing', label: routingDeskWords.place, about: routingDeskWords.placeAbout, letter: 'R', position: 88, roles: RULE_READERS }],
  routes: [{ path: 'routing', lazy: () => import('./routing.tsx') }],
  panel: {
    key: 'triage',
    appliesTo: (open) =>
      TRIAGING.includes(open.me.role) &&
      waits(open) &&
      !open.merged &&
      (open.nearness === 'content' || open.nearness === 'handle'),
    load: async (open) => {
      const [desk, units] = await Promise.all([
        load(open.district, triageOperations.readTriage, { params: { caseId: open.caseId } }),
        load(open.district, organisationOperations.listUnits, {}),
      ])
      return {
        steps: [{ step: 'triage', label: deskWords.step, refusal: null, main: desk.state === 'registered' }],
        tabs: [],
        form: (_step, exit) => <TriageForm open={open} desk={desk} units={units.units} exit={exit} />,
      }
    },
  },
}
