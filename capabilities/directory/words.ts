import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'
import type { Said } from '#platform/words'
import type { FacilityKind, FacilityState } from './domain.ts'

export const refusal = defineRefusals({
  'no-such-facility': () => ({ status: 404, zh: '没有这个服务点，或者已经撤销。请从列表里选。', en: 'There is no such place, or it is no more. Choose from the list.' }),
  'facility-not-yours': () => ({ status: 403, zh: '这个服务点不归您所在的单位。请由本单位或上级来改。', en: 'This place does not belong to your unit. Its own unit or one above it changes it.' }),
  'no-such-here': () => ({ status: 422, field: 'plate', zh: '没有这块门牌或这个社区。请从社区列表里选。', en: 'There is no such plate or community. Choose a community from the list.' }),
  'hours-not-right': () => ({
    status: 422, field: 'hours',
    zh: '时间不对：每段要先开后关，各段不能重叠，一天最多四段。请写成 9:00-12:00, 14:00-17:00 这样。',
    en: 'These hours do not fit: each part opens before it closes, parts do not overlap, four a day at most. Write them as 9:00-12:00, 14:00-17:00.',
  }),
  'week-in-the-past': () => ({ status: 422, field: 'fromOn', zh: '新的开放时间只能从今天或以后开始。请改日期。', en: 'New hours begin today or later. Change the day.' }),
  'exception-in-the-past': () => ({ status: 422, field: 'on', zh: '只能定今天或以后的日子。请改日期。', en: 'Only today or a later day can differ. Change the day.' }),
  'phone-of-a-person': () => ({
    status: 422, field: 'phone', law: 'PIPL-6',
    zh: '这里只写单位的公开电话，不写个人手机号。请写座机或服务号码，没有就空着。',
    en: 'Only the public telephone of the place goes here, never a person’s mobile. Enter a landline or service number, or leave it empty.',
  }),
  'facility-phone-wrong': ({ zh, en }: { zh: string; en: string }) => ({ status: 422, field: 'phone', zh, en }),
  'says-somebody': () => ({ status: 422, field: 'note', law: 'PIPL-6', zh: '这里不写手机号、身份证号。请只写地方和事情。', en: 'No mobile or identity numbers here. Write of the place and the matter alone.' }),
})

export const KIND_WORDS: Readonly<Record<FacilityKind, Said>> = {
  'service-window': said('办事窗口', 'Service window'), 'police-post': said('警务室', 'Police post'), 'newborn-window': said('新生儿“一件事”窗口', 'Newborn window'),
  'self-service': said('自助终端', 'Self-service terminal'), canteen: said('幸福食堂', 'Happiness canteen'), 'health-station': said('卫生服务站', 'Health station'),
  'insurance-station': said('医保服务站', 'Medical-insurance station'), 'elderly-station': said('养老服务站', 'Elderly-care station'), 'property-station': said('物业服务站', 'Property station'),
  'legal-aid': said('法律援助点', 'Legal-aid point'), 'mediation-point': said('调解室', 'Mediation room'), 'activity-room': said('居民活动室', 'Residents’ room'),
}

export const STATE_WORDS: Readonly<Record<FacilityState, Said>> = {
  open: said('正常开放', 'In service'), closed: said('暂停开放', 'Closed for now'), 'out-of-order': said('故障', 'Out of order'),
}
