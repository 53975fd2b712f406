import type { KeyActor, PublicActor } from '#platform/access'
import { derivedId } from '#platform/derived-id'
import { inDistrict, type Tx } from '#platform/db/database'
import { fileToken } from '#platform/file-token'
import { findFile } from '#platform/files'
import { controlCharacterIn } from '#platform/http/server'
import { type Id, newId } from '#platform/ids'
import type { District, Services } from '#platform/services'
import type { Said } from '#platform/words'
import { resolveKey } from '../keys/resolve.ts'
import { filterOf, type Parameters, parameter } from './asked.ts'
import { CONTENT_TYPES, type Document, type Format, formatFrom, resourceOf, write } from './document.ts'
import { errorDocument, type Open311Error, oneError } from './errors.ts'
import { file, isError } from './filing.ts'
import { readList, readOne, readToken, releasedFile, servicesOf } from './reading.ts'
import { CHANGESET, definitionDocument, type Open311Service, servicesDocument } from './services.ts'
import { discoveryDocument, filedDocument, requestsDocument, tokenDocument } from './shown.ts'
import { errorWords, open311Words } from './words.ts'

/** One call of Open311, free of any web framework. */
export interface Open311Call {
  readonly method: 'GET' | 'POST'
  /** What stands behind `/open311/v2/`, without a slash: `services.json`, or `services` with `lamp.json` as its id. */
  readonly resource: string
  readonly id: string | undefined
  /** Query and form together. */
  readonly parameters: Parameters
  readonly accept: string | undefined
  readonly language: keyof Said
  /** A key sent as a header instead of `api_key`. */
  readonly bearer: string | undefined
  readonly idempotencyKey: string | undefined
  readonly photo: Uint8Array | undefined
}

export interface Open311Answer {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array
}

interface Asked {
  readonly services: Services
  readonly call: Open311Call
  readonly name: string
  readonly id: string | undefined
}

interface AskedOf extends Asked {
  readonly district: District
}

/** Answers one call in the format it asked for; whatever is refused is refused in that format as well. */
export async function answerOpen311(services: Services, call: Open311Call): Promise<Open311Answer> {
  if (call.method === 'GET' && call.resource === 'media' && call.id !== undefined) return media(services, call, call.id)
  const outer = resourceOf(call.resource)
  const inner = call.id === undefined ? undefined : resourceOf(call.id)
  const format = (inner ?? outer).format ?? formatFrom(call.accept)
  if (format === 'unknown') return written(oneError(400, 'format', errorWords.format), 'xml', call)
  if (controlCharacterIn(call.parameters) !== undefined) return written(oneError(400, 'text', errorWords.notText), format, call)
  const asked = { services, call, name: inner ? call.resource : outer.name, id: inner?.name }
  return written(await answerTo(asked), format, call)
}

/** An error of the web framework (a body that cannot be read, too many calls, a fault), in the format of the address. */
export function open311Failure(address: string, accept: string | undefined, language: keyof Said, kind: 'unreadable' | 'tooFast' | 'failed' | 'noResource'): Open311Answer {
  const { format } = resourceOf(address.split('?')[0] ?? '')
  const error = oneError(kind === 'noResource' ? 404 : 400, kind === 'noResource' ? 'resource' : 'general', errorWords[kind])
  return written(error, format === 'xml' || format === 'json' ? format : formatFrom(accept), { language })
}

function written(answer: Document | Open311Error, format: Format, { language }: Pick<Open311Call, 'language'>): Open311Answer {
  const [status, document] = isError(answer) ? [answer.status, errorDocument(answer, language)] : [200, answer]
  return { status, type: CONTENT_TYPES[format], body: Buffer.from(write(document, format), 'utf8') }
}

const RESOURCES = ['services', 'requests', 'tokens']

async function answerTo(asked: Asked): Promise<Document | Open311Error> {
  const { call, name, id, services } = asked
  if (call.method === 'GET' && name === 'discovery' && id === undefined) return discovery(asked)
  const known = RESOURCES.includes(name) && !(name === 'tokens' && id === undefined) && (call.method === 'GET' || (name === 'requests' && id === undefined))
  if (!known) return oneError(404, 'resource', errorWords.noResource)
  const district = jurisdiction(services, call.parameters)
  if (isError(district)) return district
  const where = { ...asked, district }
  if (call.method === 'POST') return fileRequest(where)
  if (name === 'services') return id === undefined ? servicesDocument(servicesOf(services, district), call.language) : definition(where, id)
  return inDistrict(services.db, district.id, (tx) => (name === 'tokens' ? token(tx, where, id ?? '') : requests(tx, where)), { readOnly: true })
}

/** The district that `jurisdiction_id` names by its slug; left out, the only one there is. */
function jurisdiction(services: Services, parameters: Parameters): District | Open311Error {
  const slug = parameter(parameters, 'jurisdiction_id')
  const all = services.districts()
  const [only, another] = all
  if (slug === undefined) return only && !another ? only : oneError(400, 'jurisdiction_id', errorWords.jurisdictionMissing)
  return services.districtBySlug(slug) ?? oneError(404, 'jurisdiction_id', errorWords.jurisdictionUnknown)
}

function discovery({ services, call }: Asked): Document {
  const slug = parameter(call.parameters, 'jurisdiction_id')
  const named = slug === undefined ? undefined : services.districtBySlug(slug)
  const only = services.districts().length === 1 ? services.districts()[0] : named
  return discoveryDocument({
    contact: only ? open311Words.contact(only.name) : open311Words.contactAll, keyService: open311Words.keyService(services.demonstration),
    endpoint: `${services.publicUrl}/open311/v2`, demonstration: services.demonstration, changeset: CHANGESET,
  }, call.language)
}

function serviceOf({ services, district }: AskedOf, code: string): Open311Service | Open311Error {
  return servicesOf(services, district).find((each) => each.code === code) ?? oneError(404, 'service_code', errorWords.serviceUnknown)
}

function definition(asked: AskedOf, code: string): Document | Open311Error {
  const service = serviceOf(asked, code)
  return 'errors' in service ? service : definitionDocument(service, asked.call.language)
}

const wantsMore = ({ parameters }: Open311Call): boolean => parameter(parameters, 'extensions') === 'true'

async function requests(tx: Tx, { services, call, district, id }: AskedOf): Promise<Document | Open311Error> {
  if (id !== undefined) {
    const one = await readOne(tx, services, district, id, wantsMore(call))
    return one ? requestsDocument([one], call.language, wantsMore(call)) : oneError(404, 'service_request_id', errorWords.requestUnknown)
  }
  const asked = filterOf(call.parameters, services.clock.now(), district.zone)
  if (!asked.ok) return asked.error
  return requestsDocument(await readList(tx, services, district, asked.filter, wantsMore(call)), call.language, wantsMore(call))
}

async function token(tx: Tx, { services, district }: AskedOf, text: string): Promise<Document | Open311Error> {
  const known = await readToken(tx, services, district, text)
  return known ? tokenDocument(text, known.publicId) : oneError(404, 'token', errorWords.tokenUnknown)
}

type Filer = KeyActor | PublicActor

/** Who files: a key made for it; in demonstration mode also the key `demo`, which is anybody. */
async function filerOf({ services, call, district }: AskedOf): Promise<Filer | Open311Error> {
  const text = parameter(call.parameters, 'api_key') ?? call.bearer
  if (text === undefined) return oneError(403, 'api_key', errorWords.keyMissing)
  if (text === 'demo' && services.demonstration && district.demonstration) return { kind: 'public', district: district.id }
  const key = await resolveKey(services, district, text)
  if (!key?.scopes.includes('open311')) return oneError(403, 'api_key', errorWords.keyWrong)
  if (key.waitSeconds() > 0) return oneError(400, 'general', errorWords.tooFast)
  return { kind: 'key', district: district.id, id: key.id, refuses: () => undefined }
}

async function fileRequest(asked: AskedOf): Promise<Document | Open311Error> {
  const { services, call, district } = asked
  const by = await filerOf(asked)
  if ('errors' in by) return by
  const code = parameter(call.parameters, 'service_code')
  if (code === undefined) return oneError(400, 'service_code', errorWords.serviceMissing)
  const service = serviceOf(asked, code)
  if ('errors' in service) return service
  const photo = await keepPhoto(asked)
  if (typeof photo === 'object') return photo
  const commandId = call.idempotencyKey === undefined ? newId<'command'>(services.clock) : commandOf(by, call.idempotencyKey)
  const filed = await file(services, { by, commandId, district, language: call.language, service, parameters: call.parameters, photo })
  if (isError(filed)) return filed
  return filedDocument(service.type === 'batch' ? { token: filed.token } : { publicId: filed.publicId }, open311Words.notice[call.language])
}

function commandOf(by: Filer, key: string): Id<'command'> {
  return derivedId<'command'>(by.kind === 'key' ? by.id : `open311-${by.district}`, key)
}

/** Keeps a photo that came with the form: checked, stripped of what a camera writes into it, encrypted. */
async function keepPhoto({ services, call, district }: AskedOf): Promise<string | undefined | Open311Error> {
  if (call.photo === undefined) return undefined
  const kept = await services.files.keep(district.id, call.photo, 'media')
  if (!kept.ok || !kept.value.mediaType.startsWith('image/')) return oneError(400, 'media', errorWords.fileWrong)
  return fileToken(services.keys, district.id, kept.value)
}

/** A released photo under its request's number. */
async function media(services: Services, call: Open311Call, publicId: string): Promise<Open311Answer> {
  const missing = written(oneError(404, 'service_request_id', errorWords.requestUnknown), formatFrom(call.accept), call)
  const district = jurisdiction(services, call.parameters)
  if (isError(district)) return written(district, formatFrom(call.accept), call)
  const found = await inDistrict(services.db, district.id, async (tx) => {
    const id = await releasedFile(tx, publicId)
    return id === undefined ? undefined : findFile(tx, id)
  }, { readOnly: true })
  if (!found) return missing
  return { status: 200, type: found.media_type, body: await services.files.read(district.id, found.hash) }
}
