import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '../categories.ts'
import { learn } from './learn.ts'
import { LEXICON } from './lexicon.ts'
import { measureSuggestions } from './measure.ts'
import { piecesOf } from './pieces.ts'
import { suggest } from './suggest.ts'

const CODES = CATEGORIES.map((each) => each.code)

describe('by the lexicon alone', () => {
  test.each([
    ['楼上卫生间的水管裂了，我家天花板湿了一大片', 'NBR-01'],
    ['邻居把楼道堆满杂物，消防通道也堵了', 'NBR-02'],
    ['楼下烧烤店半夜油烟太大', 'NBR-03'],
    ['物业公司乱收物业费，小区没人管', 'PRO-01'],
    ['房东不退押金', 'PRO-03'],
    ['工地拖欠我们十一个农民工的工资', 'LAB-02'],
    ['公司把我辞退了，不给经济补偿', 'LAB-01'],
    ['朋友借钱打了借条，一直不还钱', 'CON-01'],
    ['健身房关门了，会员卡不给退费', 'CSM-01'],
    ['骑电动车被撞，交警认定对方全责', 'TRT-02'],
    ['手术后有后遗症，医院说不是医疗事故', 'TRT-03'],
    ['孩子在学校被同学欺凌', 'TRT-04'],
    ['兄弟几个为了父亲留下的遗产闹翻了', 'FAM-03'],
    ['儿子不肯出赡养费', 'FAM-02'],
    ['宅基地的地界和邻家说不清', 'LND-02'],
    ['买的种子不出苗，化肥也是假的', 'CON-02'],
  ])('%s', (text, code) => {
    const [first] = suggest(text, CODES)
    expect(first?.label).toBe(code)
    expect(first?.because.length).toBeGreaterThan(0)
    for (const word of first?.because ?? []) expect(text).toContain(word)
  })

  test('where nothing speaks for anything, it is another matter, without a word to show', () => {
    const [first] = suggest('你好', CODES)
    expect(first).toMatchObject({ label: 'OTH-01', because: [] })
  })

  test('every drawer of the lexicon is a category of the tree or marked as beyond it', () => {
    expect(Object.keys(LEXICON).filter((code) => !code.startsWith('X-') && !CODES.includes(code))).toEqual([])
  })

  test('a name, a phone or who somebody is moves nothing', () => {
    const said = '楼上漏水'
    const score = (text: string) => suggest(text, CODES).map((each) => [each.label, each.score])
    expect(score(`${said}，我叫当事人甲，13800138000`)).toEqual(score(said))
  })
})

describe('what is learned', () => {
  const lines = Array.from({ length: 800 }, (_unused, n) => n % 2 === 0
    ? { text: `充电桩装在车位旁边第${n}次了`, label: 'PRO-02' }
    : { text: `晒谷场让人占了第${n}回`, label: 'LND-04' })

  test('learning is the same each time and keeps no text that one matter alone has', () => {
    const model = learn([...lines, { text: '某某独有的话', label: 'PRO-02' }])
    expect(JSON.stringify(model)).toBe(JSON.stringify(learn([...lines, { text: '某某独有的话', label: 'PRO-02' }])))
    expect(Object.keys(model.pieces)).not.toContain('独有')
  })

  test('a matter of words that the lexicon lacks is found by what was decided before, and says by which', () => {
    const labels = ['LND-04', 'PRO-02', 'OTH-01']
    expect(suggest('晒谷场又被占了', labels, learn(lines))[0]).toMatchObject({ label: 'LND-04', because: expect.arrayContaining([expect.stringContaining('晒谷')]) })
  })

  test('names of another list are met by the drawers behind them', () => {
    const decided = [{ text: '离婚时财产怎么分割', label: '婚姻家庭' }, { text: '被车撞了，交警还没来', label: '交通事故' }]
    expect(measureSuggestions(decided, ['婚姻家庭', '交通事故'])).toEqual({ texts: 2, accuracy: 1, topThree: 1, macroF1: 1 })
  })

  test('a wrong suggestion lowers the measures: they can fail', () => {
    const decided = [{ text: '离婚时财产怎么分割', label: '交通事故' }, { text: '被车撞了，交警还没来', label: '交通事故' }]
    const measured = measureSuggestions(decided, ['婚姻家庭', '交通事故'])
    expect(measured.accuracy).toBe(0.5)
    expect(measured.macroF1).toBeCloseTo((2 * 1) / (1 + 2) / 2)
  })
})

test('pieces never reach over a mark', () => {
  expect(piecesOf('漏水，吵')).toEqual(['漏', '水', '漏水', '吵'])
})
