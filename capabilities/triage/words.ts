import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { Handling, Target } from './domain/rules.ts'

export const refusal = defineRefusals({
  'gates-unanswered': ({ gates }: { gates: readonly string[] }) => ({
    status: 422, field: 'gates', details: { gates },
    zh: `还有 ${gates.length} 个安全问题没有回答：${gates.join('、')}。请问清楚，回答“有”或“没有”，再分流。`,
    en: `${gates.length} safety question(s) have no answer yet: ${gates.join(', ')}. Ask, answer yes or no, and triage then.`,
  }),
  'no-such-gate': ({ gate }: { gate: string }) => ({
    status: 422, field: 'gates',
    zh: `没有“${gate}”这个安全问题。请刷新页面再填。`,
    en: `There is no safety question “${gate}”. Reload the page and answer again.`,
  }),
  'no-such-category': () => ({
    status: 422, field: 'category',
    zh: '没有这个类别。请从列表里选；都不合适就选“其他”。',
    en: 'There is no such category. Choose one from the list, or “other” if none fits.',
  }),
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个单位，或者它已经撤销。请从列表里重新选。',
    en: 'There is no such unit, or it no longer exists. Choose again from the list.',
  }),
  'override-reason-missing': ({ unit }: { unit: Said }) => ({
    status: 422, field: 'reason',
    zh: `建议去向是${unit.zh}。要派到别处，请写明理由（至少 4 个字）。`,
    en: `The proposed unit is ${unit.en}. To send it elsewhere, give the reason (at least 4 characters).`,
  }),
  'analysis-missing': ({ unit }: { unit: Said }) => ({
    status: 422, field: 'analysis',
    zh: `这件涉及不止一个街道（乡镇）、行业或者部门，由${unit.zh}牵头。请写研判意见：什么事、谁牵头、谁配合、各做什么（至少 4 个字）。`,
    en: `More than one town, industry or department is concerned and ${unit.en} leads. Write the note of analysis: what it is, who leads, who helps with what (at least 4 characters).`,
  }),
  'gate-reason-missing': ({ gates }: { gates: readonly string[] }) => ({
    status: 422, field: 'gateReason', details: { gates },
    zh: `${gates.join('、')} 以前回答过“有”。要改成“没有”，请写明为什么（至少 4 个字）。`,
    en: `${gates.join(', ')} was answered yes before. To change it to no, say why (at least 4 characters).`,
  }),
})

export const HANDLING_WORDS: Readonly<Record<Handling, Said>> = {
  emergency: said('紧急：先保证安全，马上报告', 'Urgent: safety first, report at once'),
  stop: said('不能调解：引导报警或到有关机关', 'Not to be mediated: guide to the police or the body in charge'),
  sealed: said('保密办理：分开谈，不见面', 'Confidential: talk separately, never together'),
  'police-linked': said('公安联动：由公安机关决定怎么处理', 'With the police: they decide how it is handled'),
  guidance: said('引导到有权处理的机关', 'Guidance to the body that may handle it'),
  'side-matters': said('只能调解附带问题', 'Only side matters can be mediated'),
  ordinary: said('正常办理', 'Ordinary'),
}

/** Stands for a category that nobody has named yet. */
export const ANY_CATEGORY: Said = said('这类事', 'This kind of matter')

/** Why a unit is proposed. */
export const TARGET_REASONS: Readonly<Record<Target, (unit: Said, category: Said) => Said>> = {
  hub: (unit) => said(`涉及不止一个街道（乡镇）、行业或者部门，由${unit.zh}牵头协调。`, `More than one town, industry or department is concerned, so ${unit.en} takes the lead.`),
  'street-centre': (unit) => said(`地点在${unit.zh}管的街道（乡镇）。`, `The place lies in the town of ${unit.en}.`),
  unit: (unit, category) => said(`${category.zh}按本区规定由${unit.zh}办理。`, `${category.en}: by this district’s rules ${unit.en} handles it.`),
  'sector-committee': (unit, category) => said(`${category.zh}有行业调委会，各方也同意，由${unit.zh}办理。`, `There is a sector committee for ${category.en} and the parties agree: ${unit.en}.`),
  'lead-unit': (unit, category) => said(`${category.zh}一般由${unit.zh}牵头。`, `${category.en}: usually led by ${unit.en}.`),
  'lowest-centre': (unit) => said(`地点在${unit.zh}的网格里，由最基层的中心先办。`, `The place lies in a grid of ${unit.en}, the lowest centre there.`),
  'where-it-is': (unit) => said(`地点还不清楚，先由${unit.zh}办；问清楚后可以改派。`, `The place is not known yet, so ${unit.en} keeps it; it can be reassigned later.`),
}

/** What to do when a gate fires: plain words, a number to ring, and who decides. */
export const GATE_STOPS: Readonly<Record<string, Said>> = {
  'G-01': said('可能涉嫌犯罪，不能调解。请马上引导拨打 110 或到公安机关；赔偿以后可以另外办理，想问法律拨 12348。', 'This may be a crime and is not mediated. Guide the person to ring 110 or go to the police; compensation can be a matter of its own later. Legal questions: 12348.'),
  'G-02': said('有打架或损坏财物，由公安机关决定怎么处理。请通知派出所；赔偿问题等公安处理后再调解。', 'There was a fight or damage; the police decide on it. Tell the police station; compensation can be mediated after that.'),
  'G-03': said('可能有家庭暴力。有危险打 110；告诉受害人可以申请人身安全保护令、法律援助（12348）和庇护。不安排见面，不往家里打电话，内容保密。', 'There may be domestic violence. In danger ring 110; tell the victim of protection orders, legal aid (12348) and shelter. No joint meeting, no call to the shared home; keep it confidential.'),
  'G-04': said('有孩子受伤害或有危险：马上向公安机关（110）报告，也可以报告民政、教育部门。内容保密，不安排见面。', 'A child is hurt or at risk: report to the police (110) at once, or to civil affairs or education. Keep it confidential; no joint meeting.'),
  'G-05': said('有未成年人或者不能自己拿主意的人：请找监护人参加，8 岁以上的孩子也要听他（她）自己的想法。', 'A child or a person who cannot decide alone takes part: bring in the guardian, and hear a child of eight or more.'),
  'G-06': said('法院、仲裁或机关已经受理或处理过，调委会不能再受理。请问那边能不能委托调解。', 'A court, arbitration or an authority has it or decided it; the committee cannot accept it. Ask whether that body refers it to mediation.'),
  'G-07': said('身份、确权、处罚由专门机关决定，不能调解；费用、补偿等附带问题可以谈。', 'Status, title and penalties are decided by their own authority; side matters such as money can be talked about.'),
  'G-08': said('土地、山林归谁，由政府处理；处理前保持现状。通行、补偿等附带问题可以谈。', 'Who owns land or forest is decided by the government; keep things as they are. Access or compensation can be talked about.'),
  'G-09': said('和行政机关的争议：引导去行政复议窗口或法院，复议和诉讼里也可以调解。', 'A dispute with an authority: guide to the reconsideration counter or the court; both can include mediation.'),
  'G-10': said('有人情绪失控，可能伤人：马上打 110、120，联系家属。不要作诊断。', 'Somebody is in a crisis and may do harm: ring 110 and 120 at once and reach the family. Make no diagnosis.'),
  'G-11': said('人数多、要求相同：可以请大家推选代表。', 'Many people with one demand: they may choose representatives.'),
  'G-12': said('可能是串通好的：先停下来，报调委会主任核实。', 'This may be arranged at somebody’s cost: stop, and let the committee head look into it.'),
  'G-13': said('可能激化：采取预防措施，及时向公安机关报告（110）。', 'This may escalate: take precautions and report to the police in time (110).'),
  'G-14': said('调解员和一方有关系：要说出来，各方都同意才能继续，否则换人。', 'The mediator is close to one side: say so; go on only if all agree, otherwise name another.'),
}

/** Why a unit is proposed by a rule of the district's own. */
export const RULE_REASON = (when: Said, unit: Said, rule: string): Said =>
  said(`${when.zh}，按本区规则（${rule}）由${unit.zh}办理。`, `Because ${when.en}, ${unit.en} handles it by this district’s rule ${rule}.`)

export const UNIT_GONE: Said = said('已撤销的单位', 'a unit that no longer exists')
