import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { GROUNDS, hangingState, isOutsideAddress, latestUntil, LEADS_TO, mayStep, pathOf, QUESTION_STATES, questionFault, spokenNames, takesQuestions, textFault } from './domain.ts'

describe('N-03, N-18: what is for everybody leads to nobody', () => {
  test.each([
    ['办居住证要带什么材料？', undefined], ['老人收到“中奖”短信怎么办？', undefined], ['满十六岁可以自己办身份证吗', undefined], ['打110还是12348？', undefined],
    ['2025年的政策变了吗', undefined], ['周末窗口开到17:30吗', undefined], ['请打 13800000001', 'leads-to-somebody'], ['身份证 11010119900307123X 过期了', 'leads-to-somebody'],
    ['案件 7KQ4-92MX 到哪了', 'leads-to-somebody'], ['座机 0371-66668888', 'leads-to-somebody'], ['加微信 wxid_12345', 'leads-to-somebody'], ['给 a.b@example.com 写信', 'leads-to-somebody'],
    ['住在3号楼2单元', 'leads-to-somebody'], ['2-1-301 漏水', 'leads-to-somebody'], ['402室太吵', 'leads-to-somebody'], ['王大爷被骗了', 'names-somebody'], ['老张师傅说的', 'names-somebody'],
    ['张某某先生被骗', undefined], ['一位老人接到电话', undefined], ['Ask Mr Smith', 'names-somebody'], ['我的案子什么时候办完', 'own-matter'], ['我和邻居吵架了怎么办', 'own-matter'],
    ['when is my case heard', 'own-matter'], ['我被物业停水了', 'own-matter'], ['邻居之间漏水一般怎么算', undefined], ['my ID card expired', undefined],
  ] as const)('a question “%s”: %s', (text, fault) => {
    expect(questionFault(text)).toBe(fault)
  })

  test('good practice does not say where', () => {
    const places = spokenNames(['示例社区综治中心', '枫林路街道综治中心'])
    expect(places).toEqual(['示例社区综治中心', '示例社区', '枫林路街道综治中心', '枫林路街道', '枫林路'])
    expect(textFault(['枫林路街道的一栋老楼'], places)).toBe('names-place')
    expect(textFault(['某小区的水管老化，邻里商量更换。'], places)).toBeUndefined()
  })
})

test('a question is settled once', () => {
  const allowed = QUESTION_STATES.map((from) => [from, (['chosen', 'answered', 'declined'] as const).filter((to) => mayStep(from, to))])
  expect(allowed).toEqual([['waiting', ['chosen', 'answered', 'declined']], ['chosen', ['answered', 'declined']], ['answered', []], ['declined', []]])
  expect(GROUNDS).toContain('own-matter')
})

test.each([
  ['planned', '2026-03-20', true], ['planned', '2026-03-16', true], ['planned', '2026-03-15', false], ['held', '2026-03-20', false], ['called-off', '2026-03-20', false],
] as const)('a session that is %s on %s takes questions: %s', (state, on, takes) => {
  expect(takesQuestions({ state, on: day(on) }, day('2026-03-16'))).toBe(takes)
})

test.each([
  ['https://live.example.cn/room/7', true], ['http://live.example.cn', false], ['https://localhost', false], ['javascript:alert(1)', false], ['https://a.cn/"onclick', false], ['', false],
])('%s is an address outside: %s', (link, is) => {
  expect(isOutsideAddress(link)).toBe(is)
})

test.each([
  ['2026-06-30', null, 'hanging'], ['2026-03-23', null, 'due'], ['2026-03-16', null, 'due'], ['2026-03-15', null, 'over'], ['2026-03-15', '2026-03-15', 'down'],
] as const)('a poster until %s, down on %s, is %s', (until, down, state) => {
  expect(hangingState({ untilOn: day(until), downOn: down === null ? null : day(down) }, day('2026-03-16'))).toBe(state)
})

test('a poster leads to a page of the district; a listing runs half a year at most', () => {
  expect(LEADS_TO.map((each) => pathOf(each, null)).every((path) => path.startsWith('/'))).toBe(true)
  expect(pathOf('tip', '7')).toBe('/know/tip/7')
  expect(latestUntil(day('2026-03-16'))).toBe('2026-09-16')
})
