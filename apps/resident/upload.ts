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
}

/** A photo over the limit is cut off, not thrown: thrown, it would end the reading, and with it whatever else was sent. */
const READING = { limits: { fileSize: MAX_FILE_BYTES + 1 }, throwFileSizeLimit: false }

/** Reads a form with or without photos. A photo that is refused costs nothing else: the fields and the other photos stay. */
export async function readForm(services: Services, request: FastifyRequest, district: District, mostPhotos: number): Promise<Sent> {
  if (!request.isMultipart()) return { fields: fieldsOf(request.body), photos: [], refusal: undefined }
  const fields: Record<string, string> = {}
  const photos: string[] = []
  let refusal: Refusal | undefined
  for await (const part of request.parts(READING)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer()
    if (bytes.length === 0 || photos.length >= mostPhotos) continue
    const kept = await services.files.keep(district.id, bytes, 'photos')
    if (kept.ok) photos.push(fileToken(services.keys, district.id, kept.value))
    else refusal ??= kept.refusal
  }
  return { fields, photos, refusal }
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
