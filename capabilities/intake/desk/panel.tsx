import { lazy } from 'react'
import { addressOf, type CasePanel, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { type CasePeople, intakeOperations } from '../contract.ts'
import { maySupplyDetails } from '../domain/details.ts'
import { deskWords } from './words.ts'

const FilesTab = lazy(() => import('./files.tsx'))
const SimilarTab = lazy(() => import('./similar.tsx'))
const DetailsForm = lazy(() => import('./details-form.tsx'))
const SupplementForm = lazy(() => import('./supplement-form.tsx'))
const WithdrawForm = lazy(() => import('./withdraw-form.tsx'))
const GivePage = lazy(() => import('./own-page.tsx').then((module) => ({ default: module.GivePage })))
const TieReporter = lazy(() => import('./own-page.tsx').then((module) => ({ default: module.TieReporter })))
const UnmergeForm = lazy(() => import('./unmerge-form.tsx'))

/** Who states and adds what is known of a matter (`access.ts`, HANDLING). */
const HANDLING = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary']
const COUNTER = ['clerk', 'dispatcher']

/** What entry allows: only steps whose turn it is, since their places are the first days of a case. */
function stepsOf(open: OpenCase, people: CasePeople): readonly DeskStep[] {
  const entry = open.procedures.find((each) => each.kind === 'entry')?.state ?? ''
  const { role } = open.me
  const waiting = entry === 'registered' || entry === 'triaged'
  const mediation = open.procedures.find((each) => each.kind === 'mediation')?.state ?? null
  const mine = open.nearness === 'handle' || role === 'committee-head'
  if (open.merged) return role === 'dispatcher' ? [step('unmerge')] : []
  if (!HANDLING.includes(role)) return []
  return [
    ...(maySupplyDetails({ dispatched: !waiting, mediation, mine })
      ? [{ ...step('details'), rare: !waiting, main: mediation === 'registered' }]
      : []),
    ...(open.over ? [] : [step('supplement')]),
    ...(waiting || open.over ? [] : pageSteps(people)),
    ...(waiting && COUNTER.includes(role) ? [{ ...step('withdraw'), grave: true }] : []),
  ]
}

/** Whose page is whose: asked while a reporter is tied to nobody, or there are several; a page while a party has none. */
function pageSteps(people: CasePeople): readonly DeskStep[] {
  const { parties, reporters } = people
  const reported = reporters.filter((each) => each.channel !== 'party-page')
  const unclear = reported.length > 1 || reported.some((each) => each.partyId === null)
  const lacking = parties.some((party) => !party.minor && !reporters.some((each) => each.partyId === party.id))
  return [...(unclear ? [{ ...step('tie'), rare: true }] : []), ...(lacking ? [{ ...step('page'), rare: true }] : [])]
}

function step(name: keyof typeof deskWords.steps): DeskStep {
  return { step: name, label: deskWords.steps[name], refusal: null }
}

const reads = (open: OpenCase) =>
  HANDLING.includes(open.me.role) && (open.nearness === 'content' || open.nearness === 'handle')

export const intakePanel: CasePanel = {
  key: 'intake',
  appliesTo: () => true,
  load: async (open) => {
    const params = { caseId: open.caseId }
    const [people, files, similar] = await Promise.all([
      reads(open) ? load(open.district, intakeOperations.listCasePeople, { params }) : { parties: [], reporters: [] },
      reads(open) ? load(open.district, intakeOperations.listCaseFiles, { params }) : { files: [] },
      reads(open) && !open.merged
        ? load(open.district, intakeOperations.listSimilarCases, { params })
        : { similar: [], linked: [] },
    ])
    const mayJoin = COUNTER.includes(open.me.role)
    const alike = mayJoin ? similar.similar : []
    const fileAddress = (fileId: string) =>
      addressOf(open.district, intakeOperations.readCaseFile, { params: { ...params, fileId } })
    return {
      steps: stepsOf(open, people),
      tabs: [
        ...(alike.length + similar.linked.length > 0
          ? [
              {
                key: 'similar',
                label: deskWords.similar,
                count: alike.length + similar.linked.length,
                render: () => (
                  <SimilarTab open={open} similar={alike} linked={similar.linked} mayJoin={mayJoin} />
                ),
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
        if (step === 'tie') return <TieReporter open={open} people={people} exit={exit} />
        if (step === 'page') return <GivePage open={open} people={people} exit={exit} />
        if (step === 'withdraw') return <WithdrawForm open={open} exit={exit} />
        return step === 'unmerge' ? <UnmergeForm open={open} exit={exit} /> : undefined
      },
    }
  },
}
