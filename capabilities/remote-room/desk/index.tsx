import { lazy } from 'react'
import { type CasePanel, type DeskModule, type DeskStep, load, type OpenCase } from '#platform/ui/desk'
import { type CaseRooms, remoteOperations } from '../contract.ts'
import { HOSTING } from '../domain.ts'
import { STEP_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

const RoomsTab = lazy(() => import('./rooms-tab.tsx'))
const OpenRoom = lazy(() => import('./open-room.tsx'))

const hosts = ({ me, nearness }: OpenCase) => HOSTING.some((role) => role === me.role) && (nearness === 'content' || nearness === 'handle')

/** One step where a session is arranged that has no room yet; refused with its reason where none of them may have one. */
function stepsOf({ arranged }: CaseRooms, open: OpenCase): readonly DeskStep[] {
  if (open.over || open.merged || arranged.length === 0) return []
  const refusal = arranged.some((each) => each.refusal === null) ? null : (arranged[0]?.refusal ?? null)
  return [{ step: 'open-remote-room', label: STEP_WORDS.open, refusal, rare: true }]
}

const remotePanel: CasePanel = {
  key: 'remote-room',
  appliesTo: hosts,
  load: async (open) => {
    const view = await load(open.district, remoteOperations.readCaseRooms, { params: { caseId: open.caseId } })
    const tab = { key: 'remote', label: deskWords.tab, count: view.rooms.length, render: () => <RoomsTab view={view} /> }
    return {
      steps: stepsOf(view, open),
      tabs: view.rooms.length === 0 ? [] : [tab],
      form: (step, exit) => (step === 'open-remote-room' ? <OpenRoom open={open} view={view} exit={exit} /> : undefined),
    }
  },
}

export const remoteRoomDesk: DeskModule = {
  name: 'remote-room',
  places: [{ path: 'remote-rooms', label: deskWords.place, about: deskWords.placeAbout, letter: '9', position: 59 }],
  routes: [{ path: 'remote-rooms', lazy: () => import('./my-rooms.tsx') }],
  panel: remotePanel,
}
