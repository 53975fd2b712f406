import type { FastifyReply, FastifyRequest } from 'fastify'
import { callerOf } from '#platform/http/mount'
import type { CallerFacts } from '#platform/http/mount'
import type { Language } from '#platform/words'
import { type Asked, SIZE_COOKIE } from './site.ts'

const YEAR_SECONDS = 365 * 24 * 3600

interface Setting {
  readonly cookie: string
  readonly value: string
}

function settingOf(value: string): Setting | undefined {
  if (value === 'zh' || value === 'en') return { cookie: 'language', value }
  return value === 'large' || value === 'plain' ? { cookie: SIZE_COOKIE, value } : undefined
}

function keep(caller: CallerFacts, setting: Setting): void {
  caller.setCookie(setting.cookie, setting.value, YEAR_SECONDS)
}

/** `/show/en?back=/d/…`: keeps the setting and returns to where the reader was. Only to addresses of this product. */
export async function changeSetting(request: FastifyRequest<{ Params: { value: string }; Querystring: { back?: string } }>, reply: FastifyReply): Promise<unknown> {
  const setting = settingOf(request.params.value)
  if (setting) keep(callerOf(request, reply), setting)
  return reply.redirect(ownAddress(request.query.back), 303)
}

/** `//elsewhere` and `/\elsewhere` lead away from here in browsers. */
function ownAddress(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/'
}

/** A setting changed in the middle of a form: the same page once more, with everything that was typed. */
export function showSetting(asked: Asked, value: string): Asked {
  const setting = settingOf(value)
  if (!setting) return asked
  keep(callerOf(asked.request, asked.reply), setting)
  const language: Language = value === 'en' || value === 'zh' ? value : asked.view.language
  const large = setting.cookie === SIZE_COOKIE ? value === 'large' : asked.view.large
  return { ...asked, view: { ...asked.view, language, large }, visitor: { ...asked.visitor, language } }
}
