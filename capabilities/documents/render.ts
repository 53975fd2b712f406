import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { productRoot } from '#platform/root'
import type { DocumentData, DocumentKind } from './domain.ts'
import type { BulletinChart, BulletinSheet } from './bulletin.ts'
import type { ContactCards } from './contact-cards.ts'
import type { CouncilPaper } from './council-papers.ts'
import type { CourtResultSheet } from './court-result.ts'
import type { DutyHoursSheet, DutyRosterSheet } from './duty-papers.ts'
import { EXPLANATION_FRAME, EXPLANATIONS } from './explanation-words.ts'
import { BUNDLED_FAMILY, FALLBACK_FAMILY, type Fonts, loadFonts, SYSTEM_FALLBACK_FILES } from './fonts.ts'
import type { MeetingSheet } from './meeting-papers.ts'
import { missingFields } from './missing.ts'
import type { PetitionPaper } from './petition-papers.ts'
import { type PlateSheet, plateView } from './plates.ts'
import type { PosterSheet } from './poster-papers.ts'
import type { ProgrammeConsent, TutorAppointment } from './programme-papers.ts'
import type { BoothSheet, ReferralSlip } from './reception-papers.ts'
import { qrSvg } from './qr.ts'
import type { RescueSheet } from './rescue-papers.ts'
import type { RoundPaper } from './round-papers.ts'
import type { ServiceChecklist } from './service-papers.ts'
import { allText, type JsonRecord, type Json, MISSING_MARK, mapTexts, sheetView, viewOf } from './view.ts'
import { cannotPrint, SHEET_NAMES, DOCUMENT_NAMES, PETITION_PAPERS, PLATES } from './words.ts'

export interface RenderOptions {
  /** Which original of how many; printed as 第 n 份 共 m 份. */
  readonly copy?: { readonly n: number; readonly of: number }
  /** Where a stranger can compare the paper with the register; goes into the QR and the sentence beside it. */
  readonly verification?: { readonly url: string; readonly code: string }
  /** Signatures drawn on the screen, as PNG by the name that the paper's data gives them. */
  readonly drawings?: Readonly<Record<string, Uint8Array>>
  /** The instant of printing; also the PDF's creation time. Equal data and instant give equal bytes. */
  readonly printedAt: Date
  /** The district's zone; Asia/Shanghai when absent. */
  readonly timeZone?: string
}

/** Papers that belong to no case's file, one template each. */
export type Sheet = ContactCards | PosterSheet | BulletinSheet | CouncilPaper | CourtResultSheet | BoothSheet | ReferralSlip | MeetingSheet | RescueSheet | DutyRosterSheet | DutyHoursSheet | RoundPaper | ServiceChecklist | ProgrammeConsent | TutorAppointment

/** Prints papers. `fallbackFontFiles` are looked for in order; the first that exists helps with rare characters. */
export interface Renderer {
  readonly renderPdf: (data: DocumentData, options: RenderOptions) => Promise<Uint8Array>
  readonly renderExplanation: (
    kind: DocumentKind,
    options: Pick<RenderOptions, 'printedAt' | 'timeZone'>,
  ) => Promise<Uint8Array>
  readonly renderPlates: (
    sheet: PlateSheet,
    options: Pick<RenderOptions, 'printedAt' | 'timeZone'>,
  ) => Promise<Uint8Array>
  readonly renderSheet: (
    sheet: Sheet,
    options: Pick<RenderOptions, 'printedAt' | 'timeZone'>,
  ) => Promise<Uint8Array>
  readonly drawChart: (chart: BulletinChart) => string
  readonly renderPetitionPaper: (
    paper: PetitionPaper,
    options: Pick<RenderOptions, 'printedAt' | 'timeZone' | 'verification'>,
  ) => Promise<Uint8Array>
  readonly missingGlyphs: (data: DocumentData) => string[]
  readonly renderLayer: (template: 'page-numbers' | 'annex', content: JsonRecord, printedAt: Date) => Uint8Array
}

/** PDF/A-2b, the archive's profile: files are kept for decades, so fonts are embedded and nothing outside is needed. */
const PDF_STANDARD = 'a-2b'

/** The memoised layouts of this many papers back are kept; older ones are let go, so a long-lived server does not grow. */
const CACHE_AGE = 10

const TEMPLATES: Readonly<Record<DocumentKind, string>> = {
  D01: 'd01-application',
  D02: 'd02-acceptance',
  D03: 'd03-rights',
  D04: 'd04-identity',
  D05: 'd05-authority',
  D06: 'd06-investigation',
  D07: 'd07-evidence',
  D08: 'd08-record',
  D09: 'd09-agreement',
  D10: 'd10-oral-agreement',
  D11: 'd11-performance',
  D12: 'd12-follow-up',
  D13: 'd13-confirmation',
  D14: 'd14-situation',
  D15: 'd15-dossier',
  'D15-cover': 'd15-dossier',
  'D15-catalogue': 'd15-dossier',
  'D15-back': 'd15-dossier',
  D16: 'd16-closing',
  D17: 'd17-not-accepted',
  D18: 'd18-terminated',
  D19: 'd19-referral',
  D20: 'd20-supervision',
  D21: 'd21-urgent',
  D23: 'd23-consent',
  D24: 'd24-disclosure',
  D25: 'd25-one-time',
  slip: 'slip',
}

/** Found from the product's root, so a bundled server finds them too. */
const findTemplates = (): string => join(productRoot(), 'capabilities', 'documents', 'templates')

export function localTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
  return parts.replace(' ', 'T')
}

class Typesetter {
  readonly #fonts: Fonts
  readonly #folder = findTemplates()
  readonly #compiler: NodeCompiler

  constructor(fallbackFontFiles: readonly string[]) {
    this.#fonts = loadFonts(fallbackFontFiles)
    const blobs =
      this.#fonts.fallbackBlob === undefined ? this.#fonts.blobs : [...this.#fonts.blobs, this.#fonts.fallbackBlob]
    this.#compiler = NodeCompiler.create({ workspace: this.#folder, fontArgs: [{ fontBlobs: [...blobs] }] })
  }

  missing(texts: Json): string[] {
    return this.#fonts.inAny(allText(texts))
  }

  /** Data goes in as JSON through `sys.inputs`, so nothing a person typed is ever read as Typst source. */
  print(template: string, content: JsonRecord, printedAt: Date): Uint8Array {
    const bytes = this.#compiler.pdf(this.#laidOut(template, content), {
      pdfStandard: PDF_STANDARD,
      creationTimestamp: Math.floor(printedAt.getTime() / 1000),
    })
    this.#compiler.evictCache(CACHE_AGE)
    return new Uint8Array(bytes)
  }

  /** One page as SVG; its letters are outlines, so it needs no font where it is shown. */
  draw(template: string, content: JsonRecord): string {
    const svg = this.#compiler.plainSvg(this.#laidOut(template, content))
    this.#compiler.evictCache(CACHE_AGE)
    return svg
  }

  #laidOut(template: string, content: JsonRecord): NodeTypstDocument {
    const missing = this.missing(content)
    const drawable = mapTexts(content, (text) =>
      missing.reduce((sofar, glyph) => sofar.replaceAll(glyph, MISSING_MARK), text),
    )
    const needsFallback = this.#fonts.inBundled(allText(drawable)).length > 0
    const input = {
      ...(typeof drawable === 'object' && drawable !== null ? drawable : {}),
      fonts: needsFallback ? [BUNDLED_FAMILY, FALLBACK_FAMILY] : [BUNDLED_FAMILY],
      missing: missing.map((glyph) => `U+${(glyph.codePointAt(0) ?? 0).toString(16).toUpperCase()}`),
    }
    const result = this.#compiler.compile({
      mainFilePath: join(this.#folder, `${template}.typ`),
      inputs: { input: JSON.stringify(input) },
      resetRead: true,
    })
    const paper = result.result
    if (paper === null)
      throw new Error(`template ${template} does not compile: ${this.#diagnosis(result.takeDiagnostics())}`)
    return paper
  }

  #diagnosis(error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
    return error === null ? 'no diagnosis' : JSON.stringify(this.#compiler.fetchDiagnostics(error))
  }
}

function metaOf(kind: DocumentKind, options: RenderOptions): JsonRecord {
  const timeZone = options.timeZone ?? 'Asia/Shanghai'
  const { copy, verification } = options
  return {
    title: DOCUMENT_NAMES[kind].zh,
    titleEn: DOCUMENT_NAMES[kind].en,
    kind,
    printedAt: localTime(options.printedAt, timeZone),
    ...(copy === undefined ? {} : { copy: { n: copy.n, of: copy.of } }),
    ...(options.drawings === undefined ? {} : { drawings: drawingsOf(options.drawings) }),
    ...(verification === undefined
      ? {}
      : { verification: { url: verification.url, code: verification.code, qr: qrSvg(verification.url) } }),
  }
}

/** Data reaches a template as text only: the picture travels inside an SVG frame of the pad's shape. */
function drawingsOf(drawings: Readonly<Record<string, Uint8Array>>): JsonRecord {
  const framed = (png: Uint8Array) =>
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 600 200">' +
    `<image width="600" height="200" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`
  return Object.fromEntries(Object.entries(drawings).map(([name, png]) => [name, framed(png)]))
}

const titleOf = (sheet: Sheet) => (sheet.kind === 'voting' && sheet.result !== undefined ? 'counted' : sheet.kind)

/** Makes a renderer with its own long-lived compiler; the fonts are read at the first paper. */
export function createRenderer(fallbackFontFiles: readonly string[] = SYSTEM_FALLBACK_FILES): Renderer {
  let made: Typesetter | undefined
  const typesetter = (): Typesetter => {
    made ??= new Typesetter(fallbackFontFiles)
    return made
  }
  return {
    renderPdf: async (data, options) => {
      const missing = missingFields(data)
      if (missing.length > 0)
        throw new Error(`${cannotPrint(DOCUMENT_NAMES[data.kind], missing).en} (${missing.join(', ')})`)
      return typesetter().print(
        TEMPLATES[data.kind],
        { d: viewOf(data), meta: metaOf(data.kind, options) },
        options.printedAt,
      )
    },
    renderExplanation: async (kind, options) => {
      const { what, signing, check, articles } = EXPLANATIONS[kind]
      const content = { d: { what, signing, check, articles, frame: EXPLANATION_FRAME }, meta: metaOf(kind, options) }
      return typesetter().print('explanation', content, options.printedAt)
    },
    renderPlates: async (sheet, { printedAt, timeZone }) => {
      const meta = { title: PLATES.zh, printedAt: localTime(printedAt, timeZone ?? 'Asia/Shanghai') }
      return typesetter().print('plates', { d: plateView(sheet), meta }, printedAt)
    },
    renderSheet: async (sheet, { printedAt, timeZone }) => {
      const meta = { title: SHEET_NAMES[titleOf(sheet)].zh, printedAt: localTime(printedAt, timeZone ?? 'Asia/Shanghai') }
      return typesetter().print(sheet.kind, { d: sheetView(sheet), meta }, printedAt)
    },
    drawChart: (chart) => typesetter().draw('chart', { d: sheetView(chart), meta: { title: chart.title, kind: 'chart' } }),
    renderPetitionPaper: async (paper, options) => {
      // As every paper of a case is headed and checked, under its own title.
      const meta = { ...metaOf('D19', options), kind: 'D22', title: PETITION_PAPERS[paper.paper].zh, titleEn: PETITION_PAPERS[paper.paper].en }
      return typesetter().print('d22-petition', { d: sheetView(paper), meta }, options.printedAt)
    },
    renderLayer: (template, content, printedAt) => typesetter().print(template, { d: content, meta: { title: '', kind: template } }, printedAt),
    missingGlyphs: (data) => typesetter().missing(viewOf(data)),
  }
}

const renderer = createRenderer()

/**
 * Prints one paper as PDF. Pure apart from reading fonts and templates: equal data, options and fonts give equal bytes.
 * Throws, naming the fields, when a mandatory field is missing (ask `missingFields` first and refuse in words).
 */
export const renderPdf = renderer.renderPdf

/** One English page that explains a Chinese paper: what it is, what signing means, the articles. No legal effect. */
export const renderExplanation = renderer.renderExplanation

/** Door plates, eight a page. Pure as `renderPdf` is. */
export const renderPlates = renderer.renderPlates

/** A council, an owners' vote, or what goes back to a court, as A4 sheets. Pure as `renderPdf` is. */
export const renderSheet = renderer.renderSheet

/** A chart of the bulletin alone, as SVG of the text's width (15.8 cm); the same drawing as in the PDF. Pure as `renderPdf` is. */
export const drawChart = renderer.drawChart

/** One paper of the petition set (D22), headed and checked like the papers of a case. Pure as `renderPdf` is. */
export const renderPetitionPaper = renderer.renderPetitionPaper

/** A sheet of the bound file that is no paper: its page numbers, or the page that stands for an annex. */
export const renderLayer = renderer.renderLayer

/** The characters of a paper that no font at hand can draw; they would be printed as 〓 with a note. */
export const missingGlyphs = renderer.missingGlyphs
