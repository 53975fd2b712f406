import { said } from '#platform/words'
import type { Said } from '#platform/words'

export const deskWords = {
  place: said('服务点', 'Places'), about: said('窗口、食堂、自助机的资料、开放时间、故障', 'windows, canteens, terminals: what they are, when they open, what is out of order'),
  title: said('服务点名录', 'Directory of places'),
  hint: said('居民在“身边的服务点”看到的就是这里。只写单位的公开电话。', 'What residents see under “Places close by”. Only public telephones of places.'),
  add: said('新增服务点', 'Add a place'), none: said('还没有登记服务点', 'No places yet'), noneHint: said('登记后，居民按门牌或社区就能看到离自己多远、现在开没开。', 'Once entered, residents see how far it is from their door and whether it is open.'),
  allKinds: said('全部类别', 'All kinds'), allUnits: said('全部单位', 'All units'), noneSuch: said('没有这样的服务点', 'No such place'),
  columns: { name: said('服务点', 'Place'), state: said('状态', 'State'), open: said('现在和下次开放', 'Open now or next'), unit: said('单位', 'Unit') },
  broken: said('报故障', 'Out of order'), shut: said('暂停开放', 'Close for now'), again: said('恢复开放', 'In service again'),
  since: (when: string): Said => ({ zh: `${when} 起`, en: `since ${when}` }),
  openUntil: (clock: string): Said => ({ zh: `开到 ${clock}`, en: `open until ${clock}` }),
  closedNow: said('现在不开', 'closed now'), noHours: said('没有开放时间', 'no hours entered'),
  opens: (on: string, clock: string): Said => ({ zh: `${on} ${clock} 开`, en: `opens ${on} ${clock}` }), today: said('今天', 'today'),
  kind: said('类别', 'Kind'), unit: said('归哪个单位', 'Unit'), nameZh: said('名称', 'Name (Chinese)'), nameEn: said('英文名称（可不填）', 'Name (English, may stay empty)'), address: said('地址', 'Address'),
  longitude: said('经度（WGS-84）', 'Longitude (WGS-84)'), latitude: said('纬度（WGS-84）', 'Latitude (WGS-84)'), phone: said('公开电话（座机，没有就空着）', 'Public telephone (landline; may stay empty)'),
  servicesZh: said('办什么', 'What it is for (Chinese)'), servicesEn: said('英文（可不填）', 'What it is for (English, may stay empty)'),
  note: said('什么情况（居民看得到）', 'What is the matter (residents see it)'), saved: said('已保存', 'Saved'),
  details: said('资料', 'Details'), change: said('修改资料', 'Change'), week: said('每周开放时间', 'Hours of a week'), setWeek: said('定开放时间', 'Set the hours'), fromOn: said('从哪天起', 'From which day'), beginning: (on: string): Said => ({ zh: `${on}起`, en: `from ${on}` }),
  weekHint: said('写成 9:00-12:00, 14:00-17:00；中午不休写 9:00-17:00；不开就空着', 'such as 9:00-12:00, 14:00-17:00; through midday 9:00-17:00; empty is closed'), hoursWrong: said('看不懂这个时间，请写成 9:00-12:00', 'This cannot be read; write it as 9:00-12:00'),
  days: [said('周日', 'Sunday'), said('周一', 'Monday'), said('周二', 'Tuesday'), said('周三', 'Wednesday'), said('周四', 'Thursday'), said('周五', 'Friday'), said('周六', 'Saturday')] as readonly Said[],
  sameAsMonday: said('周二到周五和周一一样', 'Tuesday to Friday as on Monday'),
  exceptions: said('哪天不一样', 'Days that differ'), setException: said('定某一天', 'Set a day'), on: said('哪一天', 'Which day'), reason: said('为什么（居民看得到）', 'Why (residents see it)'), hours: said('那天的时间（不开就空着）', 'Hours of that day (empty: closed)'),
  noExceptions: said('没有特殊的日子。', 'No day differs.'), notLegal: said('这里的开放时间和法定期限无关。', 'These hours have nothing to do with terms of the law.'), closedDay: said('不开', 'closed'),
  end: said('撤销服务点', 'This place is no more'), endWhy: said('居民从今天起看不到它，记录保留。', 'Residents no longer see it from today; its record stays.'),
} as const
