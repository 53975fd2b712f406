import { CITATIONS, citationsFor } from './citations.ts'
import type { Citation, CitationTopic, DocumentData, DocumentKind } from './domain.ts'
import { groupCode, slipUrl } from './domain.ts'
import { capitalAmount, yuanFigures } from './money.ts'
import { qrSvg } from './qr.ts'

/** What a template receives: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord
export interface JsonRecord {
  readonly [name: string]: Json
}

/** Shown in the place of a character no font at hand can draw (GETA MARK, the printers' own sign for it). */
export const MISSING_MARK = '〓'

/** Control characters, marks that reverse the direction of text, and emoji selectors: none can be printed honestly. */
const UNPRINTABLE = /(?!\n)(?:\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector})/gu

/** Half of a character beyond the basic plane, left by a text that was cut in the middle: no JSON reader takes it. */
const HALF_A_CHARACTER = /\p{Cs}/gu

/** A run without any place to break, longer than a table cell is wide. */
const UNBROKEN = /[!-~]{24}(?=[!-~])/g
/** Says "may break here" and shows nothing. */
export const BREAK_HERE = '\u200b'

/** Text as it can be printed: one kind of line break, nothing invisible, long runs of Latin letters may break. */
export function printableText(text: string): string {
  const visible = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .replace(HALF_A_CHARACTER, '\ufffd')
  return visible.replace(UNBROKEN, (run) => run + BREAK_HERE)
}

/** Replaces every text inside a value. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]))
}

/** Every text inside a value, joined; for asking a font whether it can draw it. */
export function allText(value: Json): string {
  let text = ''
  mapTexts(value, (part) => {
    text += part
    return part
  })
  return text
}

function toJson(value: unknown): Json {
  if (typeof value === 'string') return printableText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(toJson)
  return typeof value === 'object' && value !== null ? toRecord(value) : null
}

/** Copies data into plain JSON; next to each `amountFen` comes `amount` in figures and in capital numerals, next to each `scanUrl` its code as `qr`. */
function toRecord(value: object): JsonRecord {
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([name, item]): [string, Json][] => {
      if (name === 'scanUrl' && typeof item === 'string') return [[name, item], ['qr', qrSvg(item)]]
      return name === 'amountFen' && typeof item === 'number'
        ? [
            [name, item],
            ['amount', { figures: yuanFigures(item), words: capitalAmount(item) }],
          ]
        : [[name, toJson(item)]]
    })
  return Object.fromEntries(entries)
}

const TOPICS: Readonly<Partial<Record<DocumentKind, readonly CitationTopic[]>>> = {
  D03: [
    'nature',
    'free',
    'voluntary',
    'rights',
    'duties',
    'effect',
    'oral-effect',
    'performance',
    'confirmation',
    'remedies',
    'personal-information',
  ],
  D05: ['agency'],
  D09: ['effect', 'performance', 'confirmation'],
  D10: ['oral-effect', 'performance'],
  D17: ['not-accepted'],
  D18: ['remedies'],
  D23: ['personal-information', 'sensitive', 'handing-on', 'under-fourteen'],
  D24: ['disclosure'],
}

/** The law a paper cites: what it brings along, or the records in force on its day. */
export function citationsOf(data: DocumentData): readonly Citation[] {
  if ('citations' in data && data.citations !== undefined) return data.citations
  const topics = TOPICS[data.kind]
  return topics === undefined || data.kind === 'slip' ? [] : citationsFor(topics, data.madeOn, CITATIONS)
}

const printedCitation = (citation: Citation): Json => ({
  topic: citation.topic,
  source: `《${citation.law}》${citation.article}`,
  sentence: printableText(citation.sentenceZh),
})

/** A sheet that is no paper of a case, as its template reads it: printable text, nothing added. Pure. */
export function sheetView(sheet: object): JsonRecord {
  return toRecord(sheet)
}

/** A paper's data as its template reads it: printable text, amounts in words, citations, grouped case code, QR. Pure. */
export function viewOf(data: DocumentData): JsonRecord {
  const code = data.caseCode === undefined ? {} : { caseCode: groupCode(data.caseCode) }
  const slip = data.kind === 'slip' ? { url: slipUrl(data), qr: qrSvg(slipUrl(data)) } : {}
  return { ...toRecord(data), ...code, ...slip, citations: citationsOf(data).map(printedCitation) }
}
