import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'
import { contentPolicy } from './http/server.ts'
import { originOf } from './map-tiles.ts'

const template = 'https://tiles.example/wgs84/{z}/{x}/{y}.png'
const started = (environment: Record<string, string>) => readConfig({ ...environment, DATA_DIR: tmpdir() }).mapTiles

test('without a source nothing is fetched from anywhere, and pages may ask nobody else for pictures', () => {
  expect(started({})).toBeNull()
  expect([...(contentPolicy(null)['imgSrc'] ?? [])]).toEqual(["'self'", 'data:', 'blob:'])
})

test('a source with its credit line opens pages for its own pictures and for nothing else', () => {
  const tiles = started({ MAP_TILES: template, MAP_TILES_CREDIT: '示例区自建底图 审图号：示例S（2026）001号' })
  expect(tiles).toEqual({ template, credit: '示例区自建底图 审图号：示例S（2026）001号' })
  const policy = contentPolicy(tiles)
  expect([...(policy['imgSrc'] ?? [])].at(-1)).toBe('https://tiles.example')
  expect({ ...policy, imgSrc: null }).toEqual({ ...contentPolicy(null), imgSrc: null })
  expect(originOf({ template: 'http://10.0.0.8:8900/{z}/{y}/{x}', credit: '…' })).toBe('http://10.0.0.8:8900')
})

describe('the start is refused, with the setting in words', () => {
  test.each([
    ['no address', 'tiles.example/{z}/{x}/{y}.png'],
    ['a part is missing', 'https://tiles.example/{z}/{x}.png'],
    ['a part stands there twice', 'https://tiles.example/{z}/{z}/{x}/{y}.png'],
    ['another scheme', 'ftp://tiles.example/{z}/{x}/{y}.png'],
    ['more than an address for the policy of pages', "https://tiles.example; script-src 'unsafe-inline'/{z}/{x}/{y}"],
  ])('%s', (_name, text) => {
    expect(() => started({ MAP_TILES: text, MAP_TILES_CREDIT: '示例' })).toThrow(CannotStart)
  })
  test('pictures without saying whose they are', () => {
    expect(() => started({ MAP_TILES: template })).toThrow(/MAP_TILES_CREDIT/)
  })
})
