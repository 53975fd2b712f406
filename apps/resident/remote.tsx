/** @jsxImportSource preact */
import { remoteOperations } from '../../capabilities/remote-room/contract.ts'
import { RoomPage, type RoomPageProps } from '../../capabilities/remote-room/resident/room-page.tsx'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { ROOM_SCRIPT } from './scripts.ts'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

/** A party's personal link: `/d/{slug}/remote/{invitation}`. */
export async function showInvitation(asked: Asked, invitation: string, refusal?: Refusal): Promise<unknown> {
  const entry = await asked.site.call(remoteOperations.readInvitation, asked.visitor, { params: { invitation } })
  if (!entry.ok) return sendRefusalPage(asked, entry.refusal)
  const path = `/d/${asked.district.slug}/remote/${invitation}`
  const { status = 200 } = refusal ?? {}
  return sendRoom(asked, { entry: entry.value, path, base: `/api${path}`, refusal }, status)
}

/** Consent on the page, without a script. */
export async function agreeToRemote(asked: Asked, invitation: string): Promise<unknown> {
  const { commandId } = commandIn(fieldsOf(asked.request.body))
  const done = await asked.site.call(remoteOperations.consentToRemote, asked.visitor, {
    params: { invitation }, body: { agrees: true }, ...(commandId ? { commandId } : {}),
  })
  if (!done.ok) return showInvitation(asked, invitation, done.refusal)
  return asked.reply.redirect(`/d/${asked.district.slug}/remote/${invitation}`, 303)
}

/** The room as a member of staff enters it from the desk: `/d/{slug}/remote-rooms/{id}`. */
export async function showRoomToStaff(asked: Asked, roomId: string): Promise<unknown> {
  const actor = await asked.site.actorOf(asked.request, asked.district)
  const entry = await asked.site.call(remoteOperations.readRoomAsStaff, { ...asked.visitor, actor }, { params: { roomId } })
  if (!entry.ok) return sendRefusalPage(asked, entry.refusal)
  const path = `/d/${asked.district.slug}/remote-rooms/${roomId}`
  return sendRoom(asked, { entry: entry.value, path, base: `/api${path}` }, 200)
}

/** The one page that may use microphone and camera, and only for itself. */
function sendRoom(asked: Asked, given: Pick<RoomPageProps, 'entry' | 'path' | 'base' | 'refusal'>, status: number) {
  const page = <RoomPage view={asked.view} script={ROOM_SCRIPT} commandId={newCommandId(asked.site)} {...given} />
  asked.reply.header('permissions-policy', 'microphone=(self), camera=(self)')
  return sendPage(asked.reply, page, { private: true, status })
}
