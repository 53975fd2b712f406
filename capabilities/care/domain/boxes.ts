import { addDays, addMonths, type Day } from '#platform/time'

/** What a medicine box holds: nothing that needs a prescription, nothing that says what somebody suffers from. */
export const THINGS = ['plasters', 'gauze', 'elastic-bandage', 'iodine-swabs', 'alcohol-wipes', 'thermometer', 'cotton-buds', 'rehydration-salts', 'cooling-oil', 'masks'] as const
export type Thing = (typeof THINGS)[number]

export interface Content {
  readonly thing: Thing
  readonly expiresOn: Day
}

/** The first last day in a box. */
export function firstExpiry(contents: readonly Content[]): Day | undefined {
  return contents.map((each) => each.expiresOn).toSorted()[0]
}

/** When a box is looked at next: so many months after the last look. */
export function nextCheck(from: Day, months: number): Day {
  return addMonths(from, months)
}

export interface BoxStanding {
  readonly checkOn: Day
  readonly expiresOn: Day
}

/** The day on which somebody has to have been there: the check day, or the first last day where that comes sooner. */
export function boxDueOn({ checkOn, expiresOn }: BoxStanding): Day {
  return expiresOn < checkOn ? expiresOn : checkOn
}

export const BOX_SIGNS = ['expired', 'late', 'due', 'fine'] as const
export type BoxSign = (typeof BOX_SIGNS)[number]

/** What is to be done: something in it is past its last day, a look is late, one is due within the notice, or nothing. The last day is still a good day. */
export function signOf(box: BoxStanding, today: Day, noticeDays: number): BoxSign {
  if (box.expiresOn < today) return 'expired'
  if (box.checkOn < today) return 'late'
  return boxDueOn(box) <= addDays(today, noticeDays) ? 'due' : 'fine'
}

/** What must be exchanged in this look: whatever would be past its last day before the next one. */
export function mustExchange(contents: readonly Content[], next: Day): readonly Thing[] {
  return contents.filter((each) => each.expiresOn < next).map((each) => each.thing)
}

/** A look was in time on its due day or before. */
export function wasInTime(on: Day, dueOn: Day): boolean {
  return on <= dueOn
}

/** Words that say what somebody suffers from; none of them belongs to a box, a help task or a hand-over (PIPL Art. 28). */
const ILLNESS = [
  /高血压|低血压|糖尿|血糖高|心脏|冠心|心梗|脑梗|中风|偏瘫|瘫痪|癌|肿瘤|肝炎|乙肝|肺炎|结核|艾滋|梅毒|性病|尿毒|透析|哮喘|慢阻肺|痴呆|阿尔茨海默|老年病|帕金森|癫痫|抑郁|精神病|精神分裂|精神障碍|残疾|残障|智障|失能|失智|病史|确诊|诊断|患有|患者|重病|大病|绝症|服用/,
  /diabet|hypertens|stroke|cancer|tumou?r|hepatitis|tubercul|\bHIV\b|\bAIDS\b|dementia|alzheimer|parkinson|epilep|depress|psychi|disabl|diagnos|medical history|suffers? from|heart disease|asthma|dialysis/i,
]

/** Whether a text says what somebody suffers from. */
export function speaksOfIllness(...texts: readonly string[]): boolean {
  return texts.some((text) => ILLNESS.some((each) => each.test(text)))
}
