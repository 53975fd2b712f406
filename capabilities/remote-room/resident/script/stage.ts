import type { Said } from '#platform/words'
import { roomWords as words } from '../../words.ts'

export interface Seen {
  readonly peer: string
  readonly seatId: string
  readonly part: Said
  readonly isHost: boolean
}

export interface RoomSeen {
  readonly place: 'inside' | 'waiting'
  readonly inside: readonly Seen[]
  readonly waiting: readonly Seen[]
}

export interface Controls {
  leave(): void
  /** Answers whether it is on now. */
  microphone(): boolean
  camera(): Promise<MediaStreamTrack | null>
}

/** Everything that is seen of a room on the page. */
export interface Stage {
  say(sentence: Said): void
  onEnter(work: () => void): void
  onControls(controls: Controls): void
  show(room: RoomSeen, you: { readonly peer: string; readonly isHost: boolean }): void
  hear(peer: string, track: MediaStreamTrack): void
  connection(peer: string, state: string): void
  forget(): void
  stop(why: Said, again?: boolean): void
}

type Ask = (path: string, body?: object) => void

export function openStage(root: HTMLElement, language: 'zh' | 'en', ask: Ask): Stage {
  const pen = penIn(language)
  const status = pen.made('p', 'note info')
  status.setAttribute('role', 'status')
  status.hidden = true
  const people = pen.made('div', 'room-people')
  const buttons = pen.made('div', 'actions')
  const ending = pen.made('div')
  const enterButton = pen.button(words.enter, 'button', () => entering?.())
  let entering: (() => void) | undefined
  const media = openMedia()
  const say = (sentence: Said) => {
    status.textContent = sentence[language]
    status.hidden = false
  }
  buttons.append(enterButton)
  root.replaceChildren(status, people, buttons, ending)
  return {
    say,
    onEnter: (work) => {
      entering = work
    },
    onControls: (controls) => buttons.replaceChildren(...controlButtons(pen, controls, media, say)),
    show: (room, you) => {
      say(room.place === 'inside' ? words.inside : words.waiting)
      media.keep(room.inside.map((each) => each.peer))
      people.replaceChildren(...(room.place === 'inside' ? rooms(pen, media, room, you, ask) : []))
      if (you.isHost && !ending.hasChildNodes()) ending.append(endButton(pen, ask))
    },
    hear: media.add,
    connection: media.connection,
    forget: () => media.keep([]),
    stop: (why, again = false) => {
      media.keep([])
      people.replaceChildren()
      ending.replaceChildren()
      enterButton.textContent = words.again[language]
      buttons.replaceChildren(...(again ? [enterButton] : []))
      say(why)
    },
  }
}

function controlButtons(pen: Pen, controls: Controls, media: Media, say: (sentence: Said) => void): HTMLElement[] {
  const microphone = pen.button(words.mute, 'button second', () => {
    pen.write(microphone, controls.microphone() ? words.mute : words.unmute)
  })
  const camera = pen.button(words.cameraOn, 'button second', async () => {
    const wasOn = media.own !== null
    const track = await controls.camera()
    media.own = track
    if (!track && !wasOn) say(words.noCamera)
    pen.write(camera, track ? words.cameraOff : words.cameraOn)
  })
  const pair = pen.made('div', 'pair')
  pair.append(microphone, camera)
  return [pair, pen.button(words.leave, 'button second', controls.leave)]
}

function rooms(pen: Pen, media: Media, room: RoomSeen, you: { readonly peer: string; readonly isHost: boolean }, ask: Ask): HTMLElement[] {
  const inside = room.inside.map((each) => person(pen, media, each, you, ask))
  const parts = [section(pen, words.who, inside)]
  if (!you.isHost) return parts
  const waiting = room.waiting.map((each) => {
    const item = named(pen, each)
    item.append(pen.button(words.letIn, 'button', () => ask(`seats/${each.seatId}/place`, { to: 'inside' })))
    return item
  })
  return [...parts, section(pen, words.waitingList, waiting, words.nobodyWaits)]
}

function person(pen: Pen, media: Media, each: Seen, you: { readonly peer: string; readonly isHost: boolean }, ask: Ask): HTMLElement {
  const self = each.peer === you.peer
  const item = named(pen, each, self)
  if (self) return item
  item.append(media.of(each.peer, pen.text(words.sound)))
  if (!you.isHost) return item
  const row = pen.made('div', 'room-asks')
  row.append(
    pen.button(words.askQuiet, 'text-button', () => ask(`seats/${each.seatId}/quiet`)),
    pen.button(words.toWaiting, 'text-button', () => ask(`seats/${each.seatId}/place`, { to: 'waiting' })),
  )
  item.append(row)
  return item
}

function named(pen: Pen, { part, isHost }: Seen, self = false): HTMLElement {
  const item = pen.made('li')
  const about = [isHost ? pen.text(words.host) : '', self ? pen.text(words.me) : ''].filter((each) => each !== '')
  const name = pen.made('strong')
  pen.write(name, part)
  item.append(name)
  if (about.length > 0) item.append(` · ${about.join(' · ')}`)
  return item
}

function section(pen: Pen, title: Said, items: readonly HTMLElement[], empty?: Said): HTMLElement {
  const part = pen.made('section')
  const heading = pen.made('h2')
  pen.write(heading, title)
  const list = pen.made('ul', 'list')
  list.append(...items)
  part.append(heading, list)
  if (items.length === 0 && empty) {
    const none = pen.made('p', 'quiet')
    pen.write(none, empty)
    part.append(none)
  }
  return part
}

/** Pressed once it says what follows; pressed again it ends. */
function endButton(pen: Pen, ask: Ask): HTMLElement {
  const box = pen.made('div', 'actions')
  const sure = pen.made('p', 'note warn')
  const button = pen.button(words.end, 'button call', () => {
    if (sure.isConnected) return ask('end')
    pen.write(sure, words.endSure)
    box.prepend(sure)
  })
  box.append(button)
  return box
}

interface Pen {
  text(words: Said): string
  write(element: HTMLElement, words: Said): void
  made(tag: string, className?: string): HTMLElement
  button(label: Said, className: string, press: () => void): HTMLElement
}

function penIn(language: 'zh' | 'en'): Pen {
  const made = (tag: string, className = '') => {
    const element = document.createElement(tag)
    if (className !== '') element.className = className
    return element
  }
  const write = (element: HTMLElement, said: Said) => {
    element.textContent = said[language]
  }
  return {
    text: (said) => said[language],
    write,
    made,
    button: (label, className, press) => {
      const button = made('button', className)
      button.setAttribute('type', 'button')
      write(button, label)
      button.addEventListener('click', press)
      return button
    },
  }
}

/** Sound and picture of everybody else; they stay where the list is drawn anew. */
interface Media {
  own: MediaStreamTrack | null
  add(peer: string, track: MediaStreamTrack): void
  connection(peer: string, state: string): void
  of(peer: string, connected: string): HTMLElement
  keep(peers: readonly string[]): void
}

function openMedia(): Media {
  const boxes = new Map<string, { readonly box: HTMLElement; readonly stream: MediaStream; readonly state: HTMLElement }>()
  const boxOf = (peer: string) => {
    const known = boxes.get(peer)
    if (known) return known
    const video = document.createElement('video')
    const stream = new MediaStream()
    Object.assign(video, { autoplay: true, playsInline: true, srcObject: stream })
    video.className = 'room-sound'
    const state = document.createElement('span')
    state.className = 'room-connected'
    state.hidden = true
    const box = document.createElement('div')
    box.append(video, state)
    const made = { box, stream, state }
    boxes.set(peer, made)
    return made
  }
  return {
    own: null,
    add: (peer, track) => {
      const { box, stream } = boxOf(peer)
      stream.addTrack(track)
      if (track.kind !== 'video') return
      const seen = () => box.querySelector('video')?.classList.toggle('room-picture', !track.muted)
      track.addEventListener('unmute', seen)
      track.addEventListener('mute', seen)
    },
    connection: (peer, state) => {
      boxOf(peer).state.hidden = state !== 'connected'
    },
    of: (peer, connected) => {
      const { box, state } = boxOf(peer)
      state.textContent = connected
      return box
    },
    keep: (peers) => {
      for (const [peer, { box, stream }] of boxes) {
        if (peers.includes(peer)) continue
        for (const track of stream.getTracks()) track.stop()
        box.remove()
        boxes.delete(peer)
      }
    },
  }
}
