import type { Keys } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'

/** What somebody said of themself: kept together under encryption, never in columns of its own. */
export function sealWords(keys: Keys, district: DistrictId, words: Readonly<Record<string, string>>): Buffer {
  return keys.encryptBytes(district, 'contact', Buffer.from(JSON.stringify(words), 'utf8'))
}

/** One member; empty where there is none. @throws when it was changed or belongs to another district. */
export function openWords(keys: Keys, district: DistrictId, sealed: Uint8Array | null): (name: string) => string {
  const found: unknown = sealed === null ? {} : JSON.parse(keys.decryptBytes(district, 'contact', sealed).toString('utf8'))
  const members = new Map<string, unknown>(typeof found === 'object' && found !== null ? Object.entries(found) : [])
  return (name) => String(members.get(name) ?? '')
}
