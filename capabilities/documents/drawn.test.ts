import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aDocument } from './builders.ts'
import { readPdf } from './reading.testing.ts'
import { renderPdf } from './render.ts'

const NAME = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><path d="M60 300C300 20 700 380 1140 90" fill="none" stroke="#111" stroke-width="9"/></svg>'

const wordsOf = async (printed: Uint8Array) => (await readPdf(printed)).map((page) => page.text).join('')

test('decision 20, D09: a name drawn on the screen stands on its line, with its day and before whom; the others sign by hand', async () => {
  const plain = aDocument('D09')
  const [first] = plain.parties
  const who = `${first?.role ?? ''}　${first?.name ?? ''}`
  const data = aDocument('D09', { drawn: [{ who, on: '2026-03-16', before: '小李', drawing: 'one' }] })
  const png = await sharp(Buffer.from(NAME)).png().toBuffer()
  const printed = await renderPdf(data, { printedAt: new Date('2026-03-16T08:30:00Z'), drawings: { one: png } })
  const text = await wordsOf(printed)
  expect(text).toContain('本人当着小李的面在屏幕上签名')
  expect(text).toContain('2026年3月16日')
  const without = await wordsOf(await renderPdf(data, { printedAt: new Date('2026-03-16T08:30:00Z') }))
  expect(without).toContain('笔迹存于案卷')
})
