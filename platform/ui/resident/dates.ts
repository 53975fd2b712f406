import type { Said } from '#platform/result'
import { type Day, weekdayOf } from '#platform/time'
import { said } from '#platform/words'

const ZH_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const EN_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const EN_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** 2026年5月6日（周三） · Wednesday, 6 May 2026. */
export function dayWords(on: Day): Said {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number)
  const weekday = weekdayOf(on)
  return said(
    `${year}年${month}月${date}日（周${ZH_WEEKDAYS[weekday] ?? ''}）`,
    `${EN_WEEKDAYS[weekday] ?? ''}, ${date} ${EN_MONTHS[month - 1] ?? ''} ${year}`,
  )
}

/** A moment as the district's wall clock shows it: 2026年3月16日（周一） 14:10. */
export function momentWords(on: Day, clock: string): Said {
  const { zh, en } = dayWords(on)
  return said(`${zh} ${clock}`, `${en}, ${clock}`)
}
