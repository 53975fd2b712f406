import type { Said } from '#platform/result'
import { said } from '#platform/words'

const FEN_A_YUAN = 100

/** Money in fen as people read it: 3,200.00 元 · CNY 3,200.00. */
export function moneyWords(fen: number): Said {
  const yuan = Math.trunc(fen / FEN_A_YUAN).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = String(fen % FEN_A_YUAN).padStart(2, '0')
  return said(`${yuan}.${rest} 元`, `CNY ${yuan}.${rest}`)
}
