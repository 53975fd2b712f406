import type { Actor, ReporterActor, StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { fileToken } from '#platform/file-token'
import type { StoredFile } from '#platform/files'
import type { CallInProcess, Parts } from '#platform/http/in-process'
import type { AnswerOf, Operation } from '#platform/http/operation'
import { newId } from '#platform/ids'
import type { District, Services } from '#platform/services'
import { addDays, type Clock, type Day, startOfDay } from '#platform/time'
import { reactionsTo } from '#cap/cases'
import { sweepOverdue } from '#cap/mediation'
import type { Given, Moment, Post } from './given.ts'
import { type Kept, readKept } from './kept.ts'

/** Listeners whose work is part of a life; letters are for today's events only. */
const LISTENERS: readonly string[] = ['follow-up.plan', 'hazards.list']

/** A clock that a script sets. */
export class StageClock implements Clock {
  private at = new Date(0)
  now(): Date {
    return this.at
  }
  set(at: Date): void {
    this.at = at
  }
}

/** The real commands on a database that forgets, and what they need besides. */
export interface House {
  readonly services: Services
  readonly clock: StageClock
  readonly call: CallInProcess
  readonly district: District
  /** One picture stands for every signed paper. */
  readonly scan: StoredFile
  readonly password: string
}

/** What was there after one command. */
export interface Taken {
  readonly at: Date
  readonly kept: Kept
}

/** Where a script plays: it sets the clock, lets people act, and keeps what each command left behind. */
export class Stage {
  readonly cases: string[] = []
  readonly taken: Taken[] = []
  private today: Day

  constructor(readonly house: House, readonly given: Given, private readonly moment: Moment) {
    this.today = moment.firstDay
  }

  /** The n-th day of the life at a time of the wall clock. */
  at(day: number, time: string): void {
    this.today = addDays(this.moment.firstDay, day)
    const [hours, minutes] = time.split(':').map(Number)
    const after = ((hours ?? 0) * 60 + (minutes ?? 0) + this.moment.minutes) * 60_000
    this.house.clock.set(new Date(startOfDay(this.today).getTime() + after))
  }

  /** The day of the clock, or one some days from it. */
  day(ahead = 0): Day {
    return addDays(this.today, ahead)
  }

  /** The minute of the clock as forms take it, or one some minutes before it. */
  minute(before = 0): string {
    const past = (this.house.clock.now().getTime() - startOfDay(this.today).getTime()) / 60_000 - before
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
    return `${this.today}T${two(past / 60)}:${two(past % 60)}`
  }

  staff(post: Post): StaffActor {
    return this.given.staff[post]
  }

  /** The case that everything is about: the first one. */
  get caseId(): string {
    return this.cases[0] ?? ''
  }

  async do<Op extends Operation>(operation: Op, by: Post | Actor, parts: Parts<Op>): Promise<AnswerOf<Op>> {
    const answer = await this.ask(operation, by, parts)
    await this.take()
    return answer
  }

  /** A question: nothing is kept of it. Throws with the refusal's words. */
  async ask<Op extends Operation>(operation: Op, by: Post | Actor, parts: Parts<Op>): Promise<AnswerOf<Op>> {
    const actor = typeof by === 'string' ? this.staff(by) : by
    const visitor = { actor, district: this.house.district, language: 'zh', request: NOBODY } as const
    const done = await this.house.call(operation, visitor, parts)
    if (!done.ok) throw new Error(`${operation.method} ${operation.path}: ${done.refusal.code}: ${done.refusal.say.zh}`)
    return done.value
  }

  /** A registering command: the case it opened plays along from now on. */
  opened(caseId: string): Promise<void> {
    this.cases.push(caseId)
    return this.take()
  }

  /** The product itself notes what is overdue today. */
  async sweep(): Promise<void> {
    await sweepOverdue(this.house.services)
    await this.take()
  }

  reporter(id: string, caseId: string = this.caseId): ReporterActor {
    return { kind: 'reporter', district: this.house.district.id, id: id as ReporterActor['id'], caseId: caseId as ReporterActor['caseId'] }
  }

  party(side: 'applicant' | 'respondent'): string {
    return String(this.rows('people.party').find((each) => each['side'] === side && each['case_id'] === this.caseId)?.['id'] ?? '')
  }

  reporterId(): string {
    return String(this.rows('people.reporter').find((each) => each['case_id'] === this.caseId)?.['id'] ?? '')
  }

  /** A value that the latest fact of a kind carries. */
  latest(kind: string, key: string): string {
    return String(this.factsOf(kind).at(-1)?.data[key] ?? '')
  }

  /** The procedure that the latest fact of a kind moves. */
  procedureOf(kind: string): string {
    return this.factsOf(kind).at(-1)?.procedureId ?? ''
  }

  /** A paper with its scan, as an upload hands it back. */
  scan(): string {
    return fileToken(this.house.services.keys, this.house.district.id, { ...this.house.scan, id: newId<'file'>(this.house.clock) })
  }

  private rows(table: string): readonly JsonObject[] {
    return this.taken.at(-1)?.kept.rows[table] ?? []
  }

  private factsOf(kind: string) {
    return (this.taken.at(-1)?.kept.facts ?? []).filter((each) => each.fact.kind === kind).map((each) => each.fact)
  }

  /** Lets the listeners of the life hear what is new, and keeps what is there now. */
  private async take(): Promise<void> {
    const known = this.taken.at(-1)?.kept.facts.length ?? 0
    const kept = await this.read()
    const heard = kept.facts.slice(known).flatMap(({ fact }) =>
      reactionsTo(fact).filter((each) => LISTENERS.includes(each.name)).map((reaction) => ({ reaction, fact })))
    for (const { reaction, fact } of heard) {
      await inDistrict(this.house.services.db, this.house.district.id, (tx) => reaction.react(tx, this.house.services, fact))
    }
    this.taken.push({ at: this.house.clock.now(), kept: heard.length === 0 ? kept : await this.read() })
  }

  private read(): Promise<Kept> {
    const before = this.taken.at(-1)?.kept.facts ?? []
    return inDistrict(this.house.services.db, this.house.district.id, (tx) => readKept(tx, this.cases, before))
  }
}

/** A life as a play: the same acts, whoever acts. */
export type Play = (stage: Stage) => Promise<void>

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
