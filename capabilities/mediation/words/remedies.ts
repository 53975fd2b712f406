import { type Said, said } from '#platform/words'

/** The lawful ways that stay open (PMA Art. 3 (3), 26), in plain words; limits and articles stand beside them. */
export const REMEDY_WORDS = {
  sue: { way: said('向人民法院起诉', 'Sue in court'), where: said('对方住所地或纠纷发生地的基层人民法院', 'the basic court where the other party lives or where it happened') },
  'sue-on-agreement': { way: said('就调解协议向人民法院起诉', 'Sue on the agreement'), where: said('有管辖权的人民法院', 'the court that has jurisdiction') },
  enforcement: { way: said('申请强制执行（协议已经司法确认的）', 'Apply for enforcement (if the court confirmed the agreement)'), where: said('作出确认裁定的法院，或财产所在地同级法院', 'the court that confirmed it, or the court of the same level where property is') },
  'enforce-confirmed': { way: said('法院已确认协议有效，可以直接申请强制执行', 'The court has confirmed the agreement: apply for its enforcement'), where: said('作出确认裁定的法院，或财产所在地同级法院', 'the court that confirmed it, or the court of the same level where property is') },
  confirmation: { way: said('双方共同申请司法确认（自愿）', 'Ask the court together to confirm it (optional)'), where: said('调委会所在地或当事人住所地的人民法院', 'the court at the committee’s or a party’s place') },
  'write-it-down': { way: said('双方都愿意的，请调解员主持改写成书面协议，再共同申请司法确认（自愿）', 'If both sides wish, have the agreement put in writing before the mediator, then ask the court together to confirm it (optional)'), where: said('本调解委员会，然后是人民法院', 'this committee, then the court') },
  'labour-arbitration': { way: said('申请劳动争议仲裁', 'Apply for labour arbitration'), where: said('当地劳动人事争议仲裁委员会', 'the local labour arbitration commission') },
  'payment-order': { way: said('就拖欠的劳动报酬等申请支付令', 'Apply for a payment order for wages owed'), where: said('有管辖权的基层人民法院', 'the basic court that has jurisdiction') },
  'land-arbitration': { way: said('申请农村土地承包仲裁', 'Apply for rural land arbitration'), where: said('当地农村土地承包仲裁委员会', 'the local rural land arbitration commission') },
  'land-government': { way: said('请求人民政府处理土地、林地归属', 'Ask the government to decide on land or forest title'), where: said('当地人民政府', 'the local government') },
  'health-authority': { way: said('申请医疗纠纷行政调解', 'Apply for mediation by the health authority'), where: said('当地卫生健康主管部门', 'the local health authority') },
  'labour-inspection': { way: said('向劳动保障监察投诉', 'Complain to labour inspection'), where: said('当地人力资源和社会保障部门', 'the local human-resources department') },
  reconsideration: { way: said('申请行政复议或者提起行政诉讼', 'Apply for reconsideration or sue the authority'), where: said('行政复议机关、人民法院', 'the reconsideration organ or the court') },
  police: { way: said('向公安机关报案', 'Report to the police'), where: said('当地派出所，紧急时拨打 110', 'the local police station; in an emergency call 110') },
  'police-unpaid-wages': { way: said('拒不支付劳动报酬涉嫌犯罪的，向劳动监察反映，由其移送公安机关，也可以报案', 'Where refusing to pay may be a crime, tell labour inspection, which hands it to the police, or report it'), where: said('当地人力资源和社会保障部门、公安机关', 'the local human-resources department, the police') },
  'protection-order': { way: said('申请人身安全保护令', 'Apply for a protection order'), where: said('居住地或家庭暴力发生地的基层人民法院', 'the basic court where you live or where it happened') },
  'legal-aid': { way: said('申请法律援助', 'Apply for legal aid'), where: said('当地法律援助中心，电话 12348', 'the local legal-aid centre, phone 12348') },
  'mediate-again': { way: said('以后愿意时再申请调解', 'Apply for mediation again whenever both sides wish'), where: said('本调解委员会', 'this committee') },
} as const satisfies Readonly<Record<string, { readonly way: Said; readonly where: Said }>>

export const REMEDY_LIMITS = {
  'three-years': said('知道权利受损和义务人之日起三年内；申请调解的，从申请之日起重新计算', 'within three years of knowing of the harm and of who owes; asking for mediation starts them again'),
  'one-year-labour': said('知道权利被侵害之日起一年内；在职期间拖欠工资不受此限', 'within one year of knowing of the harm; wages owed while still employed are not limited'),
  'two-years-land': said('知道或者应当知道权利被侵害之日起二年内；不服裁决的，收到裁决书之日起三十日内起诉', 'within two years of knowing of the harm; against the award, a suit within thirty days of receiving it'),
  'thirty-days-land': said('不服处理决定的，接到通知之日起三十日内起诉；决定侵犯已经依法取得的权利的，先在六十日内申请复议，再在十五日内起诉', 'against its decision, a suit within thirty days of the notice; where it infringes a right already acquired, reconsideration within sixty days first, then a suit within fifteen'),
  'two-years-enforcement': said('履行期限最后一日起二年内', 'within two years of the last day of performance'),
  'thirty-days-confirmation': said('协议生效之日起三十日内', 'within thirty days of the agreement taking effect'),
  'thirty-days-new': said('新协议生效之日起三十日内', 'within thirty days of the new agreement taking effect'),
  'thirty-days-new-old-over': said('新协议生效之日起三十日内；原来口头协议的三十日已经过了', 'within thirty days of the new agreement taking effect; those of the oral agreement are over'),
  'sixty-days-reconsideration': said('复议：知道行政行为之日起六十日内；直接起诉：六个月内', 'reconsideration within sixty days of knowing of the act; a direct suit within six months'),
  none: null,
} as const satisfies Readonly<Record<string, Said | null>>

/** CPL Art. 250 with its last day. */
export const enforceUntil = (on: string): Said =>
  said(`履行期限最后一日起二年内，到 ${on} 为止`, `within two years of the last day of performance, that is until ${on}`)

/** R1–R7 of §3.4. */
export const TERMINATION_REASONS = {
  R1: said('一方不愿意继续调解', 'a party does not wish to go on'),
  R2: said('各方分歧较大，达不成一致', 'the parties are too far apart'),
  R3: said('调解期限届满，各方没有同意延长', 'the time is over and not everybody agreed to extend it'),
  R4: said('联系不上一方', 'a party cannot be reached'),
  R5: said('一方不在协议上签名', 'a party does not sign the agreement'),
  R6: said('可能属于虚假调解或者涉嫌犯罪', 'a sham mediation or a crime is suspected'),
  R7: said('其他原因', 'another reason'),
} as const satisfies Readonly<Record<string, Said>>

/** Why a matter is not accepted (T04, T07). */
export const NOT_ACCEPTED_REASONS = {
  'party-refuses': said('一方明确表示不愿意调解', 'a party clearly refuses mediation'),
  unreachable: said('多次联系不上另一方', 'the other party could not be reached after several attempts'),
  'no-answer': said('另一方在期限内没有答复', 'the other party did not answer in time'),
  crime: said('可能涉嫌犯罪，应由公安机关等处理', 'a crime is suspected; the police and the courts deal with it'),
  'handled-elsewhere': said('法院、仲裁机构或行政机关已经受理或者解决', 'a court, an arbitration body or an authority has it or has decided it'),
  'reserved-by-law': said('法律规定由专门机关处理', 'law reserves it to a particular authority'),
  administrative: said('属于与行政机关的争议', 'it is a dispute with an authority'),
  'not-a-civil-dispute': said('不属于民间纠纷', 'it is not a dispute over civil rights'),
  other: said('其他原因', 'another reason'),
} as const satisfies Readonly<Record<string, Said>>

/** The reason's number as it is printed on D17. */
export const NOT_ACCEPTED_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(NOT_ACCEPTED_REASONS).map((reason, index) => [reason, `N${index + 1}`]),
)

export const SUSPENSION_REASONS = {
  appraisal: said('等待鉴定', 'waiting for an appraisal'),
  'other-body': said('等待其他机关的处理结果', 'waiting for another body’s result'),
  illness: said('一方患病', 'a party is ill'),
  absence: said('一方有正当理由不能参加', 'a party is absent for good reason'),
  safety: said('为了安全先停下来', 'stopped for safety'),
} as const satisfies Readonly<Record<string, Said>>

export const WITHDRAWAL_REASONS = {
  'settled-themselves': said('已经自行解决', 'settled between themselves'),
  'other-route': said('改走其他途径', 'took another route'),
  'no-reason': said('没有说明理由', 'gave no reason'),
} as const satisfies Readonly<Record<string, Said>>
