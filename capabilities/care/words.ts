import { said } from '#platform/words'

export * from './words/names.ts'
export { refusal } from './words/refusals.ts'

export const words = { tag: said('关爱服务', 'Care') } as const

/** On the page of service figures. */
export const bookWords = {
  name: said('关爱服务', 'Care'),
  calls: { name: said('关爱呼叫', 'Care calls'), means: said('期内收到并已派出的呼叫；撤回的、剔除的不算', 'calls of the period that were sent out; those taken back or excluded are left out') },
  inTime: { name: said('两小时内办结', 'Done within two hours'), means: said('在时限内办好的呼叫 ÷ 关爱呼叫（DL-33，停表的时间还给时限）', 'calls done within their limit ÷ care calls (DL-33; a pause comes back to the limit)') },
  boxesGiven: { name: said('发放急救小药盒', 'Medicine boxes handed out'), means: said('期内经本人同意放到家里的药盒；换掉和收回的不减', 'boxes placed by consent in the period; exchanges and returns do not lower it') },
  checksInTime: { name: said('药盒按时检查', 'Boxes looked at in time'), means: said('在应看日子或之前看过的次数 ÷ 期内检查次数', 'looks on or before their due day ÷ looks of the period') },
  exchanged: { name: said('换掉的过期物品', 'Things exchanged'), means: said('检查时换上新品的件数', 'things replaced at a look') },
  helpDone: { name: said('帮忙办好', 'Help brought'), means: said('期内登记的帮忙里已经办好的 ÷ 期内登记的帮忙；撤回的不算', 'help tasks noted in the period and done ÷ noted in the period; those taken back are left out') },
  broughtHome: { name: said('走失老人回家', 'Brought home'), means: said('交给家人或送到家的人次；详情到期删除，数字保留', 'person-times handed over or taken home; details are deleted, the count stays') },
} as const
