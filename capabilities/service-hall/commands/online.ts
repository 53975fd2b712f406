import { dueDaysOf, termOn } from '#cap/cases'
import type { Actor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { insertFile, type StoredFile } from '#platform/files'
import { findsSomebody } from '#platform/finds-somebody'
import { readUnusedFile } from '#platform/file-token'
import { ok, refuse, type Result } from '#platform/result'
import { sealTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { HandInBody } from '../contract.ts'
import { newCode } from '../codes.ts'
import { HALL_TERMS } from '../domain.ts'
import { type ApplicationRow, findApplication, insertApplication } from '../store/applications.ts'
import { counted, one } from '../store/counts.ts'
import type { VersionRow } from '../store/items.ts'
import { refusal } from '../words.ts'
import { lettersOf, type Out, outOf, typedIn } from './applications.ts'
import { appliedItemOn, type AtPoint, pointOf } from './parts.ts'

type HandedIn = Result<Out & { readonly toldByOn: Day }>

/** Files behind the tokens that uploading gave, each once. Refuses `files-consent` (PIPL Art. 29), `file-unknown`. */
async function filesIn(services: Services, tx: Tx, { files: tokens, filesAgreed }: HandInBody): Promise<Result<readonly StoredFile[]>> {
  if (tokens.length > 0 && !filesAgreed) return refuse(refusal('files-consent', {}))
  const files: StoredFile[] = []
  for (const token of new Set(tokens)) {
    const file = await readUnusedFile(services.keys, tx, token)
    if (!file) return refuse(refusal('file-unknown', {}))
    files.push(file)
  }
  return ok(files)
}

async function onlineItemOn(tx: Tx, itemId: string, on: Day): Promise<Result<VersionRow>> {
  const item = await appliedItemOn(tx, itemId, on)
  return item.ok && !item.value.guide.online ? refuse(refusal('not-online', {})) : item
}

/**
 * Hands something in without coming and without an account; from then on it is as if it had been handed in at the window: silence for five
 * working days counts as accepted (ALL Art. 32). Only for adults: a guardian comes with a child. Refuses `no-such-item`, `guided-has-no-file`
 * (N-12), `not-online`, `no-such-point`, `notice-unread` (PIPL Art. 17), `note-personal` and what `typedIn` and `filesIn` do.
 */
export function handIn(services: Services, by: Actor, id: string, body: HandInBody): Promise<HandedIn> {
  return inDistrict(services.db, by.district, async (tx): Promise<HandedIn> => {
    const known = await findApplication(tx, id)
    if (known) return toldAgain(services, known)
    const item = await onlineItemOn(tx, body.itemId, services.today(tx.district))
    if (!item.ok) return item
    const place = await pointOf(tx, body.itemId, body.facilityId)
    if (!place.ok) return place
    if (!body.noticeGiven) return refuse(refusal('notice-unread', {}))
    const typed = typedIn(body)
    if (!typed.ok) return typed
    const note = cleanText(body.note ?? '')
    if (findsSomebody(note)) return refuse(refusal('note-personal', {}))
    const files = await filesIn(services, tx, body)
    if (!files.ok) return files
    return kept(tx, services, { id, body, item: item.value, place: place.value, words: sealTexts(services.keys, tx.district, { ...typed.value, note }), files: files.value })
  })
}

/** Sent twice: number and PIN are told again; of what a window took, nothing. */
const toldAgain = (services: Services, known: ApplicationRow): HandedIn =>
  known.online ? ok({ ...outOf(services, known), toldByOn: known.told_by_on }) : refuse(refusal('no-such-application', {}))

interface ToKeep {
  readonly id: string
  readonly body: HandInBody
  readonly item: VersionRow
  readonly place: AtPoint
  readonly words: Buffer
  readonly files: readonly StoredFile[]
}

async function kept(tx: Tx, services: Services, { id, body, item, place: { facility }, words, files }: ToKeep): Promise<HandedIn> {
  const [today, at, code] = [services.today(tx.district), services.clock.now(), newCode()]
  const told = dueDaysOf(services.calendar(), termOn(HALL_TERMS, 'DL-20', today), today)
  await insertApplication(tx, {
    id, code, item_id: item.item_id, version_id: item.id, facility_id: facility.id, unit_id: facility.unit_id, unit_path: facility.unit_path, child: false, received_on: today, received_at: at,
    told_by_on: told.rawOn, provisional: told.provisional, words, by: null, files: files.map((each) => each.id), ...lettersOf(body),
  })
  for (const file of files) await tx.run(insertFile(tx, file, { caseId: null, purpose: 'service-application', at }))
  counted(tx, { id: facility.unit_id, path: facility.unit_path }, today, one('received'))
  return ok({ ...outOf(services, { id, code }), toldByOn: told.rawOn })
}
