import { addDays, type Day, parseDay } from '#platform/time'

const PART = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:~(?:(?:(\d{4})-)?(\d{1,2})-)?(\d{1,2}))?$/
const LONGEST_STRETCH = 20

/** `2-15~2-23`, `4-4`, `2027-10-1~7`: the days of a year that a text names; parts stand apart by commas, blanks or lines. */
export function readDays(text: string, year: number): Day[] {
  return partsOf(text).flatMap((part) => daysOf(part, year) ?? [])
}

/** The parts of a text that name no day of this year. */
export function wrongDays(text: string, year: number): string[] {
  return partsOf(text).filter((part) => daysOf(part, year) === undefined)
}

function partsOf(text: string): string[] {
  const plain = text
    .replace(/[—–～至]|到/g, '~')
    .replace(/[./年月]/g, '-')
    .replace(/日/g, '')
    .replace(/\s*~\s*/g, '~')
  return plain.split(/[\s,，、;；]+/).filter((part) => part !== '')
}

function daysOf(part: string, year: number): Day[] | undefined {
  const match = PART.exec(part)
  if (!match) return undefined
  const [, firstYear, month = '', date = '', lastYear, lastMonth, lastDate] = match
  const first = dayIn(firstYear, month, date, year)
  const last = lastDate === undefined ? first : dayIn(lastYear, lastMonth ?? month, lastDate, year)
  if (!first || !last || last < first) return undefined
  const days: Day[] = []
  for (let on = first; on <= last && days.length <= LONGEST_STRETCH; on = addDays(on, 1)) days.push(on)
  return days.length > LONGEST_STRETCH ? undefined : days
}

function dayIn(named: string | undefined, month: string, date: string, year: number): Day | undefined {
  if (named !== undefined && Number(named) !== year) return undefined
  const read = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return read.ok ? read.value : undefined
}
