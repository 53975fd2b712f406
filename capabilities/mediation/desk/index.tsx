import { lazy } from 'react'
import { type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { peopleOperations } from '../../people/contract.ts'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { STEP_RIGHTS } from '../domain/roles.ts'
import { deskWords } from './words.ts'

const MediationForm = lazy(() => import('./forms.tsx'))
const MediationTab = lazy(() => import('./mediation-tab.tsx'))
const PapersTab = lazy(() => import('./papers-tab.tsx'))

const GRAVE = ['not-accept', 'terminate', 'approve-termination', 'withdraw', 'void-number', 'breach']
const RARE = [
  'ask-gates',
  'note-police',
  'report-emergency',
  'check-identity',
  'add-co-handler',
  'suspend',
  'extend',
  'reopen',
  'void-number',
]
/** The one step each moment is for; the first that may be taken now leads. */
const LEADING = [
  'approve-termination',
  'approve-suspension',
  'seal',
  'sign',
  'draft',
  'hold-session',
  'designate',
  'accept',
  'record-consent',
  'deliver-notice',
  'record-contact',
  'perform',
]

function mainStep(desk: MediationDesk): string | undefined {
  const may = (step: string) => desk.steps.some((each) => each.step === step && each.refusal === null)
  if (desk.state === 'registered' && may('record-contact')) return 'record-contact'
  if (desk.state === 'awaiting-consent' && may('deliver-notice') && desk.parties.some((each) => !each.notified))
    return 'deliver-notice'
  if (desk.state === 'mediating' && !desk.draft)
    return desk.records.some((each) => each.kind === 'session-held') ? 'draft' : 'hold-session'
  const ended = !['registered', 'awaiting-consent', 'accepted', 'mediating', 'suspended'].includes(desk.state)
  return ended ? ['perform', 'urge'].find(may) : LEADING.find(may)
}

function stepsOf(desk: MediationDesk): readonly DeskStep[] {
  const main = mainStep(desk)
  return desk.steps.map(({ step, label, refusal }) => ({
    step,
    label,
    main: step === main,
    grave: GRAVE.includes(step),
    rare: RARE.includes(step),
    refusal:
      refusal === null ? null : { code: refusal.code, say: refusal.say, ...(refusal.law ? { law: refusal.law } : {}) },
  }))
}

const needsColleagues = (desk: MediationDesk) =>
  desk.steps.some((each) => each.refusal === null && (each.step === 'designate' || each.step === 'add-co-handler'))

function appliesTo(open: OpenCase): boolean {
  const reads = open.nearness === 'content' || open.nearness === 'handle'
  return (
    reads &&
    !open.merged &&
    STEP_RIGHTS['hold-session'].who.includes(open.me.role) &&
    open.procedures.some((each) => each.kind === 'mediation')
  )
}

export const mediationDesk: DeskModule = {
  name: 'mediation',
  panel: {
    key: 'mediation',
    appliesTo,
    load: async (open) => {
      const [desk, { gates }] = await Promise.all([
        load(open.district, mediationOperations.readMediationDesk, { params: { caseId: open.caseId } }),
        load(open.district, organisationOperations.listGates, {}),
      ])
      const { people } = needsColleagues(desk)
        ? await load(open.district, peopleOperations.listDirectory, { query: {} })
        : { people: [] }
      return {
        steps: stepsOf(desk),
        summary: desk.number
          ? [
              desk.numberVoid
                ? {
                    zh: `${deskWords.number(desk.number).zh}${deskWords.numberVoid.zh}`,
                    en: `${deskWords.number(desk.number).en} ${deskWords.numberVoid.en}`,
                  }
                : deskWords.number(desk.number),
            ]
          : [],
        tabs: [
          { key: 'mediation', label: deskWords.tab, render: () => <MediationTab desk={desk} /> },
          {
            key: 'papers',
            label: deskWords.papers,
            count: desk.papers.length,
            render: () => <PapersTab open={open} desk={desk} />,
          },
        ],
        form: (step, exit) => <MediationForm step={step} given={{ open, desk, gates, colleagues: people, exit }} />,
      }
    },
  },
}
