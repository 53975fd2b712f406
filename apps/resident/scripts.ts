import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'
import { PHOTOS_SCRIPT } from '../../capabilities/intake/resident/report.tsx'
import { productRoot } from '#platform/root'

export const ROOM_SCRIPT = '/remote-room.js'

/**
 * The two scripts of the resident pages, each for one page: a remote session cannot do without, and photos can be covered before they
 * leave the phone. Every page works without them as far as it can.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  [ROOM_SCRIPT]: 'capabilities/remote-room/resident/script/room.ts',
  [PHOTOS_SCRIPT]: 'capabilities/intake/resident/script/photos.ts',
}

interface Script {
  readonly text: string
  readonly tag: string
}

async function makeScript(entry: string): Promise<Script> {
  const made = await build({
    absWorkingDir: productRoot(), entryPoints: [entry], bundle: true, write: false,
    format: 'iife', target: 'es2020', minify: true, charset: 'utf8', logLevel: 'silent',
  })
  const text = made.outputFiles[0]?.text ?? ''
  return { text, tag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` }
}

/** Each is made once, when it is first asked for. */
const made = new Map<string, Promise<Script>>()

export function mountScripts(pages: FastifyInstance): void {
  for (const [path, entry] of Object.entries(SCRIPTS)) {
    pages.get(path, async (request, reply) => {
      const script = made.get(path) ?? makeScript(entry)
      made.set(path, script)
      const { text, tag } = await script
      reply.header('cache-control', 'public, no-cache').header('etag', tag)
      return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type('text/javascript; charset=utf-8').send(text)
    })
  }
}
