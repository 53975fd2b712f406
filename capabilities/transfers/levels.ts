import { leadingProcedure, type FactDraft, type StationCommand } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type At, mayGo, onTransfer, slipRow, type Target } from './commands.ts'
import type { LevelBody, Sent } from './contract.ts'
import { type Direction, levelsFrom } from './domain.ts'
import { insertSlip } from './store.ts'
import { GROUND_WORDS, refusal, SLIP_WORDS } from './words.ts'

/**
 * Asks the level above to take the matter, or gives it to one below, with a ground and a reason: one working day to sign, two
 * to object, and it stays here until the receipt, as with every slip. Counters: `escalated`, `handed-down`.
 * Refuses `no-level-there`, `returned-twice`, `sealed-not-by-slip`, `out-of-turn`. Source: `docs/law.md` §8.2.
 */
export function moveBetweenLevels(services: Services, command: StationCommand, direction: Direction, body: LevelBody): Promise<Result<Sent>> {
  return onTransfer(services, command, 'content', 'transferred', async (at) => {
    const target = await levelOf(at, direction, body.toUnitId)
    if (!target.ok) return target
    const refused = await mayGo(at, target.value, { noOtherRoute: false, final: false })
    if (refused) return refuse(refused)
    const row = await slipRow(at, services, target.value, 'sent')
    const ground = GROUND_WORDS[body.ground]
    const data = {
      slipId: row.id, toUnitId: row.to_unit_id, toKind: target.value.kind, told: body.told, namesAgreed: false, noOtherRoute: false,
      state: leadingProcedure(at.file.state).state, direction, ground: body.ground,
    }
    const content = { to: target.value.zh, matter: body.matter.trim(), reason: `${ground.zh}：${body.reason.trim()}`, materials: [SLIP_WORDS.inTheHouse.zh] }
    const fact: FactDraft = { kind: 'transferred', procedureId: at.leading.id, data, content }
    return ok({ facts: [fact], also: [insertSlip(at.tx, row, at.now)], answer: { slipId: row.id, state: 'sent' } })
  })
}

/** The nearest level, or the one that was named. */
async function levelOf({ tx, today, file }: At, direction: Direction, wanted: string | undefined): Promise<Result<Target>> {
  const levels = levelsFrom(file.row.unit_path, direction, await listUnits(tx, today))
  const named = wanted === undefined ? (direction === 'up' ? levels[0] : undefined) : levels.find((each) => (each.id as string) === wanted)
  if (!named) return refuse(refusal('no-level-there', { direction }))
  return ok({ unit: named, zh: named.name.zh, en: named.name.en, kind: named.kind })
}
