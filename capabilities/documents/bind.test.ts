import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bindFile, type BoundPart, pageCount } from './bind.ts'
import { aDocument } from './builders.ts'
import type { DocumentKind } from './domain.ts'
import { renderPdf } from './public.ts'
import { readPdf } from './reading.testing.ts'

const options = { verification: { url: 'http://127.0.0.1:8080/d/shili/papers/9f2k7q4m', code: '9F2K-7Q4M' }, printedAt: new Date('2026-04-20T08:30:00Z') }
const { entries: _entries, sheetCount: _sheets, kind: _kind, ...frame } = aDocument('D15')

async function printed(kind: DocumentKind, title: string): Promise<BoundPart> {
  return { title, madeOn: '2026-03-16', content: { type: 'application/pdf', bytes: await renderPdf(aDocument(kind), options) } }
}

const photo = () => sharp({ create: { width: 600, height: 900, channels: 3, background: '#203040' } }).jpeg().toBuffer()

test('the bound file is one PDF: cover, catalogue with real page numbers, every part numbered through, annexes and back', async () => {
  const parts: BoundPart[] = [
    await printed('D01', '人民调解申请书'), await printed('D08', '人民调解记录'),
    { title: '分别谈话记录', madeOn: '2026-03-17', remark: '另存密封', content: undefined },
    { title: '证据材料扫描件', madeOn: '2026-03-18', content: { type: 'image/jpeg', bytes: await photo() } },
    { title: '签名页扫描件', madeOn: '2026-03-19', content: { type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 this is no PDF') } },
  ]
  const bound = await bindFile(frame, parts, options)
  const pages = await readPdf(bound.bytes)
  const counts = [await pageCount(aDocument('D01'), options), await pageCount(aDocument('D08'), options)]
  expect(bound.pages).toBe((counts[0] ?? 0) + (counts[1] ?? 0) + 2)
  expect(pages).toHaveLength(bound.pages + 3)
  expect(pages[0]?.text).toContain('30年')
  const catalogue = pages[1]?.text ?? ''
  for (const line of ['人民调解申请书／2026年3月16日1／', '人民调解记录／2026年3月16日2—3／', '分别谈话记录／2026年3月17日—另存密封', '证据材料扫描件／2026年3月18日4／', '签名页扫描件／2026年3月19日5／'])
    expect(catalogue).toContain(line)
  pages.slice(2, -1).forEach((page, index) => {
    expect(page.text).toContain(`卷内第${index + 1}页共${bound.pages}页`)
    expect(page.darkness(0, 0, 1, 1), `page ${index + 1} is not blank`).toBeGreaterThan(0.003)
  })
  expect(pages[2]?.text).toContain('申请人请求')
  expect(pages[5]?.darkness(0.2, 0.2, 0.8, 0.8), 'the photo').toBeGreaterThan(0.9)
  expect(pages[6]?.text).toContain('不能装订在本卷的电子文件里')
  expect(pages.at(-1)?.text).toContain(`本卷共5件材料、${bound.pages}页`)
  for (const at of [0, 1, 2]) expect(pages[at]?.qr()).toBe(options.verification.url)
})
