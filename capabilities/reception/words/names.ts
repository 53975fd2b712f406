import { type Said, said } from '#platform/words'
import type { AidBasis, ReferralResult, Way } from '../domain/advice.ts'
import type { BoothCounter } from '../domain/booth.ts'
import type { TicketState } from '../domain/queue.ts'
import type { Body, LinkedAs, Measure, Outcome, VisitKind } from '../domain/visits.ts'

export const KIND_WORDS: Readonly<Record<VisitKind, Said>> = {
  dispute: said('纠纷调解', 'A dispute'),
  petition: said('信访诉求', 'A petition'),
  legal: said('法律咨询', 'Legal advice'),
  labour: said('工资和劳动', 'Wages and labour'),
  service: said('报修求助', 'Repairs and help'),
  affairs: said('办证办事', 'Papers and benefits'),
  other: said('别的事', 'Something else'),
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Said>> = {
  open: said('正在接待', 'being attended to'),
  answered: said('当场答复', 'answered'),
  referred: said('引导到别处', 'sent elsewhere'),
  registered: said('登记了', 'registered'),
  left: said('没等就走了', 'left unserved'),
}

export const BODY_WORDS: Readonly<Record<Body, Said>> = {
  'legal-aid': said('法律援助中心', 'legal aid centre'),
  'judicial-office': said('司法所', 'judicial office'),
  notary: said('公证处', 'notary office'),
  court: said('法院', 'court'),
  arbitration: said('劳动仲裁院', 'labour arbitration'),
  police: said('派出所', 'police station'),
  'petition-office': said('信访部门', 'petition office'),
  department: said('主管部门', 'department in charge'),
  association: said('行业协会', 'industry association'),
}

export const LINKED_WORDS: Readonly<Record<LinkedAs, Said>> = {
  case: said('案件', 'case'),
  petition: said('信访事项', 'petition'),
  ticket: said('工单', 'ticket'),
  hazard: said('隐患', 'hazard'),
}

export const TICKET_WORDS: Readonly<Record<TicketState, Said>> = {
  waiting: said('等候', 'waiting'),
  called: said('请到窗口', 'please come'),
  served: said('办完', 'served'),
  'no-show': said('过号', 'passed over'),
  left: said('不等了', 'given back'),
}

export const WAY_WORDS: Readonly<Record<Way, Said>> = {
  counter: said('窗口', 'at the counter'),
  phone: said('电话', 'by telephone'),
  booth: said('摆摊', 'at a booth'),
}

export const RESULT_WORDS: Readonly<Record<ReferralResult, Said>> = {
  accepted: said('受理了', 'taken on'),
  refused: said('没有受理', 'not taken on'),
  advised: said('只作了解答', 'advised only'),
  'passed-on': said('又转到别处', 'passed on'),
  'not-come': said('没有去', 'the visitor did not go'),
}

export const REFERRAL_STATE_WORDS = {
  given: said('等回执', 'waits for the receipt'),
  received: said('已收到，等结果', 'received, waits for the result'),
  ended: said('有结果', 'ended'),
} as const satisfies Readonly<Record<string, Said>>

/** The grounds of legal aid in our own words; the articles' own text decides. */
export const BASIS_WORDS: Readonly<Record<AidBasis, Said>> = {
  maintenance: said('要赡养费、抚养费、扶养费', 'maintenance of parents, children or a spouse'),
  wages: said('确认劳动关系、要工资', 'an employment relation or wages'),
  injury: said('工伤、交通、食品药品、医疗事故的人身损害', 'injury at work, in traffic, by food, medicine or treatment'),
  benefits: said('社会保险、社会救助、抚恤金', 'social insurance, social assistance or a pension for the bereaved'),
  compensation: said('国家赔偿，或者环境污染、生态破坏的损害', 'state compensation, or damage by pollution'),
  violence: said('受虐待、遗弃或者家庭暴力', 'victim of abuse, abandonment or domestic violence'),
  courage: said('见义勇为', 'harmed while helping others'),
  'migrant-wages': said('进城务工人员要工资、工伤赔偿', 'a migrant worker claiming wages or for an injury at work'),
  'no-income': said('没有固定生活来源的老人、未成年人、残疾人', 'an elderly person, a minor or a disabled person without a regular income'),
  assisted: said('正在领社会救助、司法救助或者优待抚恤', 'receives social or judicial assistance or preferential care'),
}

export const MEANS_WORDS = {
  shown: said('要说明经济困难', 'hardship has to be shown'),
  unchecked: said('不核查经济困难', 'hardship is not checked'),
  irrelevant: said('不看经济条件', 'means do not matter'),
} as const satisfies Readonly<Record<string, Said>>

export const COUNTER_WORDS: Readonly<Record<BoothCounter, Said>> = {
  served: said('接待', 'Served'),
  solved: said('当场办结', 'Solved on the spot'),
  opinions: said('意见', 'Opinions'),
}

/** On the page of service figures. */
export const bookWords = {
  name: said('接待、咨询和赶集摆摊', 'Reception, advice and market days'),
  perDay: said('日均访量', 'Person-times a service day'),
  perDayMeans: said('接待的人次除以有厅开放的天数；人次不是案件数', 'Person-times received, divided by the days on which any hall was open; visitors are not cases'),
  means: {
    visits: said('登记的批次，一起来的算一批', 'Groups logged; who comes together is one group'),
    persons: said('登记的人次', 'Person-times logged'),
    midday: said('午间（窗口不间断时段）到的人次', 'Person-times that came at midday, while windows stay open'),
    answered: said('当场答复的批次', 'Groups answered on the spot'),
    referred: said('引导到别的单位的批次', 'Groups sent to another body'),
    registered: said('登记成事项的批次', 'Groups whose matter was registered'),
    left: said('没等就走的批次', 'Groups that left unserved'),
    tickets: said('当天取的号', 'Numbers taken on the day'),
    served: said('叫到并办完的号', 'Numbers called and served'),
    'no-show': said('叫了没到的号；后来回来办的不算', 'Numbers called in vain; who came back later is not among them'),
    advice: said('咨询台记的次数，只记主题', 'Entries of the advice counter, by topic alone'),
    referrals: said('咨询后开的转介单', 'Slips given after advice'),
    'booth-served': said('赶集摆摊接待的人次', 'Person-times served at market-day booths'),
    'booth-solved': said('赶集摆摊当场办结的件数', 'Matters solved on the spot at booths'),
    'booth-opinions': said('赶集摆摊收到的意见', 'Opinions taken at booths'),
  },
} as const satisfies { readonly name: Said; readonly perDay: Said; readonly perDayMeans: Said; readonly means: Readonly<Record<Exclude<Measure, 'open'>, Said>> }

export const MEASURE_WORDS: Readonly<Record<Measure, Said>> = {
  open: said('开放日', 'Open'),
  visits: said('批次', 'Groups'),
  persons: said('人次', 'Person-times'),
  midday: said('其中午间', 'of these at midday'),
  answered: said('当场答复', 'Answered'),
  referred: said('引导到别处', 'Sent elsewhere'),
  registered: said('登记', 'Registered'),
  left: said('没等就走', 'Left unserved'),
  tickets: said('取号', 'Numbers taken'),
  served: said('叫号办完', 'Numbers served'),
  'no-show': said('过号', 'Passed over'),
  advice: said('咨询', 'Advice'),
  referrals: said('转介', 'Slips given'),
  'booth-served': said('摆摊接待', 'Served at booths'),
  'booth-solved': said('摆摊办结', 'Solved at booths'),
  'booth-opinions': said('摆摊意见', 'Opinions at booths'),
}
