import { type Said, said } from '#platform/words'

export const deskWords = {
  place: said('我的日程', 'My dates'),
  about: said('手上案件的期限和约好的房间，按日子排。', 'Deadlines of your cases and rooms booked, by day.'),
  tab: said('日程', 'Calendar'),
  empty: said('这一个月没有安排。案件有了期限、订了房间，就会出现在这里。', 'Nothing in this month. Deadlines of your cases and booked rooms appear here.'),
  caseEmpty: said('这件案子现在没有期限，也没有订房间。', 'This case has no deadline and no room booked now.'),
  day: said('日子', 'Day'),
  what: said('什么事', 'What'),
  latest: (on: Said): Said => said(`最晚 ${on.zh}`, `latest ${on.en}`),
  raw: (on: Said): Said => said(`按天数算是 ${on.zh}`, `by plain counting ${on.en}`),
  safeFirst: said(
    '先列应当守住的日子（遇放假往前提）；按法律最晚的一天写在后面。',
    'The day to keep comes first (before a holiday); the last day by law stands behind it.',
  ),
  optional: said('自愿', 'optional'),
  ofParties: said('当事人的', 'of the parties'),
  earlier: said('上一月', 'Month before'),
  later: said('下一月', 'Month after'),
  feedTitle: said('订阅到手机日历', 'On the calendar of a phone'),
  feedAbout: said(
    '日历程序凭一个地址读取您的日程。里面只有案件码和步骤，没有姓名和住址。知道地址的人都能看，请不要转给别人。',
    'A calendar program reads your dates at an address. It holds case codes and steps only, no names and no homes. Whoever has the address can read it: keep it to yourself.',
  ),
  make: said('生成订阅地址', 'Make an address'),
  makeNew: said('换一个新地址', 'Make a new address'),
  once: said('只显示这一次，请现在复制到日历程序里。旧地址已经停用。', 'Shown this once: copy it into your calendar program now. The old address no longer works.'),
  revoke: said('停用订阅', 'Revoke'),
  revoked: said('已停用。日历程序再也读不到了。', 'Revoked. No calendar program can read it any more.'),
  since: (on: Said): Said => said(`正在使用，${on.zh}生成`, `In use, made on ${on.en}`),
} as const
