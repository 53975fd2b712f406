import { DayField, type FieldProps, TimeField } from './plain.tsx'
import { deskClock, timeWords, today } from '../present.ts'

/** Now, as a minute on the district's wall clock: `2026-03-16T14:10`. */
export function thisMinute(zone?: string): string {
  return `${today(zone)}T${timeWords(deskClock.now().toISOString(), zone)}`
}

/** A day and a time; the value is a minute on the district's wall clock. */
export function MinuteField({ id, value, onChange }: FieldProps<string>) {
  const [day = '', time = ''] = (value ?? '').split('T')
  return (
    <span className="minute-field">
      <DayField {...(id ? { id } : {})} value={day} onChange={(next) => onChange?.(`${next ?? ''}T${time}`)} />
      <TimeField value={time} onChange={(next) => onChange?.(`${day}T${next ?? ''}`)} />
    </span>
  )
}

export const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/
