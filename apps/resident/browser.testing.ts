import type { LightMyRequestResponse } from 'fastify'
import type { Product } from '../../tools/testing/product.ts'

/** A browser without JavaScript: follows redirects, keeps cookies, sends forms as their page holds them. */
export interface Browser {
  get(path: string): Promise<void>
  /** Sends the page's form: its own values, what was typed instead, and the button that was pressed. */
  press(go: string, typed?: Readonly<Record<string, string>>): Promise<void>
  /** Presses the button that carries this label. */
  pressLabel(label: string): Promise<void>
  /** Sends the form of an earlier page again, as a second click or a reload does. */
  resend(html: string, go: string): Promise<void>
  /** The same with photos, as a browser sends them, and the statement that no people are on them. */
  pressWithPhotos(go: string, typed: Readonly<Record<string, string>>, photos: readonly Buffer[]): Promise<void>
  status(): number
  heading(): string
  /** What a reader sees, without tags. */
  text(): string
  html(): string
  path(): string
  slip(): { code: string; pin: string }
  cookie(name: string): string | undefined
}

/** `keepsCookies` false: a browser that refuses every cookie; its language comes with each request. */
export function openBrowser(product: Product, language: 'zh' | 'en' = 'zh', keepsCookies = true): Browser {
  const cookies = new Map<string, string>(keepsCookies ? [['language', language]] : [])
  let answer: LightMyRequestResponse
  let path = '/'
  const request = async (method: 'GET' | 'POST', url: string, payload?: Buffer | string, type?: string): Promise<void> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    answer = await product.app.inject({
      method, url, headers: { cookie, accept: 'text/html', 'accept-language': language, ...(type ? { 'content-type': type } : {}) }, ...(payload === undefined ? {} : { payload }),
    })
    path = url
    for (const each of keepsCookies ? answer.cookies : []) each.maxAge === 0 ? cookies.delete(each.name) : cookies.set(each.name, each.value)
    const next = answer.headers.location
    if (answer.statusCode === 303 && typeof next === 'string') await request('GET', next)
  }
  const pressed = (go: string, typed: Readonly<Record<string, string>>, html = answer.body) => {
    const form = formOf(html)
    return { action: form.action, fields: { ...form.fields, ...typed, ...(go === '' ? {} : { go }) } }
  }
  return {
    get: (url) => request('GET', url),
    press: async (go, typed = {}) => {
      const { action, fields } = pressed(go, typed)
      await request('POST', action, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded')
    },
    pressLabel: async (label) => {
      const button = [...answer.body.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].find(([, , inside]) => textOf(inside ?? '').startsWith(label))
      const { action, fields } = pressed(attribute(button?.[1] ?? '', 'value') ?? '', {})
      await request('POST', action, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded')
    },
    resend: async (html, go) => {
      const { action, fields } = pressed(go, {}, html)
      await request('POST', action, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded')
    },
    pressWithPhotos: async (go, typed, photos) => {
      const { action, fields } = pressed(go, typed)
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('photosSafe', typed['photosSafe'] ?? 'yes')
      for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'photo.jpg')
      const body = new Response(form)
      await request('POST', action, Buffer.from(await body.arrayBuffer()), body.headers.get('content-type') ?? '')
    },
    status: () => answer.statusCode,
    heading: () => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(answer.body)?.[1] ?? ''),
    text: () => textOf(answer.body.replace(/<head>.*?<\/head>/s, '')),
    html: () => answer.body,
    path: () => path,
    slip: () => slipOf(answer.body),
    cookie: (name) => cookies.get(name),
  }
}

function formOf(html: string): { action: string; fields: Record<string, string> } {
  const form = /<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/s.exec(html)
  if (!form) throw new Error('the page has no form')
  const fields: Record<string, string> = {}
  for (const [tag] of (form[2] ?? '').matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    const off = (type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)
    if (name !== undefined && type !== 'file' && !off) fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', value = ''] of (form[2] ?? '').matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(tag, 'name')
    if (name !== undefined) fields[name] = decoded(value)
  }
  return { action: decoded(form[1] ?? ''), fields }
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decoded(value)
}

function textOf(html: string): string {
  return decoded(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ').trim()
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

function slipOf(html: string): { code: string; pin: string } {
  const parts = [...html.matchAll(/<p class="code"><span aria-hidden="true">([^<]+)</g)].map((match) => match[1] ?? '')
  return { code: parts[0] ?? '', pin: (parts[1] ?? '').replace(' ', '') }
}
