import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import sharp from 'sharp'
import { fileToken, readFileToken } from '#platform/file-token'
import { MAX_FILE_BYTES } from '#platform/files'
import type { Refusal } from '#platform/result'
import type { District, Services } from '#platform/services'
import { type Fields, fieldsOf } from './site.ts'

/** A form as it came in: what was typed, the photos that were kept, and the first photo that was not. */
export interface Sent {
  readonly fields: Fields
  readonly photos: readonly string[]
  readonly refusal: Refusal | undefined
  /** Photos that came beyond the number asked for: read past, not kept. */
  readonly beyond: number
}

/** A photo over the limit is cut off, not thrown: thrown, it would end the reading, and with it whatever else was sent. */
const READING = { limits: { fileSize: MAX_FILE_BYTES + 1, files: 100 }, throwFileSizeLimit: false }

/** Reads a form with or without photos. A photo that is refused costs nothing else: the fields and the other photos stay. */
export async function readForm(services: Services, request: FastifyRequest, district: District, mostPhotos: number): Promise<Sent> {
  if (!request.isMultipart()) return { fields: fieldsOf(request.body), photos: [], refusal: undefined, beyond: 0 }
  const reading: Reading = { fields: {}, photos: [], refusal: undefined, beyond: 0 }
  try {
    for await (const part of request.parts(READING)) {
      if (part.type === 'file') await takePhoto(services, district, reading, part, mostPhotos)
      else if (typeof part.value === 'string') reading.fields[part.fieldname] = part.value
    }
  } catch (error) {
    // A hundred files and more: the words stand before the files in every form of ours, so they have been read.
    if (!isTooMuch(error)) throw error
    reading.beyond += 1
  }
  return reading
}

interface Reading {
  readonly fields: Record<string, string>
  readonly photos: string[]
  refusal: Refusal | undefined
  beyond: number
}

async function takePhoto(services: Services, district: District, reading: Reading, part: MultipartFile, mostPhotos: number): Promise<void> {
  if (reading.photos.length >= mostPhotos) {
    if ((await readPast(part.file)) > 0) reading.beyond += 1
    return
  }
  const bytes = await part.toBuffer()
  if (bytes.length === 0) return
  const kept = await services.files.keep(district.id, bytes, 'photos')
  if (kept.ok) reading.photos.push(fileToken(services.keys, district.id, kept.value))
  else reading.refusal ??= kept.refusal
}

/** Reads a file to its end without keeping it, a piece at a time; answers its length in bytes. */
async function readPast(file: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0
  for await (const piece of file) length += piece.length
  return length
}

function isTooMuch(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 413
}

/** The photos a form has now: those it had, then the new ones, as many as there is room for; and how many found none. */
export function withRoom(before: readonly string[], sent: Pick<Sent, 'photos' | 'beyond'>, most: number): { readonly photos: readonly string[]; readonly over: number } {
  const all = [...before, ...sent.photos]
  return { photos: all.slice(0, most), over: Math.max(all.length - most, 0) + sent.beyond }
}

const THUMBNAIL = { width: 224, height: 168 }

/** Small pictures of kept photos as data addresses, so that whoever sent them sees which is which. A PDF has none. */
export async function thumbnailsOf(services: Services, district: District, tokens: readonly string[]): Promise<string[]> {
  return Promise.all(tokens.map(async (token) => {
    const file = readFileToken(services.keys, district.id, token)
    if (!file?.mediaType.startsWith('image/')) return 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const bytes = await services.files.read(district.id, file.hash)
    const small = await sharp(bytes).resize({ ...THUMBNAIL, fit: 'cover' }).jpeg({ quality: 55 }).toBuffer()
    return `data:image/jpeg;base64,${small.toString('base64')}`
  }))
}
