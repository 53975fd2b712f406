import { lazy } from 'react'
import { type DeskModule, load, type OpenCase } from '#platform/ui/desk'
import { calendarOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const CaseCalendar = lazy(() => import('./case-calendar.tsx'))

const reads = (open: OpenCase) => (open.nearness === 'content' || open.nearness === 'handle') && !open.merged

export const calendarDesk: DeskModule = {
  name: 'calendar',
  places: [{ path: 'my-calendar', label: deskWords.place, about: deskWords.about, letter: 'm', position: 30 }],
  routes: [{ path: 'my-calendar', lazy: () => import('./my-calendar.tsx') }],
  panel: {
    key: 'calendar',
    appliesTo: reads,
    load: async (open) => {
      const { dates } = await load(open.district, calendarOperations.readCaseCalendar, { params: { caseId: open.caseId } })
      return {
        steps: [],
        summary: dates.some((each) => each.spare) ? [deskWords.spare] : [],
        tabs: [{ key: 'calendar', label: deskWords.tab, count: dates.length, render: () => <CaseCalendar dates={dates} /> }],
        form: () => undefined,
      }
    },
  },
}
