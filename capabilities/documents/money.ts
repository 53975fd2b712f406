import type { Fen } from './domain.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

function checked(fen: Fen): number {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`an amount must be whole fen, not negative: ${fen}`)
  return fen
}

/** 120000 fen → 1,200.00 (yuan, without unit). */
export function yuanFigures(fen: Fen): string {
  const yuan = Math.floor(checked(fen) / 100)
  return `${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`
}

/** Up to four digits, without leading zeros: 1020 → 壹仟零贰拾. */
function groupInWords(group: number): string {
  const digits = [...String(group)].map(Number)
  const words = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS.charAt(digit)}${PLACES[digits.length - 1 - index]}`,
  )
  return words.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function yuanInWords(yuan: number): string {
  const groups: number[] = []
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000)
  let words = ''
  groups.forEach((group, index) => {
    if (group === 0) return
    const previous = groups[index - 1]
    const gap = previous !== undefined && (group < 1000 || previous === 0)
    words += `${gap ? '零' : ''}${groupInWords(group)}${GROUPS[groups.length - 1 - index]}`
  })
  return words
}

/**
 * An amount in capital numerals as on bank papers (Payment and Settlement Measures, annex on writing amounts; of the
 * two forms it allows after a full group, the shorter): 120000 fen → 人民币壹仟贰佰元整, 100001 → 人民币壹仟元零壹分.
 * Refuses (throws) amounts that are negative or not whole fen.
 */
export function capitalAmount(fen: Fen): string {
  const yuan = Math.floor(checked(fen) / 100)
  const jiao = Math.floor((fen % 100) / 10)
  const single = fen % 10
  const whole = yuan > 0 ? `${yuanInWords(yuan)}元` : ''
  if (jiao === 0 && single === 0) return `人民币${whole || '零元'}整`
  const tens = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : whole && '零'
  const ones = single > 0 ? `${DIGITS.charAt(single)}分` : '整'
  return `人民币${whole}${tens}${ones}`
}
