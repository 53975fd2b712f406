import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF the way a stranger would, for tests: its text, its pixels, the QR code somebody points a phone at. */
export interface ReadPage {
  /** Text without any blanks, since PDF text comes in pieces. */
  readonly text: string
  /** Share of dark pixels (0 to 1) in a part of the page given in shares of its width and height. */
  readonly darkness: (left: number, top: number, right: number, bottom: number) => number
  /** The code on the page; where several stand on it, the one in a part of the page given in shares of its width and height. */
  readonly qr: (left?: number, top?: number, right?: number, bottom?: number) => string | undefined
}

interface Canvas {
  readonly context: CanvasRenderingContext2D
}
const isCanvas = (made: unknown): made is Canvas => typeof made === 'object' && made !== null && 'context' in made
interface CanvasMaker {
  create: (width: number, height: number) => unknown
}
const makesCanvas = (factory: unknown): factory is CanvasMaker =>
  typeof factory === 'object' && factory !== null && 'create' in factory

const SCALE = 1.5
const DARK_BELOW = 140

function readPixels(image: ImageData, text: string): ReadPage {
  const isDark = (x: number, y: number) => (image.data[(y * image.width + x) * 4 + 1] ?? 255) < DARK_BELOW
  return {
    text,
    darkness: (left, top, right, bottom) => {
      const [x0, x1] = [Math.floor(left * image.width), Math.floor(right * image.width)]
      const [y0, y1] = [Math.floor(top * image.height), Math.floor(bottom * image.height)]
      let dark = 0
      for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) if (isDark(x, y)) dark += 1
      return dark / ((x1 - x0) * (y1 - y0))
    },
    qr: (left = 0, top = 0, right = 1, bottom = 1) => {
      const part = cut(image, Math.floor(left * image.width), Math.floor(top * image.height), Math.ceil(right * image.width), Math.ceil(bottom * image.height))
      return jsQR(part.data, part.width, part.height)?.data
    },
  }
}

function cut({ data, width }: ImageData, left: number, top: number, right: number, bottom: number) {
  const [wide, high] = [right - left, bottom - top]
  const part = new Uint8ClampedArray(wide * high * 4)
  for (let row = 0; row < high; row += 1) part.set(data.subarray(((top + row) * width + left) * 4, ((top + row) * width + right) * 4), row * wide * 4)
  return { data: part, width: wide, height: high }
}

/** Every page of a PDF, rendered at 108 dots an inch. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const factory: unknown = pdf.canvasFactory
  if (!makesCanvas(factory)) throw new Error('pdf.js offers no canvas here')
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
    if (!isCanvas(made)) throw new Error('pdf.js made no canvas')
    await page.render({ canvas: null, canvasContext: made.context, viewport }).promise
    const content = await page.getTextContent()
    const text = content.items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/[\s\u200b]+/g, '')
    pages.push(readPixels(made.context.getImageData(0, 0, Math.ceil(viewport.width), Math.ceil(viewport.height)), text))
  }
  await pdf.destroy()
  return pages
}
