import { cursorOf as cursorIn, pageOf as pageIn } from '#platform/pages'
import { PAGE } from '../reads/programmes.ts'
import { refusal } from '../words.ts'

/** Refuses `bad-cursor`. */
export const cursorOf = (text: string | undefined) => cursorIn(text, refusal('bad-cursor', {}))

export const pageOf = <Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date) => pageIn(rows, PAGE, at)
