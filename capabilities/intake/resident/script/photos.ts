import { blurWords } from '#platform/ui/blur/words'
import type { Said } from '#platform/words'
import { type Covered, openCovering } from './covering.ts'

/**
 * The photo field where a script runs: a chosen photo is drawn, covered and sent as new pixels; the photo as it was taken never leaves
 * the phone. Whatever this browser cannot do leaves the field as it was, with its words.
 */
function start(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>('input[type=file]')
  const form = input?.form
  if (!input || !form || !isAble()) return
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh'
  const say = (words: Said) => words[language]
  const chosen = new Set<Covered>()
  const list = document.createElement('div')
  const told = field.querySelector<HTMLElement>('[data-covering]')
  const tell = (...words: readonly Said[]) => {
    if (told) told.textContent = words.map(say).join(' ')
  }
  input.after(list)
  tell(blurWords.hint)
  const drop = (covered: Covered) => {
    chosen.delete(covered)
    if (chosen.size === 0) tell(blurWords.hint)
    input.focus()
  }
  const take = async (file: File) => {
    const covered = await openCovering(file, { say, drop })
    if (!covered) return tell(blurWords.noPhoto)
    chosen.add(covered)
    list.append(covered.shown)
    tell(blurWords.coverNow, blurWords.withForm)
  }
  let drawing: Promise<unknown> | undefined
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files) drawing = (drawing ?? Promise.resolve()).then(() => take(file))
    const last = drawing
    void last?.then(() => {
      if (drawing === last) drawing = undefined
    })
  })
  const photos = async () => {
    await drawing
    return Promise.all([...chosen].map((each) => each.photo()))
  }
  handOver(form, input, () => (drawing === undefined && chosen.size === 0 ? undefined : photos()))
}

/**
 * What is drawn takes the place of what was chosen, at the moment the form is sent. Without a photo the form goes its own way: sent
 * again while it is still being sent, a browser would not send it at all.
 */
function handOver(form: HTMLFormElement, input: HTMLInputElement, photos: () => Promise<readonly (File | undefined)[]> | undefined): void {
  let stands: 'open' | 'drawing' | 'ready' = 'open'
  form.addEventListener('submit', (event) => {
    if (stands === 'ready') return
    const drawn = stands === 'open' ? photos() : undefined
    if (stands === 'open' && !drawn) return
    event.preventDefault()
    if (!drawn) return
    stands = 'drawing'
    const { submitter } = event
    void drawn.then((files) => {
      const given = new DataTransfer()
      for (const file of files) if (file) given.items.add(file)
      input.files = given.files
      stands = 'ready'
      form.requestSubmit(submitter)
    })
  })
  // Back by the browser's own button, the page is as it was left: what was drawn is still there and is handed over anew.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    stands = 'open'
    input.value = ''
  })
}

function isAble(): boolean {
  try {
    return new DataTransfer().files.length === 0 && typeof createImageBitmap === 'function' && typeof HTMLFormElement.prototype.requestSubmit === 'function'
  } catch {
    return false
  }
}

const field = document.getElementById('photos')
if (field) start(field)
