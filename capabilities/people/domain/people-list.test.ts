import { expect, test } from 'vitest'
import { MOST_LISTED, readPeopleList } from './people-list.ts'

test.each([
  ['当事人甲,13800000001', { name: '当事人甲', phone: '13800000001', addressText: '' }],
  ['当事人甲，１３８００００００１１，示例小区2栋301', { name: '当事人甲', phone: '13800000011', addressText: '示例小区2栋301' }],
  ['当事人甲\t138 0000 0001\t2栋301', { name: '当事人甲', phone: '13800000001', addressText: '2栋301' }],
  ['1 当事人甲 13800000001 2栋301', { name: '当事人甲', phone: '13800000001', addressText: '2栋301' }],
  ['3、当事人甲、13800000001', { name: '当事人甲', phone: '13800000001', addressText: '' }],
  ['13800000001, Party A', { name: 'Party A', phone: '13800000001', addressText: '' }],
  ['当事人甲', { name: '当事人甲', phone: null, addressText: '' }],
  ['当事人甲 0431-80000001', { name: '当事人甲', phone: '043180000001', addressText: '' }],
])('a line is read: %s', (line, expected) => {
  const { people, faults } = readPeopleList(line)
  expect(faults).toEqual([])
  expect(people).toEqual([{ line: 1, ...expected }])
})

test('lines that cannot be read are named and the others stay', () => {
  const { people, faults } = readPeopleList('姓名，电话\n\n当事人甲，13800000001\n当事人乙，1380000\n，13800000003\n当事人丁，13800000001\n当事人戊')
  expect(people.map((each) => [each.line, each.name])).toEqual([[3, '当事人甲'], [7, '当事人戊']])
  expect(faults.map((each) => [each.line, each.why.zh.slice(0, 8)])).toEqual([[4, '手机号少 4 位'], [5, '这一行没有称呼。'], [6, '和第 3 行是同']])
})

test('a paste has a limit, and says so at the first line beyond it', () => {
  const { people, faults } = readPeopleList(Array.from({ length: MOST_LISTED + 2 }, (_each, index) => `当事人${index}`).join('\n'))
  expect(people).toHaveLength(MOST_LISTED)
  expect(faults.map((each) => each.line)).toEqual([MOST_LISTED + 1, MOST_LISTED + 2])
})
