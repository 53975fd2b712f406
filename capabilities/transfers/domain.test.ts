import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { answerRefusal, sendingRefusal, type SlipState, stateAtReceiver, stateBack } from './domain.ts'

const slip = (state: SlipState, objectUntil: string | null = '2026-03-18') =>
  ({ state, outside: false, objectUntil: objectUntil === null ? null : day(objectUntil) })

test.each<[string, Parameters<typeof answerRefusal>, string | undefined]>([
  ['sign for what was sent', ['acknowledge', slip('sent'), day('2026-03-17')], undefined],
  ['not twice', ['acknowledge', slip('acknowledged'), day('2026-03-17')], 'slip-answered'],
  ['object instead of signing', ['object', slip('sent'), day('2026-03-17')], undefined],
  ['object after signing, in time', ['object', slip('acknowledged'), day('2026-03-18')], undefined],
  ['not after two working days', ['object', slip('acknowledged'), day('2026-03-19')], 'objection-too-late'],
  ['not against a designation', ['object', slip('designated'), day('2026-03-17')], 'slip-answered'],
  ['decide on an objection', ['decide', slip('objected'), day('2026-03-20')], undefined],
  ['not where there is none', ['decide', slip('sent'), day('2026-03-20')], 'slip-answered'],
  ['the result after the receipt', ['answer', slip('acknowledged'), day('2026-03-20')], undefined],
  ['not before it', ['answer', slip('sent'), day('2026-03-20')], 'slip-answered'],
])('T03 what may be answered: %s', (_name, given, code) => expect(answerRefusal(...given)?.code).toBe(code))

const sending = { toKind: 'department', sameUnit: false, noOtherRoute: false, returns: 0, final: false }
test.each<[string, Partial<typeof sending>, string | undefined]>([
  ['to a department', {}, undefined],
  ['not to the unit that has it', { sameUnit: true }, 'own-unit'],
  ['not to the petition office by default (PET 31)', { toKind: 'petition-office' }, 'petition-last'],
  ['there, where no legal route fits', { toKind: 'petition-office', noOtherRoute: true }, undefined],
  ['again after one return', { returns: 1 }, undefined],
  ['not a third time', { returns: 2 }, 'returned-twice'],
  ['for good after two returns', { returns: 2, final: true }, undefined],
  ['for good not before', { returns: 1, final: true }, 'not-returned-twice'],
])('T03 where a matter may be sent: %s', (_name, given, code) => expect(sendingRefusal({ ...sending, ...given })?.code).toBe(code))

describe('what a receipt leads to', () => {
  const mediation = { kind: 'mediation', state: 'awaiting-consent' }
  test.each([
    ['police-station', 'handed-over'], ['tribunal', 'handed-over'], ['petition-office', 'handed-over'], ['department', 'handed-over'],
    [null, 'handed-over'], ['association', 'registered'], ['community-centre', 'registered'],
  ])('%s: %s', (kind, state) => expect(stateAtReceiver(kind, mediation)).toBe(state))
  test('T03b: mediation is back at its first state, the entry where it stood', () => {
    expect(stateBack(mediation)).toBe('registered')
    expect(stateBack({ kind: 'entry', state: 'triaged' })).toBe('triaged')
  })
})
