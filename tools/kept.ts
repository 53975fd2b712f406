import type { Term } from '#cap/cases'
import { HOME_FORGET_TERMS, USUAL_KEEP_DAYS } from '../capabilities/campaigns/domain.ts'
import { HOMECOMING_TERMS, SETTING_BOUNDS as CARE_BOUNDS } from '../capabilities/care/domain.ts'
import { OPINION_TERMS } from '../capabilities/councils/domain.ts'
import { KEEP_DAYS } from '../capabilities/programmes/domain.ts'
import { SETTING_BOUNDS as RESCUE_BOUNDS } from '../capabilities/rescue/domain.ts'
import { HALL_TERMS } from '../capabilities/service-hall/domain.ts'

/** What of people the services keep under encryption, until when, and by which law: what a district copies into its record of processing (PIPL Art. 56). */
export interface Kept {
  readonly columns: readonly string[]
  readonly what: string
  readonly until: string
  readonly law: string
}

const lengthOf = (terms: readonly Term[], clock: string): number => {
  const term = terms.find((each) => each.clock === clock)
  if (!term) throw new Error(`no clock ${clock}`)
  return term.length
}
const opinion = (clock: string) => lengthOf(OPINION_TERMS, clock)
const hall = (clock: string) => lengthOf(HALL_TERMS, clock)
const lookReasons = '查看未成年人内容的理由 why a child’s particulars were looked at'

/** By service. A district that sets a shorter number of its own keeps less. */
export const KEPT: readonly Kept[] = [
  { columns: ['councils.opinion.contact'], what: '提意见的人留的电话 telephone left with an opinion', law: 'PIPL-19, PIPL-47', until: `${opinion('opinion-phone-kept')} days after the last letter that could go to it, ${opinion('opinion-phone-longest')} days at most` },
  { columns: ['councils.opinion.words', 'councils.opinion.reply'], what: '意见原话和答复 an opinion as it was said, and its reply', law: 'PIPL-19', until: `${opinion('opinion-words-kept')} days after the reply, ${opinion('opinion-words-longest')} days at most` },
  { columns: ['care.box.holder'], what: '药盒放在谁家 holder of a medicine box', law: 'PIPL-15', until: 'until the holder gives the box back, which may be any day' },
  { columns: ['care.homecoming.told', 'care.enquiry.answer'], what: '走失的人说的话 what somebody who lost the way said', law: 'PIPL-19', until: `${CARE_BOUNDS['keep-days'].usual} days after the end; ${lengthOf(HOMECOMING_TERMS, 'homecoming-left-kept')} days after they were met, where nobody ended it` },
  {
    columns: ['rescue.encounter.words', 'rescue.encounter.extension', 'rescue.encounter.arrangement', 'rescue.belonging.words', 'rescue.service.words', 'rescue.child_look.reason', 'rescue.line_call.words'],
    what: '救助的细节 details of rescue', law: 'PIPL-19', until: `${RESCUE_BOUNDS['keep-days'].usual} days after leaving, after the last day of a stay that nobody ended, after the call`,
  },
  {
    columns: ['programmes.participation.helper', 'programmes.participation.goals', 'programmes.adult.words', 'programmes.child.words', 'programmes.look.reason', 'programmes.note.content', 'programmes.handover.salt', 'programmes.handover.wrapped_key'],
    what: '参加项目的家庭和结对 families and pairs of programmes', law: 'PIPL-19, PIPL-47', until: `at once when they withdraw; ${KEEP_DAYS} days after the end`,
  },
  { columns: ['duty.finding.words'], what: '巡逻发现的事（不写人）what a round found; nothing of people', law: 'PIPL-6', until: 'until it is passed on or comes to nothing' },
  { columns: ['campaigns.promise.place'], what: '承诺的地点 place of a promise', law: 'PIPL-19', until: `until the addresses of the campaign go; without one ${USUAL_KEEP_DAYS} days after it was answered or due` },
  { columns: ['campaigns.home_service.words', 'campaigns.home_service.door'], what: '上门预约的称呼、电话、门牌 name, telephone and door of a home service', law: 'PIPL-19', until: `${lengthOf(HOME_FORGET_TERMS, 'home-service-forgotten')} days after the visit` },
  {
    columns: ['service_hall.application.words', 'service_hall.application.decision'], what: '办事人的姓名、电话、决定理由 name, telephone and reasons of an application', law: 'PIPL-19, ALL-42',
    until: `${hall('hall-words-kept')} days after the end; ${hall('hall-left-kept')} days where nobody completed or collected it; while the office still owes its decision`,
  },
  { columns: ['service_hall.child_look.reason'], what: lookReasons, law: 'PIPL-19', until: 'as long as what was looked at' },
  { columns: ['service_hall.appointment.words'], what: '预约提醒的电话 telephone for the reminder of an appointment', law: 'PIPL-19', until: 'until somebody came, cancelled or missed it' },
]
