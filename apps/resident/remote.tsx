/** @jsxImportSource preact */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'
import { remoteOperations } from '../../capabilities/remote-room/contract.ts'
import { RoomPage, type RoomPageProps } from '../../capabilities/remote-room/resident/room-page.tsx'
import type { Refusal } from '#platform/result'
import { productRoot } from '#platform/root'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

const SCRIPT_PATH = '/remote-room.js'

/** The one script of the resident pages: without it two browsers cannot be connected. Made once, when it is first asked for. */
let script: Promise<{ readonly text: string; readonly tag: string }> | undefined

async function makeScript() {
  const made = await build({
    absWorkingDir: productRoot(), entryPoints: [join('capabilities/remote-room/resident/script/room.ts')], bundle: true, write: false,
    format: 'iife', target: 'es2020', minify: true, charset: 'utf8', logLevel: 'silent',
  })
  const text = made.outputFiles[0]?.text ?? ''
  return { text, tag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` }
}

export function mountRemoteScript(pages: FastifyInstance): void {
  pages.get(SCRIPT_PATH, async (request, reply) => {
    script ??= makeScript()
    const { text, tag } = await script
    reply.header('cache-control', 'public, no-cache').header('etag', tag)
    return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type('text/javascript; charset=utf-8').send(text)
  })
}

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
  const page = <RoomPage view={asked.view} script={SCRIPT_PATH} commandId={newCommandId(asked.site)} {...given} />
  asked.reply.header('permissions-policy', 'microphone=(self), camera=(self)')
  return sendPage(asked.reply, page, { private: true, status })
}
