import { expect, test } from 'vitest'
import { findsSomebody } from './finds-somebody.ts'

test.each([
  ['2 栋 602 漏水，赔 1200 元', false], ['7KQ4-92MX', true], ['编号7KQ492MX怎么办', true], ['13800000001', true], ['20260513', false], ['11010119900307123X', true],
  ['张某 13812345678', true], ['案件 7KQ4-92MX 办结', true], ['110101199003070011', true], ['十月登记 1,203 件，上升 12.5%', false],
])('PIPL Art. 6: what leads to somebody: %s', (text, expected) => expect(findsSomebody(text)).toBe(expected))
