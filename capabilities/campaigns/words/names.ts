import { said, type Said } from '#platform/words'

export const TOPIC_WORDS: Readonly<Record<'theft' | 'fraud' | 'drugs' | 'disputes' | 'accidents' | 'legal-tips' | 'work', Said>> = {
  theft: said('防盗', 'Theft'), fraud: said('防骗', 'Fraud'), drugs: said('防毒', 'Drugs'), disputes: said('防矛盾纠纷', 'Disputes'), accidents: said('防安全事故', 'Safety accidents'),
  'legal-tips': said('法律小提示', 'Legal tips'), work: said('就业愿望', 'Wish to work'),
}

export const STANDING_WORDS: Readonly<Record<'planned' | 'running' | 'ended' | 'closed', Said>> = {
  planned: said('还没开始', 'not begun'), running: said('正在走访', 'going on'), ended: said('时间到了，等写结果', 'time is over, result to be written'), closed: said('已结束', 'closed'),
}

export const DOOR_WORDS: Readonly<Record<'visited' | 'not-answered' | 'declined' | 'take-back', Said>> = {
  visited: said('走到了', 'Visited'), 'not-answered': said('没人应', 'Nobody there'), declined: said('不愿意', 'Does not wish'), 'take-back': said('按错了，撤回', 'Take back'),
}

export const BECAME_WORDS: Readonly<Record<'case' | 'ticket' | 'hazard' | 'petition' | 'need' | 'project' | 'nothing', Said>> = {
  case: said('案件', 'Case'), ticket: said('服务工单', 'Service request'), hazard: said('隐患', 'Hazard'), petition: said('信访', 'Petition'), need: said('帮扶需求', 'Need'),
  project: said('实事项目', 'Project'), nothing: said('不用办', 'Nothing to do'),
}

export const PROMISE_KIND_WORDS: Readonly<Record<'promise' | 'need' | 'project', Said>> = {
  promise: said('承诺', 'Promise'), need: said('帮扶需求', 'Need'), project: said('实事项目', 'Project'),
}

export const PROMISE_STATE_WORDS: Readonly<Record<'open' | 'kept' | 'not-kept', Said>> = {
  open: said('正在办', 'being done'), kept: said('做到了', 'kept'), 'not-kept': said('没做到', 'not kept'),
}

export const DUE_WORDS: Readonly<Record<'open' | 'soon' | 'late' | 'ended', Said>> = {
  open: said('还有时间', 'time is left'), soon: said('快到期', 'due soon'), late: said('已过期', 'overdue'), ended: said('已回复', 'answered'),
}

export const HALF_WORDS: Readonly<Record<'morning' | 'afternoon', Said>> = { morning: said('上午', 'morning'), afternoon: said('下午', 'afternoon') }

export const HOME_STATE_WORDS: Readonly<Record<'asked' | 'confirmed' | 'done' | 'not-met' | 'called-off', Said>> = {
  asked: said('等确认', 'to be confirmed'), confirmed: said('已确认', 'confirmed'), done: said('已办完', 'done'), 'not-met': said('去了没见到人', 'came, met nobody'), 'called-off': said('已取消', 'called off'),
}

export const HOME_STEP_WORDS: Readonly<Record<'confirm' | 'done' | 'not-met' | 'call-off', Said>> = {
  confirm: said('确认', 'Confirm'), done: said('办完了', 'Done'), 'not-met': said('没见到人', 'Met nobody'), 'call-off': said('取消', 'Call off'),
}

/** Sunday is 0. */
export const WEEKDAY_WORDS: readonly Said[] = [
  said('周日', 'Sunday'), said('周一', 'Monday'), said('周二', 'Tuesday'), said('周三', 'Wednesday'), said('周四', 'Thursday'), said('周五', 'Friday'), said('周六', 'Saturday'),
]

/** What a team usually does at home; a unit chooses from it and adds its own. */
export const USUAL_HOME_ITEMS: readonly Said[] = [
  said('上门办身份证、户口事项指导', 'Guidance on identity card and household register at home'), said('行动不便人员信息采集', 'Taking papers from people who cannot walk'),
  said('法律咨询', 'Legal advice'), said('居家安全检查', 'Safety check of the home'), said('反诈提醒和手机设置', 'Fraud warning and telephone settings'),
]
