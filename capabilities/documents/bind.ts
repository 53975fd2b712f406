import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { DocumentKind, Dossier } from './domain.ts'
import type { PaperOfFile } from './petition-papers.ts'
import { renderLayer, renderPdf, renderPetitionPaper, type RenderOptions } from './render.ts'
import { DOCUMENT_NAMES, PETITION_PAPERS, PETITION_SET } from './words.ts'

/** One paper or annex of a file, in its order. An annex is what a person handed in: a PDF or a photo. */
export interface BoundPart {
  readonly title: string
  readonly number?: string
  readonly madeOn: string
  readonly remark?: string
  /** Undefined: it lies apart and only stands in the catalogue. */
  readonly content: { readonly type: string; readonly bytes: Uint8Array } | undefined
}

export interface Bound {
  readonly bytes: Uint8Array
  /** Numbered pages, without cover, catalogue and back. */
  readonly pages: number
}

const A4 = { width: 595.28, height: 841.89, margin: 56 }
/** Dots on the longer side of a photo: enough to read a scan at A4, and a file that can be handed on. */
const PHOTO_DOTS = 1_800

/** A part as pages of its own; a file of a person that cannot be opened is stood for by a page that says so. */
async function pagesOf(part: BoundPart, options: RenderOptions): Promise<PDFDocument | undefined> {
  if (!part.content) return undefined
  const { type, bytes } = part.content
  try {
    return type === 'application/pdf' ? await readable(bytes) : await photo(bytes)
  } catch {
    return PDFDocument.load(renderLayer('annex', { title: part.title }, options.printedAt))
  }
}

/** A PDF whose every page can be taken over. Throws on a password, damage, or no page at all. */
async function readable(bytes: Uint8Array): Promise<PDFDocument> {
  const file = await PDFDocument.create()
  if ((await append(file, await PDFDocument.load(bytes))).length === 0) throw new Error('a PDF without pages')
  return file
}

/** A photo on a page of its own, upright, as large as the page lets it. */
async function photo(bytes: Uint8Array): Promise<PDFDocument> {
  const upright = await sharp(bytes).rotate().resize(PHOTO_DOTS, PHOTO_DOTS, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer()
  const file = await PDFDocument.create()
  const image = await file.embedJpg(upright)
  const { width, height } = image.scaleToFit(A4.width - 2 * A4.margin, A4.height - 2 * A4.margin)
  file.addPage([A4.width, A4.height]).drawImage(image, { x: (A4.width - width) / 2, y: (A4.height - height) / 2, width, height })
  return file
}

async function append(target: PDFDocument, source: PDFDocument): Promise<PDFPage[]> {
  const pages = await target.copyPages(source, source.getPageIndices())
  for (const page of pages) target.addPage(page)
  return pages
}

/** A paper of a file as PDF, also one of the petition set. Throws as `renderPdf` does. */
export function renderPaper(data: PaperOfFile, options: RenderOptions): Promise<Uint8Array> {
  return 'kind' in data ? renderPdf(data, options) : renderPetitionPaper(data, options)
}

/** What the catalogue calls a paper; of the petition set each by its own name, unless it lies apart. */
export function paperTitle(kind: DocumentKind | 'D22', data: PaperOfFile | undefined): string {
  if (kind !== 'D22') return DOCUMENT_NAMES[kind].zh
  return data && 'paper' in data ? PETITION_PAPERS[data.paper].zh : PETITION_SET.zh
}

/** How many pages a paper has when it is printed. */
export async function pageCount(data: PaperOfFile, options: RenderOptions): Promise<number> {
  return (await PDFDocument.load(await renderPaper(data, options))).getPageCount()
}

/** 3 or 3—5; a part that lies apart has none. */
function span(first: number, count: number): string {
  if (count === 0) return '—'
  return count === 1 ? String(first) : `${first}—${first + count - 1}`
}

/**
 * The whole file as one PDF: cover, catalogue with the real page numbers, every part in order with its number on each page, back.
 * `frame` is the file without its entries. Between two parts others get their turn. Throws when the frame lacks a mandatory field.
 */
export async function bindFile(frame: Omit<Dossier<'D15'>, 'kind' | 'entries' | 'sheetCount'>, parts: readonly BoundPart[], options: RenderOptions): Promise<Bound> {
  const loaded: { part: BoundPart; pages: PDFDocument | undefined }[] = []
  for (const part of parts) {
    loaded.push({ part, pages: await pagesOf(part, options) })
    await new Promise(setImmediate)
  }
  let next = 1
  const entries = loaded.map(({ part: { content: _content, ...line }, pages }) => {
    const count = pages?.getPageCount() ?? 0
    const entry = { ...line, pages: span(next, count) }
    next += count
    return entry
  })
  const total = next - 1
  const dossier = { ...frame, entries, sheetCount: total }
  const bound = await PDFDocument.create()
  bound.setTitle(frame.title)
  const sheet = async (kind: 'D15-cover' | 'D15-catalogue' | 'D15-back') => append(bound, await PDFDocument.load(await renderPdf({ ...dossier, kind }, options)))
  await sheet('D15-cover')
  await sheet('D15-catalogue')
  const numbered: PDFPage[] = []
  for (const { pages } of loaded) if (pages) numbered.push(...(await append(bound, pages)))
  await stamp(bound, numbered, options)
  await sheet('D15-back')
  return { bytes: await bound.save(), pages: total }
}

/** Each page's number on a layer of its own, so that what lies below stays as it was; scaled where a page is not A4. */
async function stamp(bound: PDFDocument, pages: readonly PDFPage[], options: RenderOptions): Promise<void> {
  if (pages.length === 0) return
  const layer = await PDFDocument.load(renderLayer('page-numbers', { pages: pages.length }, options.printedAt))
  const marks = await bound.embedPages(layer.getPages())
  pages.forEach((page, index) => {
    const mark = marks[index]
    const { width, height } = page.getSize()
    if (mark) page.drawPage(mark, { x: 0, y: height - mark.height * (width / mark.width), xScale: width / mark.width, yScale: width / mark.width })
  })
}
