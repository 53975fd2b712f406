import { lazy } from 'react'
import { addressOf, type CasePanel, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const PeopleTab = lazy(() => import('./people.tsx'))
const FilesTab = lazy(() => import('./files.tsx'))
const SimilarTab = lazy(() => import('./similar.tsx'))
const DetailsForm = lazy(() => import('./details-form.tsx'))
const SupplementForm = lazy(() => import('./supplement-form.tsx'))
const WithdrawForm = lazy(() => import('./withdraw-form.tsx'))
const UnmergeForm = lazy(() => import('./unmerge-form.tsx'))

const MAY_COMPLETE = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer']
const MAY_READ = [...MAY_COMPLETE, 'auxiliary']
const MAY_MERGE = ['clerk', 'dispatcher']

const BEFORE_THE_END = ['registered', 'awaiting-consent', 'accepted', 'mediating', 'suspended']

/** Until dispatch whoever takes matters in; afterwards, while it is not over, its handler or the head. */
function mayComplete({ me, assigneeId, procedures }: OpenCase, waiting: boolean): boolean {
  if (waiting) return MAY_COMPLETE.includes(me.role)
  const mediation = procedures.find((each) => each.kind === 'mediation')
  const handles = me.staffId === assigneeId ? MAY_COMPLETE.includes(me.role) : me.role === 'committee-head'
  return handles && mediation !== undefined && BEFORE_THE_END.includes(mediation.state)
}

/** What entry allows: only steps whose turn it is, since their places are the first days of a case. */
function stepsOf(open: OpenCase): readonly DeskStep[] {
  const entry = open.procedures.find((each) => each.kind === 'entry')?.state ?? ''
  const { role } = open.me
  const waiting = entry === 'registered' || entry === 'triaged'
  const step = (name: keyof typeof deskWords.steps, grave = false): DeskStep => ({
    step: name,
    label: deskWords.steps[name],
    refusal: null,
    grave,
  })
  if (open.merged) return role === 'dispatcher' ? [step('unmerge')] : []
  return [
    ...(mayComplete(open, waiting) ? [{ ...step('details'), rare: !waiting }] : []),
    ...(MAY_COMPLETE.includes(role) ? [step('supplement')] : []),
    ...(waiting && MAY_MERGE.includes(role) ? [step('withdraw', true)] : []),
  ]
}

const reads = (open: OpenCase) =>
  MAY_READ.includes(open.me.role) && (open.nearness === 'content' || open.nearness === 'handle')

export const intakePanel: CasePanel = {
  key: 'intake',
  appliesTo: () => true,
  load: async (open) => {
    const params = { caseId: open.caseId }
    const [people, files, similar] = await Promise.all([
      reads(open) ? load(open.district, intakeOperations.listCasePeople, { params }) : { parties: [], reporters: [] },
      reads(open) ? load(open.district, intakeOperations.listCaseFiles, { params }) : { files: [] },
      reads(open) && MAY_MERGE.includes(open.me.role) && !open.merged
        ? load(open.district, intakeOperations.listSimilarCases, { params })
        : { similar: [] },
    ])
    const fileAddress = (fileId: string) =>
      addressOf(open.district, intakeOperations.readCaseFile, { params: { ...params, fileId } })
    return {
      steps: stepsOf(open),
      tabs: [
        {
          key: 'people',
          label: deskWords.people,
          count: people.parties.length,
          render: () => <PeopleTab open={open} people={people} />,
        },
        ...(similar.similar.length > 0
          ? [
              {
                key: 'similar',
                label: deskWords.similar,
                count: similar.similar.length,
                render: () => <SimilarTab open={open} similar={similar.similar} />,
              },
            ]
          : []),
        {
          key: 'files',
          label: deskWords.files,
          count: files.files.length,
          render: () => <FilesTab files={files.files} addressOf={fileAddress} />,
        },
      ],
      form: (step, exit) => {
        if (step === 'details') return <DetailsForm open={open} people={people} exit={exit} />
        if (step === 'supplement') return <SupplementForm open={open} exit={exit} />
        if (step === 'withdraw') return <WithdrawForm open={open} exit={exit} />
        return step === 'unmerge' ? <UnmergeForm open={open} exit={exit} /> : undefined
      },
    }
  },
}
