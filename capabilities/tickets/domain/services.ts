import { day, type Day } from '#platform/time'
import { type Said, said } from '#platform/words'
import type { TicketClass } from './limits.ts'

/** One kind of service request, in force from a day on. Codes are ours; a program names them as `service_code`. */
export interface Service {
  readonly code: string
  readonly group: 'care' | 'home' | 'building' | 'outside'
  readonly name: Said
  readonly hint: Said
  /** The class it begins with; the dispatcher may state another, with a reason. */
  readonly class: TicketClass
  /** It lies in a common or public place: similar requests may be shown by category and day (decision 17). */
  readonly common: boolean
  /** Words that programs may search by. */
  readonly keywords: readonly string[]
  readonly effectiveFrom: Day
}

const since = day('2020-01-01')

export const SERVICES: readonly Service[] = [
  service('emergency', 'outside', 'emergency', true, said('漏气、漏电、塌陷等险情', 'gas, live wire, collapse'), said('先离开，再打110、119或燃气公司', 'get away first, then ring 110, 119 or the gas company'), ['险情', 'emergency']),
  service('water', 'home', 'utility', false, said('停水、漏水、水管坏了', 'no water, leak, broken pipe'), said('自家或楼里的水管', 'pipes at home or in the building'), ['水', 'water']),
  service('power', 'home', 'utility', false, said('停电、电路故障', 'no power, faulty wiring'), said('自家或楼里', 'at home or in the building'), ['电', 'power']),
  service('heat', 'home', 'utility', false, said('暖气不热、停暖', 'no heating'), said('供暖期内', 'during the heating season'), ['暖气', 'heat']),
  service('lift', 'building', 'utility', true, said('电梯停了、有异响', 'lift stopped or noisy'), said('有人被困先打119', 'somebody trapped: ring 119 first'), ['电梯', 'lift']),
  service('stairwell', 'building', 'ordinary', true, said('楼道堆物、门禁、楼道灯', 'clutter, door, light in the stairwell'), said('写清几单元几层', 'say which entrance and floor'), ['楼道', 'stairwell']),
  service('lamp', 'outside', 'ordinary', true, said('路灯不亮', 'street lamp out'), said('写清在哪条路、哪个门口', 'say which road or gate'), ['路灯', 'lamp']),
  service('road', 'outside', 'ordinary', true, said('路面坑洼、井盖、积水', 'pothole, manhole cover, standing water'), said('井盖丢了先别靠近', 'keep away from an open manhole'), ['道路', '井盖', 'road']),
  service('waste', 'outside', 'ordinary', true, said('垃圾没清、臭味', 'rubbish not collected, smell'), said('写清哪个投放点', 'say which collection point'), ['垃圾', 'waste']),
  service('green', 'outside', 'ordinary', true, said('树枝、绿化、健身器材', 'trees, green, playground'), said('写清位置', 'say where'), ['绿化', 'green']),
  service('noise', 'outside', 'ordinary', true, said('施工、广场噪声', 'noise of works or squares'), said('邻居之间的纠纷请选“与人有矛盾”', 'a quarrel with a neighbour is a dispute'), ['噪声', 'noise']),
  service('works', 'building', 'complex', true, said('管网、外墙等大修', 'mains, facade and other major works'), said('要多家一起办的', 'needs several bodies'), ['大修', 'works']),
  service('care', 'care', 'care', false, said('老人、病人需要帮一把', 'an elderly or ill person needs a hand'), said('急病先打120', 'sudden illness: ring 120 first'), ['照护', '老人', 'care']),
  service('help', 'care', 'ordinary', false, said('帮一把：代耕、代买、搬东西', 'a hand: ploughing, shopping, carrying'), said('写清哪天要、大概多久', 'say on which day and about how long'), ['帮忙', '志愿', 'help']),
  service('other', 'outside', 'ordinary', false, said('其他要办的事', 'something else'), said('说清要办什么', 'say what needs doing'), ['其他', 'other']),
]

function service(code: string, group: Service['group'], of: TicketClass, common: boolean, name: Said, hint: Said, keywords: readonly string[]): Service {
  return { code, group, class: of, common, name, hint, keywords, effectiveFrom: since }
}

/** What may be filed on a day, in the order of the list. */
export function servicesOn(on: Day): readonly Service[] {
  return SERVICES.filter((each) => each.effectiveFrom <= on)
}

/** One service by its code; undefined for a code that is not offered on the day. */
export function serviceOn(code: string, on: Day): Service | undefined {
  return servicesOn(on).find((each) => each.code === code)
}
