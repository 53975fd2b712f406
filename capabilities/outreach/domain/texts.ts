import { findsSomebody } from '#platform/finds-somebody'

/** Ways to somebody besides a mobile or identity number: a landline, an account, a door. */
const LEADS = [
  /(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/,
  /(?:微信|QQ|wechat|电话|手机)\s*(?:号|群)?\s*[:：是]?\s*[A-Za-z0-9_-]{5,}/i,
  /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}{2,}/u,
  /[\d一二三四五六七八九十]+\s*(?:号楼|号院|单元)|\d+\s*(?:栋|幢)|(?:\d{2,4}|[\d一二三四五六七八九十]+[零〇]\d)\s*室|(?<!\d)\d{1,3}-\d{1,2}-\d{3,4}(?!\d)/,
]

const OWN_MATTER = /我(?:的|这个|那个|那件|家的?|们家的?)\s*(?:案|官司|纠纷|事情|事儿|调解|离婚|投诉)|我(?:和|跟|被)(?:我)?(?:邻居|楼上|楼下|物业|老公|老婆|丈夫|妻子|老板|前夫|前妻|对方)|\bmy (?:case|matter|dispute|neighbou?r|husband|wife|landlord|boss|divorce|lawsuit)\b/i

/** A family name with a form of address, or a name said to be one. 某 stands for nobody. */
const FAMILY = '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗毕郝安常傅齐康伍余顾孟黄萧尹姚邵汪毛米贝戴宋熊纪舒屈项祝董梁杜阮蓝季贾路江郭林钟徐邱骆高夏蔡田胡霍万卢莫房丁邓洪石崔龚程陆翁段侯武刘叶白赖乔谭申冉桑桂边燕尚温庄晏瞿阎慕连习向古易廖耿满匡文欧聂曾关红游'
const NAMES = [
  new RegExp(`(?:[${FAMILY}](?!某)\\p{Script=Han}{0,2}|[老小][${FAMILY}])(?:先生|女士|小姐|师傅|大爷|大妈|大娘|阿姨|老师|同志|婆婆|老汉|大哥|大姐)`, 'u'),
  new RegExp(`(?:名叫|叫做|我叫|姓名[:：是]?|当事人)\\s*[${FAMILY}](?!某)\\p{Script=Han}{1,2}`, 'u'),
  /\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z]+/,
]

export type TextFault = 'leads-to-somebody' | 'own-matter' | 'names-somebody' | 'names-place'

/** A text for everybody leads to nobody (N-03, PIPL Art. 25); `places` are names that would say where. */
export function textFault(texts: readonly string[], places: readonly string[] = []): TextFault | undefined {
  const plain = texts.map((each) => each.normalize('NFKC'))
  if (findsSomebody(...plain) || plain.some((text) => LEADS.some((each) => each.test(text)))) return 'leads-to-somebody'
  if (plain.some((text) => NAMES.some((each) => each.test(text)))) return 'names-somebody'
  return plain.some((text) => places.some((each) => each.length > 1 && text.includes(each))) ? 'names-place' : undefined
}

/** A question to a live session carries nobody, and whoever asks about their own matter goes to the private door. */
export function questionFault(text: string): TextFault | undefined {
  const fault = textFault([text])
  return fault ?? (OWN_MATTER.test(text.normalize('NFKC')) ? 'own-matter' : undefined)
}

const OFFICE = /(?:综治中心|人民调解委员会|调委会|派出所|司法所|调解点|法庭|中心)$/
const PLACE = /(?:社区|街道|村|乡|镇)$/

/** How a place is called in a sentence: the office, the community, its bare name where that is no everyday word. */
export function spokenNames(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((each) => [each, each.replace(OFFICE, ''), each.replace(OFFICE, '').replace(PLACE, '')]).filter((each) => each.length > 2))]
}
