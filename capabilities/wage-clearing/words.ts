/** Every sentence of this capability. */
import { type Said, said } from '#platform/words'
import type { MonthState, WageResult } from './domain.ts'

export { refusal } from './words/refusals.ts'

export const RESULT_WORDS: Readonly<Record<WageResult, Said>> = {
  full: said('足额发放', 'paid in full'), partly: said('部分发放', 'paid in part'), not: said('未发放', 'not paid'), none: said('本月没有应发', 'no wages were due'),
}
export const STATE_WORDS: Readonly<Record<MonthState, Said>> = {
  ...RESULT_WORDS, 'not-over': said('本月还没过完', 'month not over'), waiting: said('等报', 'waiting'), missed: said('逾期未报', 'missed'),
}

export const OPERATION_WORDS = {
  month: said('月清：一个月的情况', 'Wage clearing of a month'),
  employer: said('看一家单位', 'Read an employer'),
  register: said('登记单位或项目', 'Register an employer or project'),
  end: said('结束登记', 'End a registration'),
  checkIn: said('报一个月', 'Check a month in'),
  link: said('换链接或停用', 'Renew or stop a link'),
  cutOff: said('定截止日', 'Set the cut-off'),
  readLink: said('凭链接看要报的月份', 'What a link may check in'),
  byLink: said('凭链接报', 'Check in by link'),
} as const

/** What the figures beside it are. */
export const COMPLAINT_WORDS = {
  reports: said('反映人次（每登记一次算一次，并案的也算）', 'Reports (each registration is one, merged ones too)'),
  merged: said('其中并入同一件的', 'of these merged into another case'),
  agreements: said('达成协议', 'Agreements'),
  dueFen: said('协议到期应付', 'Money due under agreements'),
  paidFen: said('协议已付', 'Money paid under agreements'),
} as const

/** The employer's own page. */
export const linkPage = {
  title: said('每月工资报一报', 'Monthly wages'),
  why: (unit: Said): Said => said(`由${unit.zh}收。只报人数和金额，不报任何人的姓名。`, `Received by ${unit.en}. Numbers and amounts only, nobody’s name.`),
  of: (name: string, project: string): string => (project === '' ? name : `${name} · ${project}`),
  month: said('报哪个月', 'Which month'),
  monthOption: (month: string, dueOn: string, late: boolean): Said => said(`${month}（${dueOn} 前${late ? '，已过期，仍可以报' : ''}）`, `${month} (by ${dueOn}${late ? '; late, still accepted' : ''})`),
  result: said('这个月的工资', 'Wages of that month'),
  workers: said('应发工资的人数', 'How many were to be paid'),
  due: said('应发多少元', 'Yuan due'),
  paid: said('已发多少元', 'Yuan paid'),
  deposit: said('工资保证金余额，元（没有不填）', 'Wage deposit in yuan (leave empty if none)'),
  note: said('没发清的：原因，哪天发清', 'Where not all was paid: why, and by which day it will be'),
  send: said('报上去', 'Check in'),
  nothing: said('现在没有要报的月份。', 'No month is open now.'),
  done: said('已经报过的', 'Checked in'),
  doneLine: (month: string, on: string): Said => said(`${month}，${on} 报`, `${month}, on ${on}`),
  correct: said('报错了请联系负责的部门更正，原来的一版会保留。', 'If something is wrong ask the responsible unit to correct it; the earlier version stays.'),
} as const
