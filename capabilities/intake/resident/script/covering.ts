import { between } from '#platform/ui/blur/areas'
import { coverOn, drawPhoto, facesOn, photoOf } from '#platform/ui/blur/photo'
import { blurWords as words } from '#platform/ui/blur/words'
import type { Said } from '#platform/words'

interface Point {
  readonly x: number
  readonly y: number
}

/** A chosen photo as it is drawn on the page; `photo` makes the new one that is sent. */
export interface Covered {
  readonly shown: HTMLElement
  photo(): Promise<File | undefined>
}

export interface Page {
  readonly say: (words: Said) => string
  /** The photo is left out. */
  drop(covered: Covered): void
}

/** Part of the photo's shorter side that a press of the space bar covers, and how far an arrow key moves it. */
const BRUSH = 0.12
const STEP = 0.04
const MOVES: Readonly<Record<string, Point>> = { ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP } }

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

/** Draws a photo to be covered with finger, mouse or keyboard. Undefined where the file is no photo that this browser can draw. */
export async function openCovering(file: File, { say, drop }: Page): Promise<Covered | undefined> {
  const canvas = document.createElement('canvas')
  if (!(await drawPhoto(canvas, file))) return undefined
  const told = element('p', 'hint')
  told.setAttribute('role', 'status')
  let covered = 0
  const tell = (faces?: number) => {
    told.textContent = [faces ? say(words.found(faces)) : '', say(words.covered(covered))].join(' ').trim()
    canvas.setAttribute('aria-label', say(words.canvas(covered)))
  }
  const draw = async () => {
    const faces = await facesOn(canvas)
    for (const face of faces) coverOn(canvas, face)
    covered = faces.length
    tell(faces.length)
  }
  await draw()
  const shown = element('div', 'covering')
  const again = button(say(words.again), () => void drawPhoto(canvas, file).then(draw))
  const made: Covered = { shown, photo: () => photoOf(canvas, 'photo.jpg') }
  const leave = button(say(words.drop), () => {
    shown.remove()
    drop(made)
  })
  const frame = element('span', 'covering-frame')
  frame.hidden = true
  const photo = element('div', 'covering-photo')
  photo.append(canvas, frame)
  shown.append(element('p', 'hint', say(words.how)), photo, told, again, ' ', leave)
  listen(canvas, frame, () => {
    covered += 1
    tell()
  })
  return made
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'text-button', label)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}

function listen(canvas: HTMLCanvasElement, frame: HTMLElement, painted: () => void): void {
  let from: Point | undefined
  let brush: Point = { x: 0.5, y: 0.5 }
  const pointOf = (event: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect()
    return { x: ((event.clientX - box.left) / box.width) * canvas.width, y: ((event.clientY - box.top) / box.height) * canvas.height }
  }
  const paint = (one: Point, other: Point) => {
    coverOn(canvas, between(one, other, canvas))
    painted()
  }
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'img')
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    from = pointOf(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (from) show(frame, canvas, from, pointOf(event))
  })
  canvas.addEventListener('pointerup', (event) => {
    if (from) paint(from, pointOf(event))
    from = undefined
    frame.hidden = true
  })
  canvas.addEventListener('pointercancel', () => {
    from = undefined
    frame.hidden = true
  })
  canvas.addEventListener('keydown', (event) => {
    const move = MOVES[event.key]
    if (!move && event.key !== ' ') return
    event.preventDefault()
    if (move) brush = { x: within(brush.x + move.x), y: within(brush.y + move.y) }
    const half = (Math.min(canvas.width, canvas.height) * BRUSH) / 2
    const [x, y] = [brush.x * canvas.width, brush.y * canvas.height]
    const corners = [{ x: x - half, y: y - half }, { x: x + half, y: y + half }] as const
    if (!move) paint(...corners)
    show(frame, canvas, ...corners)
  })
}

const within = (part: number) => Math.min(Math.max(part, 0), 1)

function show(frame: HTMLElement, canvas: HTMLCanvasElement, one: Point, other: Point): void {
  const area = between(one, other, canvas)
  const part = (value: number, whole: number) => `${(value / whole) * 100}%`
  frame.hidden = false
  frame.style.left = part(area.x, canvas.width)
  frame.style.top = part(area.y, canvas.height)
  frame.style.width = part(area.width, canvas.width)
  frame.style.height = part(area.height, canvas.height)
}
