import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { productRoot } from '#platform/root'
import type { Services } from '#platform/services'
import { deskNotBuilt } from './desk-words.ts'

/** `apps/desk/start.ts` reads it under this name. */
const SERVER_TIME = 'server-time'
const YEAR_SECONDS = 365 * 24 * 3600

/**
 * The staff desk under `/desk/`: built files whose names carry their hash, kept by browsers for a year; every other
 * address below it is a page of the one application. `start.json` says what the desk must know before anybody signed in;
 * the page itself carries the server's time, because the first lists ask for “today” before `start.json` has answered.
 */
export async function mountDesk(server: FastifyInstance, services: Services, directory = join(productRoot(), 'dist/desk')): Promise<void> {
  server.get('/desk/start.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({
      now: services.clock.now().toISOString(),
      districts: services.districts().map(({ slug, name, zone, demonstration }) => ({ slug, name, zone, demonstration: demonstration && services.demonstration })),
    }),
  )
  server.get('/desk', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/desk/'))
  if (existsSync(join(directory, 'assets'))) {
    await server.register(fastifyStatic, {
      root: join(directory, 'assets'), prefix: '/desk/assets/', decorateReply: false, wildcard: true, index: false,
      cacheControl: true, maxAge: YEAR_SECONDS * 1000, immutable: true,
    })
  }
  // The pages that open without a network and the worker that keeps them: the only other files with an address of their own.
  for (const [name, type] of [['booth-offline.html', 'text/html'], ['round-offline.html', 'text/html'], ['booth-worker.js', 'text/javascript']] as const) {
    server.get(`/desk/${name}`, { schema: { hide: true } }, async (_request, reply) => {
      const file = join(directory, name)
      return existsSync(file) ? reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-store').send(readFileSync(file, 'utf8')) : reply.code(404).send()
    })
  }
  server.get('/desk/*', { schema: { hide: true } }, async (_request, reply) => {
    const page = join(directory, 'index.html')
    if (!existsSync(page)) return reply.code(503).type('text/plain; charset=utf-8').send(`${deskNotBuilt.zh}\n${deskNotBuilt.en}\n`)
    const time = `<meta name="${SERVER_TIME}" content="${services.clock.now().toISOString()}" />`
    const html = readFileSync(page, 'utf8').replace('</head>', `${time}</head>`)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  })
}
