import { said, type Said } from '#platform/words'

/** Pages on which residents book a home service and read what was promised. */
export const homePages = {
  title: said('预约上门服务', 'Book a home visit'), about: said('腿脚不便、走不开时，请社区上门办', 'For whoever cannot come: the community comes to you'),
  why: said('不收费，不推销。来人会出示工作证；您可以请家人一起在场。', 'It is free and sells nothing. Whoever comes shows a work card; have somebody with you if you like.'),
  where: said('您住在哪里？', 'Where do you live?'), none: said('现在没有社区开放预约。请打社区的电话。', 'No community takes bookings now. Please ring yours.'),
  fromPlate: said('也可以扫门口的二维码，地址就不用填了。', 'Or scan the code at your door: then no address is needed.'),
  what: said('要办什么？', 'What is to be done?'), when: said('哪天方便？', 'When does it suit you?'),
  door: said('门牌', 'Your door'), doorHint: said('写上小区，例如 示例小区2-1-301', 'With the estate in front, as on your plate'), atDoor: (place: string): Said => ({ zh: `到 ${place}`, en: `At ${place}` }),
  name: said('怎么称呼您', 'What may we call you'), phone: said('电话', 'Telephone'), note: said('要我们提前知道的', 'What we should know'), noteHint: said('例如：请敲门慢一点，家里有狗', 'Such as: please wait a while, there is a dog'),
  letter: said('给我发短信', 'Send me a message'), letterYes: said('确认或有变时发短信', 'when it is fixed or changed'),
  notice: said('个人信息', 'Personal data'),
  noticeYes: said('我知道：称呼、电话、门牌只给上门的人看，办完六十天后删除，不用作别的。', 'I know: name, telephone and door are seen by whoever comes, deleted sixty days after the visit, and used for nothing else.'),
  book: said('预约', 'Book'), later: said('想约晚一点的，请打社区的电话。', 'For a later day, ring the community.'), noRoom: said('最近两周都约满了。请打社区的电话。', 'The next two weeks are full. Please ring the community.'),
  own: said('我的预约', 'My booking'), keep: said('请保存这一页：以后从这里查看、取消。', 'Keep this page: here you see it and call it off.'), callOff: said('取消预约', 'Call it off'),
  again: said('再约一次', 'Book again'), answer: said('社区的话', 'The community says'), ring: said('有事打', 'Questions? Ring'),
  half: (on: Said, half: Said, left: number): Said => ({ zh: `${on.zh}${half.zh}（还有 ${left} 家）`, en: `${on.en}, ${half.en} (${left} left)` }),
} as const

export const promisePage = {
  title: said('上门时的承诺', 'What was promised at your door'), until: said('最晚', 'By'), who: said('谁办', 'Who keeps it'), made: said('答应的日子', 'Promised on'), state: said('办得怎样', 'How it stands'),
  answer: said('回复', 'Answer'), waiting: said('还没有回复。到期没做到，这里会写原因。', 'No answer yet. If it cannot be kept, the reason will stand here.'),
  nobody: said('这一页不写您是谁、住哪里。拿着链接就能看，不用登录。', 'This page says neither who you are nor where you live. Whoever holds the link reads it; no sign-in.'),
  ring: said('想问可以打', 'To ask, ring'),
} as const
