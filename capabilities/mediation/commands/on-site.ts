import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { TalkApartBody, VisitBody } from '../contract/meetings.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { attach, type Attached, type Command, type Desk, noted, partyOf, pastDay, type StepAnswer, takeStep } from './desk.ts'

/**
 * What one party said alone, for whoever handles the case and nobody else: who it was stands with the words, not in the
 * fact's values. No paper is made of it. Refuses `no-such-party`, `day-does-not-fit`. Source: PMA Art. 22; N-04.
 */
export function noteTalkApart(services: Services, command: Command, body: TalkApartBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'note-talk-apart', (desk) => {
    const party = partyOf(desk, body.partyId)
    if (!party.ok) return party
    const on = pastDay(desk, body.at)
    if (!on.ok) return on
    const { at, note } = body
    return ok({ facts: [noted(desk, 'talk-apart-noted', {}, { content: { partyId: body.partyId, at, note }, occurredOn: on.value })] })
  })
}

/**
 * A visit to the place: what was seen, with photos on which nobody can be recognised (PIPL Arts. 26, 28). Place and time of
 * a photo are taken off before it is stored. Refuses `no-such-party`, `day-does-not-fit`, `people-in-photos`, `file-unknown`.
 * Source: PMA Art. 22.
 */
export function recordVisit(services: Services, command: Command, body: VisitBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-visit', async (desk) => {
    if (body.presentPartyIds.some((id) => !partyOf(desk, id).ok)) return refuse(refusal('no-such-party', {}))
    const on = pastDay(desk, body.startedAt)
    if (!on.ok) return on
    const ended = pastDay(desk, body.endedAt)
    if (!ended.ok) return ended
    if (body.endedAt < body.startedAt) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
    const photos = await photosOf(desk, body)
    if (!photos.ok) return photos
    const { startedAt, endedAt, presentPartyIds, place, othersPresent, findings } = body
    const data = { startedAt, endedAt, presentPartyIds, photos: photos.value.flatMap((each) => each.fileId ?? []) }
    const fact = noted(desk, 'site-visited', data, { content: { place, othersPresent: othersPresent ?? [], findings }, occurredOn: on.value })
    return ok({ facts: [fact], also: photos.value.map((each) => each.statement) })
  })
}

async function photosOf(desk: Desk, { photos = [], nobodySeen }: VisitBody): Promise<Result<readonly Attached[]>> {
  if (photos.length > 0 && nobodySeen !== true) return refuse(refusal('people-in-photos', {}))
  const kept: Attached[] = []
  for (const token of new Set(photos)) {
    const photo = await attach(desk, token, VISIT_PHOTO)
    if (!photo.ok) return photo
    kept.push(photo.value)
  }
  return ok(kept)
}

/** What a photo of a visit is kept as. */
export const VISIT_PHOTO = 'site-visit'
