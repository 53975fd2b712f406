import type { Day } from '#platform/time'
import type { Said } from '#platform/words'

/** 07:30 of the district’s clock. */
export function clockTime(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'] as const
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay()

const shortChinese = (on: string): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日（周${WEEKDAYS_ZH[weekday(on)] ?? ''}）`
const shortEnglish = (on: string): string =>
  `${WEEKDAYS_EN[weekday(on)] ?? ''} ${new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(`${on}T00:00:00Z`))}`

/** 3月17日（周二）, Tue 17 Mar. */
export function shortDayWords(on: string): Said {
  return { zh: shortChinese(on), en: shortEnglish(on) }
}

/** 3月17日（周二）07:30–08:10 */
export function shiftTimes(on: Day, begins: Date, ends: Date, zone: string): Said {
  const day = shortDayWords(on)
  const times = `${clockTime(begins, zone)}–${clockTime(ends, zone)}`
  return { zh: `${day.zh}${times}`, en: `${day.en} ${times}` }
}
