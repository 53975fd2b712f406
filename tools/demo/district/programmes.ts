import { sealWords } from '../../../capabilities/programmes/sealed.ts'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { derivedId } from '#platform/derived-id'
import { addDays, type Clock, cityDay, type Day } from '#platform/time'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]
type InsertAll = (tx: Tx, into: Sql, records: readonly Row[]) => Promise<void>

const LETTERS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']
/** A family programme of five families and four days, as the source tells; fifty-two who knit. */
const FAMILIES = 5
const MEMBERS = 52
const ASKED = 2
const SHOWN = ['石榴', '春风', '银杏', '小满', '海棠', '云雀']
/** Days before today, kinds of activity, place, how many families came. */
const FAMILY_DAYS = [[56, ['games', 'talking'], '社区活动室', 5], [42, ['cooking'], '社区厨房', 4], [28, ['outing'], '示例公园', 5], [14, ['craft', 'law'], '社区活动室', 4]] as const
const TRAINING_DAYS = [60, 46, 32]
const ORDERS = [['示例手工协会', '围巾', 60, 60, 40, 20], ['示例商场', '杯垫', 200, 200, 25, 6], ['示例手工协会', '钥匙扣', 120, 80, 12, -9]] as const
const PAIRS = [['每周一起打一次球', true, 150], ['每周三放学一起写作业', true, 60], ['每周一起买一次菜', false, 20]] as const
const OVER = [['purpose', 70], ['expired', 33]] as const
const TUTORS = [['林警官', 'police', 'vice-principal', '示例小学', 340, 18], ['周法官', 'court', 'tutor', '示例中学', 200, 530], ['何检察官', 'procuratorate', 'tutor', '示例第二小学', 400, -20]] as const
const LESSONS = [[0, 90, '过马路和坐车', 320], [0, 40, '网上的红包能不能点', 280], [1, 120, '欺凌要说出来', 410], [1, 15, '打工前先看合同', 360], [2, 150, '守住自己的身体', 240]] as const
const ACTIONS = [
  ['fengqiao-station', '每月一次警民恳谈', '社区民警岗', -8, '恳谈记录六份，存档案柜三层'], ['fengqiao-station', '矛盾回访做到一案一访', '综合指挥室', 12, null], ['fengqiao-station', '辅警全部学完调解课', '派出所所长岗', 40, null],
  ['honest-community', '商户公约上墙', '社区书记岗', -30, '照片和公约文本，社区网盘“诚信”'], ['honest-community', '请市里来指导一次', '社区书记岗', -3, null], ['six-systems', '公示栏每季度更新', '信息公开岗', 25, null],
] as const

interface Scene {
  readonly home: { readonly id: string; readonly path: string }
  readonly station: { readonly id: string; readonly path: string }
  readonly worker: string
  readonly officer: string
  readonly today: Day
  readonly at: Date
  idOf(name: string): string
  seal(words: Readonly<Record<string, string>>): Buffer
  back(days: number): Day
}

function sceneOf({ units, postings, plan }: DistrictStructure, clock: Clock, keys: Keys): Scene {
  const home = units.find((each) => each.slug === 'shili')
  const worker = postings.find((each) => each.unitId === home?.id && each.role === 'counsellor')
  const officer = postings.find((each) => each.role === 'community-officer' && home?.path.startsWith(each.unitPath.split('.').slice(0, 2).join('.')))
  if (!home || !worker || !officer) throw new Error('the first community has a social worker and an officer')
  const today = cityDay(clock.now())
  return {
    home, station: { id: officer.unitId, path: officer.unitPath }, worker: worker.staffId, officer: officer.staffId, today, at: clock.now(), idOf: (name) => derivedId<'row'>(home.id, `programmes ${name}`),
    seal: (words) => sealWords(keys, plan.id, words), back: (days) => addDays(today, -days),
  }
}

function programmesIn({ home, worker, at, idOf, back }: Scene): Row[] {
  const made = (name: string, kind: string, title: string, purpose: string, partner: string, state: string, from: number, until: number, ended: Row) =>
    [idOf(name), home.id, home.path, kind, title, purpose, partner, state, back(from), back(until), ...ended, worker, at]
  const open = [null, null]
  return [
    made('families', 'family', '周末一家人', '一家人一起做几次事，学会好好说话', '示例小学、示例社区', 'running', 70, -110, open), made('reading', 'family', '晚饭后读书', '一家人每周一起读一本书', '示例社区图书角', 'ended', 300, 120, [back(120), 'purpose']),
    made('knitting', 'project', '织心手作', '学编织，一起接单，在家也能做', '示例手工协会', 'running', 90, -200, open), made('garden', 'project', '楼下小菜园', '想种菜的邻居一起学、一起种', '', 'forming', 6, -240, open),
  ]
}

type Participation = readonly [name: string, kind: string, programme: string | null, state: string, from: number, until: number]

function participationsIn(scene: Scene): { readonly rows: Row[]; readonly all: readonly Participation[] } {
  const { home, station, worker, officer, idOf, seal, back } = scene
  const all: Participation[] = [
    ...LETTERS.slice(0, FAMILIES).map((each): Participation => [`family ${each}`, 'family', 'families', 'running', 62, -110]),
    ...Array.from({ length: MEMBERS + ASKED }, (_unused, n): Participation => [`member ${n}`, 'member', 'knitting', n < MEMBERS ? 'running' : 'asked', 80, -200]),
    ...PAIRS.map(([, , until], n): Participation => [`pair ${n}`, 'pairing', null, 'running', 90, -until]), ...OVER.map(([how, back]): Participation => [`pair ${how}`, 'pairing', null, 'ended', 200, back]),
  ]
  const rows = all.map(([name, kind, programme, state, from, until], n): Row => {
    const pair = kind === 'pairing' && state === 'running' ? PAIRS[Number(name.slice(5))] : undefined
    const at = kind === 'pairing' ? station : home
    const ended = state === 'ended' ? [back(until), name.slice(5)] : [null, null]
    return [
      idOf(name), at.id, at.path, kind, programme === null ? null : idOf(programme), `2026${String(1203 + n * 37).padStart(4, '0')}`, state, kind === 'pairing' ? officer : worker, null, pair ? seal({ goals: pair[0] }) : null,
      pair?.[1] ? back(100) : null, back(from), back(until), ...ended, null, null,
    ]
  })
  return { rows, all }
}

function peopleIn({ idOf, seal, back }: Scene, all: readonly Participation[]): { readonly adults: Row[]; readonly children: Row[] } {
  const living = all.filter((each) => each[3] !== 'ended')
  const partOf = (name: string, kind: string) => (kind === 'family' ? 'grown-up' : kind === 'member' ? 'member' : PAIRS[Number(name.slice(5))]?.[1] ? 'guardian' : 'elder')
  const adults = living.map(([name, kind, , , from], n): Row => {
    const shownAs = kind === 'member' ? (SHOWN[Number(name.slice(7))] ?? '') : ''
    return [derivedId<'row'>(idOf(name), 'adult'), idOf(name), partOf(name, kind), seal({ name: `示例居民${LETTERS[n % LETTERS.length]}${n}`, phone: `1380000${String(n).padStart(4, '0')}`, shownAs }), shownAs !== '', back(from)]
  })
  const withChild = living.filter(([name, kind]) => kind === 'family' || (kind === 'pairing' && PAIRS[Number(name.slice(5))]?.[1]))
  const children = withChild.map(([name, , , , from], n): Row => [
    derivedId<'row'>(idOf(name), 'child'), idOf(name), n % 2 === 0 ? 'under-14' : 'from-14', seal({ name: `示例孩子${LETTERS[n]}`, said: n % 2 === 0 ? '想一起做饭' : '' }), n % 3 === 0 ? 'trusted-person' : 'child', back(from),
  ])
  return { adults, children }
}

function daysIn({ idOf, back }: Scene): { readonly sessions: Row[]; readonly attendance: Row[]; readonly visits: Row[] } {
  const held = FAMILY_DAYS.map(([ago, kinds, place]): Row => [idOf(`day ${ago}`), idOf('families'), back(ago), place, kinds, 'held'])
  const training = TRAINING_DAYS.map((ago): Row => [idOf(`training ${ago}`), idOf('knitting'), back(ago), '社区活动室', ['training'], 'held'])
  const planned: Row[] = [[idOf('next'), idOf('families'), back(-5), '社区厨房', ['cooking'], 'planned'], [idOf('next training'), idOf('knitting'), back(-3), '社区活动室', ['training', 'making'], 'planned']]
  const attendance = FAMILY_DAYS.flatMap(([ago, , , many]) => LETTERS.slice(0, many).map((each): Row => [idOf(`day ${ago}`), idOf(`family ${each}`)]))
  const visits = PAIRS.flatMap((_pair, n) => [28, 21, 14, 7, -2].map((ago): Row => [idOf(`visit ${n} ${ago}`), idOf(`pair ${n}`), back(ago + n), ago < 0 ? 'planned' : ago === 14 && n === 1 ? 'not-kept' : 'kept']))
  return { sessions: [...held, ...training, ...planned], attendance, visits: [...visits, [idOf('follow-up'), idOf('family 甲'), back(-4), 'planned']] }
}

function countsIn({ home, station, back }: Scene): Row[] {
  const kept = PAIRS.flatMap((_pair, n) => [28, 21, 14, 7].filter((ago) => ago !== 14 || n !== 1).map((ago) => [station, ago + n, 'visits', 'pairing', 1] as const))
  const counts = [
    ...FAMILY_DAYS.map(([ago]) => [home, ago, 'sessions', '', 1] as const), ...TRAINING_DAYS.map((ago) => [home, ago, 'training-days', '', 1] as const), ...PAIRS.map(() => [station, 90, 'pairings', '', 1] as const),
    ...OVER.flatMap(([how, ago]) => [[station, 200, 'pairings', '', 1] as const, [station, ago, 'pairings-over', how, 1] as const]), ...LESSONS.map(([, ago]) => [home, ago, 'tutor-sessions', '', 1] as const),
    [home, 20, 'orders', '', 1] as const, [home, 20, 'pieces', '', 60] as const, [home, 6, 'orders', '', 1] as const, [home, 6, 'pieces', '', 280] as const, ...kept,
  ]
  const sums = new Map<string, { readonly key: Row; readonly path: string; n: number }>()
  for (const [at, ago, measure, kind, n] of counts) {
    const key = [at.id, back(ago), measure, kind]
    const known = sums.get(key.join(' ')) ?? { key, path: at.path, n: 0 }
    known.n += n
    sums.set(key.join(' '), known)
  }
  return [...sums.values()].map(({ key, path, n }) => [...key, 0, path, n])
}

/** Puts programmes, pairs, tutors and lists of the first community into a district that is being loaded. */
export async function loadProgrammes(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const scene = sceneOf(structure, clock, keys)
  const { home, worker, officer, station, idOf, seal, back, at } = scene
  const { rows, all } = participationsIn(scene)
  const { adults, children } = peopleIn(scene, all)
  const { sessions, attendance, visits } = daysIn(scene)
  await insertAll(tx, sql`programmes.programme (district_id, id, unit_id, unit_path, kind, title, purpose, partner, state, from_on, until_on, ended_on, ending, keeper_id, entered_at)`, programmesIn(scene))
  await insertAll(tx, sql`programmes.renewal (district_id, id, subject_kind, subject_id, was_until, until_on, ground, renewed_on, renewed_by)`, [[idOf('renewal'), 'programme', idOf('knitting'), back(10), back(-200), '新订单要做到夏天，大家想接着做', back(20), worker]])
  await insertAll(tx, sql`programmes.session (district_id, id, programme_id, on_day, place, activities, state)`, sessions)
  await insertAll(tx, sql`programmes.participation (district_id, id, unit_id, unit_path, kind, programme_id, number, state, keeper_id, helper, goals, checked_on, from_on, until_on, ended_on, ending, successor_id, agreed_id)`, rows)
  await insertAll(tx, sql`programmes.attendance (district_id, session_id, participation_id)`, attendance)
  await insertAll(tx, sql`programmes.adult (district_id, id, participation_id, part, words, is_shown, agreed_on)`, adults)
  await insertAll(tx, sql`programmes.child (district_id, id, participation_id, age, words, wish_by, agreed_on)`, children)
  await insertAll(tx, sql`programmes.visit (district_id, id, participation_id, on_day, state)`, visits)
  await insertAll(tx, sql`programmes.look (district_id, id, participation_id, unit_path, asked_by, asked_at, reason, decided_by, until_at)`, [
    [idOf('look'), idOf('family 乙'), home.path, worker, at, seal({ reason: '准备周六做饭，问忌口' }), null, null], [idOf('look 2'), idOf('pair 0'), station.path, officer, at, seal({ reason: '换打球的地方，要告诉监护人' }), null, null],
  ])
  await insertAll(tx, sql`programmes.product_order (district_id, id, programme_id, partner, product, pieces, delivered, ordered_on, due_on, delivered_on)`,
    ORDERS.map(([partner, product, pieces, delivered, ordered, done]) => [idOf(`order ${product}`), idOf('knitting'), partner, product, pieces, delivered, back(ordered), back(done), delivered === pieces ? back(done) : null]))
  await insertAll(tx, sql`programmes.tutor (district_id, id, unit_id, unit_path, name, body, role, school, from_on, until_on, ended_on, entered_by)`,
    TUTORS.map(([name, body, role, school, from, until]) => [idOf(`tutor ${school}`), home.id, home.path, name, body, role, school, back(from), back(-until), null, officer]))
  await insertAll(tx, sql`programmes.tutor_session (district_id, id, tutor_id, on_day, topic, audience, cards)`,
    LESSONS.map(([tutor, ago, topic, audience]) => [idOf(`lesson ${ago}`), idOf(`tutor ${TUTORS[tutor][3]}`), back(ago), topic, audience, []]))
  await insertAll(tx, sql`programmes.title_action (district_id, id, unit_id, unit_path, list, measure, owner, due_on, evidence, done_on, entered_by)`,
    ACTIONS.map(([list, measure, owner, ahead, evidence]) => [idOf(`action ${measure}`), home.id, home.path, list, measure, owner, back(-ahead), evidence, evidence === null ? null : back(2 - ahead), officer]))
  await insertAll(tx, sql`programmes.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, countsIn(scene))
}
