import { createHmac } from 'node:crypto'

/** Where two browsers behind different networks meet: addresses of STUN and TURN servers, and the secret shared with them. */
export interface TurnSettings {
  readonly urls: readonly string[]
  readonly secret: string | undefined
}

export const NO_TURN: TurnSettings = { urls: [], secret: undefined }

export interface IceServer {
  readonly urls: readonly string[]
  readonly username?: string
  readonly credential?: string
}

/** Whether a relay is set up: STUN alone does not get through every network. */
export function hasRelay({ urls }: TurnSettings): boolean {
  return urls.some(isRelay)
}

const isRelay = (url: string) => /^turns?:/.test(url)

/**
 * Servers for one browser, until `until`. Credentials are the server's usual ones with a shared secret: the end as Unix seconds
 * and a name, and the base64 of HMAC-SHA1 over it ("A REST API For Access To TURN Services", coturn's `use-auth-secret`). `name` says
 * nothing of a person.
 */
export function iceServersFor(settings: TurnSettings, name: string, until: Date): readonly IceServer[] {
  const found = settings.urls.filter((url) => !isRelay(url))
  const relays = settings.urls.filter(isRelay)
  const username = `${Math.ceil(until.getTime() / 1000)}:${name}`
  const credential = createHmac('sha1', settings.secret ?? '').update(username).digest('base64')
  return [...(found.length > 0 ? [{ urls: found }] : []), ...(relays.length > 0 ? [{ urls: relays, username, credential }] : [])]
}
