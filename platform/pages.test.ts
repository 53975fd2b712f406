import { expect, test } from 'vitest'
import { cursorOf, dayCursorOf, pageOf } from './pages.ts'
import { day } from './time.ts'

const row = (n: number) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, at: new Date(`2026-03-0${n}T08:00:00Z`) })
const rows = [row(3), row(2), row(1)]

test('a page leads to the next where one more row was read, and the last leads nowhere', () => {
  const { here, next } = pageOf(rows, 2, (each) => each.at)
  expect(here).toEqual([row(3), row(2)])
  expect(cursorOf(next ?? '', 'wrong')).toEqual({ ok: true, value: row(2) })
  expect(pageOf(rows, 3, (each) => each.at)).toEqual({ here: rows, next: null })
  expect(pageOf([], 3, () => new Date(0))).toEqual({ here: [], next: null })
})

test.each(['', '~', 'yesterday~00000000-0000-4000-8000-000000000001', '2026-03-01T08:00:00Z~1', '2026-03-01T08:00:00Z'])('“%s” is no place in a list', (text) => {
  expect(cursorOf(text, 'wrong')).toEqual({ ok: false, refusal: 'wrong' })
})

test('a list by days goes on at a day of the calendar', () => {
  const { next } = pageOf(rows, 2, () => day('2026-03-02'))
  expect(dayCursorOf(next ?? '', 'wrong')).toEqual({ ok: true, value: { at: '2026-03-02', id: row(2).id } })
  expect(dayCursorOf('2026-02-30~00000000-0000-4000-8000-000000000001', 'wrong')).toEqual({ ok: false, refusal: 'wrong' })
})

test('without a place a list begins at its head', () => expect(cursorOf(undefined, 'wrong')).toEqual({ ok: true, value: undefined }))
