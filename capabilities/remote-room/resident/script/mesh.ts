/** What introduces two browsers: passed on by the server, kept nowhere. */
export interface Signal {
  readonly description?: RTCSessionDescriptionInit
  readonly candidate?: RTCIceCandidateInit
}

export interface MeshOptions {
  /** Our own name in this connection; new at every entering. */
  readonly self: string
  readonly iceServers: readonly RTCIceServer[]
  /** What we send now: sound always, a picture where the camera is on. */
  tracks(): { readonly audio: MediaStreamTrack; readonly video: MediaStreamTrack | null }
  send(to: string, signal: Signal): void
  onTrack(peer: string, track: MediaStreamTrack): void
  onState(peer: string, state: RTCPeerConnectionState): void
}

export interface Mesh {
  /** Connects to everybody named and lets go of everybody else. */
  meet(peers: readonly string[]): void
  hear(from: string, signal: Signal): void
  /** Sends what `tracks` now gives, without any new introduction. */
  refresh(): void
  /** The network changed: finds new ways to those already met. */
  restart(): void
  close(): void
}

/** One connection to each other browser. Of two, the one with the greater name offers, so that nobody talks across. */
export function openMesh(options: MeshOptions): Mesh {
  const links = new Map<string, Link>()
  const linkTo = (peer: string): Link => {
    const link = links.get(peer) ?? openLink(options, peer)
    links.set(peer, link)
    return link
  }
  const dropAllBut = (peers: readonly string[]) => {
    for (const [peer, link] of links) {
      if (peers.includes(peer)) continue
      link.connection.close()
      links.delete(peer)
    }
  }
  return {
    meet: (peers) => {
      dropAllBut(peers)
      for (const peer of peers) linkTo(peer)
    },
    hear: (from, signal) => linkTo(from).hear(signal),
    refresh: () => {
      for (const link of links.values()) sendTracks(link.connection, options)
    },
    restart: () => {
      for (const [peer, link] of links) if (options.self > peer) link.connection.restartIce()
    },
    close: () => dropAllBut([]),
  }
}

interface Link {
  readonly connection: RTCPeerConnection
  hear(signal: Signal): void
}

function openLink(options: MeshOptions, peer: string): Link {
  const offers = options.self > peer
  const connection = new RTCPeerConnection({ iceServers: [...options.iceServers] })
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate) options.send(peer, { candidate: candidate.toJSON() })
  })
  connection.addEventListener('track', ({ track }) => options.onTrack(peer, track))
  connection.addEventListener('connectionstatechange', () => {
    options.onState(peer, connection.connectionState)
    if (offers && connection.connectionState === 'failed') connection.restartIce()
  })
  if (offers) begin(options, peer, connection)
  return { connection, hear: inTurn((signal, early) => take(options, peer, connection, signal, early)) }
}

/** Sound and picture both ways from the start: switching a camera on later changes nothing that was agreed. */
function begin(options: MeshOptions, peer: string, connection: RTCPeerConnection): void {
  connection.addEventListener('negotiationneeded', async () => {
    await connection.setLocalDescription()
    tellDescription(options, peer, connection)
  })
  connection.addTransceiver('audio', { direction: 'sendrecv' })
  connection.addTransceiver('video', { direction: 'sendrecv' })
  sendTracks(connection, options)
}

async function take(options: MeshOptions, peer: string, connection: RTCPeerConnection, signal: Signal, early: RTCIceCandidateInit[]): Promise<void> {
  if (signal.candidate) {
    if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate)
    else early.push(signal.candidate)
  }
  if (!signal.description) return
  await connection.setRemoteDescription(signal.description)
  for (const each of early.splice(0)) await connection.addIceCandidate(each)
  if (signal.description.type !== 'offer') return
  for (const each of connection.getTransceivers()) each.direction = 'sendrecv'
  sendTracks(connection, options)
  await connection.setLocalDescription()
  tellDescription(options, peer, connection)
}

function tellDescription(options: MeshOptions, peer: string, connection: RTCPeerConnection): void {
  const description = connection.localDescription
  if (description) options.send(peer, { description: { type: description.type, sdp: description.sdp } })
}

function sendTracks(connection: RTCPeerConnection, options: MeshOptions): void {
  const { audio, video } = options.tracks()
  for (const { sender, receiver } of connection.getTransceivers()) {
    void sender.replaceTrack(receiver.track.kind === 'audio' ? audio : video).catch(() => undefined)
  }
}

/** One message after the other: a candidate that overtakes its description waits for it. A connection closed meanwhile takes none. */
function inTurn(work: (signal: Signal, early: RTCIceCandidateInit[]) => Promise<void>): (signal: Signal) => void {
  const early: RTCIceCandidateInit[] = []
  let last: Promise<void> = Promise.resolve()
  return (signal) => {
    last = last.then(() => work(signal, early)).catch(() => undefined)
  }
}
