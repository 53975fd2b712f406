import { expect, test } from 'vitest'
import { said } from '#platform/words'
import { titleOf } from './title.ts'

const district = said('示例区', 'Shili')
const place = said('我的工作', 'My work')

test.each([
  ['before a district is chosen', {}, '枫桥', 'Maplebridge'],
  ['a place', { district, place }, '我的工作 · 枫桥 示例区', 'My work · Maplebridge Shili'],
  ['a case', { district, place, caseCode: '7KQ492MX' }, '7KQ4-92MX · 枫桥 示例区', '7KQ4-92MX · Maplebridge Shili'],
  [
    'a step of a case',
    { district, place, caseCode: '7KQ492MX', step: said('受理', 'Accept') },
    '受理 · 7KQ4-92MX · 枫桥 示例区',
    'Accept · 7KQ4-92MX · Maplebridge Shili',
  ],
])('the tab names %s', (_name, opened, zh, en) => expect(titleOf(opened)).toEqual({ zh, en }))
