import { lazy } from 'react'
import { type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { bookingOperations } from '../../booking/contract.ts'
import { organisationOperations } from '../../organisation/contract.ts'
import { knowledgeOperations } from '../../knowledge/contract.ts'
import { peopleOperations } from '../../people/contract.ts'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { STEP_RIGHTS } from '../domain/roles.ts'
import { circleWords, KEEPING } from './circle-words.ts'
import { numberWords } from './number-words.ts'
import { versionWords } from './version-words.ts'
import { deskWords } from './words.ts'

const MediationForm = lazy(() => import('./forms.tsx'))
const MediationTab = lazy(() => import('./mediation-tab.tsx'))
const VersionsTab = lazy(() => import('./versions.tsx'))
const PapersTab = lazy(() => import('./papers-tab.tsx'))

const GRAVE = ['step-aside', 'call-off-session', 'not-accept', 'terminate', 'approve-termination', 'withdraw', 'void-number', 'breach']
const RARE = [
  'ask-gates',
  'note-police',
  'report-emergency',
  'check-identity',
  'record-investigation',
  'receive-evidence',
  'return-evidence',
  'record-data-consent',
  'step-aside',
  'add-co-handler',
  'note-away',
  'note-talk-apart',
  'record-visit',
  'call-off-session',
  'suspend',
  'extend',
  'reopen',
  'void-number',
]
function stepsOf(desk: MediationDesk): readonly DeskStep[] {
  // Once everybody has it, the notice is handed over again only seldom.
  const served = desk.parties.every((each) => each.notified)
  return desk.steps.map(({ step, label, refusal, main }) => ({
    step,
    label,
    main,
    grave: GRAVE.includes(step),
    rare: RARE.includes(step) || (step === 'deliver-notice' && served),
    refusal:
      refusal === null ? null : { code: refusal.code, say: refusal.say, ...(refusal.law ? { law: refusal.law } : {}) },
  }))
}

const needsColleagues = (desk: MediationDesk) =>
  desk.steps.some((each) => each.refusal === null && (each.step === 'designate' || each.step === 'add-co-handler'))

const may = (desk: MediationDesk, step: string) => desk.steps.some((each) => each.refusal === null && each.step === step)

const WRITING = ['draft', 'agree-orally']
const mayWrite = (desk: MediationDesk) => desk.steps.some((each) => WRITING.includes(each.step) && each.refusal === null)
const maySeal = (desk: MediationDesk) => desk.steps.some((each) => each.step === 'seal' && each.refusal === null)

function appliesTo(open: OpenCase): boolean {
  const reads = open.nearness === 'content' || open.nearness === 'handle'
  return (
    reads &&
    !open.merged &&
    STEP_RIGHTS['hold-session'].who.includes(open.me.role) &&
    open.procedures.some((each) => each.kind === 'mediation')
  )
}

/** What single forms need besides, asked only where such a form may be opened now. */
async function loadBeside(open: OpenCase, desk: MediationDesk) {
  const { cards: lawCards } = mayWrite(desk)
    ? await load(open.district, knowledgeOperations.listCards, { query: open.category ? { category: open.category } : {} })
    : { cards: [] }
  const { on: secondFactor } = maySeal(desk)
    ? await load(open.district, peopleOperations.readSecondFactor, {})
    : { on: false }
  const { people } = needsColleagues(desk)
    ? await load(open.district, peopleOperations.listDirectory, { query: {} })
    : { people: [] }
  const { rooms } = may(desk, 'arrange-session') ? await load(open.district, bookingOperations.listRooms, { query: {} }) : { rooms: [] }
  const circle =
    may(desk, 'add-co-handler') || may(desk, 'hold-session')
      ? await load(open.district, mediationOperations.readCircle, {})
      : { helpers: [], methods: [] }
  return { lawCards, secondFactor, colleagues: people, rooms, circle }
}

export const mediationDesk: DeskModule = {
  name: 'mediation',
  places: [
    {
      path: 'numbers',
      label: numberWords.place,
      about: numberWords.placeAbout,
      letter: 'q',
      position: 46,
      roles: ['committee-head', 'mediator', 'sector-mediator', 'archivist', 'judicial-office'],
    },
    {
      path: 'circle',
      label: circleWords.place,
      about: circleWords.about,
      letter: '8',
      position: 47,
      roles: [...STEP_RIGHTS['hold-session'].who, ...KEEPING, 'administrator'],
    },
  ],
  routes: [
    { path: 'numbers', lazy: () => import('./numbers.tsx') },
    { path: 'circle', lazy: () => import('./circle.tsx') },
  ],
  panel: {
    key: 'mediation',
    appliesTo,
    load: async (open) => {
      const [desk, { gates }] = await Promise.all([
        load(open.district, mediationOperations.readMediationDesk, { params: { caseId: open.caseId } }),
        load(open.district, organisationOperations.listGates, {}),
      ])
      const beside = await loadBeside(open, desk)
      return {
        steps: stepsOf(desk),
        ...(desk.waitsFor ? { waitsFor: desk.waitsFor } : {}),
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
          ...(desk.versions.length === 0
            ? []
            : [
                {
                  key: 'versions',
                  label: versionWords.tab,
                  count: desk.versions.length,
                  render: () => <VersionsTab desk={desk} />,
                },
              ]),
          {
            key: 'papers',
            label: deskWords.papers,
            count: desk.papers.length,
            render: () => <PapersTab open={open} desk={desk} />,
          },
        ],
        form: (step, exit) => <MediationForm step={step} given={{ open, desk, gates, ...beside, exit }} />,
      }
    },
  },
}
