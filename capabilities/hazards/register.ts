import { type CaseId, type NewCase, type ProcedureId, registerCase } from '#cap/cases'
import { type AddressId, type Place, placeOf, type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { type Book, cameFromData } from '#platform/came-from'
import type { Json } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { insertFile, type StoredFile } from '#platform/files'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import { readPhoto, saidOf } from './commands.ts'
import type { RegisteredHazard, RegisterBody } from './contract.ts'
import { HAZARD_DAYS } from './domain.ts'
import { insertHazard } from './store.ts'
import { refusal } from './words.ts'

const MOST_TITLE = 30

/**
 * A hazard found without a case (on patrol, at a plate, on a visit): a case of its own that the hazard leads, where no clock of a
 * dispute runs and no dispute is counted. Nobody is named in it. Refuses `hazard-not-described`, `no-such-place`, `no-such-owner`,
 * `photo-with-people`, `photo-unknown`. Source: `docs/law.md` §3.7, DL-37.
 */
export function registerHazard(services: Services, command: { readonly by: StaffActor; readonly commandId: string; readonly body: RegisterBody }): Promise<Result<RegisteredHazard>> {
  const { by, commandId, body } = command
  return registerCase<RegisteredHazard & Json>(services, { by, commandId, body: { ...body } }, (tx) => prepare(tx, services, by, body))
}

async function prepare(tx: Tx, services: Services, by: StaffActor, body: RegisterBody): Promise<Result<NewCase<RegisteredHazard & Json>>> {
  const today = services.today(tx.district)
  const place = await findPlace(tx, body, today)
  if (!place.ok) return place
  const [what, typed] = [cleanText(body.what), cleanText(body.placeText ?? '')]
  const placeText = [place.value?.text ?? '', typed].filter((part) => part !== '').join('，').slice(0, 250)
  if (what === '') return refuse(refusal('hazard-not-described', { field: 'what' }))
  if (placeText === '') return refuse(refusal('hazard-not-described', { field: 'placeText' }))
  const owner = body.ownerUnitId === undefined ? null : await unitOf(tx, body.ownerUnitId as UnitId)
  if (owner === undefined) return refuse(refusal('no-such-owner', {}))
  const photo = await readPhoto(services, tx, body)
  if (!photo.ok) return photo
  return ok(newHazard(tx, services, { by, body, today, place: place.value, what, placeText, ownerUnitId: owner?.id ?? null, photo: photo.value }))
}

async function findPlace(tx: Tx, { addressToken, addressId }: RegisterBody, today: Day): Promise<Result<Place | undefined>> {
  const question = addressToken ? { token: addressToken } : addressId ? { addressId: addressId as AddressId } : undefined
  if (!question) return ok(undefined)
  const place = await placeOf(tx, question, today)
  return place ? ok(place) : refuse(refusal('no-such-place', {}))
}

interface Found {
  readonly by: StaffActor
  readonly body: RegisterBody
  readonly today: Day
  readonly place: Place | undefined
  readonly what: string
  readonly placeText: string
  readonly ownerUnitId: string | null
  readonly photo: StoredFile | undefined
}

function newHazard(tx: Tx, services: Services, found: Found): NewCase<RegisteredHazard & Json> {
  const { by, body, today, place, what, placeText, ownerUnitId, photo } = found
  const caseId = newId<'case'>(services.clock) as CaseId
  const id = newId<'procedure'>(services.clock) as ProcedureId
  const [at, dueOn] = [services.clock.now(), addDays(today, HAZARD_DAYS)]
  const known = place?.communityUnitId && place.unitPath ? { id: place.communityUnitId as UnitId, path: place.unitPath } : undefined
  const unit = known ?? { id: by.unitId as UnitId, path: by.unitPath }
  const foundBy = body.cameFrom ? 'lead' : body.foundBy
  const state = ownerUnitId === null ? 'found' : 'assigned'
  const where = { addressId: place?.addressId ?? null, microGridId: place?.microGridId ?? null, gridId: place?.gridId ?? null }
  return {
    caseId, entryId: newId<'procedure'>(services.clock) as ProcedureId, title: what.length > MOST_TITLE ? `${what.slice(0, MOST_TITLE)}…` : what, placeText,
    channel: body.cameFrom ? DOORS[body.cameFrom.kind] : CHANNELS[body.foundBy], category: null, unitId: unit.id, unitPath: unit.path, registeredUnitId: by.unitId as UnitId, ...where, urgent: false,
    occurredOn: today, data: { handledAs: 'hazard', danger: false, photos: photo ? 1 : 0, ...cameFromData(body.cameFrom) }, content: { text: what, placeText },
    facts: [{
      kind: 'hazard-found', procedureId: id, opens: [{ id, kind: 'hazard', parentId: null }],
      data: {
        ownerUnitId, dueOn, clock: 'DL-37', foundBy, ...saidOf(body),
        atAddressId: where.addressId, atMicroGridId: where.microGridId, atGridId: where.gridId,
      },
      content: { what, placeText },
    }],
    also: [
      insertHazard(tx, { id, caseId, unitId: unit.id, unitPath: unit.path, ownerUnitId, state, what, placeText, foundOn: today, dueOn, foundBy, foundPhotoId: photo?.id ?? null, at }),
      photo && insertFile(tx, photo, { caseId, purpose: 'hazard', at }),
    ],
    due: [],
    answer: (code) => ({ hazardId: id, caseId, code, state }),
  }
}

/** The door each way of finding stands for. */
const CHANNELS = { patrol: 'grid-patrol', plate: 'qr', visit: 'visit' } as const
const DOORS = { visit: 'visit', 'booth-opinion': 'market-booth', lead: 'self-discovered', note: 'self-discovered', message: 'mailbox' } as const satisfies Readonly<Record<Book, string>>
