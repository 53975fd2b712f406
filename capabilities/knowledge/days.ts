import { ok, refuse, type Result } from '#platform/result'
import { type Day, parseDay } from '#platform/time'
import type { CardBody } from './contract.ts'
import type { LawCard } from './domain.ts'
import { refusal } from './words.ts'

/** A card as it was typed. Refuses `card-day-wrong`. */
export function cardIn(body: CardBody): Result<LawCard> {
  const [from, to, verified] = [dayIn(body.effectiveFrom), dayIn(body.effectiveTo), dayIn(body.verifiedOn)]
  if (from === undefined || from === null || to === undefined || verified === undefined) return refuse(refusal('card-day-wrong', {}))
  return ok({ ...body, code: body.code.trim(), effectiveFrom: from, effectiveTo: to, verifiedOn: verified })
}

/** The day; null where none was given, undefined where there is no such day. */
export function dayIn(text: string | undefined): Day | null | undefined {
  if (text === undefined) return null
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : undefined
}
