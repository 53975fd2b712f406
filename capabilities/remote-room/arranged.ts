import type { FactRead } from '#cap/cases'
import { isId } from '#platform/ids'
import { type Day, parseDay } from '#platform/time'

/** A session that somebody arranged and nobody called off, as its fact says; this capability knows the spine's facts only. */
export interface ArrangedSession {
  readonly arrangedId: string
  readonly on: Day
  readonly from: string
  readonly to: string
  readonly partyIds: readonly string[]
}

/** What ends the talks; nobody is expected to what was arranged before it. */
const ENDS: readonly string[] = ['agreement-reached', 'agreement-replaced', 'round-ended', 'terminated', 'withdrawn']

/** Sessions of today and later, the earliest first. */
export function arrangedSessions(facts: readonly Pick<FactRead, 'id' | 'kind' | 'data'>[], today: Day): readonly ArrangedSession[] {
  const calledOff = new Set(facts.filter((each) => each.kind === 'session-called-off').map((each) => each.data['arrangedId']))
  const open = facts.slice(facts.findLastIndex((each) => ENDS.includes(each.kind)) + 1)
  const coming = open.filter((each) => each.kind === 'session-arranged' && !calledOff.has(each.id)).flatMap(readArranged)
  return coming.filter((each) => each.on >= today).sort((one, other) => (`${one.on}${one.from}` < `${other.on}${other.from}` ? -1 : 1))
}

function readArranged({ id, data }: Pick<FactRead, 'id' | 'data'>): ArrangedSession[] {
  const on = parseDay(String(data['on'] ?? ''))
  const [from, to] = [String(data['from'] ?? ''), String(data['to'] ?? '')]
  const told = data['toldPartyIds']
  const partyIds = Array.isArray(told) ? told.filter((each): each is string => typeof each === 'string' && isId(each)) : []
  const whole = on.ok && /^\d\d:\d\d$/.test(from) && /^\d\d:\d\d$/.test(to)
  return whole ? [{ arrangedId: id, on: on.value, from, to, partyIds }] : []
}
