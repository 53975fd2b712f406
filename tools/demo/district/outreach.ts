import { sealTexts } from '#platform/sealed-texts'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { addDays, type Day, startOfDay } from '#platform/time'
import { CONSENT_VERSION } from '../../../capabilities/outreach/domain.ts'
import { EXAMPLES, GUIDES, LISTINGS, POSTERS, PUBLICITY, SESSIONS, TIPS } from './outreach-texts.ts'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** What the house tells everybody, as the commands would have left it: sessions, tips, the log, posters, listings, guides. All invented. */
export interface DemonstrationOutreach {
  readonly sessions: readonly Row[]
  readonly questions: readonly Row[]
  readonly publicity: readonly Row[]
  readonly notices: readonly Row[]
  readonly evidence: readonly Row[]
  readonly posters: readonly Row[]
  readonly hangings: readonly Row[]
  readonly listings: readonly Row[]
  readonly words: readonly Row[]
  readonly guides: readonly Row[]
  readonly counts: readonly Row[]
}

/** Figures of days as they add up while things are told. */
class Counts {
  private readonly sums = new Map<string, { readonly key: Row; n: number }>()
  constructor(private readonly home: Home) {}

  add(on: Day, measure: string, kind: string, n: number): void {
    const known = this.sums.get(`${on} ${measure} ${kind}`) ?? { key: [this.home.id, on, measure, kind, 0, this.home.path], n: 0 }
    known.n += n
    this.sums.set(`${on} ${measure} ${kind}`, known)
  }

  get rows(): readonly Row[] {
    return [...this.sums.values()].map(({ key, n }) => [...key, n])
  }
}

interface Home {
  readonly id: string
  readonly path: string
}

interface Scene {
  readonly home: Home
  readonly clerk: string
  readonly second: string
  readonly officer: string
  readonly today: Day
  readonly counts: Counts
  at(on: Day): Date
  id(name: string): string
}

export function outreachOf({ units, postings, plan }: DistrictStructure, keys: Keys, today: Day): DemonstrationOutreach {
  const unit = units.find((each) => each.slug === 'shili')
  const posted = (role: string, unitId: string | undefined) => postings.find((each) => each.role === role && each.unitId === unitId)?.staffId
  const clerk = posted('clerk', unit?.id)
  const second = posted('editor', units[0]?.id)
  if (!unit || !clerk || !second) throw new Error('the first community has a clerk, and the centre an editor')
  const home = { id: unit.id, path: unit.path }
  const scene: Scene = {
    home, clerk, second, officer: posted('community-officer', unit.id) ?? clerk, today, counts: new Counts(home), at: (on) => startOfDay(on), id: (name) => derivedId<'row'>(unit.id, `outreach ${name}`),
  }
  const told = {
    ...sessionsOf(scene), publicity: publicityOf(scene), notices: noticesOf(scene), evidence: evidenceOf(scene), ...postersOf(scene), ...listingsOf(scene, keys, plan.id), guides: guidesOf(scene),
  }
  return { ...told, counts: scene.counts.rows }
}

function sessionsOf(scene: Scene): Pick<DemonstrationOutreach, 'sessions' | 'questions'> {
  const { home, clerk, today, counts, at, id } = scene
  const sessions = SESSIONS.map(({ ahead, title, agenda }, index): Row => {
    const on = addDays(today, ahead)
    if (ahead < 0) counts.add(on, 'live', '', 1)
    return [id(`session ${index}`), home.id, home.path, title, agenda, '社区民警（户籍岗）', on, '19:30', 40, '示例直播平台', 'https://live.example.com/room/100', ahead < 0 ? 'held' : 'planned', clerk, at(addDays(today, ahead - 7))]
  })
  return { sessions, questions: SESSIONS.flatMap((_session, index) => questionsOf(scene, index)) }
}

/** Questions of a session that was held were asked on its day; of one to come, yesterday. */
function questionsOf({ clerk, today, counts, at, id }: Scene, index: number): Row[] {
  const { ahead = 0, asked = [] } = SESSIONS[index] ?? {}
  const on = addDays(today, Math.min(ahead, -1))
  return asked.map(([body, state, answer], place) => {
    counts.add(on, 'asked', '', 1)
    if (state === 'answered') counts.add(on, 'answered', '', 1)
    const settled = state === 'waiting' ? [null, null] : [clerk, at(on)]
    return [id(`question ${index} ${place}`), id(`session ${index}`), body, at(on), state, answer, ...settled]
  })
}

function publicityOf({ home, officer, today, counts, at, id }: Scene): Row[] {
  return PUBLICITY.map(([back, topic, title, place, audience, materials], index) => {
    const on = addDays(today, -back)
    counts.add(on, 'publicity', topic, 1)
    counts.add(on, 'audience', topic, audience)
    return [id(`publicity ${index}`), home.id, home.path, topic, title, place, on, audience, materials, officer, at(on)]
  })
}

function noticesOf({ home, clerk, second, today, counts, at, id }: Scene): Row[] {
  const all = [...TIPS.map((each) => ({ ...each, kind: 'tip' })), ...EXAMPLES.map((each) => ({ ...each, kind: 'practice' }))]
  return all.map(({ kind, back, title, titleEn, happens, happensEn, todo, todoEn, result, resultEn, waits }, index) => {
    const on = addDays(today, -back)
    if (!waits) counts.add(on, 'published', kind, 1)
    return [
      id(`notice ${index}`), home.id, home.path, kind, title, titleEn, happens, happensEn, todo, todoEn, result, resultEn, null, '', waits ? 'waiting' : 'published', clerk, at(addDays(on, -2)),
      waits ? null : second, waits ? null : on, '',
    ]
  })
}

const EVIDENCE = [['联调机制文件', '文件柜2层', true], ['调解室照片（无人）', '电脑“创建”文件夹', true], ['群众满意度调查表', '', false]] as const

function evidenceOf({ home, clerk, today, at, id }: Scene): Row[] {
  return EVIDENCE.map(([item, keptAt, isThere], index) => [id(`evidence ${index}`), home.id, home.path, '枫桥式公安派出所', item, keptAt, isThere ? addDays(today, -20) : null, clerk, at(addDays(today, -30 + index))])
}

/** One hangs well, one is due, one should have come down. */
function postersOf({ home, clerk, today, counts, at, id }: Scene): Pick<DemonstrationOutreach, 'posters' | 'hangings'> {
  const hangings: Row[] = []
  const posters = POSTERS.map(({ leadsTo, title, lines, places }, index): Row => {
    for (const [place, from, until] of places) {
      counts.add(addDays(today, from), 'hanging', '', 1)
      hangings.push([id(`hanging ${index} ${place}`), id(`poster ${index}`), home.id, home.path, place, addDays(today, from), addDays(today, until), null, clerk])
    }
    return [id(`poster ${index}`), home.id, home.path, leadsTo, leadsTo === 'tip' ? id('notice 0') : null, title, lines, clerk, at(addDays(today, -60 + index))]
  })
  return { posters, hangings }
}

function listingsOf({ home, clerk, second, today, counts, at, id }: Scene, keys: Keys, district: DistrictId): Pick<DemonstrationOutreach, 'listings' | 'words'> {
  const listings = LISTINGS.map(({ kind, title, whereabouts, details, metres, fen, contact, back, until, waits }, index): Row => {
    const on = addDays(today, -back)
    if (!waits) counts.add(on, 'listings', kind, 1)
    if (!waits) counts.add(on, 'open', kind, 1)
    const owner = sealTexts(keys, district, { name: `房主${'甲乙丙丁戊己'.charAt(index)}`, phone: `1380000${String(4000 + index)}`, text: '' })
    return [
      id(`listing ${index}`), home.id, home.path, String(30_214_000 + index * 137), kind, title, whereabouts, details, metres, fen, contact, owner, CONSENT_VERSION, on, addDays(today, until), waits ? 'waiting' : 'open', clerk, at(on),
      waits ? null : second, waits ? null : at(on),
    ]
  })
  const message = sealTexts(keys, district, { name: '', phone: '13800004999', text: '周末能看房吗？' })
  return { listings, words: [[id('word 0'), id('listing 0'), home.id, home.path, 'message', '', message, at(addDays(today, -1))]] }
}

function guidesOf({ home, clerk, second, today, at, id }: Scene): Row[] {
  return GUIDES.map(({ topic, title, titleEn, body, bodyEn, basis, waits }, index) => [
    id(`guide ${index}`), home.id, home.path, topic, title, titleEn, body, bodyEn, basis, '', null, '', waits ? 'waiting' : 'published', clerk, at(addDays(today, -40 + index)), waits ? null : second, waits ? null : addDays(today, -38 + index),
  ])
}
