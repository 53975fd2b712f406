import type { ClockWords } from '../../capabilities/cases/desk/deadlines.tsx'
import { CLOCK_WORDS } from '../../capabilities/cases/clock-words.ts'
import { caseWords } from '../../capabilities/cases/desk/words.ts'
import { CLOCK_NAMES as JOINT_CLOCKS } from '../../capabilities/joint/words.ts'
import { CLOCK_NAMES } from '../../capabilities/linked/words.ts'
import { LIMITS } from '../../capabilities/mediation/domain/limits.ts'
import { LIMIT_NAMES } from '../../capabilities/mediation/words.ts'
import type { Said } from '#platform/words'

const NAMES: Readonly<Record<string, Said>> = { ...CLOCK_WORDS, ...LIMIT_NAMES, ...CLOCK_NAMES, ...JOINT_CLOCKS, ...caseWords.clocks }

/** What each clock asks for, in words, and the article it comes from. */
export const clockWords: ClockWords = (clock) => {
  const name = NAMES[clock]
  if (!name) return undefined
  return { name, law: LIMITS.find((each) => each.key === clock)?.source ?? null }
}
