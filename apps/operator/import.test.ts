import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { UnitId } from '#cap/cases'
import { commandIdOf } from '#cap/intake'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { readOptions, summary } from './import.ts'
import { importFile, type Tally } from './import/importing.ts'
import { linesOf, MAX_LINE_BYTES } from './import/lines.ts'
import { Progress } from './import/progress.ts'
import { SideFile } from './import/side-file.ts'

let product: Product
let folder = ''

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})
afterAll(() => product.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maplebridge-import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(lines: readonly (string | Buffer)[]): string {
  const path = join(folder, 'matters.jsonl')
  writeFileSync(path, Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))))
  return path
}

const line = (members: object) => JSON.stringify(members)

async function imported(path: string, source: string, stopAfter = Number.POSITIVE_INFINITY): Promise<Tally & { said: string }> {
  const side = new SideFile(`${path}.rejected.jsonl`)
  let said = ''
  const terminal = {
    isTTY: false,
    write: (text: string) => {
      said += text
    },
  }
  const progress = new Progress(terminal, product.clock, 1)
  let asked = 0
  const stopped = () => {
    asked += 1
    return asked > stopAfter
  }
  const order = { path, district: TEST_DISTRICT, source, unitId: UNITS.district as string as UnitId, communities: [UNITS.community as string as UnitId] as never, stopped }
  const tally = await importFile(product.services, order, side, progress)
  await side.close()
  return { ...tally, said }
}

function rejectedOf(path: string): { line: number; code: string; reason: { zh: string; en: string }; original: string }[] {
  const text = readFileSync(`${path}.rejected.jsonl`, 'utf8').trim()
  return text.split('\n').map((each) => JSON.parse(each))
}

const countOf = async (channel = 'import') =>
  Number((await product.rows<{ n: string }>('select count(*) as n from cases.case_file where channel = $1', [channel]))[0]?.n)

describe('a file of matters', () => {
  test('becomes cases through the command of every door; a second run finds them there', async () => {
    const path = fileOf([
      line({ id: 'a', text: '楼上漏水', place: '示例小区2栋', phone: '138 0000 0001', category: 'NBR-01', time: '2026-03-02T23:30:00Z' }),
      line({ id: 7, text: '邻居半夜很吵', label: 'other' }),
      '',
      line({ text: '没有编号的一行' }),
    ])
    const before = await countOf()
    expect(await imported(path, 'first')).toMatchObject({ registered: 3, present: 0, rejected: 0 })
    expect(await imported(path, 'first')).toMatchObject({ registered: 0, present: 3, rejected: 0 })
    expect(await countOf()).toBe(before + 3)
    expect(existsSync(`${path}.rejected.jsonl`)).toBe(false)
    const [leak] = await product.rows<Record<string, unknown>>(
      `select title, place_text, category, channel, registered_on::text, unit_id from cases.case_file where title = '楼上漏水'`)
    expect(leak).toEqual({ title: '楼上漏水', place_text: '示例小区2栋', category: 'NBR-01', channel: 'import', registered_on: '2026-03-03', unit_id: UNITS.district })
    const claimed = await product.rows(`select c.id from people.consent c join cases.case_file f on f.id = c.case_id where f.channel = 'import'`)
    expect(claimed).toEqual([])
    expect(await imported(path, 'another source')).toMatchObject({ registered: 3 })
  })

  test('a place that names an address goes to its grid; any other stays as words', async () => {
    const path = fileOf([
      line({ id: '1', text: '写全了地址的', place: '示例小区 2号楼 1单元 301室' }), line({ id: '2', text: '只写了楼的', place: '示例小区2栋' }),
    ])
    expect(await imported(path, 'places')).toMatchObject({ registered: 2 })
    const placed = await product.rows(`select title, address_id, unit_id from cases.case_file where title in ('写全了地址的', '只写了楼的') order by title`)
    expect(placed).toEqual([
      { title: '写全了地址的', address_id: ADDRESSES.flat301, unit_id: UNITS.community }, { title: '只写了楼的', address_id: null, unit_id: UNITS.district },
    ].sort((left, right) => (left.title < right.title ? -1 : 1)))
  })

  test('bad lines go to the side file with number, reason and themselves; nothing else is lost', async () => {
    const bad: [string | Buffer, string][] = [
      ['{"id": "x", ', 'not-json'],
      ['["text"]', 'not-an-object'],
      [line({ id: 'n' }), 'no-text'],
      [line({ id: 'e', text: ' \n ' }), 'no-text'],
      [line({ id: 'l', text: '字'.repeat(5001) }), 'text-too-long'],
      [line({ id: 'c', text: '看不见\u0000的' }), 'control-characters'],
      ['{"id":"s","text":"\\ud800 half"}', 'control-characters'],
      [line({ id: 'p', text: '漏水', phone: '1380000' }), 'bad-phone'],
      [line({ id: 'k', text: '漏水', category: 'ZZZ-99' }), 'no-such-category'],
      [line({ id: 't', text: '漏水', time: '2026-02-30' }), 'bad-time'],
      [line({ id: 'f', text: '漏水', time: '2026-03-17' }), 'time-to-come'],
      [line({ id: 'o', text: '漏水', time: '1970-01-01' }), 'time-too-early'],
      [line({ id: 'w', text: '漏水', place: 5 }), 'field-wrong'],
      [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'not-utf8'],
      [line({ id: 'z', text: 'x'.repeat(MAX_LINE_BYTES) }), 'line-too-long'],
      [line({ id: 'good-1', text: '同一个编号，另外的话' }), 'same-id-other-content'],
    ]
    const path = fileOf([line({ id: 'good-1', text: '第一件' }), ...bad.map(([text]) => text), line({ id: 'good-2', text: '最后一件' })])
    expect(await imported(path, 'bad lines')).toMatchObject({ registered: 2, present: 0, rejected: bad.length })
    const rejected = rejectedOf(path)
    expect(rejected.map((each) => each.code)).toEqual(bad.map(([, code]) => code))
    expect(rejected.map((each) => each.line)).toEqual(bad.map((_each, index) => index + 2))
    for (const each of rejected) expect(each.reason.zh.length * each.reason.en.length).toBeGreaterThan(10)
    expect(rejected[0]?.original).toBe('{"id": "x", ')
    expect(await imported(path, 'bad lines')).toMatchObject({ registered: 0, present: 2, rejected: bad.length })
  })

  test('an interrupted run is gone on with: every line once', async () => {
    const path = fileOf(Array.from({ length: 950 }, (_each, index) => line({ id: `r${index}`, text: `第 ${index} 件` })))
    const before = await countOf()
    const first = await imported(path, 'interrupted', 460)
    expect(first.registered).toBeGreaterThan(0)
    expect(first.registered).toBeLessThan(950)
    const second = await imported(path, 'interrupted')
    expect(second).toMatchObject({ registered: 950 - first.registered, present: first.registered, rejected: 0 })
    expect(await countOf()).toBe(before + 950)
  })

  test('two runs at once register nothing twice', async () => {
    const path = fileOf(Array.from({ length: 60 }, (_each, index) => line({ id: `t${index}`, text: `同时 ${index}` })))
    const before = await countOf()
    await Promise.all([imported(path, 'twice'), imported(path, 'twice')])
    expect(await countOf()).toBe(before + 60)
  })
})

test('lines are found whatever their ends, and a mark of byte order is passed over', async () => {
  const path = join(folder, 'ends.jsonl')
  writeFileSync(path, '\uFEFF{"a":1}\r\n\r\n{"b":2}\n{"c":3}')
  const found = []
  for await (const each of linesOf(path)) found.push([each.number, each.text, each.readTo])
  expect(found).toEqual([[1, '{"a":1}', 12], [3, '{"b":2}', 22], [4, '{"c":3}', 29]])
})

test('the command’s id follows from source and line id, and is a UUID', () => {
  expect(commandIdOf('a', '1')).toBe(commandIdOf('a', '1'))
  expect(commandIdOf('a', '1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set([commandIdOf('a', '1'), commandIdOf('a', '11'), commandIdOf('a1', '1'), commandIdOf('1', 'a')]).size).toBe(4)
})

test.each([
  [['f.jsonl'], { file: 'f.jsonl' }],
  [['f.xlsx', '--sheet', '台账'], { file: 'f.xlsx', sheet: '台账' }],
  [['--source', 's', 'f.jsonl', '--unit', 'C1', '--district', 'd'], { file: 'f.jsonl', source: 's', unit: 'C1', district: 'd' }],
  [[], undefined], [['--unit'], undefined], [['a', 'b'], undefined], [['f', '--force'], undefined],
])('options %j', (options, expected) => {
  const read = readOptions(options)
  expect(read && Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))).toEqual(expected)
})

test('the lines it ends with', () => {
  expect(summary({ registered: 1473, present: 2, rejected: 1 }, 4.26)).toBe('registered 1473\nalready there 2\nrejected 1\nseconds 4.3\nper second 346\n')
})
