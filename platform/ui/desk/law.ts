import type { Said } from '#platform/words'

/** Short names of the laws that steps, refusals and deadlines cite by identifier. */
const LAWS: Readonly<Record<string, Said>> = {
  PMA: { zh: '人民调解法', en: 'People’s Mediation Law' },
  CC: { zh: '民法典', en: 'Civil Code' },
  CPL: { zh: '民事诉讼法', en: 'Civil Procedure Law' },
  'CPL-I': { zh: '民诉法解释', en: 'Interpretation of the Civil Procedure Law' },
  'JC-2011': { zh: '司法确认程序规定', en: 'Rules on Judicial Confirmation' },
  PIPL: { zh: '个人信息保护法', en: 'Personal Information Protection Law' },
  OMR: { zh: '人民法院在线调解规则', en: 'Online Mediation Rules' },
  LDM: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law' },
  MDR: { zh: '医疗纠纷预防和处理条例', en: 'Medical Dispute Regulation' },
  RLM: { zh: '农村土地承包经营纠纷调解仲裁法', en: 'Rural Land Dispute Law' },
  PET: { zh: '信访工作条例', en: 'Petition Work Regulation' },
  DVL: { zh: '反家庭暴力法', en: 'Anti-Domestic Violence Law' },
  RES: { zh: '救助管理办法', en: 'Measures on Rescue' },
  MNR: { zh: '未成年人网络保护条例', en: 'Regulation on Minors in Cyberspace' },
  LPM: { zh: '未成年人保护法', en: 'Minors Protection Law' },
  MHL: { zh: '精神卫生法', en: 'Mental Health Law' },
  MPL: { zh: '未成年人保护法', en: 'Minors Protection Law' },
  ESL: { zh: '电子签名法', en: 'Electronic Signature Law' },
  PSAP: { zh: '治安案件程序规定', en: 'Public Security Procedure' },
  PSL: { zh: '治安管理处罚法', en: 'Public Security Administration Law' },
  CrPL: { zh: '刑事诉讼法', en: 'Criminal Procedure Law' },
  PMREG: { zh: '物业管理条例', en: 'Property Management Regulations' },
  LAL: { zh: '法律援助法', en: 'Legal Aid Law' },
}

/** `PMA-29` as 人民调解法第29条; several are joined; `[D]` (a rule of the product's own) is left out. */
export function lawWords(law: string | null | undefined): Said | undefined {
  const cited = (law ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== '[D]')
  if (cited.length === 0) return undefined
  const each = cited.map(oneLaw)
  return { zh: each.map((words) => words.zh).join('、'), en: each.map((words) => words.en).join('; ') }
}

function oneLaw(cited: string): Said {
  const at = cited.lastIndexOf('-')
  const name = LAWS[cited.slice(0, at)]
  const article = cited.slice(at + 1)
  return name ? { zh: `${name.zh}第${article}条`, en: `${name.en}, art. ${article}` } : { zh: cited, en: cited }
}
