import type { StaffActor } from '#platform/access'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { speaksOfIllness } from '../domain.ts'
import { refusal } from '../words.ts'

export type Made = Result<{ id: string }>

export const unitOfActor = (by: StaffActor) => ({ id: by.unitId, path: by.unitPath })

/** Texts that must lead to nobody and say nothing of anybody’s health. Refuses `finds-somebody`, `no-illness`. */
export function harmless(...texts: readonly string[]): Result<undefined> {
  if (findsSomebody(...texts)) return refuse(refusal('finds-somebody', {}))
  return speaksOfIllness(...texts) ? refuse(refusal('no-illness', {})) : ok(undefined)
}

/** A day that is today or later; undefined otherwise. */
export function fromToday(services: Services, by: StaffActor, text: string): Day | undefined {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value >= services.today(by.district) ? parsed.value : undefined
}
