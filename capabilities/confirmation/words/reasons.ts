import { type Said, said } from '#platform/words'

/** Why a court does not file (CPL-I 355), as classes; the court's own words are kept apart. */
export const NOT_FILED_REASONS = {
  jurisdiction: said('不属于法院受理范围或者这家法院管辖', 'outside the courts’ scope or this court’s jurisdiction'),
  status: said('确认婚姻、亲子、收养等身份关系', 'decides marriage, parentage, adoption or another status'),
  'special-procedure': said('适用其他特别程序等', 'other special procedures apply'),
  'real-right': said('涉及物权、知识产权确权', 'decides a real right or intellectual property'),
  late: said('超过了申请期限', 'applied for too late'),
  materials: said('材料不齐', 'papers are missing'),
  other: said('其他', 'another reason'),
} as const satisfies Readonly<Record<string, Said>>

/** Why a court rejects (CPL-I 358). */
export const REJECTED_REASONS = {
  'mandatory-law': said('违反法律强制性规定', 'against mandatory law'),
  'harms-others': said('损害国家利益、社会公共利益或者他人合法权益', 'harms the state, the public or others'),
  'public-order': said('违背公序良俗', 'against good morals'),
  involuntary: said('违反自愿原则', 'not voluntary'),
  unclear: said('内容不明确', 'its content is unclear'),
  other: said('其他', 'another reason'),
} as const satisfies Readonly<Record<string, Said>>

export const WITHDRAWAL_REASONS = {
  performed: said('已经履行', 'performed meanwhile'),
  'changed-mind': said('一方或者双方不想申请了', 'a party or both no longer wish it'),
  'other-court': said('改向别的法院申请', 'another court is to be asked'),
  'not-attending': said('法院按撤回处理', 'the court treated it as withdrawn'),
  other: said('其他', 'another reason'),
} as const satisfies Readonly<Record<string, Said>>

/** What may lie behind each warning of the pre-check. */
export const WARNINGS = {
  status: said('可能涉及婚姻、亲子、收养等身份关系，法院不确认身份关系；只谈钱和物的部分可以确认。', 'It may decide marriage, parentage or adoption, which courts do not confirm; the part about money and things may be confirmed.'),
  'real-right': said('可能涉及所有权、宅基地、承包地、抵押等物权的确认，法院不受理这类确认。', 'It may decide ownership, homestead, contracted land, security or another real right; courts do not file that.'),
  ip: said('可能涉及知识产权的确权，法院不受理这类确认。', 'It may decide intellectual property; courts do not file that.'),
  vague: said('有的约定不够明确，法院可能以内容不明确驳回。请写清楚谁、做什么、多少、哪天前。', 'Some terms are vague; the court may reject them as unclear. Say who does what, how much and by when.'),
  unlawful: said('有的约定可能违反法律或者公序良俗，法院可能驳回。', 'Some terms may be against the law or good morals; the court may reject them.'),
  rarely: said('这类纠纷很少能司法确认，请先问法院。', 'Matters of this kind are seldom confirmed; ask the court first.'),
} as const satisfies Readonly<Record<string, Said>>

export const GROUND_WORDS = {
  inviting: said('委派调解的法院', 'the court that referred the matter'),
  'committee-place': said('调委会所在地的基层法院', 'the basic court at the committee’s place'),
  'party-domicile': said('一方当事人住所地的基层法院', 'the basic court at a party’s domicile'),
  'subject-place': said('标的物所在地的基层法院', 'the basic court where the subject matter is'),
  intermediate: said('依法由中级法院管辖的', 'the intermediate court, where the dispute belongs there'),
} as const satisfies Readonly<Record<string, Said>>

export const COURT_LEVELS = {
  tribunal: said('人民法庭', 'tribunal'),
  basic: said('基层人民法院', 'basic court'),
  intermediate: said('中级人民法院', 'intermediate court'),
} as const satisfies Readonly<Record<string, Said>>

export const ENFORCEMENT_RESULTS = {
  fulfilled: said('全部执行到位', 'all of it was obtained'),
  settled: said('执行中和解', 'settled during enforcement'),
  partly: said('部分执行到位', 'a part was obtained'),
  'nothing-found': said('没有可供执行的财产，终结本次执行', 'no property was found; this enforcement ended'),
  refused: said('法院没有受理或者驳回', 'the court did not accept or dismissed it'),
} as const satisfies Readonly<Record<string, Said>>

/** What the parties are told where the court did not confirm (CPL Art. 206; PMA Art. 32). */
export const WAYS_LEFT: readonly { readonly way: Said; readonly law: string }[] = [
  { way: said('原协议照旧有效，可以继续履行', 'the agreement is still in force and may be kept'), law: 'PMA-31' },
  { way: said('各方都愿意的，再请调解员主持，变更协议或者另订一份；新协议从生效之日起又有三十日', 'if all wish it, talk again before the mediator and change the agreement or make a new one; thirty days run again from its effect'), law: 'CPL-206' },
  { way: said('向人民法院起诉；一般从知道权利受损和义务人之日起三年内，申请调解的从申请之日起重新计算', 'sue in court; usually within three years of knowing of the harm and of who owes, started again by asking for mediation'), law: 'PMA-32' },
]

/** What is told with a confirming ruling (CPL-I 372). */
export const OBJECTIONS: readonly { readonly way: Said; readonly law: string }[] = [
  { way: said('当事人有异议的，收到裁定之日起十五日内向作出裁定的法院提出', 'a party may object to the court that ruled within fifteen days of receiving the ruling'), law: 'CPL-I-372' },
  { way: said('利害关系人有异议的，知道或者应当知道权益受到侵害之日起六个月内提出', 'others whose rights it touches may object within six months of the day they knew or should have known'), law: 'CPL-I-372' },
]
