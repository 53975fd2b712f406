/** @jsxImportSource preact */
import { pointsOperations } from '../../capabilities/points/contract.ts'
import { readCardNumber } from '../../capabilities/points/domain.ts'
import { OwnCardPage, PointsPage, SchemePage } from '../../capabilities/points/resident/points.tsx'
import { refusal as words } from '../../capabilities/points/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/points`: the code on a card leads here with its number filled in; the PIN is never filled in. */
export async function showPoints(asked: Asked, typed?: string, refusal?: Refusal): Promise<unknown> {
  const listed = await asked.site.call(pointsOperations.listPointsSchemes, asked.visitor)
  const number = typed ?? readCardNumber(fieldsOf(asked.request.query)['card'] ?? '') ?? ''
  const page = <PointsPage view={asked.view} number={number} schemes={listed.ok ? listed.value.schemes : []} refusal={refusal} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** `/d/{slug}/points/{unit}`: rules, goods and board of a place. */
export async function showScheme(asked: Asked, unitId: string): Promise<unknown> {
  if (!isId(unitId)) return sendRefusalPage(asked, words('no-such-scheme', {}))
  const found = await asked.site.call(pointsOperations.readPointsScheme, asked.visitor, { params: { unitId } })
  return found.ok ? sendPage(asked.reply, <SchemePage view={asked.view} scheme={found.value} />) : sendRefusalPage(asked, found.refusal)
}

interface Typed {
  readonly number: string
  readonly pin: string
}

function typedIn(asked: Asked): Typed & { readonly show: string | undefined } {
  const { number = '', pin = '', show } = fieldsOf(asked.request.body)
  return { number: number.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ', show }
}

export async function openOwnCard(asked: Asked): Promise<unknown> {
  const { show, ...typed } = typedIn(asked)
  if (show !== undefined) return showPoints(showSetting(asked, show), typed.number.trim())
  return answerCard(asked, typed, await asked.site.call(pointsOperations.readOwnCard, asked.visitor, { body: typed }))
}

/** The holder takes the consent to the board back. */
export async function leaveBoard(asked: Asked): Promise<unknown> {
  const { show: _show, ...typed } = typedIn(asked)
  const { commandId } = commandIn(fieldsOf(asked.request.body))
  return answerCard(asked, typed, await asked.site.call(pointsOperations.leaveBoard, asked.visitor, { body: typed, ...(commandId ? { commandId } : {}) }))
}

type Opened = Awaited<ReturnType<typeof callOwn>>
const callOwn = (asked: Asked, body: Typed) => asked.site.call(pointsOperations.readOwnCard, asked.visitor, { body })

function answerCard(asked: Asked, { number }: Typed, own: Opened): unknown {
  if (!own.ok) return showPoints(asked, number.trim(), own.refusal)
  return sendPage(asked.reply, <OwnCardPage view={asked.view} card={own.value} refusal={undefined} commandId={newCommandId(asked.site)} />, { private: true })
}
