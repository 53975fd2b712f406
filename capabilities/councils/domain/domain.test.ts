import { describe, expect, test } from 'vitest'
import { pointsAtSomebody } from '#platform/points-at-somebody'
import { day } from '#platform/time'
import { councilOf, faultOf } from './council.ts'
import type { Entry } from './entries.ts'
import { type Gathering, noticeFits, noticeRuleOn } from './notices.ts'
import { decidingFault, notingFault, type OpinionStanding, proposingFault, timeliness } from './opinions.ts'
import { projectFault, type ProjectStep, type Stage } from './projects.ts'
import { resultsOf, type SurveyChoice, tokenDigits } from './surveys.ts'

describe('notice of a meeting (PMREG Art. 14)', () => {
  test.each<[Gathering, string, string, boolean]>([
    ['owners-assembly', '2026-05-01', '2026-05-16', true],
    ['owners-assembly', '2026-05-01', '2026-05-15', false],
    ['council', '2026-05-01', '2026-05-01', true],
    ['opinion-meeting', '2026-05-01', '2026-05-02', true],
    ['council', '2026-05-02', '2026-05-01', false],
    ['owners-assembly', '2003-08-31', '2003-08-31', true],
  ])('%s called on %s for %s: %s', (gathering, calledOn, on, fits) => {
    expect(noticeFits(gathering, day(calledOn), day(on))).toBe(fits)
  })

  test('the law sets days for the owners’ assembly only', () => {
    expect(noticeRuleOn('owners-assembly', day('2026-01-01'))).toMatchObject({ days: 15, law: 'PMREG-14' })
    expect(noticeRuleOn('council', day('2026-01-01'))).toBeUndefined()
  })
})

describe('row 71: answered at once or a reply date, never neither', () => {
  const today = day('2026-05-13')
  test.each<[string, string | undefined, string | undefined]>([
    ['', undefined, 'answer-or-date'],
    ['修好了', undefined, undefined],
    ['', '2026-05-20', undefined],
    ['修好了', '2026-05-20', 'answer-and-date'],
    ['', '2026-05-13', 'reply-date-does-not-fit'],
    ['', '2026-07-12', undefined],
    ['', '2026-07-13', 'reply-date-does-not-fit'],
  ])('reply %j, date %s: %s', (reply, dueOn, fault) => {
    expect(notingFault(reply, dueOn === undefined ? undefined : day(dueOn), today)).toBe(fault)
  })

  test.each<[string | null, string, string]>([
    [null, '2026-05-13', 'at-once'], ['2026-05-20', '2026-05-20', 'in-time'], ['2026-05-20', '2026-05-21', 'late'],
  ])('first date %s, replied %s: %s', (first, replied, expected) => {
    expect(timeliness(first === null ? null : day(first), day(replied))).toBe(expected)
  })
})

describe('published without names, after a second look (N-03, PR-20)', () => {
  const standing = (more: Partial<OpinionStanding>): OpinionStanding => ({ replied: true, mayPublish: true, publishing: 'no', proposedBy: null, ...more })

  test.each<[Partial<OpinionStanding>, string | undefined]>([
    [{}, undefined], [{ replied: false }, 'not-replied'], [{ mayPublish: false }, 'not-agreed'], [{ publishing: 'published' }, 'already-published'],
    [{ publishing: 'proposed' }, undefined],
  ])('put forward: %j is %s', (more, fault) => {
    expect(proposingFault(standing(more))).toBe(fault)
  })

  test.each<[Partial<OpinionStanding>, string | undefined]>([
    [{}, 'nothing-proposed'], [{ publishing: 'proposed', proposedBy: 'a' }, 'second-look'], [{ publishing: 'proposed', proposedBy: 'b' }, undefined],
    [{ publishing: 'published', proposedBy: 'b' }, 'already-published'],
  ])('looked at by a: %j is %s', (more, fault) => {
    expect(decidingFault(standing(more), 'a')).toBe(fault)
  })

  test.each<[string, boolean]>([
    ['3栋201门口的灯不亮', true], ['2单元301漏水', true], ['2-1-301 has no light', true], ['王女士说楼道脏', true], ['老王反映灯坏了', true], ['Mr Wang asked', true],
    ['3栋的电梯常停', false], ['希望老人食堂开晚餐', false], ['小区东门的灯不亮，晚上看不清路', false], ['The lift stops', false],
  ])('%s: %s', (text, expected) => {
    expect(pointsAtSomebody(text)).toBe(expected)
  })
})

describe('row 72: four questions', () => {
  const counts = (yes: number, no: number, unsure = 0) =>
    ([['yes', yes], ['no', no], ['unsure', unsure]] as const).map(([choice, n]: readonly [SurveyChoice, number]) => ({ question: 'needed' as const, choice, n }))

  test.each<[readonly [number, number, number], boolean]>([
    [[5, 0, 0], true], [[4, 0, 0], false], [[20, 4, 0], false], [[20, 5, 0], true], [[20, 5, 1], false], [[0, 0, 0], false], [[9, 9, 9], true],
  ])('%j is shown: %s', ([yes, no, unsure], shown) => {
    expect(resultsOf(counts(yes, no, unsure)).find((each) => each.question === 'needed')?.parts !== null).toBe(shown)
  })

  test('a token is twelve digits, however it is typed', () => {
    expect([tokenDigits('1234 5678-9012'), tokenDigits('１２３４５６７８９０１２'), tokenDigits('1234')]).toEqual(['123456789012', '123456789012', undefined])
  })
})

describe('practical deeds', () => {
  const head = { id: 'head', role: 'unit-head' }
  test.each<[ProjectStep, Stage, { id: string; role: string }, string | undefined]>([
    ['decide', 'proposed', head, undefined],
    ['decide', 'proposed', { id: 'clerk', role: 'unit-head' }, 'decided-by-another'],
    ['decide', 'proposed', { id: 'x', role: 'clerk' }, 'decided-by-head'],
    ['start', 'proposed', head, 'project-out-of-turn'],
    ['start', 'decided', { id: 'x', role: 'clerk' }, undefined],
    ['report', 'in-work', { id: 'x', role: 'clerk' }, undefined],
    ['verify', 'reported', { id: 'worker', role: 'clerk' }, 'project-verified-by-another'],
    ['verify', 'reported', head, undefined],
    ['send-back', 'reported', head, undefined],
    ['drop', 'in-work', { id: 'x', role: 'clerk' }, 'decided-by-head'],
    ['drop', 'done', head, 'project-out-of-turn'],
  ])('%s when %s', (step, stage, by, fault) => {
    expect(projectFault(step, { stage, proposedBy: 'clerk', reportedBy: 'worker' }, by)).toBe(fault)
  })
})

describe('what a council’s list comes to', () => {
  const on = day('2026-05-11')
  const opened: Entry = { kind: 'opened', on, by: 'a', topic: '油烟', place: '2栋', caseId: null, councilKind: 'property' }
  const notice = { id: 'n', on: day('2026-05-13'), time: '19:00', place: '议事室', topic: '油烟', gathering: 'council' as const }
  const called: Entry = { kind: 'meeting-called', on, by: 'a', notice }
  const resolved: Entry = { kind: 'resolution-made', on, by: 'a', resolution: { id: 'r', text: '改烟道', vote: null } }
  const council = (...entries: readonly Entry[]) => {
    const made = councilOf([opened, ...entries])
    if (!made) throw new Error('it was opened')
    return made
  }

  test('an older list without a kind is a resident council; a meeting held ends its notice', () => {
    const { councilKind: _kind, ...older } = opened as Extract<Entry, { kind: 'opened' }>
    expect(councilOf([older])?.kind).toBe('resident')
    expect(council(called).notices[0]?.state).toBe('coming')
    const held: Entry = { kind: 'meeting-held', on: notice.on, by: 'a', meeting: { id: 'm', on: notice.on, place: '议事室', presentIds: [], summary: '定了', noticeId: 'n' } }
    expect(council(called, held).notices[0]?.state).toBe('held')
    expect(faultOf(council(called, held), held)).toBe('no-such-notice')
  })

  test.each<[string, readonly Entry[], Entry, string | undefined]>([
    ['an owners’ assembly told two days before', [], { kind: 'meeting-called', on, by: 'a', notice: { ...notice, gathering: 'owners-assembly' } }, 'notice-too-short'],
    ['the writer lets it out', [resolved], { kind: 'published', on, by: 'a', of: 'resolution', id: 'r' }, 'second-look'],
    ['another person lets it out', [resolved], { kind: 'published', on, by: 'b', of: 'resolution', id: 'r' }, undefined],
    ['twice', [resolved, { kind: 'published', on, by: 'b', of: 'resolution', id: 'r' }], { kind: 'published', on, by: 'b', of: 'resolution', id: 'r' }, 'already-published'],
    ['a text that is not there', [], { kind: 'published', on, by: 'b', of: 'statement', id: 'x' }, 'no-such-text'],
    ['a task of no resolution', [], { kind: 'tasks-set', on, by: 'a', tasks: [{ id: 't', what: '改', owner: '店', dueOn: on, resolutionId: 'r' }] }, 'no-such-resolution'],
    ['a task of a resolution', [resolved], { kind: 'tasks-set', on, by: 'a', tasks: [{ id: 't', what: '改', owner: '店', dueOn: on, resolutionId: 'r' }] }, undefined],
  ])('%s', (_name, before, entry, fault) => {
    expect(faultOf(council(...before), entry)).toBe(fault)
  })
})
