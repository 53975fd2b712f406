import type { Day } from '#platform/time'
import { day } from '#platform/time'
import type { Gate } from './domain.ts'

const FROM: Day = day('2020-01-01')
const ALL = ['intake', 'session'] as const
const SESSION = ['session'] as const

interface Row {
  readonly code: string
  readonly effect: Gate['effect']
  readonly asked: Gate['asked']
  readonly law: readonly string[]
  readonly question: readonly [string, string]
  readonly help: readonly [string, string]
}

const ROWS: readonly Row[] = [
  {
    code: 'G-01', effect: 'block-accept', asked: ALL, law: ['CPLR-288'],
    question: ['有没有人伤得比较重（要住院、骨折、流血不止），或者被骗走钱财？', 'Is anybody badly hurt (in hospital, broken bones, bleeding), or was money taken by fraud?'],
    help: ['可能是刑事案件：不能调解，先报警，由公安处理；以后可以另立一件谈民事赔偿。', 'This may be a crime: it cannot be mediated. Report it to the police first; compensation can be a later case of its own.'],
  },
  {
    code: 'G-02', effect: 'police-linked', asked: ALL, law: ['PSAP-9'],
    question: ['有没有打架、推搡，或者故意砸坏东西？', 'Was there a fight, pushing, or things broken on purpose?'],
    help: ['治安问题由公安决定；情节轻微的，公安可以调解，调委会可以帮助谈赔偿。', 'The police decide on the offence and may mediate a minor one; the committee may help with compensation.'],
  },
  {
    code: 'G-03', effect: 'sealed-separate', asked: ALL, law: ['DVL-10', 'DVL-14', 'DVL-16', 'DVL-17'],
    question: ['家里有没有人被打、被骂、被限制出门，或者害怕另一方？（单独问）', 'Is anybody at home beaten, abused, kept from going out, or afraid of the other? (Ask in private.)'],
    help: ['不安排见面谈；记录封存；告诉她（他）可以申请人身安全保护令、法律援助和庇护。', 'No meeting face to face; the record is sealed; tell the person about the protection order, legal aid and shelter.'],
  },
  {
    code: 'G-04', effect: 'sealed-report', asked: ALL, law: ['LPM-4', 'LPM-11', 'LPM-39', 'LPM-40'],
    question: ['有没有孩子受到伤害、欺负，或者处在危险里？', 'Is a child hurt, bullied, or in danger?'],
    help: ['马上向公安、民政或教育部门报告；记录封存。', 'Report at once to the police, civil affairs or education authority; the record is sealed.'],
  },
  {
    code: 'G-05', effect: 'guardian', asked: ALL, law: ['CC-18', 'CC-19', 'CC-20', 'CC-21', 'CC-22', 'CC-23', 'CC-1084'],
    question: ['当事人里有没有未满 18 岁的，或者不能自己拿主意的人？', 'Is any party under 18, or unable to decide for themselves?'],
    help: ['由监护人代为参加；满 8 岁的孩子，要听他（她）自己的想法。', 'The guardian takes part for them; from the age of 8 the child’s own wish is heard.'],
  },
  {
    code: 'G-06', effect: 'ask', asked: ALL, law: ['MDR-31'],
    question: ['这件事已经起诉、仲裁，或者公安、机关已经受理、处理过了吗？', 'Is this already in court or arbitration, or taken up or decided by the police or an authority?'],
    help: ['已经受理或处理过的，调委会不再受理；法院可以委托过来。只按当事人自己的说法登记，不去查别处的记录。', 'The committee does not take it up again; a court may refer it. Go by what the party says, look nothing up elsewhere.'],
  },
  {
    code: 'G-07', effect: 'side-agreement', asked: ALL, law: ['CC-1076', 'CC-1078'],
    question: ['要谈的是不是身份或权利归谁：离婚登记、收养、房屋土地归属、处罚？', 'Is it about a status or who owns a right: divorce, adoption, title to house or land, a penalty?'],
    help: ['身份和权属由法律规定的机关决定；只能就钱和其他可以商量的部分调解。', 'The authority named by law decides on the status or title; only money and what may be bargained can be mediated.'],
  },
  {
    code: 'G-08', effect: 'administrative', asked: SESSION, law: ['LAND-14', 'FOR-22'],
    question: ['争的是不是土地、山林归谁所有或归谁使用？', 'Is it about who owns or may use land or forest?'],
    help: ['可以先协商；协商不成由政府处理。处理之前，维持现状。', 'The parties may first negotiate; failing that the government decides. Until then nobody changes the state of things.'],
  },
  {
    code: 'G-09', effect: 'administrative', asked: SESSION, law: ['ARL-5', 'ARL-73', 'ALitL-60'],
    question: ['对方是不是行政机关，争的是它的决定？', 'Is the other side an authority, and the dispute about its decision?'],
    help: ['走行政复议或行政诉讼，不是人民调解。', 'The way is administrative reconsideration or court, not people’s mediation.'],
  },
  {
    code: 'G-10', effect: 'emergency', asked: SESSION, law: ['MHL-4', 'MHL-23', 'MHL-28'],
    question: ['有没有人情绪失控，可能伤害自己或别人？', 'Is anybody in a crisis who might hurt themselves or others?'],
    help: ['有危险马上打 110、120，联系家属。不判断是不是生病，不写病名。', 'In danger ring 110 or 120 at once and reach the family. Do not judge or write down an illness.'],
  },
  {
    code: 'G-11', effect: 'representatives', asked: SESSION, law: ['LDM-7', 'PET-20'],
    question: ['是不是 10 个人以上提同一个要求？', 'Do ten or more people make the same demand?'],
    help: ['可以推选代表来谈；集体走访信访的，代表不超过 5 人。', 'They may choose representatives; for a joint petition by visit at most five.'],
  },
  {
    code: 'G-12', effect: 'flag-head', asked: SESSION, law: ['IMR-18', 'OMR-23', 'CPL-115'],
    question: ['看起来双方是不是串通好的，会不会损害别人？', 'Does it look arranged between the parties, at somebody else’s cost?'],
    help: ['先中止，报告调委会主任；不自动下结论。', 'Suspend and tell the head of the committee; nothing is concluded automatically.'],
  },
  {
    code: 'G-13', effect: 'report-form', asked: SESSION, law: ['PMA-25'],
    question: ['事情会不会闹大、激化？', 'Might this get worse or turn violent?'],
    help: ['采取预防措施；可能引起治安案件、刑事案件的，及时向公安报告，写明时间。', 'Take measures to prevent it; where an offence may follow, report to the police in time and note the time.'],
  },
  {
    code: 'G-14', effect: 'disclose', asked: ['session', 'designation'], law: ['OMR-13', 'IMR-15'],
    question: ['调解员和哪一方是亲友、有利害关系吗？', 'Is the mediator a relative or friend of a party, or is anything at stake for the mediator?'],
    help: ['要说出来；只有各方都同意才能继续，否则换人。', 'It must be said; the mediator goes on only if every party agrees, otherwise somebody else takes over.'],
  },
]

/** The gates as they come with the product; a later version is a row of its own. */
export const GATES: readonly Gate[] = ROWS.map((row, index) => ({
  code: row.code,
  effectiveFrom: FROM,
  effectiveTo: null,
  position: index + 1,
  question: { zh: row.question[0], en: row.question[1] },
  help: { zh: row.help[0], en: row.help[1] },
  effect: row.effect,
  asked: row.asked,
  law: row.law,
}))
