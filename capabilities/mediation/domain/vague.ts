import { addDays, type Day, parseDay } from '#platform/time'

/** What a vague phrase leaves open: by when, how much, or whether and how at all. */
export type LeftOpen = 'when' | 'how-much' | 'whether'

export interface Vague {
  /** The words as they stand in the text. */
  readonly phrase: string
  readonly about: LeftOpen
}

/**
 * Words that leave open what, how much or when. An agreement must be determinate to be valid and enforceable
 * (CC Art. 143, CPL-I Art. 358 (5)); the list is honest: it finds these and claims nothing more.
 */
const RULES: readonly (readonly [LeftOpen, RegExp])[] = [
  // A figure or a day that is only nearly one: 500 元左右、年底前后、下个月左右. Neighbours to the left and right are none.
  ['when', /[底初中末关节年月日天周号旬点时]\s*(左右|前后)/],
  ['how-much', /([0-9零一二两三四五六七八九十百千万亿几半]|元|块|钱|%|平方米|米)\s*(左右|上下)/],
  ['when', /尽快|尽早|尽速|从速|早日|抓紧|赶紧|赶快|及时(履行|支付|付清|还清|归还|偿还|维修|修复|处理|搬离|清理)/],
  ['when', /近期|近日|日后|最近(几天|一段时间|一阵)|以后再|今后再|将来再|回头再|改天|改日|择日|择期|适时|待机/],
  ['when', /[过等](一?[段阵些]|[几两]天|阵子|些日子|些天)(时间|时候|日子|子)?/],
  ['when', /(?<!十)几个?(天|日|周|星期|月|年)|数(日|天|周|个?月|年)[之以]?[内后]|一段时间[之以]?[内后]/],
  ['when', /(合理|适当|必要|一定|相当)的?(期限|时间|期间|时候)|适当时/],
  ['when', /有了?(钱|能力|条件|空|空闲|时间|工夫|办法|着落)了?(再|就|时|后|的时候|之后|以后)/],
  ['when', /手头(宽裕|宽松|方便|松)|资金(到位|宽裕|周转)|条件(成熟|允许|许可|具备)|时机成熟|情况好转|经济好转/],
  ['when', /方便(时|的时候|之后|以后|再)|(天气|身体)(好|暖和|转暖)/],
  ['when', /(工资|货款|工程款|贷款|钱|款)(发了|到账|下来|回来|要回)|卖(了|掉|出)[房粮货车]/],
  ['when', /(?<!\d年?)(年底|年末|岁末|年关)|(春节|过年|年关)(前后?|后|时|的时候)|农忙|农闲|秋后|(?<![每本当月\d])月底|开春/],
  ['when', /下个?(月|周|星期|季度)(?!\s*[0-9一二三四五六七八九十])|明年(?!\s*[0-9一二三四五六七八九十])/],
  ['when', /陆续|逐步|慢慢|渐渐|争取|力争|尽量|尽力|尽可能/],
  ['how-much', /若干|适当|酌情|酌量|象征性|意思意思|差不多|大约|大概|大致|约\s*[0-9一二三四五六七八九十百千]|看着给|力所能及|一定(数额|金额|的(补偿|赔偿|费用))/],
  ['how-much', /(合理|相应|必要)的?(费用|补偿|赔偿|价格|损失)|(几|上|好几)[十百千万](元|块|多)|[百千万]把[元块]|一些(钱|费用|补偿)/],
  ['whether', /(另行|再行)(协商|商量|约定|商定|通知|安排)|再(商量|协商|商议|议|定|谈|说)|待定|待商|以后再说/],
  ['whether', /视情|看情况|根据(实际)?情况|必要时|可能的话|如有可能|原则上|一般情况下|等通知|听通知/],
  ['when', /as soon as (possible|convenient)|reasonable time|when convenient|in due course|sometime|around (the end|new year)|when .{0,20} has (the )?money|before long|soon\b/i],
  ['how-much', /approximately|appropriate (amount|compensation)|some money|roughly|a suitable sum/i],
  ['whether', /to be (discussed|agreed|decided)|if possible|as appropriate|in principle/i],
]

/** The first vague phrase in a text with what it leaves open, or none. */
export function vagueIn(text: string): Vague | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ')
  for (const [about, pattern] of RULES) {
    const phrase = pattern.exec(plain)?.[0]
    if (phrase !== undefined) return { phrase: phrase.trim(), about }
  }
  return undefined
}

/** A day that a text names itself. */
export interface NamedDay {
  /** The words that name it. */
  readonly phrase: string
  readonly on: Day
  /** Counted from the signature: the day moves when people sign later. */
  readonly fromSigning: boolean
}

const ABSOLUTE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/
const FROM_SIGNING = /(签字|签名|签订|签署|生效|收到本协议)(之日|当日)?起?后?的?\s*([0-9]{1,3}|[一二两三四五六七八九十]{1,3})\s*(日|天|周|个星期)[之以]?内/

/**
 * The due day that a text names: a date, or a number of days from the signature; the day of signing itself is not counted
 * (CC Art. 201). Working days and months are left to the person: undefined.
 */
export function dayNamedIn(text: string, signedOn: Day): NamedDay | undefined {
  const plain = text.normalize('NFKC')
  const dated = ABSOLUTE.exec(plain)
  if (dated) {
    const on = parseDay(`${dated[1]}-${dated[2]?.padStart(2, '0')}-${dated[3]?.padStart(2, '0')}`)
    return on.ok ? { phrase: dated[0], on: on.value, fromSigning: false } : undefined
  }
  const counted = FROM_SIGNING.exec(plain)
  const count = counted ? numberIn(counted[3] ?? '') : 0
  if (!counted || count < 1) return undefined
  const days = counted[4] === '日' || counted[4] === '天' ? count : count * 7
  return { phrase: counted[0], on: addDays(signedOn, days), fromSigning: true }
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 in figures or in Chinese words: 15, 三, 十五, 三十. */
function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace('两', '二')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain]
  const value = (part: string | undefined, none: number) => (part ? DIGITS.indexOf(part) : none)
  return (plain.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0)
}
