import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unpacked, wellFormed, wordsOf } from '../../platform/archive.testing.ts'
import { aDocument } from './builders.ts'
import { chartWords } from './chart-docx.ts'
import { renderDocx, renderPdf } from './public.ts'
import { type ReadPage, readPdf } from './reading.testing.ts'

const verification = { url: 'http://127.0.0.1:8080/d/shili/papers/9f2k7q4m', code: '9F2K-7Q4M' }
const options = { copy: { n: 2, of: 3 }, verification, printedAt: new Date('2026-03-16T08:30:00Z') }
const KINDS = ['D01', 'D08', 'D09', 'D13'] as const
const OFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((file) => existsSync(file))

/** What stands on every page and in every drawing of a box, and is laid out in another way in each form. */
const squeezed = (text: string) => text.replace(/[\s☐☑—_]+/g, '')

/** The sentences of a page's body: each must be in the other form too. */
function sentences(text: string): string[] {
  return text.split(/[。；：，（）《》、／]|以下空白|日期/u).map(squeezed).filter((each) => /\p{Script=Han}{4}/u.test(each))
}

const bodyOf = (pages: readonly ReadPage[]) =>
  squeezed(pages.map((page) => page.text.replace(/核验码.*$/, '').replace(/^案件码.*?第2份共3份/, '')).join(''))

test.each(KINDS)('%s as an editable file is a sound package with every part it names', async (kind) => {
  const parts = unpacked(await renderDocx(aDocument(kind), options))
  for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) expect(() => wellFormed(part.toString('utf8')), name).not.toThrow()
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  for (const [, name = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) expect([...parts.keys()], 'a part that is promised').toContain(name)
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? ''
  for (const [, target = ''] of relations.matchAll(/Target="([^"]+)"/g)) expect([...parts.keys()], 'a part that is pointed at').toContain(`word/${target}`)
  expect([...parts.keys()].some((name) => /^word\/media\/.+\.png$/.test(name)), 'the code of verification').toBe(true)
})

test.each(KINDS)('%s says in the editable file what its PDF says, sentence by sentence', async (kind) => {
  const parts = unpacked(await renderDocx(aDocument(kind), options))
  const words = squeezed(wordsOf(parts.get('word/document.xml')?.toString('utf8') ?? ''))
  const pages = await readPdf(await renderPdf(aDocument(kind), options))
  const printed = bodyOf(pages)
  for (const sentence of sentences(printed)) expect(words).toContain(sentence)
  for (const sentence of sentences(words)) expect(printed).toContain(sentence)
  const frame = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name)).map(([, part]) => wordsOf(part.toString('utf8'))).join('')
  for (const phrase of ['案件码7KQ4-92MX', '第2份共3份', '核验码9F2K-7Q4M', '2026年3月16日16:30']) expect(frame).toContain(phrase)
})

test('what people type is text in the editable file, whatever signs it holds', async () => {
  const typed = '<w:p>&amp; "引" \'号\' ]]> \u0000 #eval("1")'
  const xml = unpacked(await renderDocx(aDocument('D09', { facts: typed }), options)).get('word/document.xml')?.toString('utf8') ?? ''
  expect(() => wellFormed(xml)).not.toThrow()
  expect(wordsOf(xml)).toContain('<w:p>&amp;"引"\'号\']]>#eval("1")')
})

const series = (name: string, ...numbers: (number | null)[]) => ({ name, points: numbers.map((n, index) => ({ name: `${index + 1}月`, n })) })

test.each([
  ['the greatest and the least', [series('登记', 7, 12, 5)], '登记：最多 2月，12；最少 3月，5。'],
  ['each series by itself', [series('登记', 7, 9), series('达成协议', 6, 6)], '登记：最多 2月，9；最少 1月，7。达成协议：都是 6。'],
  ['PR-24: what is kept back is counted, never named', [series('登记', null, 12, 5)], '登记：最多 2月，12；最少 3月，5；另有 1 项不显示。'],
  ['PR-24: nothing where all is kept back', [series('登记', null, null)], '登记：都不显示。'],
])('the words of a picture of a chart say %s', (_name, shown, words) => {
  expect(chartWords({ title: '登记（件）', kind: 'lines', series: shown })).toBe(`图：登记（件）。${words}各数见下表。`)
})

test('an incomplete paper is refused with the name of the field', async () => {
  await expect(renderDocx(aDocument('D08', { recorder: '' }), options)).rejects.toThrow('recorder')
})

test.runIf(OFFICE !== undefined)('an office program opens each of them: as many pages and the same sentences as the PDF', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'editable-'))
  try {
    for (const kind of KINDS) writeFileSync(join(folder, `${kind}.docx`), await renderDocx(aDocument(kind), options))
    const files = KINDS.map((kind) => join(folder, `${kind}.docx`))
    execFileSync(OFFICE ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore', timeout: 120_000 })
    for (const kind of KINDS) {
      const converted = await readPdf(new Uint8Array(readFileSync(join(folder, `${kind}.pdf`))))
      const pages = await readPdf(await renderPdf(aDocument(kind), options))
      expect(converted, kind).toHaveLength(pages.length)
      const text = squeezed(converted.map((page) => page.text).join('')).replace(/核验码9F2K-7Q4M第\d页共\d页打印[\d年月日]+:\d\d|案件码7KQ4-92MX第2份共3份/g, '')
      for (const sentence of sentences(bodyOf(pages))) expect(text, kind).toContain(sentence)
      expect(converted[0]?.qr(), kind).toBe(verification.url)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
