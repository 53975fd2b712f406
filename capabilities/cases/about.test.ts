import { expect, test } from 'vitest'
import { said } from '#platform/words'
import { aboutOf, idsIn, type Names } from './about.ts'

const names: Names = {
  categories: new Map([['NBR-01', said('漏水渗水', 'water leak')]]),
  units: new Map([
    ['u1', said('示例社区', 'Shili Community')],
    ['u2', said('示例街道', 'Shili Street')],
  ]),
  staff: new Map([
    ['s1', said('老王', '老王')],
    ['s2', said('小吴', '小吴')],
  ]),
}

test.each<[string, Parameters<typeof aboutOf>[1], string | null, string | null]>([
  ['triaged', { category: 'NBR-01', routeUnitId: 'u1' }, '漏水渗水，去向：示例社区', 'water leak, to Shili Community'],
  ['triaged', { category: 'OLD-99' }, null, null],
  ['assigned', { unitId: 'u1', assigneeId: null }, '派给示例社区，由单位里的人签收', 'to Shili Community, for somebody there to take up'],
  ['assigned', { unitId: 'u1', assigneeId: 's1' }, '派给示例社区·老王', 'to 老王, Shili Community'],
  ['reassigned', { fromUnitId: 'u1', fromStaffId: 's1', unitId: 'u1', assigneeId: 's2' }, '从老王改派给示例社区·小吴', 'from 老王 to 小吴, Shili Community'],
  ['reassigned', { fromUnitId: 'u1', fromStaffId: 's1', unitId: 'u2', assigneeId: null }, '从示例社区·老王改派给示例街道', 'from 老王, Shili Community to Shili Street'],
  ['reassigned', { fromUnitId: 'u1', fromStaffId: null, unitId: 'u2', assigneeId: 's2' }, '从示例社区改派给示例街道·小吴', 'from Shili Community to 小吴, Shili Street'],
  ['claimed', { unitId: 'u1', assigneeId: 's1' }, null, null],
])('%s %j says where the case went', (kind, data, zh, en) => {
  const about = aboutOf(kind, data, names)
  expect([about?.zh ?? null, about?.en ?? null]).toEqual([zh, en])
})

test('names are asked for once, and only for facts that tell them', () => {
  const assigned = { kind: 'assigned', data: { unitId: 'u1', assigneeId: 's1' } }
  expect(idsIn([assigned, assigned, { kind: 'session-held', data: { unitId: 'u9' } }])).toEqual({ units: ['u1'], staff: ['s1'] })
})
