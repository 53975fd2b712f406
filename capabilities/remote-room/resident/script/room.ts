import type { Said } from '#platform/words'
import { roomWords as words } from '../../words.ts'
import { type Mesh, openMesh, type Signal } from './mesh.ts'
import { type Controls, openStage, type RoomSeen, type Stage } from './stage.ts'

/** What the server is asked for a person in the room: their own link, or their seat as staff. */
interface Door {
  readonly base: string
  readonly language: 'zh' | 'en'
}

interface You {
  readonly peer: string
  readonly isHost: boolean
  readonly iceServers: readonly RTCIceServer[]
}

function start(root: HTMLElement): void {
  const door: Door = { base: root.dataset['base'] ?? '', language: root.dataset['language'] === 'en' ? 'en' : 'zh' }
  const stage = openStage(root, door.language, (path, body) => void ask(door, path, body).then((done) => done || stage.say(words.failed)))
  stage.onEnter(() => void enter(door, stage))
  if (!window.isSecureContext) stage.stop(words.unsafe)
}

async function enter(door: Door, stage: Stage): Promise<void> {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
  const [audio] = microphone?.getAudioTracks() ?? []
  if (!audio) return stage.say(words.noMicrophone)
  stage.say(words.connecting)
  join(door, stage, audio)
}

/** What somebody in the room has of their own. */
interface Own {
  readonly audio: MediaStreamTrack
  video: MediaStreamTrack | null
  mesh: Mesh | undefined
  you: You | undefined
}

/** Connected to the events is being there: they say who we are, who is in the room, and carry the introductions. */
function join(door: Door, stage: Stage, audio: MediaStreamTrack): void {
  const events = new EventSource(`${door.base}/stream`)
  const own: Own = { audio, video: null, mesh: undefined, you: undefined }
  const hear = <Data>(name: string, work: (data: Data) => void) =>
    events.addEventListener(name, ({ data }: MessageEvent<string>) => work(JSON.parse(data)))
  const stop = (why: Said, again: boolean) => {
    events.close()
    own.mesh?.close()
    audio.stop()
    own.video?.stop()
    stage.stop(why, again)
  }
  hear<You>('you', (told) => begin(door, stage, own, told))
  hear<RoomSeen>('room', (room) => {
    const { you, mesh } = own
    if (!you) return
    mesh?.meet(room.inside.map((each) => each.peer).filter((peer) => peer !== you.peer))
    stage.show(room, you)
  })
  hear<{ from: string; signal: Signal }>('signal', ({ from, signal }) => own.mesh?.hear(from, signal))
  hear('quiet', () => stage.say(words.askedQuiet))
  hear('ended', () => stop(words.over, false))
  hear('replaced', () => stop(words.replaced, true))
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) void whyNot(door).then((why) => stop(why, true))
    else stage.say(words.lost)
  })
  window.addEventListener('online', () => own.mesh?.restart())
  stage.onControls(controlsOf(own, () => stop(words.left, true)))
}

/** Every connection to the server begins anew with everybody: who was introduced before is introduced again. */
function begin(door: Door, stage: Stage, own: Own, told: You): void {
  own.mesh?.close()
  stage.forget()
  own.you = told
  own.mesh = openMesh({
    self: told.peer, iceServers: told.iceServers, tracks: () => ({ audio: own.audio, video: own.video }),
    send: inOrder((to, signal) => ask(door, 'signals', { to, ...signal })), onTrack: stage.hear, onState: stage.connection,
  })
}

function controlsOf(own: Own, leave: () => void): Controls {
  return {
    leave,
    microphone: () => {
      own.audio.enabled = !own.audio.enabled
      return own.audio.enabled
    },
    camera: async () => {
      const before = own.video
      own.video = before ? null : await openCamera()
      before?.stop()
      own.mesh?.refresh()
      return own.video
    },
  }
}

async function openCamera(): Promise<MediaStreamTrack | null> {
  const size = { width: { ideal: 320 }, height: { ideal: 240 }, frameRate: { ideal: 12 } }
  const camera = await navigator.mediaDevices.getUserMedia({ video: size }).catch(() => undefined)
  return camera?.getVideoTracks()[0] ?? null
}

/** What keeps us out, in the server's words. */
async function whyNot(door: Door): Promise<Said> {
  const answer = await fetch(door.base, { cache: 'no-store' }).catch(() => undefined)
  const told: { refusal?: { say: Said } | null; messages?: Said } = answer ? await answer.json() : {}
  return told.messages ?? told.refusal?.say ?? words.lost
}

async function ask(door: Door, path: string, body?: object): Promise<boolean> {
  const sent = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
  const answer = await fetch(`${door.base}/${path}`, { method: 'POST', ...sent }).catch(() => undefined)
  return answer?.ok ?? false
}

/** Messages leave in the order in which they were made. */
function inOrder(send: (to: string, signal: Signal) => Promise<boolean>): (to: string, signal: Signal) => void {
  let last: Promise<unknown> = Promise.resolve()
  return (to, signal) => {
    last = last.then(() => send(to, signal))
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-remote-room]')) start(root)
