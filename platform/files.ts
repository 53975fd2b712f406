import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Keys } from './crypto.ts'
import { sql, type Sql } from './db/sql.ts'
import type { Tx } from './db/database.ts'
import { type DistrictId, type Id, newId } from './ids.ts'
import { defineRefusals, ok, refuse, type Result } from './result.ts'
import type { Clock } from './time.ts'

export type FileId = Id<'file'>

/** A file on disk that a command may refer to in its own transaction. */
export interface StoredFile {
  readonly id: FileId
  readonly hash: string
  readonly mediaType: string
  readonly sizeBytes: number
}

export interface FileStore {
  /**
   * Checks, strips, encrypts and writes a file, synced to disk before any row names it.
   * Refuses `file-too-large`, `file-type-not-accepted`, `file-damaged`, each naming `field`.
   */
  keep(district: DistrictId, bytes: Uint8Array, field: string): Promise<Result<StoredFile>>
  read(district: DistrictId, hash: string): Promise<Uint8Array>
  /** Files of the district on disk that are older than `before`; the sweeper compares them with the table. */
  list(district: DistrictId, before: Date): Promise<readonly string[]>
  remove(district: DistrictId, hash: string): Promise<void>
}

/** Largest file taken in, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

const MAX_PIXELS = 60_000_000

export const fileRefusal = defineRefusals({
  'file-too-large': ({ field }: { field: string }) => ({
    status: 413, field,
    zh: '这个文件超过 10 MB。请换一张小一点的照片，其他内容都还在。',
    en: 'This file is larger than 10 MB. Please choose a smaller photo; everything else is still here.',
  }),
  'file-type-not-accepted': ({ field }: { field: string }) => ({
    status: 415, field,
    zh: '只收照片（JPG、PNG、WebP）和 PDF。请换一个文件，其他内容都还在。',
    en: 'Only photos (JPG, PNG, WebP) and PDF files are accepted. Please choose another file; everything else is still here.',
  }),
  'file-damaged': ({ field }: { field: string }) => ({
    status: 422, field,
    zh: '这个文件打不开，可能没有传完整。请重新选一次，其他内容都还在。',
    en: 'This file cannot be opened; perhaps it was not sent completely. Please choose it again; everything else is still here.',
  }),
})

/** Media type by the first bytes; a name or a header proves nothing. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const starts = (...expected: number[]) => expected.every((each, index) => bytes[index] === each)
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (starts(0x52, 0x49, 0x46, 0x46) && Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP') return 'image/webp'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'application/pdf'
  return undefined
}

/** Photos are written anew without their metadata (place, time, camera); a PDF stays as it is. */
async function strip(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  if (mediaType === 'application/pdf') return bytes
  return sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate().toBuffer()
}

export function openFileStore(directory: string, keys: Keys, clock: Clock): FileStore {
  const pathOf = (district: DistrictId, hash: string) => join(directory, String(district), hash.slice(0, 2), hash)
  return {
    async keep(district, bytes, field) {
      if (bytes.byteLength > MAX_FILE_BYTES) return refuse(fileRefusal('file-too-large', { field }))
      const mediaType = mediaTypeOf(bytes)
      if (!mediaType) return refuse(fileRefusal('file-type-not-accepted', { field }))
      const stripped = await strip(bytes, mediaType).catch(() => undefined)
      if (!stripped) return refuse(fileRefusal('file-damaged', { field }))
      const stored = keys.encryptBytes(district, 'file', stripped)
      const hash = createHash('sha256').update(stored).digest('hex')
      await writeSynced(pathOf(district, hash), stored)
      return ok({ id: newId<'file'>(clock), hash, mediaType, sizeBytes: stripped.byteLength })
    },
    async read(district, hash) {
      return keys.decryptBytes(district, 'file', await readFile(pathOf(district, hash)))
    },
    list: (district, before) => listFiles(join(directory, String(district)), before),
    async remove(district, hash) {
      await unlink(pathOf(district, hash))
    },
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const partial = `${path}.partial`
  const handle = await open(partial, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, path)
}

async function listFiles(directory: string, before: Date): Promise<readonly string[]> {
  const folders = await readdir(directory).catch(() => [])
  const old: string[] = []
  for (const folder of folders) {
    for (const name of await readdir(join(directory, folder))) {
      const about = await stat(join(directory, folder, name))
      if (about.mtime < before) old.push(name)
    }
  }
  return old
}

export interface FileRow {
  readonly id: FileId
  readonly hash: string
  readonly media_type: string
  readonly size_bytes: number
  readonly case_id: string | null
  readonly purpose: string
}

/** The row that makes a kept file part of a case; goes into the command's own statement. Of two that name it at once, one has it. */
export function insertFile(tx: Tx, file: StoredFile, about: { caseId: string | null; purpose: string; at: Date }): Sql {
  return sql`insert into files.file (district_id, id, hash, media_type, size_bytes, case_id, purpose, recorded_at)
    values (${tx.district}, ${file.id}, ${file.hash}, ${file.mediaType}, ${file.sizeBytes}, ${about.caseId}, ${about.purpose}, ${about.at})
    on conflict (district_id, id) do nothing`
}

export async function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  const found = await tx<FileRow>`
    select f.id, f.hash, f.media_type, f.size_bytes, f.case_id, f.purpose from files.file f
     where f.district_id = ${tx.district} and f.id = ${id}`
  return found[0]
}

/** Files whose time is over: their rows stay, what they held is removed from the disk by the sweeper, within a day. */
export async function releaseFiles(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx`update files.file set released_at = ${at} where district_id = ${tx.district} and id = any(${[...ids]}::uuid[]) and released_at is null`
}

/** Which of these hashes belong to a case, or to something else that still keeps them. */
export async function knownHashes(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx<{ hash: string }>`
    select distinct f.hash from files.file f
     where f.district_id = ${tx.district} and f.hash = any(${hashes}) and f.released_at is null limit ${hashes.length}`
  return new Set(found.map((row) => row.hash))
}

export async function listFilesOf(tx: Tx, caseId: string): Promise<(FileRow & { readonly recorded_at: Date })[]> {
  return tx<FileRow & { readonly recorded_at: Date }>`
    select f.id, f.hash, f.media_type, f.size_bytes, f.case_id, f.purpose, f.recorded_at from files.file f
     where f.district_id = ${tx.district} and f.case_id = ${caseId} order by f.id limit 200`
}
