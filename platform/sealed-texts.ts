import type { Keys } from './crypto.ts'
import type { DistrictId } from './ids.ts'

/** What is stated or noted: kept together under encryption, never in columns of its own. Members are texts. */
export type SealedTexts = Readonly<Record<string, string>>

export function sealTexts(keys: Keys, district: DistrictId, texts: SealedTexts): Buffer {
  return keys.encryptBytes(district, 'content', Buffer.from(JSON.stringify(texts), 'utf8'))
}

/** One member; empty where there is none. @throws when it was changed or belongs to another district. */
export function openTexts(keys: Keys, district: DistrictId, sealed: Uint8Array | null): (name: string) => string {
  if (sealed === null) return () => ''
  const found: unknown = JSON.parse(keys.decryptBytes(district, 'content', sealed).toString('utf8'))
  const members = typeof found === 'object' && found !== null ? Object.entries(found) : []
  return (name) => {
    const value: unknown = members.find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value : ''
  }
}
