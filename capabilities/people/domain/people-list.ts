import type { Said } from '#platform/result'
import { checkPhone, cleanText, fullWidthToPlain } from '#platform/validators'
import { listWords } from '../list-words.ts'

/** One line of a pasted list that can be taken over. */
export interface ListedPerson {
  /** Counted from 1, as the editor shows it. */
  readonly line: number
  readonly name: string
  /** Digits only. */
  readonly phone: string | null
  readonly addressText: string
}

/** A line that cannot be taken over, and why. */
export interface ListFault {
  readonly line: number
  readonly text: string
  readonly why: Said
}

export interface PeopleList {
  readonly people: readonly ListedPerson[]
  readonly faults: readonly ListFault[]
}

/** Longest list that one paste may bring. */
export const MOST_LISTED = 200
const LONGEST_NAME = 60
const HEADINGS = /^(姓名|名字|称呼|name|no\.?|序号)/i

/**
 * Reads a list as it comes out of a sheet or a chat: one person a line, name first, then phone and address in any order,
 * parted by tab, comma, 、, ; or spaces. Empty lines and a heading are passed over; a leading number is. The same phone twice
 * is a fault: the same person would be asked twice.
 */
export function readPeopleList(typed: string): PeopleList {
  const people: ListedPerson[] = []
  const faults: ListFault[] = []
  typed.split(/\r?\n/).forEach((raw, index) => {
    const text = cleanText(fullWidthToPlain(raw).replaceAll('\t', ' , '))
    if (text === '' || (index === 0 && HEADINGS.test(text))) return
    const read = people.length < MOST_LISTED ? readLine(text, people) : listWords.tooMany(MOST_LISTED)
    if ('zh' in read) faults.push({ line: index + 1, text, why: read })
    else people.push({ line: index + 1, ...read })
  })
  return { people, faults }
}

type Line = Omit<ListedPerson, 'line'>

function readLine(text: string, before: readonly ListedPerson[]): Line | Said {
  const parts = partsOf(text)
  const name = parts.find((part) => !looksLikePhone(part)) ?? ''
  if (name === '') return listWords.nameMissing
  if ([...name].length > LONGEST_NAME) return listWords.nameTooLong(LONGEST_NAME)
  const typed = parts.find(looksLikePhone)
  const phone = typed === undefined ? null : checkPhone(typed)
  if (phone !== null && !phone.ok) return phone.refusal
  const number = phone === null ? null : phone.value
  const twin = number === null ? undefined : before.find((each) => each.phone === number)
  if (twin) return listWords.samePhone(twin.line)
  const addressText = parts.filter((part) => part !== name && part !== typed).join(' ')
  return { name, phone: number, addressText }
}

/** Commas part first; a line without any is parted by spaces, so that “1 张三 13800000001 2栋301” is read too. */
function partsOf(text: string): readonly string[] {
  const byComma = text.split(/[,，、;；|]/).map((each) => each.trim())
  const parts = byComma.length > 1 ? byComma.flatMap((part) => part.split(/\s+(?=1[3-9]\d{9}$)/)) : text.split(/\s+/)
  return parts.filter((part, index) => part !== '' && !(index === 0 && /^\d{1,3}[.)、]?$/.test(part)))
}

function looksLikePhone(part: string): boolean {
  return /^[+\d][\d\s()-]{5,}$/.test(part)
}
