import { type Said, said } from '#platform/words'
import type { AppointmentState } from '../domain/slots.ts'
import type { Ground, HowAccepted, LetterState, News, Outcome, State, Step } from '../domain/applications.ts'
import type { Form, ItemKind } from '../domain/items.ts'
import type { Way } from '../domain/assistance.ts'

export const tagWord = said('服务大厅', 'Service hall')

export const KIND_WORDS: Readonly<Record<ItemKind, Said>> = {
  applied: said('窗口办理', 'settled at a window'), guided: said('只指引，到官方网站办', 'guided only, settled at the official site'),
}

export const FORM_WORDS: Readonly<Record<Form, Said>> = {
  original: said('原件', 'original'), copy: said('复印件', 'copy'), both: said('原件和复印件', 'original and copy'), told: said('口头说明即可', 'said, nothing to bring'),
}

export const STATE_WORDS: Readonly<Record<State, Said>> = {
  received: said('已收到，在看材料', 'received, being looked at'), told: said('已告知缺什么，等补齐', 'told what is missing'), accepted: said('已受理，在办', 'accepted, being settled'),
  decided: said('办好了，等领取', 'decided, to be collected'), collected: said('已领取', 'collected'), withdrawn: said('已撤回', 'withdrawn'),
}

export const STEP_WORDS: Readonly<Record<Step, Said>> = {
  tell: said('一次性告知', 'Tell what is missing'), accept: said('受理', 'Accept'), supply: said('收到补的材料', 'Material handed in'), pause: said('暂停计时', 'Pause the clock'), resume: said('恢复计时', 'Go on'),
  decide: said('作出决定', 'Decide'), collect: said('已领取', 'Collected'), withdraw: said('申请人撤回', 'Withdrawn by the applicant'),
}

export const NEWS_WORDS: Readonly<Record<News, Said>> = { told: said('要补材料', 'something is missing'), accepted: said('受理了', 'accepted'), decided: said('有结果了，来取', 'a result, to be fetched'), withdrawn: said('撤回了，来取材料', 'withdrawn, papers to be fetched') }
export const LETTER_WORDS: Readonly<Record<LetterState, Said>> = { waiting: said('等着发', 'about to go out'), written: said('等着发', 'about to go out'), sent: said('已发出', 'went out'), dropped: said('电话已删，没有发', 'no telephone any more, not sent') }

export const HOW_WORDS: Readonly<Record<HowAccepted, Said>> = {
  'on-the-spot': said('当场受理', 'accepted on the spot'), complete: said('补齐后受理', 'accepted once complete'),
  'not-told-in-time': said('没有在期限内告知缺什么，自收到材料之日起就是受理（行政许可法第32条）', 'nobody told in time what is missing: it counts as accepted from the day it was handed in (Administrative Licensing Law, art. 32)'),
}

export const GROUND_WORDS: Readonly<Record<Ground, Said>> = {
  hearing: said('听证', 'hearing'), inspection: said('检验、检测、检疫、鉴定', 'inspection, testing or appraisal'), 'expert-review': said('专家评审', 'expert review'), bidding: said('招标、拍卖', 'tender or auction'),
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Said>> = { granted: said('准予办理', 'granted'), refused: said('不予办理', 'not granted') }

export const REMEDIES = said(
  '不服可以自收到决定之日起60日内申请行政复议，或者6个月内向法院起诉（行政复议法第20条、行政诉讼法第46条）。',
  'Whoever disagrees may apply for reconsideration within 60 days of receiving the decision, or go to court within six months (Administrative Reconsideration Law, art. 20; Administrative Litigation Law, art. 46).',
)

export const APPOINTMENT_WORDS: Readonly<Record<AppointmentState, Said>> = {
  booked: said('已约', 'booked'), kept: said('来了', 'came'), cancelled: said('已取消', 'cancelled'), missed: said('过时，已让给别人', 'over, freed for others'),
}

export const WAY_WORDS: Readonly<Record<Way, Said>> = { counter: said('窗口当面', 'at the window'), telephone: said('电话', 'by telephone'), video: said('视频', 'by video'), home: said('上门', 'at home') }
