/** @jsxImportSource preact */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal, Said } from '#platform/result'
import { Page, type View } from '#platform/ui/resident'
import { type Asked, sendPage, type Site, viewOf } from './site.ts'
import { errorWords as words, formRefusal } from './words.ts'

/** What went wrong, in both languages, with a way on: never a dead end. */
export function ErrorPage({ view, title, sentence }: { view: View; title: Said; sentence: Said }) {
  const { language, district } = view
  const other = language === 'zh' ? 'en' : 'zh'
  const home = district ? `/d/${district.slug}` : '/'
  return (
    <Page view={view} title={title}>
      <h1>{title[language]}</h1>
      <p class="field">{sentence[language]}</p>
      <p class="field quiet" lang={other === 'zh' ? 'zh-CN' : 'en'}>{sentence[other]}</p>
      <div class="actions">
        <a class="button" href={home}>{words.home[language]}</a>
        {district ? <a class="button second" href={`${home}/report`}>{words.report[language]}</a> : null}
      </div>
    </Page>
  )
}

export function sendRefusalPage(asked: Pick<Asked, 'reply' | 'view'>, refusal: Refusal): FastifyReply {
  return sendPage(asked.reply, <ErrorPage view={asked.view} title={words.title} sentence={refusal.say} />, { status: refusal.status })
}

/** The district of an address, if it names one. */
export function districtIn(site: Site, request: FastifyRequest) {
  const slug = /^\/d\/([a-z0-9-]{1,40})(?:[/?#]|$)/.exec(request.url)?.[1]
  return slug === undefined ? undefined : site.services.districtBySlug(slug)
}

/** An address that leads nowhere. */
export function sendNotFoundPage(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const view = { ...viewOf(site, request, districtIn(site, request)), path: '/' }
  return sendPage(reply, <ErrorPage view={view} title={words.title} sentence={words.notFound} />, { status: 404 })
}

/** A fault on our side; the number finds it in the log. */
export function sendFaultPage(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const view = { ...viewOf(site, request, districtIn(site, request)), path: '/' }
  const { say } = formRefusal('fault', { incident: request.id })
  return sendPage(reply, <ErrorPage view={view} title={words.faultTitle} sentence={say} />, { status: 500 })
}
