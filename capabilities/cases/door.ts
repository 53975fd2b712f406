import { type Book, cameFromOf } from '#platform/came-from'
import { type Said, said } from '#platform/words'

/** Doors by which matters come in; codes of `case_file.channel`. */
const DOORS: Readonly<Record<string, Said>> = {
  visit: said('到窗口来', 'at the counter'), phone: said('打电话', 'by telephone'), qr: said('扫门牌码', 'door plate'), web: said('网上', 'web page'),
  'police-call': said('警情', 'police call'), 'chat-lead': said('警民群、居民群', 'chat group'), 'follow-up-visit': said('回访', 'follow-up visit'),
  'grid-patrol': said('网格巡查', 'grid patrol'), 'household-visit': said('入户走访', 'household visit'), 'market-booth': said('集市摊位', 'market booth'),
  mailbox: said('居民留言', 'message box'), hotline: said('热线转来', 'from the hotline'), 'police-referral': said('公安转来', 'from the police'),
  'court-referral': said('法院转来', 'from the court'), 'petition-referral': said('信访', 'petition'), 'department-referral': said('部门转来', 'from a department'),
  association: said('行业协会', 'from an association'), 'self-discovered': said('自己发现', 'found by staff'), import: said('表格导入', 'imported from a table'),
  open311: said('开放接口', 'open interface'), care: said('照护呼叫', 'care call'), danger: said('涉险情报告', 'danger report'), patrol: said('巡逻', 'patrol'),
}

const ENTRIES: Readonly<Record<Book, Said>> = {
  visit: said('接待登记里的一批来人', 'a line of the reception log'), 'booth-opinion': said('摆摊时记的一条意见', 'an opinion noted at a booth'),
  lead: said('一条线索', 'a note'), note: said('一条线索', 'a note'), message: said('一条居民留言', 'a resident’s message'),
}

/** What a door is called. */
export const doorName = (channel: string): Said => DOORS[channel] ?? said('其他渠道', 'another way')

/** By which door a matter came in, and from which entry of another book, in one line. Never who brought it. */
export function doorWords(channel: string, registered: Readonly<Record<string, unknown>>): Said {
  const door = doorName(channel)
  const from = cameFromOf(registered)
  return from ? said(`${door.zh}，从${ENTRIES[from.kind].zh}转来`, `${door.en}, from ${ENTRIES[from.kind].en}`) : door
}
