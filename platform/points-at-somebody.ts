import { findsSomebody } from './finds-somebody.ts'

/** Ways of naming somebody or a door: 3栋201, 老王, 王女士, 2-1-301. What is published holds none of them (N-03, PR-20). */
const POINTS_AT_SOMEBODY = [
  /\d+\s*(?:栋|幢|号楼|座)\s*(?:\d+\s*单元)?\s*\d{3,4}/, /\d+\s*单元\s*\d{3,4}/, /(?<!\d)\d{1,2}-\d{1,2}-\d{3,4}(?!\d)/,
  /[\u4e00-\u9fff](?:先生|女士|大爷|大妈|阿姨|叔叔|师傅)/, /(?<![\u4e00-\u9fff])老[\u4e00-\u9fff](?=家|说|反映|要求|的)/, /\b(?:Mr|Mrs|Ms)\.?\s+[A-Z]/,
]

/** Whether a text that is to be published names a person or a door. */
export function pointsAtSomebody(...texts: readonly string[]): boolean {
  return texts.some((text) => POINTS_AT_SOMEBODY.some((each) => each.test(text)))
}

/** Whether a text for everybody leads to somebody: by a number, by a name, by a door. */
export const isPersonal = (...texts: readonly string[]): boolean => findsSomebody(...texts) || pointsAtSomebody(...texts)
