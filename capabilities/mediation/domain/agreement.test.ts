import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { aDraft, aMatter, anObligation, APPLICANT, MEDIATOR, RESPONDENT } from '../builders.ts'
import { effectiveDay, missingChecks, missingMarks, mustBePaper, writingRequiredBy } from './agreement.ts'
import type { Mark } from './file.ts'
import { faultOf, type Obligation } from './obligations.ts'

const mark = (by: Mark['by'], whose: string, on = '2026-03-16', draftId = 'd1'): Mark => ({ draftId, by, whose, actsFor: 'self', on: day(on) })
const all = [mark('party', APPLICANT), mark('party', RESPONDENT), mark('mediator', MEDIATOR)]

test.each<[string, readonly Mark[], readonly string[]]>([
  ['nobody signed', [], [APPLICANT, RESPONDENT, MEDIATOR]],
  ['only the parties', all.slice(0, 2), [MEDIATOR]],
  ['one party and the mediator', [all[0], all[2]].flatMap((each) => each ?? []), [RESPONDENT]],
  ['everybody', all, []],
  ['everybody, but the version before', all.map((each) => ({ ...each, draftId: 'd0' })), [APPLICANT, RESPONDENT, MEDIATOR]],
  ['a mediator’s mark is not a party’s', [mark('mediator', APPLICANT), mark('party', RESPONDENT), mark('mediator', MEDIATOR)], [APPLICANT]],
])('PMA 29: marks still missing when %s', (_name, marks, expected) =>
  expect(missingMarks(aDraft(), marks).map((each) => each.whose)).toEqual(expected))

test('a co-owner whose share is disposed of signs too (§5, point 5)', () =>
  expect(missingMarks(aDraft({ partyIds: [APPLICANT, RESPONDENT, 'co-owner'] }), all)).toEqual([{ by: 'party', whose: 'co-owner' }]))

test.each([
  ['all on one day', ['2026-03-16', '2026-03-16', '2026-03-16'], '2026-03-16', '2026-03-16'],
  ['sealed the day after', ['2026-03-16', '2026-03-16', '2026-03-16'], '2026-03-17', '2026-03-17'],
  ['a party signed last week', ['2026-03-09', '2026-03-16', '2026-03-16'], '2026-03-16', '2026-03-16'],
])('PMA 29: it takes effect on the day of the last mark: %s', (_name, days, sealedOn, expected) =>
  expect(effectiveDay(days.map((on) => mark('party', APPLICANT, on)), day(sealedOn))).toBe(expected))

test.each<[string | null, string, boolean, string | undefined]>([
  ['NBR-01', 'visit', false, undefined],
  ['LAB-01', 'visit', false, 'LDM-14'],
  ['LAB-02', 'visit', false, 'LDM-14'],
  ['LND-01', 'visit', false, 'RLM-10'],
  ['TRT-03', 'visit', false, 'MDR-39'],
  ['NBR-01', 'petition-referral', false, 'PET-33'],
  ['NBR-01', 'visit', true, 'PET-33'],
  ['NBR-01', 'web', true, 'PET-33'],
  [null, 'phone', true, 'PET-33'],
  [null, 'visit', false, undefined],
])('an oral agreement in %s by %s, inside a petition %s, needs writing by %s (PMA 28, 30; PET 33)', (category, channel, insidePetition, expected) =>
  expect(writingRequiredBy(category, channel, insidePetition)).toBe(expected))

test.each<[string, string | null, readonly string[], boolean]>([
  ['a leak', 'NBR-01', ['赔偿 1200 元'], false],
  ['marriage', 'FAM-01', [], true],
  ['inheritance', 'FAM-03', [], true],
  ['stopping the gas', 'PRO-01', ['乙方停止供气'], true],
  ['stopping the water, in English', 'PRO-01', ['The company stops the water'], false],
  ['cutting the heating off', 'PRO-03', ['欠费期间断暖'], true],
  ['natural gas', 'PRO-03', ['停止供应天然气'], true],
  ['adoption', 'FAM-04', ['双方解除收养关系'], true],
  ['adoption, in English', 'FAM-04', ['They end the adoption'], true],
  ['a split water pipe', 'NBR-01', ['更换水管，不再漏水'], false],
  ['to stop water', 'PRO-01', ['agrees not to stop water again'], true],
])('Electronic Signature Law 3: paper for %s', (_name, category, texts, expected) => expect(mustBePaper(category, texts)).toBe(expected))

test('the boxes of the validity checklist are all needed (CC 143–144)', () =>
  expect(missingChecks({ mediable: true, capacity: false, voluntary: true, lawful: true, 'no-harm-to-others': false })).toEqual(['capacity', 'no-harm-to-others']))

const madeOn = day('2026-03-16')
test.each<[string, Partial<Obligation>, string | undefined]>([
  ['complete', {}, undefined],
  ['an act needs no sum', { kind: 'act', fen: undefined, what: '更换厨房下水管' }, undefined],
  ['who', { debtorPartyId: 'somebody' }, 'who'],
  ['to whom', { creditorPartyId: 'somebody' }, 'to-whom'],
  ['what', { what: ' ' }, 'what'],
  ['how much', { fen: undefined }, 'amount'],
  ['how', { way: '' }, 'way'],
  ['where', { place: '' }, 'place'],
  ['nothing to oneself', { creditorPartyId: RESPONDENT }, 'same-party'],
  ['no negative money', { fen: -5 }, 'amount-out-of-range'],
  ['no half fen', { fen: 0.5 }, 'amount-out-of-range'],
  ['not due before it is promised', { dueOn: day('2026-03-15') }, 'due-before-agreement'],
  ['not due in another century', { dueOn: day('9999-12-31') }, 'due-too-far'],
  ['due at once', { dueOn: madeOn }, undefined],
  ['nothing vague', { way: '方便时转账' }, 'vague'],
])('an obligation says everything (PMA 29): %s', (_name, changes, expected) => {
  const fault = faultOf(anObligation(changes), aMatter().parties.map((each) => each.id), madeOn)
  expect(fault?.fault === 'missing' ? fault.part : fault?.fault).toBe(expected)
})
