import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { call, type DeskRefusal, TabLinks, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { rescueOperations as ops } from '../contract.ts'
import type { Pressed } from '../contract/shapes.ts'
import { FIGURE_READERS, HEADS, STATION, WORKERS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { NOTICE_WORDS } from '../words/names.ts'

const PARTS = {
  round: { path: '', roles: STATION },
  people: { path: '/people', roles: STATION },
  line: { path: '/line', roles: STATION },
  stock: { path: '/stock', roles: STATION },
  figures: { path: '/figures', roles: FIGURE_READERS },
  station: { path: '/station', roles: STATION },
} as const
export type Part = keyof typeof PARTS
const NAMES = ['round', 'people', 'line', 'stock', 'figures', 'station'] as const

export const isWorker = (role: string) => WORKERS.includes(role)

/** Whether somebody works at the station or is its head: the head of another unit has figures only. */
export async function atStation(district: string, role: string | undefined): Promise<boolean> {
  if (role === undefined || !HEADS.includes(role)) return role === undefined || isWorker(role)
  return (await call(district, ops.readRescueRounds, { query: {} })).ok
}

/** The heading and the parts of rescue that this post has; outside a station figures alone. */
export function RescuePage({ part, station = true, children }: { part: Part; station?: boolean; children: ReactNode }) {
  const say = useSay()
  const { me, district } = useDesk()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.place)}</h1>
      <TabLinks label={deskWords.place} tabs={NAMES.filter((each) => PARTS[each].roles.includes(me.role) && (station || each === 'figures'))} here={part} words={deskWords.tabs} to={(each) => `/${district}/rescue${PARTS[each].path}`} />
      {children}
    </div>
  )
}

/** A press for a thumb in the cold: high, wide, few words. */
export function Press({ label, main = false, danger = false, press, disabled = false }: { label: Said; main?: boolean; danger?: boolean; disabled?: boolean; press(): void }) {
  const say = useSay()
  return (
    <Button className="rescue-press" type={main ? 'primary' : 'default'} danger={danger} disabled={disabled} onClick={press}>
      {say(label)}
    </Button>
  )
}

/** Sends a press; says what is to be known at once, or why it was refused; then the page is loaded anew. */
export function useSending() {
  const { revalidate } = useRevalidator()
  return async (sent: Promise<Result<{ readonly id: string; readonly notices?: Pressed['notices'] }, DeskRefusal>>) => {
    const answered = await sent
    if (!answered.ok) tell(answered.refusal)
    else noticesOf(answered.value)
    void revalidate()
    return answered
  }
}

export function noticesOf({ notices = [] }: { readonly id: string; readonly notices?: Pressed['notices'] }): void {
  if (notices.length === 0) return
  const said = notices.map((each) => NOTICE_WORDS[each])
  tell({ zh: said.map((each) => each.zh).join(''), en: said.map((each) => each.en).join(' ') })
}
