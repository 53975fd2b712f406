import { said } from '#platform/words'

/** Why a line of owners cannot be taken over. */
export const voterListWords = {
  shape: said('写成“门牌 面积”，例如“2栋301 89.50”。', 'Write “door area”, such as “2-301 89.50”.'),
  area: said('面积要是平方米，最多两位小数，例如 89.50。', 'The area is in square metres with at most two decimals, such as 89.50.'),
  twice: (line: number) => said(`和第 ${line} 行是同一个门牌。`, `The same door as in line ${line}.`),
  tooMany: (most: number) => said(`一次最多 ${most} 户。`, `At most ${most} owners.`),
} as const
