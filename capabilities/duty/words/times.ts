import type { Day } from '#platform/time'
import type { Said } from '#platform/words'

/** 07:30 of the district’s clock. */
export function clockTime(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'] as const
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay()

/** 3月17日（周二）, 17 March (Tue). */
export function shortDayWords(on: string): Said {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8))]
  const english = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(`${on}T00:00:00Z`))
  return { zh: `${month}月${date}日（周${WEEKDAYS_ZH[weekday(on)] ?? ''}）`, en: `${WEEKDAYS_EN[weekday(on)] ?? ''} ${english}` }
}

/** 3月17日（周二）07:30–08:10 */
export function shiftTimes(on: Day, begins: Date, ends: Date, zone: string): Said {
  const day = shortDayWords(on)
  const times = `${clockTime(begins, zone)}–${clockTime(ends, zone)}`
  return { zh: `${day.zh}${times}`, en: `${day.en} ${times}` }
}
