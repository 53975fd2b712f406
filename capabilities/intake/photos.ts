import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { readUnusedFile } from '#platform/file-token'
import { type FileRow, findFile, listFilesOf, type StoredFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseId, lookAtCase } from '#cap/cases'
import { refusal } from './words.ts'

/** What came with a report or an addition, and photos of a visit on site; papers and scans of a station have purposes of their own. */
const PURPOSES: readonly string[] = ['report', 'supplement', 'site-visit']

/** Files behind the tokens that uploading gave, each once. Refuses `photo-unknown`, also for a photo another report has. */
export async function readPhotos(services: Services, tx: Tx, tokens: readonly string[]): Promise<Result<readonly StoredFile[]>> {
  const files: StoredFile[] = []
  for (const token of new Set(tokens)) {
    const file = await readUnusedFile(services.keys, tx, token)
    if (!file) return refuse(refusal('photo-unknown', {}))
    files.push(file)
  }
  return ok(files)
}

interface FileLine {
  id: string
  mediaType: string
  sizeBytes: number
  purpose: string
}

export function listCaseFiles(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<{ files: FileLine[] }>> {
  return lookAtCase(services, { by, caseId, need: 'content', action: 'case.files' }, async (tx) => {
    const files = await listFilesOf(tx, caseId)
    return ok({ files: files.filter(isPhoto).map((each) => ({ id: each.id, mediaType: each.media_type, sizeBytes: each.size_bytes, purpose: each.purpose })) })
  })
}

function isPhoto(file: FileRow): boolean {
  return PURPOSES.includes(file.purpose)
}

/** One photo, decrypted for somebody who may read the case. Refuses `no-such-file`. */
export async function readCaseFile(services: Services, by: StaffActor, caseId: CaseId, fileId: string): Promise<Result<SentFile>> {
  const found = await lookAtCase(services, { by, caseId, need: 'content', action: 'case.file' }, async (tx) => {
    const file = await findFile(tx, fileId)
    if (!file || file.case_id !== caseId || !isPhoto(file)) return refuse(refusal('no-such-file', {}))
    return ok(file)
  })
  if (!found.ok) return found
  const { hash, media_type, id } = found.value
  const bytes = await services.files.read(by.district, hash)
  return ok({ bytes, type: media_type, name: `${id}.${EXTENSIONS[media_type] ?? 'bin'}` })
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' }
