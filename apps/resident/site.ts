import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { resolveSession, SESSION_COOKIE } from '#cap/people'
import type { Actor } from '#platform/access'
import { callerOf, type ActorOf, requestLanguage } from '#platform/http/mount'
import type { CallInProcess, Visitor } from '#platform/http/in-process'
import { edgeRefusal } from '#platform/http/words'
import type { Refusal } from '#platform/result'
import { productRoot } from '#platform/root'
import type { District, Services } from '#platform/services'
import { newId } from '#platform/ids'
import type { View } from '#platform/ui/resident'

/** What every page is made with. */
export interface Site {
  readonly services: Services
  readonly call: CallInProcess
  /** Staff, where somebody who is signed in opens a page; a reporter is known by a cookie of its own. */
  readonly actorOf: ActorOf
  readonly styleSheet: StyleSheet
}

export interface StyleSheet {
  readonly path: string
  readonly text: string
}

/** The one style sheet under the hash of its content: browsers may keep it for a year. */
export function loadStyleSheet(): StyleSheet {
  const text = readFileSync(join(productRoot(), 'platform/ui/resident/style.css'), 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path: `/resident-${hash}.css`, text }
}

/** One request for a page: who asks, for which district, and how they want to see it. */
export interface Asked {
  readonly site: Site
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly district: District
  readonly visitor: Visitor
  readonly view: View
}

/** A reporter's session lives beside the one of staff: following one's own matter signs nobody out of the desk. */
export const CASE_COOKIE = 'mb_case'
export const SIZE_COOKIE = 'size'
/** Says nothing but that this browser keeps cookies: without them a slip or a matter is the answer to its form, never an address of its own. */
const PROBE_COOKIE = 'mb_keeps'
const PROBE_SECONDS = 6 * 3600

/** Sets the probe on a page that comes before a form whose answer needs a session. */
export function probeCookies({ visitor }: Pick<Asked, 'visitor'>): void {
  visitor.request.setCookie(PROBE_COOKIE, '1', PROBE_SECONDS)
}

/** Whether the browser brought the probe back. */
export function keepsCookies({ request }: Pick<Asked, 'request'>): boolean {
  return request.cookies[PROBE_COOKIE] !== undefined
}

export function viewOf(site: Site, request: FastifyRequest, district?: District): View {
  return {
    language: requestLanguage(request),
    large: request.cookies[SIZE_COOKIE] === 'large',
    styleSheet: site.styleSheet.path,
    path: request.method === 'GET' ? request.url : district ? `/d/${district.slug}` : '/',
    ...(district ? { district: { slug: district.slug, name: district.name } } : {}),
  }
}

export async function visitorOf(site: Site, request: FastifyRequest, reply: FastifyReply, district: District): Promise<Visitor> {
  const caller = callerOf(request, reply)
  return {
    actor: await reporterOf(site, request.cookies[CASE_COOKIE], district),
    district,
    language: requestLanguage(request),
    request: { ...caller, setCookie: (name, value, age) => caller.setCookie(name === SESSION_COOKIE ? CASE_COOKIE : name, value, age) },
  }
}

/** The reporter behind a session's token, or anybody. */
export async function reporterOf(site: Site, token: string | undefined, district: District): Promise<Actor> {
  const actor = token ? await resolveSession(site.services, token) : undefined
  return actor?.kind === 'reporter' && actor.district === district.id ? actor : { kind: 'public', district: district.id }
}

/** A new id for a form about to be shown: sent twice, it is still one command. */
export function newCommandId(site: Site): string {
  return newId<'command'>(site.services.clock)
}

/** Sends a page. `private` pages hold a code, a PIN or a matter: no cache keeps them. */
export function sendPage(reply: FastifyReply, page: VNode, options: { readonly status?: number; readonly private?: boolean } = {}): FastifyReply {
  return reply
    .code(options.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', options.private ? 'no-store' : 'private, no-cache')
    .header('vary', 'cookie, accept-language')
    .send(`<!doctype html>${renderToString(page)}`)
}

export function noSuchDistrict(): Refusal {
  return edgeRefusal('no-such-district', {})
}

/** What was typed into a form, cleaned of nothing: fields by name, the last one of a name counts. */
export type Fields = Readonly<Record<string, string>>

export function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {}
  const entries = Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'))
}
