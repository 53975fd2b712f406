import { said, type Said } from '#platform/words'
import type { CouncilKind, Gathering, MemberRole, ProjectOrigin, ProjectStep, Question, Stage, Subject, SurveyChoice } from './domain.ts'

export { refusal } from './words/refusals.ts'

export const words = {
  tag: said('议事会', 'Councils'),
  printCouncil: said('打印议事会记录', 'Print the record of a council'),
  printVote: said('打印表决票或结果', 'Print ballots or the result of a vote'),
  printNotice: said('打印会议通知', 'Print the notice of a meeting'),
  printSlip: said('意见回执', 'Slip of an opinion'),
  printSurvey: said('“四个问”票', 'Slips of the four questions'),
  measureAdded: said('补上一条防范措施', 'Add a preventive measure'),
} as const

/** As what somebody sits in a council. */
export const MEMBER_ROLE_WORDS = {
  'owner-representative': said('业主代表', 'Owners’ representative'), owner: said('业主', 'Owner'), resident: said('居民', 'Resident'),
  unit: said('单位', 'Unit'), business: said('商户', 'Business'),
} as const

export const KIND_WORDS: Readonly<Record<CouncilKind, Said>> = {
  resident: said('议事会', 'Resident council'), property: said('物业议事会', 'Property council'), opinion: said('征求意见会', 'Opinion meeting'),
}

export const GATHERING_WORDS: Readonly<Record<Gathering, Said>> = {
  council: said('议事', 'Council'), 'opinion-meeting': said('征求意见会', 'Opinion meeting'), 'owners-assembly': said('业主大会会议', 'Assembly of owners'),
}

/** Who spoke, where no name stands. */
export const ONE_OF_THEM: Readonly<Record<MemberRole, Said>> = {
  'owner-representative': said('一位业主代表', 'One owners’ representative'), owner: said('一位业主', 'One owner'), resident: said('一位居民', 'One resident'),
  unit: said('一个单位', 'One unit'), business: said('一位商户', 'One business'),
}

export const SUBJECT_WORDS: Readonly<Record<Subject, Said>> = {
  lifts: said('电梯', 'Lifts'), 'water-and-pipes': said('水和管道', 'Water and pipes'), heating: said('供热', 'Heating'), lighting: said('照明', 'Lighting'), roads: said('道路', 'Roads'),
  parking: said('停车', 'Parking'), cleaning: said('保洁和垃圾', 'Cleaning and waste'), 'smoke-and-noise': said('油烟和噪声', 'Smoke and noise'), 'fire-safety': said('消防', 'Fire safety'),
  green: said('绿化和场地', 'Green and grounds'), 'elderly-care': said('养老', 'Care for the elderly'), children: said('孩子', 'Children'), 'property-service': said('物业服务', 'Property services'),
  other: said('其他', 'Other'),
}

export const STAGE_WORDS: Readonly<Record<Stage, Said>> = {
  proposed: said('待决定', 'to be decided'), decided: said('已定下', 'decided'), 'in-work': said('在做', 'in work'), reported: said('待验收', 'to be verified'), done: said('已办成', 'done'),
  dropped: said('不做', 'dropped'),
}
export const PROJECT_STEP_WORDS: Readonly<Record<ProjectStep, Said>> = {
  decide: said('决定做', 'Decide to do it'), start: said('开工', 'Start'), report: said('报完成', 'Report done'), verify: said('验收', 'Verify'), 'send-back': said('退回再做', 'Send back'),
  drop: said('不做了', 'Drop'),
}
export const PROPOSED = said('提出', 'Proposed')
export const ORIGIN_WORDS: Readonly<Record<ProjectOrigin, Said>> = {
  opinions: said('来自居民意见', 'from opinions'), council: said('来自议事会', 'from a council'), prevention: said('来自反复发生的地方', 'from a place with repeated matters'),
}

export const QUESTION_WORDS: Readonly<Record<Question, Said>> = {
  needed: said('需要不需要？', 'Is it needed?'), agreed: said('同意不同意？', 'Do you agree?'), accepted: said('接受不接受？', 'Do you accept it?'), satisfied: said('满意不满意？', 'Are you satisfied?'),
}
/** How each question is answered, in its own word. */
export const ANSWER_WORDS: Readonly<Record<Question, Readonly<Record<SurveyChoice, Said>>>> = {
  needed: { yes: said('需要', 'needed'), no: said('不需要', 'not needed'), unsure: said('说不准', 'cannot say') },
  agreed: { yes: said('同意', 'agree'), no: said('不同意', 'do not agree'), unsure: said('说不准', 'cannot say') },
  accepted: { yes: said('接受', 'accept'), no: said('不接受', 'do not accept'), unsure: said('说不准', 'cannot say') },
  satisfied: { yes: said('满意', 'satisfied'), no: said('不满意', 'not satisfied'), unsure: said('说不准', 'cannot say') },
}

/** What owners decide together (CC Art. 278). */
export const VOTE_KIND_WORDS = {
  'raise-maintenance-fund': said('筹集维修资金（四分之三）', 'raise the maintenance fund (three quarters)'),
  'alter-or-rebuild': said('改建、重建（四分之三）', 'alter or rebuild (three quarters)'),
  'change-common-use': said('改变共有部分用途或经营（四分之三）', 'change or let common parts (three quarters)'),
  rules: said('议事规则、管理规约', 'rules of owners'), committee: said('选举、更换业委会', 'owners’ committee'), manager: said('选聘、解聘物业', 'property manager'),
  'use-maintenance-fund': said('使用维修资金', 'use the maintenance fund'), other: said('其他共同事项', 'another common matter'),
} as const

/** 11月6日 */
function shortChinese(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日`
}

/** Sentences of what is printed; papers are Chinese. */
export const paperWords = {
  took: '参与表决', agreed: '同意', passed: '通过', notPassed: '没有通过', notCounted: '还没有计票',
  rule: {
    ordinary: '参与表决的业主，面积和人数都要达到三分之二以上；其中同意的，面积和人数都要超过一半（民法典第278条）。',
    special: '参与表决的业主，面积和人数都要达到三分之二以上；其中同意的，面积和人数都要达到四分之三以上（民法典第278条）。',
  },
  fraction: (count: string, outOf: string): string => `${count} / ${outOf}`,
  verified: (on: string): string => `${shortChinese(on)}验收合格`,
  done: (on: string): string => `${shortChinese(on)}报完成，待验收`,
  open: '在做',
  noticeRule: (days: number): string => `业主大会会议至少提前${days}天通知全体业主，并告知居民委员会（物业管理条例第14条）。`,
} as const
