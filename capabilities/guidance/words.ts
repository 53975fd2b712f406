/** Every sentence of this capability, by topic. */
import { type Said, said } from '#platform/words'
import type { HearingKind, Subject } from './domain.ts'

export { refusal } from './words/refusals.ts'

export const SUBJECT_WORDS: Readonly<Record<Subject, Said>> = {
  family: said('婚姻家庭', 'family'),
  neighbours: said('邻里相邻', 'neighbours'),
  housing: said('物业、房屋', 'housing and property services'),
  labour: said('劳动', 'labour'),
  debts: said('借贷、买卖', 'debts and contracts'),
  injury: said('损害赔偿', 'damage and injury'),
  land: said('土地', 'land'),
  consumers: said('消费', 'consumers'),
  procedure: said('调解和确认的程序', 'procedure of mediation and confirmation'),
  other: said('其他', 'other'),
}

export const HEARING_WORDS: Readonly<Record<HearingKind, Said>> = {
  family: said('婚姻家庭纠纷', 'a family matter'),
  neighbours: said('邻里纠纷', 'a matter between neighbours'),
  housing: said('物业、房屋纠纷', 'a housing matter'),
  labour: said('劳动纠纷', 'a labour matter'),
  debts: said('借贷、买卖纠纷', 'a matter of debts or contracts'),
  injury: said('损害赔偿纠纷', 'a matter of damage'),
  land: said('土地纠纷', 'a land matter'),
  other: said('民事纠纷', 'a civil matter'),
}

export const HEARING_STATES = {
  planned: said('如期', 'as planned'),
  cancelled: said('已取消', 'cancelled'),
} as const satisfies Readonly<Record<string, Said>>

/** Stands on every answer: what it is and what it is not. */
export const NOT_ADJUDICATION = said('一般性指导，不是裁判意见，不进入任何案卷。', 'General guidance: no ruling, and part of no case file.')

export const hearingsPage = {
  title: said('巡回审判日程', 'Circuit hearings near you'),
  why: said('法官到家门口开庭，谁都可以来听。这里只写哪天、几点、在哪里、是哪一类纠纷，不写当事人。', 'Judges hear cases close to home, and anybody may listen. Shown here: the day, the hour, the place and the kind of matter; never the parties.'),
  none: said('近期没有安排。', 'None is planned at present.'),
  when: said('时间', 'When'),
  where: said('地点', 'Where'),
  kind: said('类别', 'Kind'),
  court: said('法院', 'Court'),
  state: said('状态', 'State'),
} as const

/** The desk's own sentences. */
export const deskWords = {
  place: said('法院指导台', 'Court’s guidance desk'),
  about: said('问法院、请部门出意见、看巡回审判', 'Ask the court, ask departments for opinions, see circuit hearings'),
  title: said('法院社区治理服务站', 'The court’s service station'),
  tabs: { questions: said('问法院', 'Ask the court'), opinions: said('部门意见', 'Opinions of departments'), hearings: said('巡回审判', 'Circuit hearings') },
  views: { open: said('等答复', 'waiting'), answered: said('已答复', 'answered') },
  none: said('这里还没有。', 'Nothing here yet.'),
  noNames: said('只写情况和问题，不写姓名、电话、证件号和案件码。', 'Write the situation and the question only: no names, telephones, identity numbers or case codes.'),
  ask: said('向法院提问', 'Ask the court'),
  askOpinion: said('请部门出具意见', 'Ask a department for its opinion'),
  plan: said('登记巡回审判', 'Announce a circuit hearing'),
  answer: said('答复', 'Answer'),
  give: said('出具意见', 'Give the opinion'),
  cancelHearing: said('取消', 'Cancel it'),
  court: said('哪家法庭', 'Which tribunal'),
  department: said('哪个部门', 'Which department'),
  subject: said('哪方面', 'About what'),
  short: said('一句话标题', 'In one line'),
  text: said('情况和问题', 'Situation and question'),
  answerText: said('答复内容', 'Answer'),
  law: said('依据的法条（可不填）', 'Article it rests on (optional)'),
  dueOn: said('希望哪天前答复', 'Wished for by'),
  opinionOn: said('意见的日期', 'Day of the opinion'),
  opinionText: said('意见内容', 'Opinion'),
  hearingOn: said('哪天', 'Day'),
  startsAt: said('几点（如 09:30）', 'Hour (such as 09:30)'),
  hearingPlace: said('地点', 'Place'),
  late: said('过了希望的日子', 'past the wished day'),
  asked: (by: string, on: string) => said(`${by} ${on} 提出`, `asked by ${by} on ${on}`),
  given: (by: string, on: string) => said(`${by} ${on} 答复`, `${by} answered on ${on}`),
  due: (on: string) => said(`希望 ${on} 前答复`, `wished for by ${on}`),
  basis: (law: string) => said(`依据：${law}`, `rests on: ${law}`),
} as const
