import { type Said, said } from '#platform/words'
import type { Parameters } from './asked.ts'
import type { Open311Error } from './errors.ts'
import { errorWords } from './words.ts'

/** A further question of a service, answered as `attribute[code]`. */
export interface Attribute {
  readonly code: string
  readonly datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist'
  readonly required: boolean
  readonly description: Said
  readonly datatypeDescription?: Said
  readonly values?: readonly { readonly key: string; readonly name: Said }[]
}

const value = (key: string, zh: string, en: string) => ({ key, name: said(zh, en) })

const LAMP: readonly Attribute[] = [
  {
    code: 'LAMP_STATE', datatype: 'singlevaluelist', required: true, description: said('灯怎么了？', 'What is wrong with the lamp?'),
    values: [value('out', '不亮', 'out'), value('flickers', '一闪一闪', 'flickers'), value('by-day', '白天也亮', 'burns by day'), value('pole', '灯杆歪了', 'pole is bent')],
  },
  { code: 'POLE_NUMBER', datatype: 'string', required: false, description: said('灯杆上的编号', 'Number on the pole'), datatypeDescription: said('例如 L-0217', 'such as L-0217') },
]

const ROAD: readonly Attribute[] = [
  {
    code: 'ROAD_KIND', datatype: 'singlevaluelist', required: true, description: said('是哪一种？', 'Which is it?'),
    values: [value('pothole', '坑洼', 'pothole'), value('cover', '井盖坏了或丢了', 'manhole cover broken or gone'), value('water', '积水', 'standing water'), value('kerb', '路沿、台阶坏了', 'kerb or step broken')],
  },
  { code: 'SIZE_CM', datatype: 'number', required: false, description: said('大约多大？', 'About how large?'), datatypeDescription: said('厘米', 'centimetres') },
]

const WASTE: readonly Attribute[] = [
  {
    code: 'WASTE_KINDS', datatype: 'multivaluelist', required: false, description: said('有哪些垃圾？可以选几种。', 'What lies there? Several may be chosen.'),
    values: [value('household', '生活垃圾', 'household'), value('bulky', '大件', 'bulky'), value('building', '建筑垃圾', 'building rubble'), value('smell', '有臭味', 'it smells')],
  },
  { code: 'SEEN_SINCE', datatype: 'datetime', required: false, description: said('什么时候开始的？', 'Since when?') },
]

const LIFT: readonly Attribute[] = [
  {
    code: 'LIFT_STATE', datatype: 'singlevaluelist', required: true, description: said('电梯怎么了？', 'What is wrong with the lift?'),
    values: [value('stopped', '停了', 'stopped'), value('noise', '有异响', 'noisy'), value('door', '门关不上', 'door does not close')],
  },
]

const EXIT: readonly Attribute[] = [
  {
    code: 'BLOCKED_BY', datatype: 'singlevaluelist', required: true, description: said('被什么堵住？', 'Blocked by what?'),
    values: [value('things', '杂物', 'things put there'), value('vehicles', '车辆', 'vehicles'), value('locked', '门锁着', 'a locked door'), value('other', '别的', 'something else')],
  },
]

/** Questions by the code of the service; a service without any has `metadata` false. */
export const ATTRIBUTES: Readonly<Record<string, readonly Attribute[]>> = { lamp: LAMP, road: ROAD, waste: WASTE, lift: LIFT, 'hazard-exit': EXIT }

const MOST_ANSWER = 500
const NAME = /^attribute\[([^\]]+)\](?:\[\d*\])?$/

/** Answers as they were sent, by the code of the question: `attribute[code]=…`, several as `attribute[code][]=…`. */
export function answersIn(parameters: Parameters): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>()
  for (const [name, sent] of Object.entries(parameters)) {
    const code = NAME.exec(name)?.[1]
    if (code === undefined) continue
    const texts = (Array.isArray(sent) ? sent : [sent]).filter((each): each is string => typeof each === 'string').map((each) => each.trim())
    answers.set(code, [...(answers.get(code) ?? []), ...texts.filter((each) => each !== '')])
  }
  return answers
}

export interface Answered {
  readonly question: Said
  readonly answer: string
}

export type AttributesResult = { readonly ok: true; readonly answered: readonly Answered[] } | { readonly ok: false; readonly error: Open311Error }

/** Checks all answers at once: every one that is missing or does not fit is named (400). A code that nobody asked for is left out. */
export function checkAnswers(questions: readonly Attribute[], answers: ReadonlyMap<string, readonly string[]>, language: keyof Said): AttributesResult {
  const problems = questions.flatMap((each) => problemOf(each, answers.get(each.code) ?? []))
  if (problems.length > 0) return { ok: false, error: { status: 400, errors: problems } }
  const answered = questions.flatMap((each): readonly Answered[] => {
    const given = answers.get(each.code) ?? []
    return given.length === 0 ? [] : [{ question: each.description, answer: given.map((key) => nameOf(each, key, language)).join(language === 'zh' ? '、' : ', ') }]
  })
  return { ok: true, answered }
}

function nameOf({ values }: Attribute, key: string, language: keyof Said): string {
  return values?.find((each) => each.key === key)?.name[language] ?? key
}

function problemOf(question: Attribute, given: readonly string[]): Open311Error['errors'] {
  const problem = (description: Said) => [{ code: `attribute[${question.code}]`, description }]
  if (given.length === 0) return question.required ? problem(errorWords.attributeMissing(question.description)) : []
  if (given.length > 1 && question.datatype !== 'multivaluelist') return problem(errorWords.attributeOnce)
  return given.every((each) => fits(question, each)) ? [] : problem(errorWords.attributeWrong[question.datatype])
}

const CHECKS: Readonly<Record<Attribute['datatype'], (text: string, question: Attribute) => boolean>> = {
  string: (text) => text.length <= MOST_ANSWER && !/[\r\n]/.test(text),
  text: (text) => text.length <= MOST_ANSWER,
  number: (text) => /^-?\d{1,12}(\.\d{1,6})?$/.test(text),
  datetime: (text) => /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text),
  singlevaluelist: (text, { values }) => values?.some((each) => each.key === text) ?? false,
  multivaluelist: (text, { values }) => values?.some((each) => each.key === text) ?? false,
}

function fits(question: Attribute, text: string): boolean {
  return CHECKS[question.datatype](text, question)
}
