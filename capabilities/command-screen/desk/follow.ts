import { pauseBefore, SILENCE_MS, waitBeforeReading } from '../domain.ts'

/** What a page that follows a unit knows. Times are those of the page’s own clock, which `deskClock` sets by the server. */
export type Following<Figures> =
  | { readonly state: 'opening' }
  | { readonly state: 'live'; readonly figures: Figures }
  | { readonly state: 'lost'; readonly figures: Figures | null; readonly since: Date }
  | { readonly state: 'over' }

export type Read<Figures> = { readonly ok: true; readonly figures: Figures; readonly nextReadMs: number } | { readonly ok: false; readonly over: boolean }

export interface Source<Figures> {
  /** Address of the stream of hints. */
  readonly stream: string
  read(): Promise<Read<Figures>>
  now(): Date
  changed(following: Following<Figures>): void
}

/**
 * Follows a unit for days: a hint means that figures are read, at most once a second; after a lost connection it tries again
 * with growing pauses and reads everything once; silence counts as loss; figures are also read when the server’s day ends. Keeps
 * the last figures and nothing else. Answers how to stop.
 */
export function follow<Figures>(source: Source<Figures>): () => void {
  const follower = new Follower(source)
  follower.connect()
  return () => follower.stop()
}

class Follower<Figures> {
  private stream: EventSource | undefined
  private figures: Figures | null = null
  private tries = 0
  private lostSince: Date | undefined
  private readAt = Number.NEGATIVE_INFINITY
  private reading = false
  private wanted = false
  private stopped = false
  private readonly timers = new Map<'connect' | 'read' | 'silence' | 'later', number>()

  constructor(private readonly source: Source<Figures>) {}

  connect(): void {
    this.stream?.close()
    const stream = new EventSource(this.source.stream)
    this.stream = stream
    stream.addEventListener('open', () => this.heard(true))
    stream.addEventListener('beat', () => this.heard(false))
    stream.addEventListener('changed', () => this.heard(true))
    stream.addEventListener('over', () => this.end())
    stream.addEventListener('error', () => this.lost())
    this.in('silence', SILENCE_MS, () => this.lost())
  }

  stop(): void {
    this.stopped = true
    this.stream?.close()
    for (const timer of this.timers.values()) clearTimeout(timer)
    this.timers.clear()
  }

  /** The server spoke: the connection stands. `news`: figures may be others now. */
  private heard(news: boolean): void {
    if (this.stopped) return
    this.in('silence', SILENCE_MS, () => this.lost())
    if (news || this.lostSince) this.want()
  }

  private lost(): void {
    if (this.stopped) return
    this.stream?.close()
    this.lostSince ??= this.source.now()
    this.source.changed({ state: 'lost', figures: this.figures, since: this.lostSince })
    this.in('connect', pauseBefore(this.tries), () => this.connect())
    this.tries += 1
    // A connection that is refused says no why: whether this page may still look is told by reading.
    if (this.tries > 1) this.want()
  }

  private end(): void {
    this.stop()
    this.source.changed({ state: 'over' })
  }

  /** Figures are wanted: at once, or when the second since the last reading is over. What comes meanwhile is read with it. */
  private want(): void {
    this.wanted = true
    if (this.reading || this.timers.has('read')) return
    this.in('read', waitBeforeReading(performance.now() - this.readAt), () => void this.read())
  }

  private async read(): Promise<void> {
    this.wanted = false
    this.reading = true
    this.readAt = performance.now()
    const read = await this.source.read()
    this.reading = false
    if (this.stopped) return
    if (read.ok) this.show(read.figures, read.nextReadMs)
    else if (read.over) this.end()
    else if (!this.lostSince) this.lost()
    if (this.wanted && !this.stopped) this.want()
  }

  private show(figures: Figures, nextReadMs: number): void {
    this.figures = figures
    this.in('later', nextReadMs, () => this.want())
    if (this.stream?.readyState !== EventSource.OPEN) {
      if (this.lostSince) this.source.changed({ state: 'lost', figures, since: this.lostSince })
      return
    }
    this.lostSince = undefined
    this.tries = 0
    this.source.changed({ state: 'live', figures })
  }

  /** One timer a purpose: a new one takes the place of the old. */
  private in(purpose: 'connect' | 'read' | 'silence' | 'later', ms: number, work: () => void): void {
    clearTimeout(this.timers.get(purpose))
    this.timers.set(purpose, window.setTimeout(() => {
      this.timers.delete(purpose)
      work()
    }, ms))
  }
}
