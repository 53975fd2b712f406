import { lazy } from 'react'
import { type DeskModule, load, today } from '#platform/ui/desk'
import { bookingOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const BookForm = lazy(() => import('./book-form.tsx'))

const BOOKING = [
  'clerk',
  'dispatcher',
  'mediator',
  'sector-mediator',
  'committee-head',
  'judicial-office',
  'community-officer',
  'unit-head',
  'director',
  'petition-officer',
  'court-liaison',
  'leader',
  'counsellor',
]

export const bookingDesk: DeskModule = {
  name: 'booking',
  places: [
    { path: 'rooms', label: deskWords.place, about: deskWords.about, letter: 'd', position: 40, roles: BOOKING },
  ],
  routes: [{ path: 'rooms', lazy: () => import('./rooms.tsx') }],
  panel: {
    key: 'booking',
    appliesTo: (open) =>
      BOOKING.includes(open.me.role) &&
      !open.merged &&
      open.procedures.some(
        (each) => each.kind === 'mediation' && ['accepted', 'mediating', 'suspended'].includes(each.state),
      ),
    load: async (open) => {
      const { rooms } = await load(open.district, bookingOperations.listRooms, { query: {} })
      return {
        steps: rooms.length === 0 ? [] : [{ step: 'book', label: deskWords.book, refusal: null }],
        tabs: [],
        form: (_step, exit) => <BookForm rooms={rooms} caseId={open.caseId} day={today()} from="" exit={exit} />,
      }
    },
  },
}
