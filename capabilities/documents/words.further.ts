import type { Bilingual } from './domain.ts'

/** Fields of the papers of inquiry, of notices and of the file, as forms name them. */
export const FURTHER_FIELDS: Readonly<Record<string, Bilingual>> = {
  principals: { zh: '委托人', en: 'principal' },
  agents: { zh: '受托人', en: 'agent' },
  matters: { zh: '委托事项', en: 'matters' },
  powers: { zh: '委托权限', en: 'powers' },
  from: { zh: '移出单位或者起始日期', en: 'from' },
  until: { zh: '截止日期', en: 'until' },
  to: { zh: '接收单位', en: 'to' },
  person: { zh: '被调查人', en: 'person interviewed' },
  investigators: { zh: '调查人', en: 'investigators' },
  talk: { zh: '问答', en: 'questions and answers' },
  question: { zh: '问', en: 'question' },
  answer: { zh: '答', en: 'answer' },
  provider: { zh: '提供人', en: 'provider' },
  form: { zh: '形式', en: 'form' },
  receivedOn: { zh: '收到日期', en: 'day received' },
  receivedAt: { zh: '接收时间', en: 'time received' },
  gaps: { zh: '缺少的材料', en: 'what is missing' },
  unit: { zh: '承办单位', en: 'unit' },
  handlers: { zh: '承办人', en: 'handlers' },
  materials: { zh: '随附材料', en: 'materials' },
  issue: { zh: '存在的问题', en: 'issue' },
  requirement: { zh: '办理要求', en: 'what is required' },
  issuer: { zh: '签发人', en: 'issuer' },
  happenedAt: { zh: '发现时间', en: 'time' },
  danger: { zh: '险情种类', en: 'kind of danger' },
  reporter: { zh: '报告人', en: 'reporter' },
  subject: { zh: '被告知人', en: 'person informed' },
  underFourteen: { zh: '是否不满十四周岁', en: 'under fourteen or not' },
  sensitiveKinds: { zh: '敏感个人信息种类', en: 'kinds of sensitive information' },
  sensitiveNeed: { zh: '敏感个人信息的必要性和影响', en: 'why the sensitive information is needed' },
  relation: { zh: '关系', en: 'relation' },
  reactions: { zh: '当事人意见', en: 'what the parties say' },
  item: { zh: '办理事项', en: 'item' },
  missing: { zh: '需要补齐的材料', en: 'missing materials' },
  material: { zh: '材料', en: 'material' },
  basis: { zh: '依据', en: 'basis' },
  window: { zh: '办理窗口', en: 'window' },
}

/** A series of a chart: its greatest and its least among what is shown, and how many are not. `peak` and `floor` are null where none is shown. */
export interface SeriesSaid {
  readonly name: string
  readonly peak: { readonly name: string; readonly n: number } | null
  readonly floor: { readonly name: string; readonly n: number } | null
  readonly hidden: number
}

/** What a picture of a chart shows, for whoever hears the file read aloud. */
export function chartSeen(title: string, series: readonly SeriesSaid[]): Bilingual {
  const said = series.map(seriesSeen)
  return {
    zh: `图：${title}。${said.map((each) => each.zh).join('')}各数见下表。`,
    en: `Chart: ${title}. ${said.map((each) => each.en).join('')}The numbers are in the table below.`,
  }
}

function seriesSeen({ name, peak, floor, hidden }: SeriesSaid): Bilingual {
  if (peak === null || floor === null) return { zh: `${name}：都不显示。`, en: `${name}: none is shown. ` }
  const kept = hidden === 0 ? { zh: '', en: '' } : { zh: `；另有 ${hidden} 项不显示`, en: `; ${hidden} more not shown` }
  if (peak.n === floor.n) return { zh: `${name}：都是 ${peak.n}${kept.zh}。`, en: `${name}: all ${peak.n}${kept.en}. ` }
  return {
    zh: `${name}：最多 ${peak.name}，${peak.n}；最少 ${floor.name}，${floor.n}${kept.zh}。`,
    en: `${name}: most ${peak.name}, ${peak.n}; least ${floor.name}, ${floor.n}${kept.en}. `,
  }
}
