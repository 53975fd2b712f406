import type { FacilityKind, Interval } from '../../../capabilities/directory/domain.ts'
import { type Said, said } from '#platform/words'

export type { FacilityKind, Interval }

/** What each kind of place is called in the demonstration, and what it is for. */
export const KIND_NAMES: Readonly<Record<FacilityKind, Said & { readonly services: Said }>> = {
  'service-window': { zh: '便民服务窗口', en: 'service window', services: said('户籍、社保、老年证、居住证明', 'household matters, insurance, senior card, proof of residence') },
  'newborn-window': { zh: '新生儿“一件事”窗口', en: 'newborn window', services: said('出生登记、上户口、参保一次办', 'birth, household and insurance in one go') },
  'police-post': { zh: '警务室', en: 'police post', services: said('报警求助、户政咨询', 'calls for help, household matters') },
  'self-service': { zh: '自助终端', en: 'self-service terminal', services: said('打印证明、查社保、缴费', 'printing of proofs, insurance, payments') },
  canteen: { zh: '幸福食堂', en: 'happiness canteen', services: said('午餐、晚餐，可以送餐', 'lunch and dinner, also brought home') },
  'health-station': { zh: '卫生服务站', en: 'health station', services: said('看小病、打针、量血压', 'minor ailments, injections, blood pressure') },
  'insurance-station': { zh: '医保服务站', en: 'medical-insurance station', services: said('参保、缴费、报销帮办', 'joining, paying, claims') },
  'elderly-station': { zh: '养老服务站', en: 'elderly-care station', services: said('日间照料、助浴、理发', 'day care, bath, hair') },
  'property-station': { zh: '物业服务站', en: 'property station', services: said('报修、门禁、停车', 'repairs, doors, parking') },
  'legal-aid': { zh: '法律援助点', en: 'legal-aid point', services: said('法律咨询、申请法律援助', 'advice, applying for legal aid') },
  'mediation-point': { zh: '调解室', en: 'mediation room', services: said('邻里有事坐下来谈', 'neighbours sit down and talk') },
  'activity-room': { zh: '居民活动室', en: 'residents’ room', services: said('下棋、看书、唱歌、上课', 'chess, books, singing, classes') },
}
