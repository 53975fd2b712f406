import type { Said } from '#platform/words'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** 3月16日 · 16 March. */
export function plainDay(on: string): Said {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))]
  return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[month - 1] ?? ''}` }
}
