import type { UnitId } from '#cap/cases'
import { type AddressId, addressNamed, listUnits, type Place, placeOf, type Position } from '#cap/organisation'
import { fileTicket } from '#cap/tickets'
import type { KeyActor, PublicActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import { readFileToken } from '#platform/file-token'
import { isId, newId } from '#platform/ids'
import type { District, Services } from '#platform/services'
import type { Said } from '#platform/words'
import { type Parameters, parameter } from './asked.ts'
import { type Answered, answersIn, checkAnswers } from './attributes.ts'
import { type Open311Error, oneError } from './errors.ts'
import type { Open311Service } from './services.ts'
import { insertRequest } from './store.ts'
import { errorWords, open311Words } from './words.ts'

export interface Filing {
  readonly by: KeyActor | PublicActor
  readonly commandId: string
  readonly district: District
  readonly language: keyof Said
  readonly service: Open311Service
  readonly parameters: Parameters
  /** Token of a photo that came with the form (the extension for media). */
  readonly photo: string | undefined
}

export interface Filed {
  readonly publicId: string
  readonly token: string
}

/** What was sent, once it is known to fit. */
interface Read {
  readonly answered: readonly Answered[]
  readonly description: string
  readonly mediaUrl: string | undefined
  readonly point: Position | undefined
  readonly addressId: string | undefined
  readonly addressText: string | undefined
}

const MOST_DESCRIPTION = 4000
const MOST_ADDRESS = 200
const TOKEN_LENGTH = 22

export const isError = (value: object): value is Open311Error => 'errors' in value

/**
 * Opens a ticket for a request of Open311, with the request's own row in the same statement. Errors are 400 or 404 in words, all
 * that is wrong with the fields at once. Email, device and account are not kept: nothing here needs them (PIPL Art. 6).
 */
export async function file(services: Services, filing: Filing): Promise<Filed | Open311Error> {
  const read = readFields(filing)
  if (isError(read)) return read
  const place = await inDistrict(services.db, filing.district.id, (tx) => findPlace(tx, services, filing, read), { readOnly: true })
  if (place && isError(place)) return place
  const { parameters, service, language, by, commandId } = filing
  const name = [parameter(parameters, 'last_name'), parameter(parameters, 'first_name')].filter((each) => each !== undefined).join(' ')
  const phone = parameter(parameters, 'phone')
  const wish = {
    service: service.ticketCode, words: wordsOf(filing, read), channel: 'open311', language, name: name.slice(0, 100), phone, placeText: read.addressText,
    noticeGiven: name !== '' || phone !== undefined, photos: filing.photo === undefined ? [] : [filing.photo],
    ...(read.point ? { point: read.point } : {}), ...(place?.addressId ? { addressId: place.addressId, point: undefined } : {}),
  }
  const media = filing.photo === undefined ? undefined : readFileToken(services.keys, filing.district.id, filing.photo)
  const kept = { keyId: by.kind === 'key' ? by.id : null, unitPath: place?.unitPath ?? '1', fileId: media?.id ?? null, mediaUrl: read.mediaUrl }
  const filed = await fileTicket(services, { by, commandId, body: bodyOf(filing) }, wish, (tx, made) => [insertRequest(tx, {
    id: newId<'open311'>(services.clock), public_id: made.publicId, token: tokenOf(services, made.ticketId), case_id: made.caseId, service_code: service.code,
    unit_path: kept.unitPath, key_id: kept.keyId, requested_at: services.clock.now(), file_id: kept.fileId,
    media_url_sealed: kept.mediaUrl === undefined ? null : services.keys.encrypt(tx.district, 'content', kept.mediaUrl),
  })])
  if (!filed.ok) return oneError(400, filed.refusal.code, filed.refusal.code === 'bad-phone' ? errorWords.phoneWrong : filed.refusal.say)
  return { publicId: filed.value.publicId, token: tokenOf(services, filed.value.ticketId) }
}

/** The token follows from the ticket, so that a repeated filing gets the one it got before. */
function tokenOf(services: Services, ticketId: string): string {
  return services.keys.hmac('open311-token', ticketId).toString('base64url').slice(0, TOKEN_LENGTH)
}

/** What makes two filings the same one: everything that was sent but the key. */
function bodyOf({ parameters, service, photo }: Filing): Json {
  const sent = Object.entries(parameters).filter(([name]) => name !== 'api_key').map(([name, value]): [string, Json] => [name, Array.isArray(value) ? value.map(String) : String(value)])
  return { service: service.code, photo: photo ?? null, sent: Object.fromEntries(sent) }
}

function readFields({ parameters, service, language }: Filing): Read | Open311Error {
  const checked = checkAnswers(service.attributes, answersIn(parameters), language)
  const description = parameter(parameters, 'description') ?? ''
  const mediaUrl = parameter(parameters, 'media_url')
  const located = locationIn(parameters)
  const errors = [
    ...(checked.ok ? [] : checked.error.errors),
    ...('errors' in located ? located.errors : []),
    ...(description.length > MOST_DESCRIPTION ? [{ code: 'description', description: errorWords.descriptionLong }] : []),
    ...(mediaUrl !== undefined && !isWebAddress(mediaUrl) ? [{ code: 'media_url', description: errorWords.mediaWrong }] : []),
  ]
  if (errors.length > 0 || !checked.ok || 'errors' in located) return { status: 400, errors }
  return { answered: checked.answered, description, mediaUrl, ...located }
}

function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
}

type Located = Pick<Read, 'point' | 'addressId' | 'addressText'>

function locationIn(parameters: Parameters): Located | Pick<Open311Error, 'errors'> {
  const [lat, long] = [parameter(parameters, 'lat'), parameter(parameters, 'long')]
  const addressId = parameter(parameters, 'address_id')
  const addressText = parameter(parameters, 'address_string')?.slice(0, MOST_ADDRESS)
  const point = pointOf(lat, long)
  if (point === 'wrong') return { errors: [{ code: 'lat', description: errorWords.locationWrong }] }
  if (addressId !== undefined && !isId(addressId)) return { errors: [{ code: 'address_id', description: errorWords.addressUnknown }] }
  if (!point && addressId === undefined && addressText === undefined) return { errors: [{ code: 'location', description: errorWords.locationMissing }] }
  return { point, addressId, addressText }
}

const DEGREES = /^-?\d{1,3}(\.\d{1,15})?$/

function pointOf(lat: string | undefined, long: string | undefined): Position | undefined | 'wrong' {
  if (lat === undefined && long === undefined) return undefined
  if (!DEGREES.test(lat ?? '') || !DEGREES.test(long ?? '')) return 'wrong'
  const point: Position = [Number(long), Number(lat)]
  return Math.abs(point[1]) <= 90 && Math.abs(point[0]) <= 180 ? point : 'wrong'
}

/** Where it is, as far as the register knows. A home is refused, also where only its name was typed (decision 17). */
async function findPlace(tx: Tx, services: Services, { district }: Filing, read: Read): Promise<Place | undefined | Open311Error> {
  const today = services.today(district.id)
  const named = read.addressText === undefined ? undefined : await addressNamed(tx, read.addressText, await communities(tx, services, district), today)
  const addressId = (read.addressId as AddressId | undefined) ?? named
  const address = addressId === undefined ? undefined : await placeOf(tx, { addressId }, today)
  if (read.addressId !== undefined && !address) return oneError(400, 'address_id', errorWords.addressUnknown)
  if (address && !address.publicPlace) return oneError(400, 'address', errorWords.addressPrivate)
  if (address && (read.addressId !== undefined || !read.point)) return address
  const at = read.point ? await placeOf(tx, { point: read.point }, today) : undefined
  if (read.point && !at) return oneError(400, 'lat', errorWords.locationOutside)
  return at
}

async function communities(tx: Tx, services: Services, district: District): Promise<readonly UnitId[]> {
  const units = await listUnits(tx, services.today(district.id))
  return units.filter((each) => each.kind === 'community-centre').map((each) => each.id)
}

/** The words of the ticket: what was described, the answers to the service's questions, the address of a medium. */
function wordsOf({ service, language }: Filing, { description, answered, mediaUrl }: Read): string {
  const lines = [
    `${service.type === 'batch' ? open311Words.hazard[language] : ''}${description === '' ? service.name[language] : description}`,
    ...answered.map(({ question, answer }) => open311Words.line(question, answer)[language]),
    ...(mediaUrl === undefined ? [] : [open311Words.medium(mediaUrl)[language]]),
  ]
  return lines.join('\n')
}
