import { cursorOf as cursorIn, pageOf as pageIn } from '#platform/pages'
import { PAGE } from '../reads/encounters.ts'
import { refusal } from '../words.ts'

/** Refuses `bad-cursor`. */
export const cursorOf = (text: string | undefined) => cursorIn(text, refusal('bad-cursor', {}))

export const pageOf = <Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date) => pageIn(rows, PAGE, at)

export const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null
