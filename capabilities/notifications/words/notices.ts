import { type Said, said } from '#platform/words'
import type { NoticeRule } from '../domain/notices.ts'

/** What a letter to a unit is about, as the desk names it. */
export const NOTICE_WORDS: Readonly<Record<NoticeRule, Said>> = {
  'meeting-missed': said('例会没有开', 'A meeting was not held'),
  'meeting-called': said('请本单位开会', 'Your unit is invited to a meeting'),
  'meeting-called-off': said('会不开了', 'A meeting was called off'),
  'decision-yours': said('会上定的事要办', 'A decision for your unit'),
  'wages-missing': said('有单位没按月报工资', 'Employers did not check in'),
  'order-issued': said('收到督办单', 'A supervision order came'),
  'order-sent-back': said('督办单的回复退回了', 'The reply to an order came back'),
  'order-due-soon': said('督办单快到期', 'An order is due soon'),
  'order-escalated': said('督办单超期，已报上一级', 'An order passed its day'),
  'order-replied': said('督办单有回复，等核实', 'An order was answered'),
  'order-settled': said('督办单已办结', 'An order is settled'),
  'order-withdrawn': said('督办单已撤销', 'An order was withdrawn'),
  'order-came-up': said('下级的督办单超期', 'An order of a unit below passed its day'),
  'order-ended-below': said('下级的督办单已结束', 'An order of a unit below has ended'),
  'promises-soon': said('走访承诺快到期', 'Promises from visits are due soon'),
  'promises-late': said('走访承诺超期', 'Promises from visits are late'),
  'items-returned': said('服务事项退回了', 'Service items came back'),
  risen: said('有类事偏多', 'Something rose'),
  'measure-yours': said('有条措施要做', 'A measure to carry out'),
  'measure-late': said('防范措施超期', 'A measure is late'),
  'review-late': said('防范措施该复查', 'A measure is to be reviewed'),
  'report-due': said('报告该出了', 'A report is due'),
  'report-frozen': said('报告已定稿', 'A report is frozen'),
  'report-late': said('报告没按时定稿', 'A report was not frozen in time'),
  'report-late-below': said('下级的报告没按时定稿', 'A report of a unit below was not frozen in time'),
}
