import type { Actor, ReporterActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { insertFile, type StoredFile } from '#platform/files'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { type CaseFile, type CaseId, type CommandEnvelope, type FactDraft, findMergeTarget, onCase, onTwoCases, type Recording } from '#cap/cases'
import type { Supplemented, SupplementBody } from './contract.ts'
import { entryOf, type StaffCommand } from './merge.ts'
import { readPhotos } from './photos.ts'
import { refusal } from './words.ts'

/**
 * Staff add what they learned, in words and photos. Refuses `text-empty`, `photo-unknown`, `merged-elsewhere`.
 */
export function supplementCase(services: Services, command: StaffCommand & { readonly added: SupplementBody }): Promise<Result<Supplemented>> {
  return onCase<Supplemented>(services, command, 'content', async (tx, file) => {
    const read = await readAdded(services, tx, command.added)
    return read.ok ? ok(recordingOf(services, tx, file, command.by, read.value)) : read
  })
}

/**
 * A reporter adds to their own matter. Where it was merged, the words stand in their own case and in the one that goes
 * on, so that its handlers read them. Refuses `text-empty`, `photo-unknown`.
 */
export async function supplementOwnCase(
  services: Services, envelope: CommandEnvelope & { readonly by: ReporterActor; readonly added: SupplementBody },
): Promise<Result<Supplemented>> {
  const { by, added } = envelope
  const caseId = by.caseId as CaseId
  const target = await inDistrict(services.db, by.district, (tx) => findMergeTarget(tx, caseId), { readOnly: true })
  const command = { ...envelope, onMerged: true }
  if (target.id === caseId) {
    return onCase<Supplemented>(services, { ...command, caseId }, 'content', async (tx, file) => {
      const read = await readAdded(services, tx, added)
      return read.ok ? ok(recordingOf(services, tx, file, by, read.value)) : read
    })
  }
  return onTwoCases<Supplemented>(services, { ...command, caseIds: [caseId, target.id] }, 'metadata', async (tx, [own, other]) => {
    const read = await readAdded(services, tx, added)
    if (!read.ok) return read
    const first: Recording = { facts: [factOf(own, by, { ...read.value, photos: [] }, null)], answer: null }
    const second = recordingOf(services, tx, other, by, read.value, caseId)
    return ok({ first, second, answer: { caseId, photos: read.value.photos.length } })
  })
}

interface Added {
  readonly text: string
  readonly photos: readonly StoredFile[]
}

async function readAdded(services: Services, tx: Tx, added: SupplementBody): Promise<Result<Added>> {
  const text = cleanText(added.text)
  if (text === '') return refuse(refusal('text-empty', {}))
  const photos = await readPhotos(services, tx, added.photos ?? [])
  return photos.ok ? ok({ text, photos: photos.value }) : photos
}

function factOf(file: CaseFile, by: Actor, added: Added, fromCaseId: CaseId | null): FactDraft {
  return {
    kind: 'supplemented', procedureId: entryOf(file).id,
    data: { by: by.kind, photos: added.photos.length, photoIds: added.photos.map((each) => each.id), fromCaseId },
    content: { text: added.text },
  }
}

function recordingOf(
  services: Services, tx: Tx, file: CaseFile, by: Actor, added: Added, fromCaseId: CaseId | null = null,
): Recording<Supplemented> {
  const about = { caseId: file.state.id, purpose: 'supplement', at: services.clock.now() }
  return {
    facts: [factOf(file, by, added, fromCaseId)],
    also: added.photos.map((each) => insertFile(tx, each, about)),
    answer: { caseId: file.state.id, photos: added.photos.length },
  }
}
