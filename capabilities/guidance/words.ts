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
