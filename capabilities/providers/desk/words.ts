import { said } from '#platform/words'

/** Sentences of the providers’ screens. */
export const deskWords = {
  place: said('物业和服务企业', 'Providers'), title: said('物业和服务企业', 'Property and service providers'),
  about: said('谁管哪里、哪里没人管、请企业来做的事', 'Who looks after what, where nobody does, and work that companies take on'),
  tabs: { inbox: said('收件', 'Inbox'), items: said('服务事项', 'Service items'), register: said('企业', 'Companies'), coverage: said('哪里没有物业', 'Coverage') },
  views: { open: said('待认领', 'Open'), taken: said('做着的', 'Taken'), ended: said('做完的', 'Ended') },
  company: (name: string) => said(`您代表 ${name}`, `You act for ${name}`), notLinked: said('您的单位还没有登记为企业，认领不了。请社区登记员登记。', 'Your unit is not registered as a provider yet, so nothing can be claimed. Ask a community’s clerk.'),
  tickets: said('派给我们的工单', 'Requests sent to us'), toTickets: said('打开工单', 'Open the requests'), ticketsHint: said('工单在“工单”里办；这里只有件数，没有住户的内容。', 'Requests are handled in their own list; here is only how many.'),
  openTickets: (n: number, more: boolean) => said(`${n}${more ? ' 件以上' : ' 件'}在办`, `${n}${more ? ' or more' : ''} open`),
  none: said('没有事项', 'No items'), noneHint: said('社区发布后，登记的企业都能看到，自己来认领。', 'Once a community publishes one, every registered company sees it and may claim it.'),
  returned: (company: string, on: string) => said(`${on} 从 ${company} 退回：它不再服务这里。`, `Back from ${company} on ${on}: it serves here no longer.`),
  publish: said('发布一个事项', 'Publish an item'), trade: said('哪类活', 'Kind of work'), what: said('做什么', 'What'), where: said('哪里（公共的地方）', 'Where (common places only)'), wanted: said('想哪天前做完', 'Wanted by'),
  publicHint: said('大家都能看到：不写姓名、门牌、电话，不写谁家的事。', 'Everybody reads it: no names, doors or telephones, nobody’s own matter.'),
  promised: said('哪天做完', 'Done by'), promisedOn: (on: string) => said(`答应 ${on} 前做完`, `promised by ${on}`), wantedOn: (on: string) => said(`想 ${on} 前做完`, `wanted by ${on}`), late: said('过期', 'overdue'),
  ownArea: said('我们管的社区', 'our area'), note: said('写几句', 'A few words'), photo: said('做完的照片（里面不能有人）', 'Photo of the finished work, nobody on it'), noPeople: said('我看过，照片里没有人', 'I looked: nobody is on it'), noPhotoWhy: said('没有照片的话，为什么', 'Without a photo: why'),
  photoOf: said('做完的样子', 'The finished work'), doneOn: (on: string) => said(`${on} 报完成`, `reported done on ${on}`), verifiedOn: (on: string) => said(`${on} 验收`, `verified on ${on}`),
  register: said('登记一家企业', 'Register a company'), name: said('企业名称', 'Name'), kind: said('哪一种', 'Kind'), phone: said('单位电话（不留个人的）', 'Telephone of the office, nobody’s own'), trades: said('做哪些活', 'Kinds of work'),
  clock: said('24小时有人接', 'Round the clock'), party: said('单位有党组织（不登记个人）', 'Has a party organisation of its own (members are never registered)'), staffUnit: said('登录的单位（可不选）', 'Unit under which its people sign in (may be left out)'),
  area: said('加服务范围', 'Add an area'), community: said('哪个社区', 'Community'), grid: said('只管其中一个网格（可不选）', 'One grid of it only (may be left out)'), from: said('从哪天', 'From'), until: said('到哪天（可不填）', 'Until (may be empty)'), last: said('最后一天', 'Last day'),
  endArea: said('不再管这里', 'End this area'), endCompany: said('不再服务', 'Stop'), areas: said('管哪里', 'Areas'), noAreas: said('还没有登记范围', 'no area yet'), since: (from: string, until: string | null) => said(`${from} 起${until ? `，到 ${until}` : ''}`, `from ${from}${until ? ` until ${until}` : ''}`),
  noCompanies: said('还没有登记企业', 'No companies yet'), noCompaniesHint: said('登记企业和它管的社区，就看得出哪里没人管。', 'Register companies and their areas to see where nobody looks after the buildings.'),
  gaps: (communities: number, grids: number) => said(`${communities} 个社区没有物业，${grids} 个网格没人管。`, `${communities} communities have no company; ${grids} grids are looked after by nobody.`), allCovered: said('都有物业管。', 'All are looked after.'),
  whole: said('整个社区', 'whole community'), nobody: said('没有物业', 'nobody'), columns: { community: said('社区', 'Community'), company: said('物业', 'Company'), grids: said('没有物业的网格', 'Grids without') },
} as const
