import { tokenOf } from '../../../capabilities/councils/surveys/commands.ts'
import { makeCaseCode } from '#cap/cases'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { addDays, type Day } from '#platform/time'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

interface Said {
  readonly subject: string
  readonly text: string
  /** Days from today. */
  readonly on: number
  readonly due: number | null
  readonly reply?: readonly [number, string]
  readonly published?: readonly [string, string]
  readonly proposed?: readonly [string, string]
  readonly project?: 'lights' | 'parking'
}

const [PIPES, PIPES_REPLY] = ['2栋立管什么时候换？', '表决已经通过，检测报告贴在单元门口，先换1单元。']

/** What was said at the opinion meeting: answered at once, promised, one late, one that waits for a second look. */
const SAID: readonly Said[] = [
  { subject: 'water-and-pipes', text: PIPES, on: -20, due: null, reply: [-20, PIPES_REPLY], published: [PIPES, PIPES_REPLY] },
  { subject: 'lighting', text: '东侧小路晚上太黑，不敢走', on: -60, due: -50, reply: [-52, '装六盏路灯，已列入实事项目。'], published: ['小区东侧小路晚上太黑', '装六盏路灯，已经办成。'], project: 'lights' },
  { subject: 'lighting', text: '晚上扔垃圾看不见路', on: -60, due: -50, reply: [-52, '和东侧小路一起装灯。'], project: 'lights' },
  { subject: 'lighting', text: '路灯坏了两盏', on: -58, due: null, reply: [-58, '当天已经换好。'], project: 'lights' },
  { subject: 'parking', text: '下班回来没有地方停车', on: -14, due: -4, reply: [-5, '东侧空地改停车场，正在施工。'], proposed: ['下班回来停车难', '东侧空地改停车场，月底前做好。'], project: 'parking' },
  { subject: 'parking', text: '消防通道上停着车', on: -14, due: -6, reply: [-7, '已划线，每晚看一次。'], project: 'parking' },
  { subject: 'parking', text: '电动车没有地方充电', on: -13, due: -3, reply: [-2, '停车场里留十二个充电位。'], project: 'parking' },
  { subject: 'elderly-care', text: '食堂能不能开晚餐', on: -12, due: -1 },
  { subject: 'elderly-care', text: '食堂晚上能不能送到家', on: -9, due: 6 },
  { subject: 'elderly-care', text: '楼道里想放一张歇脚的凳子', on: -8, due: null, reply: [-8, '这周先放两张试试。'] },
  { subject: 'lifts', text: '电梯一个月停了三次', on: -6, due: 4 },
  { subject: 'children', text: '滑梯的螺丝松了', on: -3, due: 9 },
]

const [HOUSEHOLDS, ANSWERED] = [40, 33]
/** Yes, no, cannot say; one part is under five and stays back. */
const COUNTED = { needed: [33, 0, 0], agreed: [28, 0, 5], accepted: [27, 6, 0], satisfied: [30, 3, 0] } as const
const CHOICES = ['yes', 'no', 'unsure'] as const

/** The place, its people, and the clock of the demonstration. */
export interface Around {
  readonly district: DistrictId
  readonly unitId: string
  readonly unitPath: string
  readonly clerk: string
  readonly other: string
  readonly keys: Keys
  readonly today: Day
  readonly at: Date
  idOf(name: string): string
}

export function aroundCouncils({ plan, units, postings }: DistrictStructure, keys: Keys, today: Day, at: Date): Around {
  const community = units.find((each) => each.slug === 'shili')
  const here = postings.filter((each) => each.unitId === community?.id)
  const [clerk, other] = [here.find((each) => each.role === 'clerk'), here.find((each) => each.role === 'mediator') ?? here[0]]
  if (!community || !clerk || !other) throw new Error('the district has a first community with staff')
  return {
    district: plan.id, unitId: community.id, unitPath: community.path, clerk: clerk.staffId, other: other.staffId, keys, today, at,
    idOf: (name) => derivedId<'row'>(community.id, name),
  }
}

/** Opinions of the meeting where wishes are heard. */
export function opinionsOf({ district, unitId, unitPath, clerk, other, keys, today, at, idOf }: Around): readonly Row[] {
  const sealed = (text: string) => keys.encryptBytes(district, 'content', Buffer.from(text, 'utf8'))
  return SAID.map((each, index) => {
    const due = each.due === null ? null : addDays(today, each.due)
    const replied = each.reply ? [sealed(each.reply[1]), addDays(today, each.reply[0]), clerk] : [null, null, null]
    return [
      idOf(`opinion-${index}`), idOf('council-2'), unitId, unitPath, codeOf(index), each.subject, sealed(each.text), null, true, addDays(today, each.on), new Date(at.getTime() + each.on * 86_400_000),
      clerk, due, due, ...replied, ...publishingOf(each, { clerk, other, today }), each.project ? idOf(`project-${each.project}`) : null, null,
    ]
  })
}

/** State, question, answer, who put it forward, the day. */
function publishingOf({ published, proposed, on }: Said, { clerk, other, today }: Pick<Around, 'clerk' | 'other' | 'today'>): readonly unknown[] {
  if (published) return ['published', ...published, clerk, addDays(today, on + 12)]
  return proposed ? ['proposed', ...proposed, other, null] : ['no', null, null, null, null]
}

/** The same every time the demonstration is made. */
function codeOf(index: number): string {
  let step = index + 1
  return makeCaseCode(() => {
    step = (step * 37 + 11) % 1_009
    return step % 32
  })
}

/** One that is done and one in work. */
export function projectsOf({ unitId, unitPath, clerk, other, today, at, idOf }: Around): { readonly projects: readonly Row[]; readonly steps: readonly Row[] } {
  const day = (on: number) => addDays(today, on)
  const project = (name: string, subject: string, title: string, why: string, owner: string, due: number, budget: string, stage: string, outcome: string, opened: number, decided: number, done: number | null): Row =>
    [idOf(`project-${name}`), unitId, unitPath, idOf('council-2'), subject, 'opinions', title, why, owner, day(due), budget, stage, outcome, null, null, clerk, done === null ? null : clerk, day(opened), day(decided), done === null ? null : day(done), at]
  const steps = ([['lights', 'propose', '', -52, clerk], ['lights', 'decide', '', -50, other], ['lights', 'start', '', -44, clerk], ['lights', 'report', '六盏太阳能路灯装好。', -30, clerk], ['lights', 'verify', '夜里去看过，都亮。', -28, other],
    ['parking', 'propose', '', -6, clerk], ['parking', 'decide', '', -5, other], ['parking', 'start', '', -4, clerk]] as const)
  return {
    projects: [
      project('lights', 'lighting', '小区东侧小路装六盏路灯', '多人提到晚上看不清路', '示例街道', -25, '街道民生经费', 'done', '六盏太阳能路灯装好，晚上十点前都亮。', -52, -50, -28),
      project('parking', 'parking', '东侧空地改停车场，留十二个充电位', '三周里反复有人提到停车和充电', '示例物业公司', 15, '', 'in-work', '', -6, -5, null),
    ],
    steps: steps.map(([name, step, note, on, by], index) => [idOf(`project-step-${index}`), idOf(`project-${name}`), step, note, day(on), by, new Date(at.getTime() + on * 86_400_000)]),
  }
}

/** Four questions on the smoke that was settled: closed, with one part kept back. */
export function surveyOf({ district, keys, today, idOf }: Around): { readonly surveys: readonly Row[]; readonly tokens: readonly Row[]; readonly answers: readonly Row[] } {
  const id = idOf('survey-1')
  const hashes = Array.from({ length: HOUSEHOLDS }, (_each, index) => keys.keyedHash({ district }, 'token', `council-survey ${tokenOf({ keys }, id, index)}`).toString('hex'))
  return {
    surveys: [[id, idOf('council-1'), '烧烤店装油烟净化器', HOUSEHOLDS, addDays(today, -69), addDays(today, -62), addDays(today, -61)]],
    tokens: hashes.map((hash, index) => [id, hash, index < ANSWERED]),
    answers: Object.entries(COUNTED).flatMap(([question, parts]) => parts.flatMap((n, index) => (n === 0 ? [] : [[id, question, CHOICES[index], n]]))),
  }
}

/** Figures of the days as the commands would have counted them. */
export function countsOf({ unitId, unitPath, today }: Around): readonly Row[] {
  const one = (on: number, measure: string, kind = ''): readonly [number, string, string] => [on, measure, kind]
  const done = SAID.flatMap((each) => [
    one(each.on, 'opinions', each.subject), ...(each.reply ? [one(each.reply[0], 'replies', each.due === null ? 'at-once' : each.reply[0] <= each.due ? 'in-time' : 'late')] : []),
    ...(each.published ? [one(each.on + 12, 'published')] : []),
  ])
  const all = [...done, one(-60, 'meetings'), one(-30, 'meetings'), one(-7, 'meetings'), one(-8, 'resolutions'), one(-28, 'projects-done', 'lighting'), one(-61, 'surveys')]
  const sums = new Map<string, number>()
  for (const [on, measure, kind] of all) sums.set(`${on}|${measure}|${kind}`, (sums.get(`${on}|${measure}|${kind}`) ?? 0) + 1)
  return [...sums.entries()].map(([key, n]) => {
    const [on = '0', measure, kind] = key.split('|')
    return [unitId, addDays(today, Number(on)), measure, kind, 0, unitPath, n]
  })
}
