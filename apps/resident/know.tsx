/** @jsxImportSource preact */
import { knowledgeOperations } from '../../capabilities/knowledge/contract.ts'
import { GuidePage, GuidesPage } from '../../capabilities/knowledge/resident/guides.tsx'
import { refusal as guideRefusal } from '../../capabilities/knowledge/words.ts'
import { outreachOperations as ops } from '../../capabilities/outreach/contract.ts'
import { KnowPage, PracticePage, TipPage, TipsPage } from '../../capabilities/outreach/resident/know.tsx'
import { LivePage, SessionPage } from '../../capabilities/outreach/resident/live.tsx'
import { refusal } from '../../capabilities/outreach/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/know`: what everybody may know, without signing in and without a script. */
export async function showKnow(asked: Asked): Promise<unknown> {
  const [tips, live] = await Promise.all([asked.site.call(ops.listPublicNotices, asked.visitor, { query: { kind: 'tip' } }), asked.site.call(ops.listLive, asked.visitor)])
  return sendPage(asked.reply, <KnowPage view={asked.view} tips={tips.ok ? tips.value.notices : []} coming={live.ok ? live.value.coming : []} />)
}

export function before(asked: Asked): { before?: string } {
  const typed = fieldsOf(asked.request.query)['before']
  return typed === undefined ? {} : { before: typed.slice(0, 80) }
}

export async function showTips(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(ops.listPublicNotices, asked.visitor, { query: { kind: 'tip', ...before(asked) } })
  return found.ok ? sendPage(asked.reply, <TipsPage view={asked.view} tips={found.value.notices} next={found.value.next} />) : sendRefusalPage(asked, found.refusal)
}

export async function showTip(asked: Asked, id: string): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-notice', {}))
  const found = await asked.site.call(ops.readPublicNotice, asked.visitor, { params: { id } })
  return found.ok ? sendPage(asked.reply, <TipPage view={asked.view} tip={found.value} />) : sendRefusalPage(asked, found.refusal)
}

export async function showPractice(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(ops.listPublicNotices, asked.visitor, { query: { kind: 'practice', ...before(asked) } })
  return found.ok ? sendPage(asked.reply, <PracticePage view={asked.view} examples={found.value.notices} next={found.value.next} />) : sendRefusalPage(asked, found.refusal)
}

export async function showGuides(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(knowledgeOperations.listGuides, asked.visitor)
  return found.ok ? sendPage(asked.reply, <GuidesPage view={asked.view} guides={found.value.guides} />) : sendRefusalPage(asked, found.refusal)
}

export async function showGuide(asked: Asked, id: string): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, guideRefusal('no-such-guide', {}))
  const found = await asked.site.call(knowledgeOperations.readGuide, asked.visitor, { params: { id } })
  return found.ok ? sendPage(asked.reply, <GuidePage view={asked.view} guide={found.value} />) : sendRefusalPage(asked, found.refusal)
}

export async function showLive(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(ops.listLive, asked.visitor)
  return found.ok ? sendPage(asked.reply, <LivePage view={asked.view} coming={found.value.coming} past={found.value.past} />) : sendRefusalPage(asked, found.refusal)
}

interface Asking {
  readonly typed: string
  readonly refusal?: Refusal
  readonly commandId?: string
  readonly sent?: boolean
}

/** One session, with the form for a question while it takes them. */
export async function showSession(asked: Asked, id: string, asking: Asking = { typed: '' }): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-session', {}))
  const found = await asked.site.call(ops.readLive, asked.visitor, { params: { id } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  const sent = asking.sent ?? fieldsOf(asked.request.query)['done'] === 'asked'
  const page = <SessionPage view={asked.view} {...found.value} typed={asking.typed} commandId={asking.commandId ?? newCommandId(asked.site)} refusal={asking.refusal} sent={sent} />
  return sendPage(asked.reply, page, { status: asking.refusal?.status ?? 200, private: true })
}

/** Asks it and shows the session again; refused, with everything as it was typed. */
export async function askSession(asked: Asked, id: string): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const { text = '', show } = fields
  const command = commandIn(fields)
  if (show !== undefined) return showSession(showSetting(asked, show), id, { typed: text, ...command })
  if (!isId(id)) return sendRefusalPage(asked, refusal('no-such-session', {}))
  const done = await asked.site.call(ops.askLive, asked.visitor, { params: { id }, body: { text: text.slice(0, 300) || ' ' }, ...command })
  return done.ok ? asked.reply.redirect(`/d/${asked.district.slug}/know/live/${id}?done=asked`, 303) : showSession(asked, id, { typed: text, refusal: done.refusal, sent: false, ...command })
}
