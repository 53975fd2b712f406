/**
 * Lets the page of a booth, or the round sheet of a grid (`?page=round`), open without a network. It is registered for those pages alone,
 * keeps one page and its files, and never an answer of the server. In the network everything goes there as if it were not here.
 */
const STORE = new URL(self.location.href).searchParams.get('page') === 'round' ? 'round-offline' : 'booth-offline'
const PAGE = `/desk/${STORE}.html`

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Asking extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const isWaiting = (event: Event): event is Waiting => 'waitUntil' in event
const isAsking = (event: Event): event is Asking => 'respondWith' in event

/** The page as it is now, with the files it names; what an earlier version named goes once all of it is here. */
async function store(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store' })
  const html = await page.clone().text()
  const files = [...html.matchAll(/(?:src|href)="(\/desk\/assets\/[^"]+)"/g)].flatMap((found) => found[1] ?? [])
  const kept = await caches.open(STORE)
  await kept.addAll(files)
  await kept.put(PAGE, page)
  const here = new Set([PAGE, ...files])
  for (const { url } of await kept.keys()) if (!here.has(new URL(url).pathname)) await kept.delete(url)
}

/** From the network, and then kept anew; without one, as it was kept. */
async function opened(request: Request, event: Waiting): Promise<Response> {
  try {
    const page = await fetch(request)
    event.waitUntil(store().catch(() => undefined))
    return page
  } catch {
    return kept(PAGE)
  }
}

async function kept(address: Request | string): Promise<Response> {
  return (await caches.match(address)) ?? fetch(address)
}

self.addEventListener('install', (event) => {
  if (isWaiting(event)) event.waitUntil(store())
})

self.addEventListener('fetch', (event) => {
  if (!isAsking(event)) return
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(opened(request, event))
  else if (request.method === 'GET' && new URL(request.url).pathname.startsWith('/desk/assets/')) event.respondWith(fetch(request).catch(() => kept(request)))
})
