import type { Said } from '#platform/result'
import { cleanText, fullWidthToPlain } from '#platform/validators'
import { voterListWords } from '../voter-list-words.ts'

export interface ListedVoter {
  readonly line: number
  readonly doors: string
  readonly areaCentiares: number
}

export interface VoterList {
  readonly voters: readonly ListedVoter[]
  readonly faults: readonly { readonly line: number; readonly text: string; readonly why: Said }[]
}

export const MOST_VOTERS = 3000
const LARGEST_AREA_CENTIARES = 10_000_000

/** One owner a line: the doors of all their parts, then the area in square metres with at most two decimals. */
export function readVoterList(typed: string): VoterList {
  const voters: ListedVoter[] = []
  const faults: { line: number; text: string; why: Said }[] = []
  typed.split(/\r?\n/).forEach((raw, index) => {
    const text = cleanText(fullWidthToPlain(raw))
    if (text === '' || (index === 0 && /^(门牌|房号|door)/i.test(text))) return
    const read = readLine(text, voters)
    if ('zh' in read) faults.push({ line: index + 1, text, why: read })
    else voters.push({ line: index + 1, ...read })
  })
  return { voters, faults }
}

function readLine(text: string, before: readonly ListedVoter[]): Omit<ListedVoter, 'line'> | Said {
  if (before.length >= MOST_VOTERS) return voterListWords.tooMany(MOST_VOTERS)
  const found = /^(.+?)[\s,，、;；]+(\d+(?:\.\d+)?)\s*(?:㎡|m2|平方米|平米)?$/i.exec(text)
  const doors = found?.[1]?.trim() ?? ''
  const area = found?.[2] ?? ''
  if (doors === '') return voterListWords.shape
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(area)) return voterListWords.area
  const areaCentiares = Math.round(Number(area) * 100)
  if (areaCentiares === 0 || areaCentiares > LARGEST_AREA_CENTIARES) return voterListWords.area
  const twin = before.find((each) => each.doors === doors)
  return twin ? voterListWords.twice(twin.line) : { doors, areaCentiares }
}
