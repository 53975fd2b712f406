import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { dayNamedIn, type LeftOpen, vagueIn } from './vague.ts'

const WHEN = [
  '尽快维修', '尽早付清', '及时履行义务', '早日搬走', '抓紧修好', '年底前后付清', '下个月左右还', '春节前后还清', '过年的时候给', '过段时间再修',
  '过一阵子还', '过几天付', '等些日子再搬', '几天内清理', '数日内归还', '一段时间内付清', '在合理期限内', '适当时候道歉', '近期支付', '近日搬离',
  '有钱就还', '有钱了就还', '有能力时支付', '等有空再修', '手头宽裕时归还', '资金到位后支付', '工程款到账后付', '卖了房还', '条件成熟后拆除', '方便时搬走',
  '方便的时候转账', '天气暖和了再施工', '年底付清', '月底前还', '农忙后退地', '下个月还', '明年还清', '改天再修', '择日修好', '适时归还',
  '陆续还清', '慢慢还', '争取在五月修好', '尽量早点付', '2026年5月29日前后', '三月中旬左右', 'pay as soon as possible', 'within a reasonable  time', 'Repair it soon',
]
const HOW_MUCH = [
  '赔偿 500 元左右', '三千块上下', '支付若干费用', '给予适当补偿', '酌情减免', '大约十天工钱', '约 3000 元', '几百元', '象征性赔一点', '合理费用由乙方承担',
  '一定的补偿', '相应赔偿', '力所能及地补一点', 'appropriate amount',
]
const WHETHER = ['另行协商', '费用再商量', '以后再说', '具体方式待定', '视情况处理', '必要时更换', '原则上不再堆放', '等通知', 'Details to be discussed', 'if possible']

test.each([
  ...WHEN.map((text) => [text, 'when'] as const),
  ...HOW_MUCH.map((text) => [text, 'how-much'] as const),
  ...WHETHER.map((text) => [text, 'whether'] as const),
])('T13, D09, CPL-I 358 (5): “%s” leaves open %s and is refused', (text, about: LeftOpen) => {
  // A phrase may leave two things open: what it is refused for comes first.
  const found = vagueIn(text)
  expect(found, text).toBeDefined()
  if (text !== '以后再说') expect(found?.about).toBe(about)
})

const DEFINITE = [
  '2026年5月29日前付清', '2026年3月30日18:00前', '签字后三日内支付', '签字之日起15日内拆除', '协议生效后七天内归还钥匙', '每月5日前支付300元',
  '2026年底前付清', '每月月底前交物业费', '分三期：4月30日、5月30日、6月30日各付1000元', '赔偿天花板维修费 1200 元', '更换 601 室厨房下水管', '每日 22:00 后不使用搅拌机',
  '拆除楼道东侧鞋柜', '当面道歉一次', '把空调外机移到北墙', '转账到甲方确认的账户', '在示例社区调解室当面支付', '归还钥匙三把', '不再堵住左右邻居的通道', '修好渗水点并做闭水试验 24 小时',
  '重新粉刷卧室天花板', '保持消防通道畅通', '支付物业费 860.50 元', '下月5日前付 200 元', '立即停止夜间施工', '自 2026年4月1日起每周六上午清理一次',
  'Pay 1,200 yuan in cash at the community centre', 'Replace the split pipe in flat 401', 'Within three days of signing',
]

test.each(DEFINITE)('T13, D09: “%s” is definite and stands', (text) => expect(vagueIn(text)).toBeUndefined())

test('the tables are long enough to be worth something', () => {
  expect(WHEN.length).toBeGreaterThanOrEqual(40)
  expect(DEFINITE.length).toBeGreaterThanOrEqual(20)
})

const signedOn = day('2026-05-26')
test.each<[string, string | undefined, boolean?]>([
  ['2026年5月29日前付清', '2026-05-29', false],
  ['２０２６年５月２９日前', '2026-05-29', false],
  ['签字后三日内', '2026-05-29', true],
  ['签字之日起15日内', '2026-06-10', true],
  ['本协议生效后十五天内', '2026-06-10', true],
  ['签订后两周内', '2026-06-09', true],
  ['签署后三十日内', '2026-06-25', true],
  ['2026年2月30日前', undefined],
  ['签字后五个工作日内', undefined],
  ['赔偿 1200 元', undefined],
])('CC 201: “%s” names the day %s', (text, on, fromSigning) => {
  const named = dayNamedIn(text, signedOn)
  expect(named?.on).toBe(on)
  if (fromSigning !== undefined) expect(named?.fromSigning).toBe(fromSigning)
})
