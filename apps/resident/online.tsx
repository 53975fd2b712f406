/** @jsxImportSource preact */
import { answerRefusal } from '../../capabilities/intake/resident/words.ts'
import { serviceHallOperations as ops } from '../../capabilities/service-hall/contract.ts'
import { MOST_FILES } from '../../capabilities/service-hall/domain.ts'
import { HandedInPage, OnlinePage } from '../../capabilities/service-hall/resident/online.tsx'
import { refusal as words } from '../../capabilities/service-hall/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { withItem } from './services.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, newCommandId, sendPage } from './site.ts'
import { readForm, thumbnailsOf, withRoom } from './upload.ts'

/** `/d/{slug}/services/{item}/online`: only where the version in force allows it. */
export const askOnline = (asked: Asked, itemId: string): Promise<unknown> => showOnline(asked, itemId, { fields: {}, kept: [] })

interface Typed {
  readonly fields: Fields
  readonly kept: readonly string[]
}

function showOnline(asked: Asked, itemId: string, { fields, kept }: Typed, refusal?: Refusal): Promise<unknown> {
  return withItem(asked, itemId, async (item) => {
    if (!item.guide.online) return sendRefusalPage(asked, words('not-online', {}))
    const { site, view, district } = asked
    const page = (
      <OnlinePage view={view} item={item} commandId={commandIn(fields).commandId ?? newCommandId(site)} typed={fields} kept={kept} thumbnails={await thumbnailsOf(site.services, district, kept)} refusal={refusal} />
    )
    return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
  })
}

/** Keeps what was uploaded, removes a file, or hands everything in and shows number and PIN once. */
export async function handInOnline(asked: Asked, itemId: string): Promise<unknown> {
  const sent = await readForm(asked.site.services, asked.request, asked.district, MOST_FILES)
  const { fields } = sent
  const { photos, over } = withRoom((fields['kept'] ?? '').split(' ').filter((each) => each !== ''), sent, MOST_FILES)
  const removed = /^remove-(\d)$/.exec(fields['go'] ?? '')?.[1]
  const kept = photos.filter((_token, index) => String(index) !== removed)
  if (fields['show'] !== undefined) return showOnline(showSetting(asked, fields['show']), itemId, { fields, kept })
  if (removed !== undefined) return showOnline(asked, itemId, { fields, kept })
  const refused = sent.refusal ?? (over > 0 ? answerRefusal('too-many-photos', { over, most: MOST_FILES }) : undefined)
  return refused ? showOnline(asked, itemId, { fields, kept }, refused) : sendIn(asked, itemId, { fields, kept })
}

async function sendIn(asked: Asked, itemId: string, typed: Typed): Promise<unknown> {
  const { fields, kept } = typed
  const { facilityId = '', name = '', phone = '', note = '', letters, noticeGiven, filesAgreed } = fields
  if (!isId(facilityId) || !isId(itemId)) return showOnline(asked, itemId, typed, words('no-such-point', {}))
  const body = {
    itemId, facilityId, files: [...kept], name: name.slice(0, 60), phone: phone.slice(0, 30), note: note.slice(0, 500), letters: letters === 'yes', noticeGiven: noticeGiven === 'yes', filesAgreed: filesAgreed === 'yes', language: asked.view.language,
  }
  const made = await asked.site.call(ops.handInService, asked.visitor, { body, ...commandIn(fields) })
  if (!made.ok) return showOnline(asked, itemId, { fields, kept: made.refusal.code === 'file-unknown' ? [] : kept }, made.refusal)
  return withItem(asked, itemId, (item) => sendPage(asked.reply, (
    <HandedInPage view={asked.view} item={item} made={made.value} place={item.places.find((each) => each.facilityId === facilityId)?.name} />
  ), { private: true }))
}
