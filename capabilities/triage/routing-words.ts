import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { Condition, Count, Outcome, RoutingRule, Target } from './domain/rules.ts'

export const routingRefusal = defineRefusals({
  'no-such-rule': () => ({ status: 404, zh: '草稿里没有这条规则，可能别人刚改过。请刷新页面再看。', en: 'The draft has no such rule; somebody may just have changed it. Reload the page.' }),
  'rule-of-law': () => ({
    status: 422, law: 'PMA-22',
    zh: '安全问题和法律保留给专门机关的事项，怎么办由法律规定，不能增加、停用、修改或者调整顺序。您可以改派到哪个单位的规则。',
    en: 'How danger and matters reserved by law are handled is set by law: such rules are not added, ended, changed or moved. You may change the rules about which unit gets a matter.',
  }),
  'rule-published': () => ({ status: 409, zh: '这条规则已经发布过，有决定是按它作的，不能删除。请用“停用”，写明从哪天起。', en: 'This rule was published and decisions name it, so it is not deleted. End it from a day on instead.' }),
  'rule-in-past': () => ({ status: 422, field: 'effectiveFrom', zh: '规则不能改到过去，已经作的决定不变。请填今天或者以后的日子。', en: 'Rules do not reach into the past; what was decided stays. Give today or a later day.' }),
  'rule-unclear': () => ({ status: 422, field: 'when', zh: '条件没写全、重复了，或者把“任何情况”和别的条件写在了一起。请改好再保存。', en: 'A condition is empty or stands twice, or “in any case” stands beside another. Correct it and save again.' }),
  'basis-missing': () => ({ status: 422, field: 'basis', zh: '请写明依据：哪份文件、哪次会议定的（至少 4 个字）。', en: 'Say what it rests on: which document or meeting decided it (at least 4 characters).' }),
  'too-many-rules': () => ({ status: 409, zh: '规则已经有 200 条。请先停用不用的，再增加。', en: 'There are 200 rules already. End those that are not needed before adding one.' }),
  'no-draft': () => ({ status: 409, zh: '没有草稿。请先改一条规则，再试算、发布。', en: 'There is no draft. Change a rule first, then try it and publish.' }),
  'draft-changed': () => ({ status: 409, zh: '草稿刚被改过，和您看到的不一样了。页面已经更新，请看过再办。', en: 'The draft was changed since you saw it. Look at it as it is now and go on.' }),
  'draft-faulty': ({ faults }: { faults: readonly Said[] }) => ({
    status: 422, details: { faults: faults.map((each) => ({ ...each })) },
    zh: `草稿还不能发布：${faults.map((each) => each.zh).join('；')}。请改好再发布。`,
    en: `The draft cannot be published yet: ${faults.map((each) => each.en).join('; ')}. Correct it and publish then.`,
  }),
  'not-tried': () => ({ status: 409, zh: '发布前要先用过去的事项试算一遍，看看会影响哪些。草稿改过以后要重新试算。', en: 'Before publishing, the draft is tried on past matters so that its effect is seen; after a change it is tried again.' }),
  'bad-span': () => ({ status: 422, field: 'from', zh: '试算的时间段要在过去，最长一年，开始不晚于结束。请重新选。', en: 'The period lies in the past, is a year at most and begins before it ends. Choose again.' }),
  'no-such-simulation': () => ({ status: 404, zh: '没有这次试算。请重新开始。', en: 'There is no such trial. Start again.' }),
  'publish-in-past': () => ({ status: 422, field: 'effectiveFrom', zh: '生效日不能早于今天，也不能早于上一版的生效日。请重新选。', en: 'The first day is not before today nor before that of the version before. Choose again.' }),
})

export const FAULT_WORDS: Readonly<Record<string, (rule: string) => Said>> = {
  'no-last-rule': () => said('少了一条“任何情况，留在现在的单位”的兜底规则', 'a last rule is missing: “in any case, it stays where it is”'),
  'unknown-unit': (rule) => said(`规则 ${rule} 写的单位已经撤销`, `the unit of rule ${rule} no longer exists`),
  'unknown-category': (rule) => said(`规则 ${rule} 写的类别不存在`, `a category of rule ${rule} does not exist`),
  'unknown-gate': (rule) => said(`规则 ${rule} 写的安全问题不存在`, `a safety question of rule ${rule} does not exist`),
  'never-asked': (rule) => said(`规则 ${rule} 排在兜底规则后面，永远轮不到`, `rule ${rule} stands behind the last one and is never asked`),
}

export const COUNT_WORDS: Readonly<Record<Count, (n: number) => Said>> = {
  towns: (n) => said(`涉及 ${n} 个以上街道（乡镇）`, `it concerns ${n} towns or more`),
  industries: (n) => said(`涉及 ${n} 个以上行业`, `it concerns ${n} industries or more`),
  departments: (n) => said(`涉及 ${n} 个以上部门`, `it concerns ${n} departments or more`),
  people: (n) => said(`当事人 ${n} 人以上`, `${n} parties or more`),
  reports: (n) => said(`反映 ${n} 次以上`, `reported ${n} times or more`),
  'open-days': (n) => said(`登记满 ${n} 天`, `registered ${n} days ago or more`),
}

export const COUNT_NAMES: Readonly<Record<Count, Said>> = {
  towns: said('街道（乡镇）数', 'towns'), industries: said('行业数', 'industries'), departments: said('部门数', 'departments'),
  people: said('当事人数', 'parties'), reports: said('反映次数', 'reports'), 'open-days': said('登记后天数', 'days since registration'),
}

export const PLACE_WORDS = {
  known: said('知道地点', 'the place is known'), home: said('地点在住户家', 'the place is a home'),
  public: said('地点是公共场所', 'the place is public'), unknown: said('不知道地点', 'the place is not known'),
} as const

export const LEVEL_WORDS: Readonly<Record<number, Said>> = {
  1: said('区级', 'district'), 2: said('街道（乡镇）级', 'town'), 3: said('村（社区）级', 'community'), 4: said('调解点', 'point'),
}

export const TARGET_WORDS: Readonly<Record<Target, Said>> = {
  hub: said('区综治中心牵头', 'the district centre takes the lead'), 'sector-committee': said('行业调委会', 'the sector committee'),
  'lead-unit': said('这类事的主办单位', 'the lead unit of the category'), 'lowest-centre': said('地点所在的最基层中心', 'the lowest centre of the place'),
  'street-centre': said('地点所在的街道（乡镇）中心', 'the town’s centre'), 'where-it-is': said('留在现在的单位', 'the unit that has it'),
  unit: said('指定的单位', 'a named unit'),
}

const HANDLED: Readonly<Record<string, Said>> = {
  emergency: said('紧急处置', 'urgent'), stop: said('不调解，引导报警', 'not mediated'), sealed: said('保密办理', 'confidential'),
  'police-linked': said('公安联动', 'with the police'), guidance: said('引导到有权机关', 'guidance'),
  'side-matters': said('只调解附带问题', 'side matters only'), ordinary: said('正常办理', 'ordinary'),
}

/** Names behind the codes of rules: categories, units and gates. A code without a name is shown as it is. */
export interface RuleNames {
  category(code: string): Said
  unit(unitId: string): Said
}

/** What a safety question asks after, in two words; the question itself is the organisation's data. */
export const GATE_NAMES: Readonly<Record<string, Said>> = {
  'G-01': said('涉嫌犯罪', 'a suspected crime'), 'G-02': said('打架或损坏财物', 'a fight or damage'), 'G-03': said('家庭暴力', 'violence at home'),
  'G-04': said('孩子受伤害', 'a child at risk'), 'G-05': said('有孩子或者不能自己拿主意的人', 'a child or a dependent person'),
  'G-06': said('别处已经受理', 'another body has it'), 'G-07': said('身份、确权、处罚', 'status, title or a penalty'), 'G-08': said('土地、山林归谁', 'who owns land or forest'),
  'G-09': said('和行政机关的争议', 'a dispute with an authority'), 'G-10': said('情绪失控', 'somebody in a crisis'), 'G-11': said('人数多、要求相同', 'many with one demand'),
  'G-12': said('可能串通', 'possibly arranged'), 'G-13': said('可能激化', 'it may escalate'), 'G-14': said('调解员要回避', 'the mediator is close to one side'),
}

function gateWords(gate: string): Said {
  const name = GATE_NAMES[gate] ?? said(gate, gate)
  return said(`安全问题“${name.zh}”答“有”（${gate}）`, `the safety question “${name.en}” is answered yes (${gate})`)
}

const list = (names: readonly Said[]) => said(names.map((each) => each.zh).join('、'), names.map((each) => each.en).join(' or '))

function conditionWords(when: Condition, names: RuleNames): Said {
  switch (when.kind) {
    case 'gate':
      return gateWords(when.gate)
    case 'reserved':
      return when.extent === 'whole' ? said('整件由专门机关处理', 'law reserves all of it') : said('有一部分由专门机关处理', 'law reserves a part of it')
    case 'category': {
      const all = list(when.codes.map((code) => names.category(code)))
      return said(`类别是${all.zh}`, `the category is ${all.en}`)
    }
    case 'place':
      return PLACE_WORDS[when.is]
    case 'level': {
      const all = list(when.levels.map((each) => LEVEL_WORDS[each] ?? said(String(each), String(each))))
      return said(`现在在${all.zh}单位`, `it is at ${all.en} level`)
    }
    case 'count':
      return COUNT_WORDS[when.of](when.atLeast)
    case 'sector-agreed':
      return said('有行业调委会，各方也同意', 'there is a sector committee and the parties agree')
    case 'lead-elsewhere':
      return said('这类事另有主办单位', 'another unit leads this category')
    case 'always':
      return said('任何情况', 'in any case')
  }
}

export function outcomeWords(outcome: Outcome, names: RuleNames): Said {
  if ('handling' in outcome) return HANDLED[outcome.handling] ?? said(outcome.handling, outcome.handling)
  if ('charge' in outcome) return said('请领导包案', 'a leader takes it in charge')
  if (outcome.target !== 'unit') return TARGET_WORDS[outcome.target]
  return names.unit(outcome.unitId)
}

export function whenWords(when: readonly Condition[], names: RuleNames): Said {
  const all = when.map((each) => conditionWords(each, names))
  return said(all.map((each) => each.zh).join('，并且'), all.map((each) => each.en).join(', and '))
}

/** A whole rule as one sentence. */
export function ruleWords({ when, outcome }: Pick<RoutingRule, 'when' | 'outcome'>, names: RuleNames): Said {
  const condition = whenWords(when, names)
  const then = outcomeWords(outcome, names)
  const sent = 'target' in outcome && (outcome.target === 'unit' || outcome.target === 'lowest-centre' || outcome.target === 'street-centre' || outcome.target === 'lead-unit' || outcome.target === 'sector-committee')
  return said(`${condition.zh}：${sent ? `派给${then.zh}` : then.zh}。`, `If ${condition.en}: ${sent ? `it goes to ${then.en}` : then.en}.`)
}

/** What the shipped rules rest on. */
export function basisWords({ id, basis }: Pick<RoutingRule, 'id' | 'basis'>): Said {
  if (basis !== '') return said(basis, basis)
  const shipped = SHIPPED_BASIS[id.slice(0, 2)]
  return shipped ?? said('', '')
}

const SHIPPED_BASIS: Readonly<Record<string, Said>> = {
  R1: said('安全问题，法律规定', 'safety questions, set by law'),
  R2: said('法律保留给专门机关', 'reserved by law'),
  R3: said('就地就近，最基层的中心先办', 'close to home: the lowest centre first'),
  R4: said('类别的主办单位', 'the category’s lead'),
  R5: said('行业性、专业性调委会，各方自愿', 'sector committees, by the parties’ own wish'),
  R6: said('跨街道、跨行业、跨部门的，由区中心牵头', 'matters over several towns, industries or departments'),
  R7: said('超过 60 天、反映 3 次或者 10 人以上的，领导包案', 'over 60 days, three reports or ten people: a leader’s charge'),
}
